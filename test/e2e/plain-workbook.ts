import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import {
  type CellValue,
  newSheet,
  newWorkbook,
  type Row,
  type Workbook,
} from "../sandbox/workbook/workbook.ts";

/** A day of a tab, as its serial number under a format of days. */
interface DayCell {
  readonly serial: number;
}

export type PlainCell = CellValue | DayCell;

/** One tab: its title, then its rows, the header first. */
export type PlainTab = readonly [title: string, rows: readonly (readonly PlainCell[])[]];

/** A workbook of the stand-in from plain rows. */
export function plainWorkbook(title: string, tabs: readonly PlainTab[]): Workbook {
  const workbook = newWorkbook("1classeurDeDonneesEcritesALaMain000000000001", title);
  workbook.sheets = tabs.map(([name, rows], at) =>
    newSheet(at === 0 ? 0 : 1_000 + at, name, rows.map(rowOf)),
  );
  return workbook;
}

/** Rows of a tab of ours from named cells, its headers first. */
export function namedRows(
  tab: TabName,
  rows: readonly Readonly<Record<string, PlainCell>>[],
): readonly (readonly PlainCell[])[] {
  return [HEADERS[tab], ...rows.map((row) => HEADERS[tab].map((header) => row[header] ?? null))];
}

function rowOf(cells: readonly PlainCell[]): Row {
  return cells.map((cell) => {
    if (cell === null || cell === "") return null;
    if (typeof cell !== "object") return { value: cell };
    return { value: cell.serial, format: { type: "DATE", pattern: "dd/mm/yyyy" } };
  });
}
