import { comparable } from "#shared/base/normalise.ts";
import { isNamesake, mayBeOurs } from "#shared/workbook/read-own-tabs.ts";
import { headerRowOf, isBlankRow } from "#shared/workbook/read-table.ts";
import { HEADERS, TAB_NAMES, type TabName } from "#shared/workbook/tabs.ts";
import { cellText } from "./cell-words.ts";
import type { NewTab } from "./new-tab.ts";

/** Whether a title is the name of a tab of ours. */
export function isOurName(title: string): title is TabName {
  return (TAB_NAMES as readonly string[]).includes(title);
}

/**
 * The tabs of a file that are ours: by their names, else by their columns, for an owner renames a tab in Google Sheets and
 * a file does not carry the identifiers by which it was known there. Each name is given once, and its own bearer first.
 */
export function ourTabsOf(tabs: readonly NewTab[]): ReadonlyMap<NewTab, TabName> {
  const ours = new Map<NewTab, TabName>();
  for (const tab of tabs) {
    const name = ourNameOf(tab);
    if (name !== undefined) ours.set(tab, name);
  }
  const taken = new Set(ours.values());
  const isOurFile = taken.size > 0;
  for (const tab of tabs) {
    if (isOurName(tab.title) || tab.rows.every(isBlankRow)) continue;
    const name = TAB_NAMES.find((one) => !taken.has(one) && bearsColumnsOf(tab, one, isOurFile));
    if (name === undefined) continue;
    taken.add(name);
    ours.set(tab, name);
  }
  return ours;
}

/**
 * By its name and, as reading does, by its headers, for the owner may have a « Clients » of their own. A ledger of
 * another program is often called « Grand livre »: only our columns make it ours.
 */
function ourNameOf({ title, rows }: NewTab): TabName | undefined {
  if (!isOurName(title) || rows.every(isBlankRow)) return undefined;
  if (title === "Grand livre") return mayBeOurs({ sheetId: 0, title: "", rows }, title) ? title : undefined;
  return isNamesake({ sheetId: 0, title, rows }, title, false) ? undefined : title;
}

/** Rows among which the headers of a renamed tab are looked for. */
const HEAD_ROWS = 50;
/** Tabs of few columns, or of columns that other programs' exports have too: nothing less than all of them is ours. */
const LEAST_HEADERS = 6;

/**
 * Whether a tab of another name bears our columns: beside a tab of ours that kept its name, three quarters of them, for
 * the owner may have removed one; alone, all. Half of them, as where `Réglages` names the tab, could be another program's.
 */
function bearsColumnsOf({ rows }: NewTab, name: TabName, isOurFile: boolean): boolean {
  const headers = HEADERS[name];
  const head = rows.slice(0, HEAD_ROWS);
  const found = new Set((head[headerRowOf(head, name)] ?? []).map((cell) => comparable(cellText(cell))));
  const count = headers.filter((header) => found.has(comparable(header))).length;
  const isLoose = isOurFile && headers.length >= LEAST_HEADERS && name !== "Grand livre";
  return isLoose ? count * 4 >= headers.length * 3 : count === headers.length;
}
