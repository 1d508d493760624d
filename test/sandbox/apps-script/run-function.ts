import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ServiceKind, serviceKinds } from "../control/calls.ts";
import type { Sandbox } from "../types.ts";
import { deserialise, serialise } from "../workbook/workbook.ts";
import type { CallCount, Outcome, ScriptFailure } from "./outcome.ts";
import { builtProject, manifestOf, type ScriptProject } from "./project.ts";
import type { RunRequest, Selected, ShownUi } from "./runtime/host.ts";
import type { AuthMode, RefusedPlace } from "./runtime/permissions.ts";
import { runInChild, runInOwnChild } from "./script-process.ts";

export interface RunOptions {
  /** `true` for a run started from a menu or the sidebar: `getUi()` works there. */
  readonly ui?: boolean;
  readonly project?: ScriptProject;
  /** The n-th counted service call throws. Default: the environment's `SANDBOX_FAIL_AT_CALL`. */
  readonly failAtCall?: number;
  /** The n-th call that writes, formats, changes the structure or flushes throws. */
  readonly failAtChange?: number;
  /** The run is stopped before its n-th step that leaves a trace: nothing of the script has any effect after it. */
  readonly killAtStep?: number;
  /** Google's mode of authorisation; with one, `onOpen` and `onInstall` receive their event. Default: `FULL`, no event. */
  readonly authMode?: AuthMode;
  /** Scopes that the person did not grant: `spreadsheets.currentonly`, `script.container.ui`. */
  readonly withoutScopes?: readonly string[];
  /** The person may only read the workbook. */
  readonly viewOnly?: boolean;
  /** Places that somebody protected against the person. */
  readonly protected?: readonly RefusedPlace[];
  /** Another run holds the lock. */
  readonly busy?: boolean;
  /** What the person has selected. Default: the first tab. */
  readonly selected?: Selected;
  /** A fresh process for this run, as Google gives one to each: for measures. */
  readonly ownProcess?: boolean;
}

/** What a run gave: its result or its error, and what it showed to the person. */
export interface FunctionRun extends ShownUi {
  readonly result?: unknown;
  readonly error?: ScriptFailure;
  readonly log: readonly string[];
  /** Counted service calls; empty when nothing ran. */
  readonly calls: readonly CallCount[];
  /** Time of the script itself, services left out, in milliseconds. */
  readonly ownMs?: number;
  /** The most memory its process held, in megabytes; only of a run with `ownProcess`. */
  readonly peakMb?: number;
}

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
  const request = requestOf(project, name, parameters, {
    ...options,
    ...(failAtCall !== undefined && { failAtCall }),
    today: sandbox.clock.today(),
    userEmail: sandbox.tokens.account.email,
  });
  await writeFile(join(folder, "request.json"), JSON.stringify(request));
  await writeFile(join(folder, "workbook.json"), serialise(sandbox.workbook));
  const run = options.ownProcess === true ? runInOwnChild : runInChild;
  const end = await run(folder, manifest.timeZone);
  if (end?.kind === "too long") return failed("Exceeded maximum execution time");
  const written = join(folder, "outcome.json");
  if (!existsSync(written)) return failed(`The script's process ended early. ${end?.said ?? ""}`);
  const { peakMb, ...outcome } = JSON.parse(await readFile(written, "utf8")) as Outcome;
  sandbox.workbook = deserialise(await readFile(join(folder, "workbook.json"), "utf8"));
  count(sandbox, outcome);
  sandbox.changed();
  const measured = options.ownProcess === true && peakMb !== undefined;
  return runOf(measured ? { ...outcome, peakMb } : outcome);
}

/** What a run gave, from how it ended. */
export function runOf(outcome: Outcome): FunctionRun {
  const { shown, log, result, error, calls, ownMs, peakMb } = outcome;
  return {
    ...shown,
    log,
    calls,
    ownMs,
    ...(peakMb !== undefined && { peakMb }),
    ...(result !== undefined && { result }),
    ...(error !== undefined && { error }),
  };
}

/** What a run is told, from its options. */
export function requestOf(
  project: ScriptProject,
  functionName: string,
  parameters: readonly unknown[],
  options: RunOptions & { readonly today: string; readonly userEmail: string },
): RunRequest {
  const { project: _project, ownProcess: _own, ...told } = options;
  const { timeZone, oauthScopes } = manifestOf(project);
  return {
    ...told,
    projectDir: project.dir,
    functionName,
    parameters,
    scriptTimeZone: timeZone,
    scopes: oauthScopes,
    ui: options.ui === true,
  };
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

/** A run that could not begin or end. */
export function failed(errorMessage: string): FunctionRun {
  return {
    menus: [],
    alerts: [],
    toasts: [],
    log: [],
    calls: [],
    error: { errorMessage, errorType: "ScriptError" },
  };
}
