import { comparable, tidy } from "../base/normalise.ts";
import type { TabCells } from "../model/cell.ts";
import { headerRowOf, isBlankRow } from "./read-table.ts";
import { HEADERS, REBUILT, TAB_NAMES, type TabName } from "./tabs.ts";

/** Whether the row of a tab's headers holds at least half of ours. */
function holdsOurHeaders(tab: TabCells, name: TabName): boolean {
  const row = tab.rows[headerRowOf(tab.rows, name)];
  if (row === undefined) return false;
  const found = new Set(row.map((cell) => comparable(tidy(String(cell ?? "")))));
  return HEADERS[name].filter((header) => found.has(comparable(header))).length * 2 >= HEADERS[name].length;
}

/**
 * Whether a tab that `Réglages` names by its id can be that tab of ours: a row that was mistyped, or copied from another
 * workbook, must not make an owner's tab ours, whose lines would then be left out or written over.
 * A tab without a row (just made, or not read this time) may be any.
 */
export function mayBeOurs(tab: TabCells, name: TabName): boolean {
  if (tab.title === name || tab.rows.every(isBlankRow)) return true;
  return !(TAB_NAMES as readonly string[]).includes(tab.title) && holdsOurHeaders(tab, name);
}

/**
 * Whether a tab that bears a name of ours is none of ours: their own « Balance âgée » or « Clients », say, or ours
 * without its headers. A rebuilt one would be written over where a first header of ours stands in it by chance; to the
 * others, whose rows cannot be read, the same rows would be added at every refresh. `Grand livre` takes any ledger.
 */
export function isNamesake(tab: TabCells, name: TabName, isKnown: boolean): boolean {
  const headerRow = headerRowOf(tab.rows, name);
  if (REBUILT.includes(name)) return !isKnown && headerRow >= 0 && !holdsOurHeaders(tab, name);
  return name !== "Grand livre" && headerRow < 0 && !tab.rows.every(isBlankRow);
}
