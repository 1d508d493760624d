import { comparable } from "#shared/base/normalise.ts";
import type { Cell } from "#shared/model/cell.ts";
import { readTable, type TableRow } from "#shared/workbook/read-table.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import { cellSense, cellText } from "./cell-words.ts";
import type { Rows } from "./local-book.ts";
import { type MergedColumns, mergedColumns } from "./merged-columns.ts";
import { keyOfRow, nameOfRow, sameRows } from "./same-rows.ts";

/** A cell that the workbook of this browser and a file both fill, differently. */
export interface Conflict {
  readonly tab: TabName;
  /** What the row is: a customer, a setting, a template. */
  readonly row: string;
  readonly header: string;
  readonly here: string;
  readonly file: string;
}

export interface MergedRows {
  readonly rows: Rows;
  readonly added: number;
  readonly filled: number;
  readonly conflicts: readonly Conflict[];
  /** Where the columns of the file stand now, from 0. */
  readonly columns: ReadonlyMap<number, number>;
}

/** Tabs that are only ever added to: their rows never change. */
const APPEND_ONLY: readonly TabName[] = ["Journal", "Courriers"];

/**
 * The rows of a tab of ours with those of the same tab in a file: a row that is missing here is added at the end, with
 * the owner's own columns; an empty cell is filled, and a cell that both fill differently is the owner's to choose
 * (`prefer`). Nothing is removed.
 */
export function mergeRows(tab: TabName, here: Rows, file: Rows, prefer: "here" | "file"): MergedRows {
  const ours = readTable({ sheetId: 0, title: tab, rows: here }, tab);
  const theirs = readTable({ sheetId: 0, title: tab, rows: file }, tab);
  const unchanged = { added: 0, filled: 0, conflicts: [], columns: new Map<number, number>() };
  if (theirs === undefined) return { ...unchanged, rows: here };
  if (ours === undefined) {
    const columns = new Map((file[theirs.headerRow] ?? []).map((_header, at) => [at, at]));
    return { ...unchanged, rows: file, added: theirs.rows.length, columns };
  }
  const columns = mergedColumns(
    { rows: here, headerRow: ours.headerRow },
    { rows: file, headerRow: theirs.headerRow },
  );
  const same = sameRows(tab, ours.rows, theirs.rows);
  const named: Named = new Map(columns.ofFile.map((at) => [at, contractHeader(tab, columns.header(at))]));
  const isAppendOnly = APPEND_ONLY.includes(tab);
  const rows: Cell[][] = here.map((row) => [...row]);
  const conflicts: Conflict[] = [];
  let [added, filled] = [0, 0];
  const seen = new Set<string>();
  for (const row of theirs.rows) {
    const cells = file[row.row - 1] ?? [];
    const known = same.get(row);
    if (known !== undefined) {
      const kept = rows[known.row - 1];
      if (isAppendOnly || kept === undefined) continue;
      const changed = mergeCells(tab, columns, named, nameOfRow(tab, known), kept, cells, prefer);
      filled += changed.filled;
      conflicts.push(...changed.conflicts);
      continue;
    }
    // Of an identifier that a file bears twice, the first row is the event.
    if (isAppendOnly && isSeen(seen, tab, row)) continue;
    rows.push(placed(columns, cells));
    added += 1;
  }
  const headers = rows[ours.headerRow];
  for (const [column, header] of columns.added) if (headers !== undefined) put(headers, column, header);
  return { rows, added, filled, conflicts, columns: standing(columns) };
}

/** Columns of a file with the header that each stands for. */
type Named = ReadonlyMap<number, string>;

function isSeen(seen: Set<string>, tab: TabName, row: TableRow): boolean {
  const key = keyOfRow(tab, row);
  if (key === undefined) return false;
  const before = seen.has(key);
  seen.add(key);
  return before;
}

function mergeCells(
  tab: TabName,
  columns: MergedColumns,
  named: Named,
  row: string,
  here: Cell[],
  file: readonly Cell[],
  prefer: "here" | "file",
): Pick<MergedRows, "filled" | "conflicts"> {
  const conflicts: Conflict[] = [];
  let filled = 0;
  for (const [from, header] of named) {
    const theirs = file[from] ?? null;
    const at = columns.here(from);
    const ours = at === undefined ? null : (here[at] ?? null);
    if (ours === theirs || cellText(theirs) === "") continue;
    const isEmpty = cellText(ours) === "";
    if (!isEmpty && cellSense(tab, header, ours) === cellSense(tab, header, theirs)) continue;
    // What a setting is explained by is ours, and changes with the product's versions.
    if (!isEmpty && tab === "Réglages" && header === "Explication") continue;
    if (isEmpty) filled += 1;
    else conflicts.push({ tab, row, header, here: cellText(ours), file: cellText(theirs) });
    if (isEmpty || prefer === "file") put(here, columns.placeOf(from), theirs);
  }
  return { filled, conflicts };
}

/** The contract's header that a written one stands for; the owner's own stays as it is written. */
function contractHeader(tab: TabName, written: string): string {
  return HEADERS[tab].find((header) => comparable(header) === comparable(written)) ?? written;
}

/** A row of a file under the headers where they stand here. */
function placed(columns: MergedColumns, cells: readonly Cell[]): Cell[] {
  const row: Cell[] = [];
  for (const from of columns.ofFile) {
    const cell = cells[from] ?? null;
    if (cell !== null && cell !== "") put(row, columns.placeOf(from), cell);
  }
  return row;
}

function put(cells: Cell[], column: number, cell: Cell): void {
  while (cells.length <= column) cells.push(null);
  cells[column] = cell;
}

function standing({ ofFile, here }: MergedColumns): ReadonlyMap<number, number> {
  return new Map(
    ofFile.flatMap((column) => {
      const at = here(column);
      return at === undefined ? [] : [[column, at] as const];
    }),
  );
}
