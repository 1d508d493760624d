import { comparable, tidy } from "../base/normalise.ts";
import type { TabCells } from "../model/cell.ts";
import { SETTING_ROWS } from "../texts/settings.ts";
import { SETUP_MARK_EXPLANATION, SETUP_MARK_NAMES } from "../texts/setup.ts";
import { appendRows } from "../workbook/append-rows.ts";
import type { BookWrite, CellsWrite, OutCell } from "../workbook/book.ts";
import { inColumns } from "../workbook/in-columns.ts";
import { newTabRows } from "../workbook/new-tabs.ts";
import { readTable, type Table, type TableRow } from "../workbook/read-table.ts";

/** A value of `Réglages`; `null` empties it. `explanation` is used where its row is made. */
export interface SettingValue {
  readonly name: string;
  readonly value: string | null;
  readonly explanation?: string;
}

/**
 * Puts values in `Réglages`: in the owner's own rows where they stand (only the cells of « Valeur », which must still
 * hold what was read), in rows added below where they do not. A missing tab is made whole, these values in it. A value
 * that stands there already is not written. At most two parts: cells changed, then rows added (with the first of them,
 * all the rows that the set-up will want).
 */
export function changeSettings(
  before: TabCells | undefined,
  values: readonly SettingValue[],
): readonly (readonly BookWrite[])[] {
  const table = before && readTable(before, "Réglages");
  if (before === undefined || table === undefined) return newSettings(before, values);
  const cells: CellsWrite["cells"][number][] = [];
  const added: (readonly OutCell[])[] = [];
  const column = table.columns.Valeur;
  for (const setting of values) {
    const row = rowOf(table, setting.name);
    if (row === undefined || column === undefined) {
      if (setting.value !== null) added.push(newRow(setting));
    } else if (tidy(row.text("Valeur")) !== tidy(setting.value ?? "")) {
      cells.push({ row: row.row, column, before: row.cell("Valeur"), value: setting.value });
    }
  }
  if (added.length > 0) added.push(...missingMarks(table, values));
  const parts: (readonly BookWrite[])[] = [];
  if (cells.length > 0) parts.push([{ tab: "Réglages", sheetId: before.sheetId, cells }]);
  const write = appendRows("Réglages", before.sheetId, before, inColumns("Réglages", before, added));
  if (added.length > 0 && write !== undefined) parts.push([write]);
  return parts;
}

/** Of two rows of one name, the one that says something is the one that is read. */
function rowOf(table: Table, name: string): TableRow | undefined {
  const rows = table.rows.filter((row) => comparable(row.text("Réglage")) === comparable(name));
  const filled = rows.filter((row) => row.text("Valeur") !== "");
  return filled[filled.length - 1] ?? rows[0];
}

function newRow({ name, value, explanation }: SettingValue): readonly OutCell[] {
  const known = SETTING_ROWS.find(([setting]) => comparable(setting) === comparable(name));
  return [known?.[0] ?? name, value, known?.[2] ?? explanation ?? ""];
}

/**
 * The rows of the set-up that are not there yet, still empty: made with the first answer, so that each later one only
 * changes cells of one column, which is one writing.
 */
function missingMarks(
  table: Table | undefined,
  values: readonly SettingValue[],
): readonly (readonly OutCell[])[] {
  const known = new Set(values.map(({ name }) => comparable(name)));
  for (const row of table?.rows ?? []) known.add(comparable(row.text("Réglage")));
  return Object.values(SETUP_MARK_NAMES)
    .filter((name) => !known.has(comparable(name)))
    .map((name) => [name, "", SETUP_MARK_EXPLANATION]);
}

/** The whole tab, headers and defaults, with these values in it: one write. */
function newSettings(
  before: TabCells | undefined,
  values: readonly SettingValue[],
): readonly (readonly BookWrite[])[] {
  const given = new Map(values.map((one) => [comparable(one.name), one]));
  const rows = newTabRows("Réglages").map((row): readonly OutCell[] => {
    const one = given.get(comparable(String(row[0])));
    if (one === undefined) return row;
    given.delete(comparable(String(row[0])));
    return [row[0] ?? null, one.value ?? "", row[2] ?? null];
  });
  const added = [...given.values()].filter(({ value }) => value !== null).map(newRow);
  const sheetId = before?.sheetId;
  const used = before?.rows.length ?? 0;
  return [
    [
      {
        tab: "Réglages",
        sheetId,
        row: used + 1,
        values: [...rows, ...added, ...missingMarks(undefined, values)],
        frozenRows: 1,
      },
    ],
  ];
}
