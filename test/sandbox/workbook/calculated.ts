import { sheetByTitle } from "./a1.ts";
import { cellAt } from "./cells.ts";
import { type Asked, computed } from "./formula-engine.ts";
import { formulaParts } from "./formula-refs.ts";
import { calculatedFrom, keepCalculated, revisionOf, withResult } from "./formula-results.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** The formulas of a sheet as of a revision: where they stand, and the other tabs they name. */
interface Formulas {
  readonly revision: number;
  readonly places: readonly { readonly row: number; readonly column: number }[];
  readonly names: ReadonlySet<string>;
}

const known = new WeakMap<Sheet, Formulas>();

function formulasOf(sheet: Sheet): Formulas {
  const revision = revisionOf(sheet);
  const held = known.get(sheet);
  if (held?.revision === revision) return held;
  const places: { row: number; column: number }[] = [];
  const names = new Set<string>();
  sheet.rows.forEach((cells, row) => {
    for (let column = 0; column < cells.length; column += 1) {
      const formula = cells[column]?.formula;
      if (formula === undefined) continue;
      places.push({ row, column });
      if (!formula.includes("!")) continue;
      for (const part of formulaParts(formula)) {
        if (part.kind === "ref" && part.ref.sheetName !== undefined) names.add(part.ref.sheetName);
      }
    }
  });
  const found = { revision, places, names };
  known.set(sheet, found);
  return found;
}

/** A sheet and every tab that its formulas lead to. */
function reachedFrom(workbook: Workbook, sheet: Sheet): ReadonlySet<Sheet> {
  const reached = new Set([sheet]);
  // The set grows while it is walked.
  for (const next of reached) {
    for (const name of formulasOf(next).names) {
      const target = sheetByTitle(workbook, name);
      if (target !== undefined) reached.add(target);
    }
  }
  return reached;
}

/** What the values of a sheet's formulas follow from: the day, and every tab they lead to, with its revision. */
function keyOf(workbook: Workbook, sheet: Sheet, today: string): string {
  const tabs = [...reachedFrom(workbook, sheet)].map(
    (tab) => `${tab.sheetId} ${revisionOf(tab)} ${tab.title}`,
  );
  return [today, workbook.locale, ...tabs].join("\n");
}

/**
 * Brings the values of formulas up to date, where a cell, a tab's name or the day changed since they were computed; to
 * be called before cells are read (with `shownCell`). What the engine does not know keeps the value it had.
 * @param today what TODAY() gives, `YYYY-MM-DD`
 * @param read the tab that is read; without one, all of them
 */
export function calculate(workbook: Workbook, today: string, read?: Sheet): void {
  if (read !== undefined && formulasOf(read).places.length === 0) return;
  const held = calculatedFrom(workbook);
  const fresh: Record<string, string> = { ...held };
  const asked: Asked[] = [];
  for (const sheet of read === undefined ? workbook.sheets : reachedFrom(workbook, read)) {
    const { places } = formulasOf(sheet);
    if (places.length === 0) continue;
    const key = keyOf(workbook, sheet, today);
    fresh[sheet.sheetId] = key;
    if (held[sheet.sheetId] === key) continue;
    for (const at of places) {
      asked.push({ sheet, at, formula: cellAt(sheet, at.row, at.column).formula ?? "" });
    }
  }
  if (asked.length === 0) return;
  const results = computed(workbook, asked, today);
  asked.forEach(({ sheet, at }, index) => {
    const result = results[index];
    const row = at === undefined ? undefined : sheet.rows[at.row];
    const cell = at === undefined ? undefined : row?.[at.column];
    if (at === undefined || row === undefined || result === undefined) return;
    if (cell === null || cell === undefined) return;
    // No change of the sheet: what is computed follows from what was there.
    row[at.column] = withResult(cell, result);
  });
  keepCalculated(workbook, fresh);
}
