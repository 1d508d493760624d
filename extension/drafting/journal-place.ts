import { TAB_SETTING, TAB_SETTING_EXPLANATION } from "#shared/texts/settings.ts";
import type { Book } from "#shared/workbook/book.ts";
import { newTabRows } from "#shared/workbook/new-tabs.ts";
import type { TabName } from "#shared/workbook/tabs.ts";
import type { SheetsPort, SheetsRequest, SheetTab } from "../reading/sheets-port.ts";
import { isUncertain } from "./ports.ts";
import { appendRequest } from "./sheet-rows.ts";

/** Where the journal and the drafted letters are written. */
export interface JournalPlace {
  readonly journal: SheetTab;
  readonly letters: SheetTab;
}

/** The tab of ours under its identifier, else under its name. */
function ourTab(name: TabName, ourTabs: Book["ourTabs"], tabs: readonly SheetTab[]): SheetTab | undefined {
  return tabs.find((tab) => tab.sheetId === ourTabs[name]) ?? tabs.find((tab) => tab.title === name);
}

/**
 * The journal and the letters of a workbook; a tab that never existed is created with its headers first (a journal
 * that was known and is gone never comes here: reading refuses it).
 */
export async function journalPlace(
  sheets: SheetsPort,
  ourTabs: Book["ourTabs"],
  tabs: readonly SheetTab[],
): Promise<JournalPlace> {
  const [journal, letters] = await ensureTabs(sheets, ["Journal", "Courriers"], ourTabs, tabs);
  if (journal === undefined || letters === undefined) throw new Error("Journal, Courriers");
  return { journal, letters };
}

/** Tabs without which nobody knows any more who was reminded. */
const MARKED: readonly TabName[] = ["Journal", "Courriers"];

/**
 * Tabs of ours by name; the missing ones are created in one call, with their headers and first content. `Réglages` says
 * in the same call by which identifier the journal is known: when it is gone later it is missed, not made anew.
 */
export async function ensureTabs(
  sheets: SheetsPort,
  names: readonly TabName[],
  ourTabs: Book["ourTabs"],
  tabs: readonly SheetTab[],
): Promise<readonly SheetTab[]> {
  let known = tabs;
  const missing = names.filter((name) => ourTab(name, ourTabs, known) === undefined);
  if (missing.length > 0) {
    try {
      const settings = tabs.find(({ sheetId }) => sheetId === ourTabs.Réglages);
      await sheets.batchUpdate([
        ...missing.flatMap((name) => creation(name, freeId(name, tabs))),
        ...(settings === undefined ? [] : marks(settings, missing, tabs)),
      ]);
    } catch (error) {
      // Another computer may have made them meanwhile, or the answer was lost: look before complaining.
      known = (await sheets.metadata()).tabs;
      if (names.some((name) => ourTab(name, ourTabs, known) === undefined)) throw error;
      if (!isUncertain(error)) return names.flatMap((name) => ourTab(name, ourTabs, known) ?? []);
    }
    const made = missing.map((name) => ({ sheetId: freeId(name, tabs), title: name }));
    known = [...known, ...made.filter((tab) => ourTab(tab.title, ourTabs, known) === undefined)];
  }
  return names.flatMap((name) => ourTab(name, ourTabs, known) ?? []);
}

function creation(name: TabName, sheetId: number): readonly SheetsRequest[] {
  return [
    { addSheet: { properties: { sheetId, title: name, gridProperties: { frozenRowCount: 1 } } } },
    appendRequest(name, sheetId, newTabRows(name)),
  ];
}

/** The rows of `Réglages` by which new tabs are known even renamed. */
function marks(
  settings: SheetTab,
  names: readonly TabName[],
  tabs: readonly SheetTab[],
): readonly SheetsRequest[] {
  const rows = names
    .filter((name) => MARKED.includes(name))
    .map((name) => [`${TAB_SETTING}${name}`, `#${freeId(name, tabs)}`, TAB_SETTING_EXPLANATION]);
  return rows.length === 0 ? [] : [appendRequest("Réglages", settings.sheetId, rows)];
}

const FIRST_ID = 741_852_000;

/** The same identifier on every computer, so that two of them cannot make the same tab twice. */
function freeId(name: TabName, tabs: readonly SheetTab[]): number {
  let hash = 0;
  for (const sign of name) hash = (hash * 31 + sign.charCodeAt(0)) % 100_000;
  let id = FIRST_ID + hash;
  while (tabs.some((tab) => tab.sheetId === id)) id += 1;
  return id;
}
