import { defineConfig } from "vitest/config";

const common = {
  testTimeout: 60_000,
  // Most of the time is spent waiting for child processes: two at a time, also on a machine of two cores.
  maxWorkers: 2,
};

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    ...common,
    projects: [
      {
        extends: true,
        // The core is pure: its tests share their modules, which are read once instead of once a file.
        test: { name: "shared", include: ["test/shared/**/*.test.ts"], isolate: false, ...common },
      },
      {
        extends: true,
        test: {
          name: "edges",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/shared/**", "test/e2e/**", "**/node_modules/**"],
          ...common,
        },
      },
    ],
  },
});
