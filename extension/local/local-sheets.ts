import { localTexts } from "#shared/texts/panel/local.ts";
import type { SheetsPort } from "../reading/sheets-port.ts";
import { applyRequests, tabsTouched } from "./apply-requests.ts";
import { type LocalBook, type LocalBooks, rowsOf, type TabsWanted } from "./local-book.ts";
import { LocalError } from "./local-error.ts";

/**
 * A workbook of this browser as the rest of the extension sees one: reading, drafting, the journal, matching and
 * settings work on it unchanged. Every call is one transaction: all or nothing, and its outcome is always known.
 */
export function localSheets(books: LocalBooks, id: string): SheetsPort {
  async function read(wanted: TabsWanted): Promise<LocalBook> {
    const book = await books.read(id, wanted);
    if (book === undefined) throw new LocalError(localTexts.errors.gone, "choose");
    return book;
  }

  async function named(titles: readonly string[]) {
    const book = await read(({ tabs }) =>
      tabs.filter(({ title }) => titles.includes(title)).map(({ sheetId }) => sheetId),
    );
    return titles.map((title) => {
      const tab = book.head.tabs.find((one) => one.title === title);
      if (tab === undefined) throw new LocalError(localTexts.errors.noTab);
      return rowsOf(book, tab.sheetId);
    });
  }

  return {
    async metadata() {
      const { title, locale, timeZone, tabs } = (await read(() => [])).head;
      return {
        title,
        locale,
        timeZone,
        tabs: tabs.map(({ sheetId, title: name }) => ({ sheetId, title: name })),
      };
    },
    ranges: named,
    async column(title, letter) {
      const index = columnOf(letter);
      const [rows = []] = await named([title]);
      return rows.map((row) => row[index] ?? null);
    },
    async batchUpdate(requests) {
      const touched = tabsTouched(requests);
      await books.change(
        id,
        ({ tabs }) => tabs.map(({ sheetId }) => sheetId).filter((sheetId) => touched.includes(sheetId)),
        (before) => {
          if (before === undefined) throw new LocalError(localTexts.errors.gone, "choose");
          return applyRequests(before, requests);
        },
      );
    },
  };
}

/** `A` is 0, `AA` is 26. */
function columnOf(letter: string): number {
  let index = 0;
  for (const sign of letter.toUpperCase()) index = index * 26 + sign.charCodeAt(0) - 64;
  return index - 1;
}
