import { comparable } from "../../base/normalise.ts";
import type { TabCells } from "../../model/cell.ts";
import { settingsTable } from "../read-book.ts";
import { headerRowOf, isBlankRow } from "../read-table.ts";
import { setupMarks } from "./marks.ts";
import type { SetupStage } from "./state-types.ts";

/** With these three filled the owner has done by hand what the last question asks. */
const OWNER_CELLS = ["SIREN", "IBAN", "Signataire courant"].map(comparable);

/**
 * How far the set-up has come. Without a row of its own, a workbook in which the owner already works (a journal, or the
 * company's details filled by hand) needs none.
 */
export function setupStage(tabs: readonly TabCells[]): SetupStage {
  const marks = setupMarks(tabs);
  if (marks.has("finished")) return "done";
  if (marks.size > 0) return "under-way";
  return hasJournal(tabs) || hasSender(tabs) ? "done" : "to-do";
}

function hasJournal(tabs: readonly TabCells[]): boolean {
  const rows = tabs.find(({ title }) => title === "Journal")?.rows ?? [];
  const header = headerRowOf(rows, "Journal");
  return rows.some((row, at) => at > header && !isBlankRow(row));
}

function hasSender(tabs: readonly TabCells[]): boolean {
  const filled = new Set(
    (settingsTable(tabs)?.rows ?? [])
      .filter((row) => row.text("Valeur") !== "")
      .map((row) => comparable(row.text("Réglage"))),
  );
  return OWNER_CELLS.every((name) => filled.has(name));
}
