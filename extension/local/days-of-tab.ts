import { comparable } from "#shared/base/normalise.ts";
import { headerRowOf } from "#shared/workbook/read-table.ts";
import { DAY_COLUMNS } from "#shared/workbook/tabs.ts";
import type { LocalTab, Rows } from "./local-book.ts";
import { isOurName } from "./our-tabs.ts";

/** Columns of a tab, from 0, whose numbers are days: told by the file it came from, or by the contract for ours. */
export function daysOfTab({ title, days = [] }: LocalTab, rows: Rows): readonly number[] {
  if (!isOurName(title)) return days;
  const names = (DAY_COLUMNS[title] ?? []).map(comparable);
  const headers = rows[headerRowOf(rows, title)] ?? [];
  return headers.flatMap((header, at) => (names.includes(comparable(String(header ?? ""))) ? [at] : []));
}
