import type { FunctionRun } from "../sandbox/apps-script/run-function.ts";
import { type InProcessOptions, runInProcess } from "../sandbox/apps-script/run-in-process.ts";
import { type ServiceKind, serviceKinds } from "../sandbox/control/calls.ts";
import type { Sandbox } from "../sandbox/types.ts";
import type { Workbook } from "../sandbox/workbook/workbook.ts";
import type { BuiltAddOn } from "./built-add-on.ts";

const isKind = (kind: string): kind is ServiceKind => (serviceKinds as readonly string[]).includes(kind);

/** Runs a function of the built add-on in this process, on a workbook and a day. */
export function runOn(
  addOn: BuiltAddOn,
  workbook: Workbook,
  today: string,
  name: string,
  parameters: readonly unknown[] = [],
  options: Partial<InProcessOptions> = {},
): FunctionRun {
  return runInProcess(workbook, name, parameters, { ...options, today, project: { dir: addOn.dir } });
}

/** The same on a sandbox, whose counter of calls it feeds: what a child process does, a hundred times faster. */
export function runOnSandbox(
  addOn: BuiltAddOn,
  sandbox: Sandbox,
  name: string,
  parameters: readonly unknown[] = [],
  options: Partial<InProcessOptions> = {},
): FunctionRun {
  const run = runOn(addOn, sandbox.workbook, sandbox.clock.today(), name, parameters, options);
  for (const { kind, method, times } of run.calls) {
    if (!isKind(kind)) continue;
    for (let done = 0; done < times; done += 1) sandbox.calls.service(kind, method);
  }
  return run;
}

/** Calls that read, write or format: what the budget counts. */
export function budgetOf({ calls }: FunctionRun): number {
  return calls
    .filter(({ kind }) => kind === "read" || kind === "write" || kind === "format")
    .reduce((sum, { times }) => sum + times, 0);
}
