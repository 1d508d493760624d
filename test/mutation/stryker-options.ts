import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MutatedFolder } from "./folders.ts";

/** Where one folder keeps what was learned: the next run only tries what changed. */
export const incrementalFile = (cache: string, folder: string): string =>
  join(cache, `${folder}.incremental.json`);
export const reportFile = (cache: string, folder: string): string => join(cache, `${folder}.report.json`);

/**
 * The options of Stryker for one folder, or for the named files of it, kept in `cache`. It works on a copy in the system's temporary folder, never
 * here. Words are not mutated: another word is for a reader to see, and the golden letters hold them.
 */
export function strykerOptions(folder: MutatedFolder, cache: string, files: readonly string[]): object {
  return {
    testRunner: "bundle",
    bundle: { tests: folder.tests, others: folder.others ?? [], leftOut: folder.leftOut ?? [] },
    plugins: [fileURLToPath(new URL("bundle-runner.mjs", import.meta.url))],
    mutate: [
      ...(files.length === 0 ? ["**/*"] : files).map((file) => `shared/${folder.name}/${file}.ts`),
      ...(folder.without ?? []).map((name) => `!shared/${folder.name}/${name}`),
    ],
    mutator: { excludedMutations: ["StringLiteral"] },
    ignorePatterns: [
      "dist",
      ".cache",
      "extension",
      "apps-script",
      "test/e2e",
      "test/sandbox",
      "test/extension",
    ],
    coverageAnalysis: "perTest",
    // What runs once when a module is read: tables of the law, compared with their sources by other tests.
    ignoreStatic: true,
    incremental: true,
    incrementalFile: incrementalFile(cache, folder.name),
    jsonReporter: { fileName: reportFile(cache, folder.name) },
    reporters: ["json", "progress-append-only"],
    // TypeScript 7 has no interface for programs: a name that does not exist keeps Stryker from asking for it.
    tsconfigFile: "none.json",
    disableTypeChecks: false,
    checkers: [],
    concurrency: 2,
    timeoutMS: 15_000,
    timeoutFactor: 2,
    tempDirName: join(tmpdir(), "crescendo-mutation"),
    allowEmpty: false,
    allowConsoleColors: false,
  };
}
