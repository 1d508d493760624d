import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FunctionRun } from "../sandbox/apps-script/run-function.ts";
import { runInProcess } from "../sandbox/apps-script/run-in-process.ts";
import { serviceKinds } from "../sandbox/control/calls.ts";
import type { Sandbox } from "../sandbox/types.ts";
import type { Cell, Sheet } from "../sandbox/workbook/workbook.ts";
import {
  deserialise,
  newSheet,
  newWorkbook,
  serialise,
  type Workbook,
} from "../sandbox/workbook/workbook.ts";
import { builtDir, isStale } from "../tools/build.ts";

export interface BuiltAddOn {
  readonly dir: string;
  /** Runs a function in this process: as in a child process of its own, without the wait for one. */
  run(sandbox: Sandbox, name: string, ...parameters: unknown[]): Promise<FunctionRun>;
  remove(): void;
}

/** The add-on built as it ships, in a folder of its own: a copy of what `npm run build` made of the same sources. */
export async function builtAddOn(): Promise<BuiltAddOn> {
  const dir = mkdtempSync(join(tmpdir(), "crescendo-add-on-"));
  if (isStale("apps-script")) {
    const { buildAppsScript } = await import("../../apps-script/build.ts");
    await buildAppsScript(dir);
  } else cpSync(builtDir("apps-script"), dir, { recursive: true });
  return {
    dir,
    run: (sandbox, name, ...parameters) => runHere(sandbox, dir, name, parameters),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** `runFunction` without its child process: the workbook changes, calls are counted, the answer crosses as JSON. */
function runHere(
  sandbox: Sandbox,
  dir: string,
  name: string,
  parameters: readonly unknown[],
): Promise<FunctionRun> {
  return sandbox.exclusive(() => {
    // As it travels to a child process and back; whoever holds the former workbook keeps it as it was.
    const workbook = deserialise(serialise(sandbox.workbook));
    const ended = runInProcess(workbook, name, parameters, {
      project: { dir },
      today: sandbox.clock.today(),
      userEmail: sandbox.tokens.account.email,
    });
    sandbox.workbook = deserialise(serialise(workbook));
    for (const { kind: said, method, times } of ended.calls) {
      const kind = serviceKinds.find((one) => one === said);
      for (let done = 0; kind !== undefined && done < times; done += 1) sandbox.calls.service(kind, method);
    }
    sandbox.changed();
    return JSON.parse(JSON.stringify(ended)) as FunctionRun;
  });
}

/** What a cell of a made workbook holds: `{day}` is a date cell. */
export type Made = string | number | { readonly day: string };

const cellOf = (made: Made): Cell =>
  typeof made === "object"
    ? {
        value: (Date.parse(`${made.day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000,
        format: { type: "DATE", pattern: "dd/MM/yyyy" },
      }
    : { value: made === "" ? null : made };

/** A French workbook with the given tabs. */
export function workbookOf(tabs: Readonly<Record<string, readonly (readonly Made[])[]>>): Workbook {
  const workbook = newWorkbook("classeur-1", "Mes factures");
  Object.entries(tabs).forEach(([title, rows], index) => {
    workbook.sheets.push(
      newSheet(
        index * 10,
        title,
        rows.map((row) => row.map(cellOf)),
      ),
    );
  });
  return workbook;
}

export function sheetNamed(sandbox: Sandbox, title: string): Sheet {
  const found = sandbox.workbook.sheets.find((sheet) => sheet.title === title);
  if (found === undefined) throw new Error(`Onglet absent : ${title}`);
  return found;
}

/** The values of a tab, row by row. */
export const valuesOf = (sheet: Sheet): readonly (readonly unknown[])[] =>
  sheet.rows.map((row) => row.map((cell) => cell?.value ?? null));
