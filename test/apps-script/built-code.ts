import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ScriptProject } from "../sandbox/apps-script/project.ts";
import type { FunctionRun } from "../sandbox/apps-script/run-function.ts";
import { runInProcess } from "../sandbox/apps-script/run-in-process.ts";
import type { Workbook } from "../sandbox/workbook/workbook.ts";
import { builtDir, isStale } from "../tools/build.ts";

type Options = Omit<NonNullable<Parameters<typeof runInProcess>[3]>, "project">;

/** The add-on's code as it ships, with an empty page for its panel, in a folder of its own. */
export interface BuiltCode {
  readonly project: ScriptProject;
  /** Runs a function on a workbook, which it changes, in this process. */
  run(workbook: Workbook, name: string, parameters?: readonly unknown[], options?: Options): FunctionRun;
  remove(): void;
}

export async function builtCode(): Promise<BuiltCode> {
  const dir = mkdtempSync(join(tmpdir(), "crescendo-code-"));
  if (isStale("apps-script")) await buildCode(dir);
  else copyFileSync(join(builtDir("apps-script"), "Code.js"), join(dir, "Code.js"));
  copyFileSync(
    fileURLToPath(new URL("../../apps-script/appsscript.json", import.meta.url)),
    join(dir, "appsscript.json"),
  );
  writeFileSync(join(dir, "sidebar.html"), "<!doctype html><title>Crescendo</title>");
  const project = { dir };
  return {
    project,
    run: (workbook, name, parameters = [], options = {}) =>
      runInProcess(workbook, name, parameters, { ...options, project }),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

async function buildCode(outDir: string): Promise<void> {
  const [{ build, mergeConfig }, { default: codeConfig }] = await Promise.all([
    import("vite"),
    import("../../apps-script/vite.config.ts"),
  ]);
  await build({
    configFile: false,
    ...mergeConfig(codeConfig, { build: { outDir }, logLevel: "error" }),
  });
}
