import type { BookWrite, CellLink } from "#shared/workbook/book.ts";
import { mayBeReinterpreted } from "../cell-text.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Links of one column that follow one another: one call. A name that Sheets could take for something else gets none. */
function runsOf(links: readonly CellLink[]): readonly (readonly CellLink[])[] {
  const runs: CellLink[][] = [];
  for (const link of links) {
    if (mayBeReinterpreted(link.text)) continue;
    const last = runs[runs.length - 1];
    const before = last?.[last.length - 1];
    if (last !== undefined && before?.row === link.row - 1 && before.column === link.column) last.push(link);
    else runs.push([link]);
  }
  return runs;
}

/**
 * Makes the names of `Relances` lead to the customer's rows; what the cell holds stays the plain name.
 * @param most calls that may be made: the longest runs first.
 * @returns the calls made.
 */
export function linkCustomers(
  sheetOf: (write: BookWrite) => Sheet | undefined,
  writes: readonly BookWrite[],
  most: number,
): number {
  let made = 0;
  for (const write of writes) {
    if ("cells" in write || write.links === undefined) continue;
    const sheet = sheetOf(write);
    const runs = [...runsOf(write.links)].sort((a, b) => b.length - a.length).slice(0, most - made);
    for (const run of runs) {
      const [first] = run;
      if (sheet === undefined || first === undefined) continue;
      const values = run.map(({ text, sheetId, range }) => [
        SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(`#gid=${sheetId}&range=${range}`).build(),
      ]);
      sheet.getRange(first.row, first.column + 1, run.length, 1).setRichTextValues(values);
      made += 1;
    }
  }
  return made;
}
