import type { BookWrite } from "#shared/workbook/book.ts";
import { TAB_NAMES, type TabName } from "#shared/workbook/tabs.ts";
import { hasOtherCurrency, isInEuros, unsignedAmounts } from "../column-formats.ts";
import { rememberSigned, signedTabs } from "./remembered-look.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * A tab whose amounts were given the euro sign loses it when a row in another currency comes: a false sign would be a
 * false figure. Where the owner chose another format, theirs stays.
 * @returns the calls made.
 */
export function keepSignsTrue(
  sheetOf: (write: BookWrite) => Sheet | undefined,
  made: ReadonlyMap<TabName, Sheet>,
  writes: readonly BookWrite[],
): number {
  const before = signedTabs();
  const after = new Set(before);
  let calls = 0;
  for (const write of writes) {
    if ("cells" in write) continue;
    const { tab, values } = write;
    if (made.has(tab)) {
      if (isInEuros(tab, values)) after.add(tab);
      continue;
    }
    const sheet = sheetOf(write);
    if (!after.has(tab) || sheet === undefined || !hasOtherCurrency(tab, values)) continue;
    const { format, signed, runs } = unsignedAmounts(tab);
    const rows = sheet.getMaxRows();
    for (const { column, count } of runs) {
      const range = sheet.getRange(1, column, rows, count);
      // The last row is the owner's or nobody's: it tells whether the column still has the format that we gave it.
      calls += 1;
      if (sheet.getRange(rows, column).getNumberFormat() !== signed) continue;
      range.setNumberFormat(format);
      calls += 1;
    }
    after.delete(tab);
  }
  if (TAB_NAMES.some((tab) => before.has(tab) !== after.has(tab))) rememberSigned(after);
  return calls;
}
