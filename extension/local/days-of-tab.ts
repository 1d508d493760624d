import { comparable } from "#shared/base/normalise.ts";
import { headerRowOf } from "#shared/workbook/read-table.ts";
import { DAY_COLUMNS, HEADERS } from "#shared/workbook/tabs.ts";
import type { LocalTab, Rows } from "./local-book.ts";
import { isOurName } from "./our-tabs.ts";

/**
 * Columns of a tab, from 0, whose numbers are days: told by the file it came from; for ours, by the contract, and by the
 * file for the owner's own columns beside them.
 */
export function daysOfTab({ title, days = [] }: LocalTab, rows: Rows): readonly number[] {
  if (!isOurName(title)) return days;
  const names = (DAY_COLUMNS[title] ?? []).map(comparable);
  const headers = rows[headerRowOf(rows, title)] ?? [];
  const isOurs = new Set(HEADERS[title].map(comparable));
  return headers.flatMap((header, at) => {
    const form = comparable(String(header ?? ""));
    return names.includes(form) || (!isOurs.has(form) && days.includes(at)) ? [at] : [];
  });
}
