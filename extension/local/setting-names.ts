import type { Cell } from "#shared/model/cell.ts";
import { MAPPING_SETTING, TAB_SETTING } from "#shared/texts/settings.ts";
import { readTable } from "#shared/workbook/read-table.ts";
import type { SheetTab } from "../reading/sheets-port.ts";
import type { Rows } from "./local-book.ts";

/**
 * Rows of `Réglages` whose `Onglet · …` name the tabs of this workbook by its own identifiers: those of the workbook
 * that the rows come from mean nothing here, and could be another tab's.
 */
export function withOwnIds(settings: Rows, tabs: readonly SheetTab[]): Rows {
  return withCells(settings, (name, value) => {
    if (!name.startsWith(TAB_SETTING)) return { name, value };
    const tab = tabs.find(({ title }) => title === name.slice(TAB_SETTING.length));
    const bare = String(value ?? "").replace(/ ?#\d+$/, "");
    const id = tab === undefined ? "" : `#${tab.sheetId}`;
    return { name, value: [bare, id].filter((part) => part !== "").join(" ") || null };
  });
}

/** Rows of `Réglages` after a tab of the owner's took another title: what they say of it follows. */
export function withTitle(settings: Rows, before: string, after: string): Rows {
  return withCells(settings, (name, value) => {
    if (name === `${TAB_SETTING}${before}`) return { name: `${TAB_SETTING}${after}`, value };
    const end = ` · ${before}`;
    const isOfTab = name.startsWith(MAPPING_SETTING) && name.slice(MAPPING_SETTING.length).endsWith(end);
    return { name: isOfTab ? `${name.slice(0, -before.length)}${after}` : name, value };
  });
}

interface SettingCells {
  readonly name: string;
  readonly value: Cell;
}

function withCells(settings: Rows, change: (name: string, value: Cell) => SettingCells): Rows {
  const table = readTable({ sheetId: 0, title: "Réglages", rows: settings }, "Réglages");
  const { Réglage: names, Valeur: values } = table?.columns ?? {};
  if (table === undefined || names === undefined || values === undefined) return settings;
  const wanted = new Map(table.rows.map((row) => [row.row - 1, row]));
  return settings.map((cells, at) => {
    const row = wanted.get(at);
    if (row === undefined) return cells;
    const now = change(row.text("Réglage"), row.cell("Valeur"));
    if (now.name === row.text("Réglage") && now.value === row.cell("Valeur")) return cells;
    const changed = [...cells];
    while (changed.length <= Math.max(names, values)) changed.push(null);
    changed[names] = now.name;
    changed[values] = now.value;
    return changed;
  });
}
