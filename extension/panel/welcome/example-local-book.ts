import { exampleBook } from "#shared/workbook/example-book.ts";
import type { LocalBook, Rows } from "../../local/local-book.ts";
import { freeSheetId } from "../../local/new-tab.ts";
import { EXAMPLE_ID } from "../../platform/workbook-choice.ts";
import { dayInZone } from "../../reading/today.ts";

const ZONE = "Europe/Paris";

/** The invented workbook as this browser keeps workbooks, for the day of an instant in Paris. */
export function exampleLocalBook(title: string, now: Date): LocalBook {
  const tabs: { readonly sheetId: number; readonly title: string }[] = [];
  const rows = new Map<number, Rows>();
  for (const tab of exampleBook(dayInZone(now, ZONE))) {
    const sheetId = freeSheetId(tabs);
    tabs.push({ sheetId, title: tab.title });
    rows.set(sheetId, tab.rows);
  }
  return {
    head: {
      id: EXAMPLE_ID,
      title,
      locale: "fr_FR",
      timeZone: ZONE,
      savedAt: 0,
      tabs,
      exported: { Journal: [], Courriers: [] },
    },
    rows,
  };
}
