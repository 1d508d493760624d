import type { Cell } from "../model/cell.ts";
import type { Book, CellsWrite } from "./book.ts";
import { cellChange, sameCell } from "./match-cells.ts";
import type { MatchChange } from "./match-report.ts";
import { type ChangedColumn, keptRuns } from "./match-runs.ts";
import { situationOf, writablePayments } from "./match-situation.ts";
import { paymentCells } from "./match-writes.ts";

/**
 * Finishes the last run of the day when it was cut after the rows that it adds: its proposal is gone with them, and the
 * journal tells which cells are still to be changed. `undefined`: there is no such run, or somebody changed its rows.
 */
export function finishCutRun(book: Book): MatchChange | undefined {
  const [run] = keptRuns(book.journal);
  const tab = writablePayments(book);
  if (run?.changes === undefined || run.day !== book.asOf || typeof tab === "string") return undefined;
  const { rows, added } = run.changes;
  const { payments, references } = situationOf(book);
  const rowOf = new Map(payments.map(({ origin }, rank) => [references[rank], origin.row] as const));
  if (added.length === 0 || !added.every(({ id }) => rowOf.get(id) !== undefined)) return undefined;
  const cells: CellsWrite["cells"][number][] = [];
  for (const change of rows) {
    const row = rowOf.get(change.payment);
    if (row === undefined) return undefined;
    const entries = Object.entries(change.cells) as (readonly [ChangedColumn, readonly [Cell, Cell]])[];
    for (const [column, pair] of entries) {
      if (!pair.some((cell) => sameCell(tab.cell(row, column), cell))) return undefined;
      const rest = cellChange(tab, row, column, pair[1]);
      if (rest !== undefined) cells.push(rest);
    }
  }
  if (cells.length === 0) return undefined;
  return { kind: "done", sentence: run.sentence, runId: run.id, writes: paymentCells(tab, cells) };
}
