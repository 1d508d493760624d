import type { OutCell } from "#shared/workbook/book.ts";
import type { TabName } from "#shared/workbook/tabs.ts";
import { asText } from "./cell-text.ts";
import type { ZoneDays } from "./days.ts";

/** What `setValues` takes for one cell. */
export type SheetCell = string | number | boolean | Date;

/** What turning cells of ours into those of the sheet needs. */
export interface CellMaker {
  readonly days: ZoneDays;
  /** The sheet id of a tab of ours, once it exists. */
  readonly idOf: (tab: TabName) => number | undefined;
}

/**
 * A cell of ours as `setValues` must be given it: a text stays that text, a day is a real date.
 * @param format number format of the cell, where a text depends on it.
 */
export function sheetCell(cell: OutCell, format: string, { days, idOf }: CellMaker): SheetCell {
  if (typeof cell === "string") return asText(cell, format);
  if (typeof cell !== "object" || cell === null) return cell ?? "";
  if ("day" in cell) return days.instantOf(cell.day);
  if ("formula" in cell) return cell.formula;
  return asText(`#${idOf(cell.idOf) ?? ""}`, format);
}
