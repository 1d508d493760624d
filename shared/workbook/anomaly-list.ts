import { tidy } from "../base/normalise.ts";
import type { Cell, TabCells } from "../model/cell.ts";
import type { SourceMapping } from "../model/mapping.ts";
import type { Problem, Severity } from "../model/problem.ts";
import { problemText } from "../texts/problems.ts";
import { bySeverity } from "./rows/problem-rows.ts";

/** Something strange in the workbook, with its cell; plain JSON. */
export interface Anomaly {
  readonly tab: string;
  /** From 1; 0: the whole tab. */
  readonly row: number;
  /** From 1; 0: the whole row. */
  readonly column: number;
  /** The column as its header names it; empty: the whole row. */
  readonly header: string;
  readonly value: string;
  readonly problem: string;
  readonly whatToDo: string;
  readonly severity: Severity;
}

/** What `Anomalies` says, in its order, each with the cell that it is about. */
export function anomalyList(
  problems: readonly Problem[],
  tabs: readonly TabCells[],
  sources: readonly SourceMapping[],
): readonly Anomaly[] {
  const columnOf = columnFinder(tabs, sources);
  return bySeverity(problems).map((entry) => {
    const { tab, row, column } = entry.place;
    const { problem, whatToDo } = problemText(entry);
    return {
      tab,
      row: row ?? 0,
      column: column === undefined ? 0 : columnOf(tab, column, row),
      header: column ?? "",
      value: entry.value,
      problem,
      whatToDo,
      severity: entry.severity,
    };
  });
}

/** Headers stand in the first rows of a tab. */
const HEADER_ROWS = 30;

/** Where a column named by its header or its letter stands, from 1; 0: nowhere. Each is looked for once. */
function columnFinder(
  tabs: readonly TabCells[],
  sources: readonly SourceMapping[],
): (tab: string, column: string, row: number | undefined) => number {
  const known = new Map<string, number>();
  return (title, column, row) => {
    const key = `${title}\u001f${column}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const rows = tabs.find((tab) => tab.title === title)?.rows ?? [];
    const mapped = sources
      .find(({ tab }) => tab === title)
      ?.columns.find(({ header }) => header !== "" && tidy(header) === tidy(column));
    const at =
      mapped === undefined
        ? headerColumn(rows.slice(0, Math.min(HEADER_ROWS, row ?? HEADER_ROWS)), column)
        : mapped.column + 1;
    known.set(key, at);
    return at;
  };
}

function headerColumn(rows: readonly (readonly Cell[])[], column: string): number {
  const wanted = tidy(column);
  for (const row of rows) {
    const at = row.findIndex((cell) => typeof cell === "string" && tidy(cell) === wanted);
    if (at >= 0) return at + 1;
  }
  return /^[A-Z]{1,3}$/.test(wanted) ? columnOfLetters(wanted) : 0;
}

/** `A` is 1, `AA` is 27. */
function columnOfLetters(letters: string): number {
  return [...letters].reduce((column, letter) => 26 * column + letter.charCodeAt(0) - 64, 0);
}
