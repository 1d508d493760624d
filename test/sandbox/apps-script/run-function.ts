import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ServiceKind, serviceKinds } from "../control/calls.ts";
import type { Sandbox } from "../types.ts";
import { deserialise, serialise } from "../workbook/workbook.ts";
import { childScript } from "./child-script.ts";
import type { Outcome, ScriptFailure } from "./outcome.ts";
import { builtProject, manifestOf, type ScriptProject } from "./project.ts";
import type { RunRequest, ShownUi } from "./runtime/host.ts";

export interface RunOptions {
  /** `true` for a run started from a menu or the sidebar: `getUi()` works there. */
  readonly ui?: boolean;
  readonly project?: ScriptProject;
  /** The n-th counted service call throws. Default: the environment's `SANDBOX_FAIL_AT_CALL`. */
  readonly failAtCall?: number;
}

/** What a run gave: its result or its error, and what it showed to the person. */
export interface FunctionRun extends ShownUi {
  readonly result?: unknown;
  readonly error?: ScriptFailure;
  readonly log: readonly string[];
}

/** Google's limit for a menu or sidebar call: six minutes. */
const longestRunMs = 360_000;

/**
 * Runs a function of the built add-on on the sandbox's workbook and puts the changed workbook in its place,
 * also after an error of the script. Waits its turn (`sandbox.exclusive`): do not call it from inside one.
 */
export function runFunction(
  sandbox: Sandbox,
  name: string,
  parameters: readonly unknown[] = [],
  options: RunOptions = {},
): Promise<FunctionRun> {
  return sandbox.exclusive(async () => {
    const project = options.project ?? builtProject;
    if (!existsSync(join(project.dir, "Code.js"))) {
      return failed(`Le complément n'est pas construit (${project.dir}) : lancez « npm run build ».`);
    }
    const folder = await mkdtemp(join(tmpdir(), "crescendo-script-"));
    try {
      return await runIn(folder, sandbox, project, name, parameters, options);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

async function runIn(
  folder: string,
  sandbox: Sandbox,
  project: ScriptProject,
  name: string,
  parameters: readonly unknown[],
  options: RunOptions,
): Promise<FunctionRun> {
  const manifest = manifestOf(project);
  const failAtCall = options.failAtCall ?? (Number(process.env.SANDBOX_FAIL_AT_CALL) || undefined);
  const request: RunRequest = {
    projectDir: project.dir,
    functionName: name,
    parameters,
    today: sandbox.clock.today(),
    scriptTimeZone: manifest.timeZone,
    userEmail: sandbox.tokens.account.email,
    ui: options.ui === true,
    ...(failAtCall !== undefined && { failAtCall }),
  };
  await writeFile(join(folder, "request.json"), JSON.stringify(request));
  await writeFile(join(folder, "workbook.json"), serialise(sandbox.workbook));
  const end = await child(folder, manifest.timeZone);
  if (end === "too long") return failed("Exceeded maximum execution time");
  if (!existsSync(join(folder, "outcome.json"))) return failed(`The script's process ended early. ${end}`);
  const outcome = JSON.parse(await readFile(join(folder, "outcome.json"), "utf8")) as Outcome;
  sandbox.workbook = deserialise(await readFile(join(folder, "workbook.json"), "utf8"));
  count(sandbox, outcome);
  sandbox.changed();
  const { result, error, shown, log } = outcome;
  return { ...shown, log, ...(result !== undefined && { result }), ...(error !== undefined && { error }) };
}

/** Runs the child to its end; gives what it wrote on its error output, or `too long`. */
async function child(folder: string, timeZone: string): Promise<string> {
  const script = await childScript();
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [script, folder], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, TZ: timeZone },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    let late = false;
    const alarm = setTimeout(() => {
      late = true;
      running.kill("SIGKILL");
    }, longestRunMs);
    running.stderr.on("data", (piece: Buffer) => {
      said = (said + piece.toString("utf8")).slice(-4000);
    });
    running.on("error", reject);
    running.on("close", () => {
      clearTimeout(alarm);
      resolve(late ? "too long" : said);
    });
  });
}

function count(sandbox: Sandbox, outcome: Outcome): void {
  for (const { kind, method, times } of outcome.calls) {
    if (!isServiceKind(kind)) continue;
    for (let done = 0; done < times; done += 1) sandbox.calls.service(kind, method);
  }
}

function isServiceKind(kind: string): kind is ServiceKind {
  return (serviceKinds as readonly string[]).includes(kind);
}

function failed(errorMessage: string): FunctionRun {
  return { menus: [], alerts: [], toasts: [], log: [], error: { errorMessage, errorType: "ScriptError" } };
}
