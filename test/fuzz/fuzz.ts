import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../tools/project-root.ts";

/**
 * The long runs: `npm run fuzz -- [times] [seed]` gives every property so many times the runs of `npm test` (50 unless
 * said), then measures how each parser grows on adversarial texts up to 256,000 signs.
 */
const [times = "50", seed] = process.argv.slice(2);
const env = { ...process.env, FUZZ_RUNS: times, ...(seed === undefined ? {} : { FUZZ_SEED: seed }) };

function succeeds(...command: readonly string[]): boolean {
  return spawnSync("npx", [...command], { cwd: projectRoot, env, stdio: "inherit" }).status === 0;
}

const results = [
  succeeds("vitest", "run", join("test", "fuzz"), join("test", "shared", "fuzz")),
  succeeds("vitest", "run", "-c", "vitest.e2e.config.ts", join("test", "e2e", "gmail-damaged.test.ts")),
  succeeds("tsx", join("test", "fuzz", "growth.ts")),
];
process.exitCode = results.every(Boolean) ? 0 : 1;
