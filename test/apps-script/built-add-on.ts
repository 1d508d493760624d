import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAppsScript } from "../../apps-script/build.ts";
import { type FunctionRun, runFunction } from "../sandbox/apps-script/run-function.ts";
import type { Sandbox } from "../sandbox/types.ts";
import type { Cell, Sheet } from "../sandbox/workbook/workbook.ts";
import { newSheet, newWorkbook, type Workbook } from "../sandbox/workbook/workbook.ts";

export interface BuiltAddOn {
  readonly dir: string;
  run(sandbox: Sandbox, name: string, ...parameters: unknown[]): Promise<FunctionRun>;
  remove(): void;
}

/** The add-on built as it ships, in a folder of its own. */
export async function builtAddOn(): Promise<BuiltAddOn> {
  const dir = mkdtempSync(join(tmpdir(), "crescendo-add-on-"));
  // Under a test runner the page would be compiled for development: larger, with the paths of its sources.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    await buildAppsScript(dir);
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
  return {
    dir,
    run: (sandbox, name, ...parameters) => runFunction(sandbox, name, parameters, { project: { dir } }),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
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
