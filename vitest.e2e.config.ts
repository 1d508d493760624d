import { defineConfig } from "vitest/config";

/** The tests in a real browser: each file with its own sandbox, two at a time (most of the time is waiting). */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["test/e2e/**/*.test.ts"],
    maxWorkers: 2,
    // Each file closes its own desk: nothing is left to keep apart, and the clients of Google are loaded once.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
