import type { TabCells } from "../model/cell.ts";
import { SETUP_MARK_EXPLANATION, SETUP_MARK_NAMES, type SetupMark } from "../texts/setup.ts";
import type { BookWrite } from "../workbook/book.ts";
import { readKept } from "../workbook/kept-mapping.ts";
import { settingsTable } from "../workbook/read-book.ts";
import { changeSettings, type SettingValue } from "./setup-settings.ts";

/**
 * What an answer of the set-up writes. `parts` go one after the other, each whole: what the answer says first, the row
 * that remembers that it was given last. Cut between the two, the question is asked again, and answering it again
 * writes nothing twice.
 */
export type SetupChange =
  | { readonly kind: "change"; readonly parts: readonly (readonly BookWrite[])[]; readonly sentence: string }
  | { readonly kind: "refused"; readonly message: string };

/** `Réglages` as it was read: by its id, then by its name; `undefined`: there is none yet. */
export function settingsTab(tabs: readonly TabCells[]): TabCells | undefined {
  const id = readKept(settingsTable(tabs), tabs).ourTabs.Réglages;
  return id === undefined ? undefined : tabs.find(({ sheetId }) => sheetId === id);
}

/** A row of `Réglages` that remembers an answer. */
export function markRow(mark: SetupMark, value: string): SettingValue {
  return { name: SETUP_MARK_NAMES[mark], value, explanation: SETUP_MARK_EXPLANATION };
}

/** Writes a mark; nothing when it says so already. */
export function markParts(
  tabs: readonly TabCells[],
  mark: SetupMark,
  value: string,
): readonly (readonly BookWrite[])[] {
  return changeSettings(settingsTab(tabs), [markRow(mark, value)]);
}
