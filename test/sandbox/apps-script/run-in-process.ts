import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import type { Workbook } from "../workbook/workbook.ts";
import { builtProject, manifestOf } from "./project.ts";
import { runCode } from "./run-code.ts";
import { type FunctionRun, failed, type RunOptions, requestOf, runOf } from "./run-function.ts";

/** What a run in this process may be told besides: who it is and which day it is. */
export interface InProcessOptions extends RunOptions {
  /** The sandbox's day, `YYYY-MM-DD`. Default: 2026-09-15. */
  readonly today?: string;
  readonly userEmail?: string;
}

/** Compiled projects, by path and date of their `Code.js`. */
const compiled = new Map<string, Script>();

/**
 * Runs a function of a built project on a workbook in this process: the same context and services as `runFunction`,
 * without its child process, so that hundreds of runs take seconds. The workbook is changed in place, also when the
 * script fails; give a `copyWorkbook` to keep the former one. No server counts its calls: they are in the answer.
 * The process's TZ is the manifest's during the run (in a worker thread it stays as it is: Node gives it no own one).
 */
export function runInProcess(
  workbook: Workbook,
  name: string,
  parameters: readonly unknown[] = [],
  options: InProcessOptions = {},
): FunctionRun {
  const project = options.project ?? builtProject;
  const path = join(project.dir, "Code.js");
  if (!existsSync(path)) {
    return failed(`Le complément n'est pas construit (${project.dir}) : lancez « npm run build ».`);
  }
  const manifest = manifestOf(project);
  const { TZ } = process.env;
  process.env.TZ = manifest.timeZone;
  try {
    return runOf(
      runCode(
        workbook,
        requestOf(project, name, parameters, {
          ...options,
          today: options.today ?? "2026-09-15",
          userEmail: options.userEmail ?? "proprietaire@exemple.fr",
        }),
        scriptOf(path),
      ),
    );
  } finally {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  }
}

function scriptOf(path: string): Script {
  const key = `${path} ${statSync(path).mtimeMs}`;
  let script = compiled.get(key);
  if (script === undefined) {
    script = new Script(readFileSync(path, "utf8"), { filename: "Code.js" });
    compiled.clear();
    compiled.set(key, script);
  }
  return script;
}
