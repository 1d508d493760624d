import type { ExportedTab, TabsWanted } from "../../local/local-book.ts";
import { localStore } from "../../platform/chrome-storage.ts";
import { isExample, readLastWorkbooks, readWorkbookChoice } from "../../platform/workbook-choice.ts";

/** The owner's workbook of this browser that was open last, never the example; `undefined`: there is none. */
export async function localId(): Promise<string | undefined> {
  const choice = await readWorkbookChoice(localStore);
  return choice?.access === "local" && !isExample(choice)
    ? choice.id
    : (await readLastWorkbooks(localStore)).local?.id;
}

const EXPORTED: readonly ExportedTab[] = ["Journal", "Courriers"];

/** The tabs whose rows are exported, or carried over to another workbook. */
export const exportedTabs: TabsWanted = ({ tabs }) =>
  tabs.filter(({ title }) => (EXPORTED as readonly string[]).includes(title)).map(({ sheetId }) => sheetId);
