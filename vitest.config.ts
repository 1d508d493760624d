import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**", "**/node_modules/**"],
    testTimeout: 20_000,
    // Most of the time is spent waiting for child processes: two at a time, also on a machine of two cores.
    maxWorkers: 2,
  },
});
