import { tidy } from "#shared/base/normalise.ts";
import { readAmount } from "#shared/base/read-amount.ts";
import { readDay } from "#shared/base/read-day.ts";
import type { Cell } from "#shared/model/cell.ts";
import { AMOUNT_COLUMNS, DAY_COLUMNS, type TabName } from "#shared/workbook/tabs.ts";

/** A cell as a person sees it; empty when it says nothing. */
export function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : tidy(String(cell));
}

/**
 * What a cell of a tab of ours says, in one form: a day and an amount are the same written as a text or kept as a number.
 */
export function cellSense(tab: TabName, header: string, cell: Cell): string {
  if ((DAY_COLUMNS[tab] ?? []).includes(header)) {
    const read = readDay(cell);
    if (read.kind === "day") return read.day;
  }
  if ((AMOUNT_COLUMNS[tab] ?? []).includes(header)) {
    const read = readAmount(cell);
    if (read.kind === "amount") return String(read.cents);
  }
  return cellText(cell);
}
