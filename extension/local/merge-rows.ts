import { comparable } from "#shared/base/normalise.ts";
import type { Cell } from "#shared/model/cell.ts";
import { readTable, type Table, type TableRow } from "#shared/workbook/read-table.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import type { Rows } from "./local-book.ts";

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
}

/** The headers by which two rows of a tab are the same one. */
const KEYS: Readonly<Partial<Record<TabName, readonly string[]>>> = {
  Journal: ["Identifiant"],
  Courriers: ["Identifiant"],
  Règlements: ["Identifiant"],
  "Grand livre": ["Clé"],
  Clients: ["Client"],
  Scénarios: ["Scénario", "Étape"],
  Modèles: ["Modèle"],
  Réglages: ["Réglage"],
};

/** Tabs that are only ever added to: their rows never change. */
const APPEND_ONLY: readonly TabName[] = ["Journal", "Courriers"];

/**
 * The rows of a tab of ours with those of the same tab in a file: a row that is missing here is added at the end, an
 * empty cell is filled, and a cell that both fill differently is the owner's to choose (`prefer`). Nothing is removed.
 */
export function mergeRows(tab: TabName, here: Rows, file: Rows, prefer: "here" | "file"): MergedRows {
  const ours = readTable({ sheetId: 0, title: tab, rows: here }, tab);
  const theirs = readTable({ sheetId: 0, title: tab, rows: file }, tab);
  if (theirs === undefined) return { rows: here, added: 0, filled: 0, conflicts: [] };
  if (ours === undefined) return { rows: file, added: theirs.rows.length, filled: 0, conflicts: [] };
  const rows: Cell[][] = here.map((row) => [...row]);
  const known = new Map<string, TableRow>();
  const counts = new Map<string, number>();
  for (const row of ours.rows) {
    const key = keyOf(tab, row);
    if (key === undefined) counts.set(wholeRow(tab, row), (counts.get(wholeRow(tab, row)) ?? 0) + 1);
    else if (!known.has(key)) known.set(key, row);
  }
  const conflicts: Conflict[] = [];
  let [added, filled] = [0, 0];
  const seen = new Set<string>();
  for (const row of theirs.rows) {
    const key = keyOf(tab, row);
    const same = key === undefined ? undefined : known.get(key);
    if (same !== undefined) {
      if (APPEND_ONLY.includes(tab)) continue;
      const changed = mergeCells(tab, ours, same, row, prefer, rows[same.row - 1] ?? []);
      filled += changed.filled;
      conflicts.push(...changed.conflicts);
      continue;
    }
    if (key !== undefined && seen.has(key) && APPEND_ONLY.includes(tab)) continue;
    if (key !== undefined) seen.add(key);
    else {
      const left = counts.get(wholeRow(tab, row)) ?? 0;
      counts.set(wholeRow(tab, row), left - 1);
      if (left > 0) continue;
    }
    rows.push(placed(tab, ours, row));
    added += 1;
  }
  return { rows, added, filled, conflicts };
}

function keyOf(tab: TabName, row: TableRow): string | undefined {
  const parts = (KEYS[tab] ?? []).map((header) => comparable(row.text(header)));
  return parts.length === 0 || parts[0] === "" ? undefined : parts.join("\u0001");
}

/** Rows without a key are the same when all their cells are: as many of them as the fuller side has. */
function wholeRow(tab: TabName, row: TableRow): string {
  return JSON.stringify(HEADERS[tab].map((header) => comparable(row.text(header))));
}

function mergeCells(
  tab: TabName,
  { columns }: Table,
  here: TableRow,
  file: TableRow,
  prefer: "here" | "file",
  cells: Cell[],
): Pick<MergedRows, "filled" | "conflicts"> {
  const conflicts: Conflict[] = [];
  let filled = 0;
  for (const header of HEADERS[tab]) {
    const column = columns[header];
    if (column === undefined || file.text(header) === "") continue;
    const isEmpty = here.text(header) === "";
    if (!isEmpty && here.text(header) === file.text(header)) continue;
    // What a setting is explained by is ours, and changes with the product's versions.
    if (!isEmpty && tab === "Réglages" && header === "Explication") continue;
    if (isEmpty) filled += 1;
    else {
      const row = (KEYS[tab] ?? []).map((key) => here.text(key)).join(" · ");
      conflicts.push({ tab, row, header, here: here.text(header), file: file.text(header) });
    }
    if (!isEmpty && prefer === "here") continue;
    while (cells.length < column) cells.push(null);
    cells[column] = file.cell(header);
  }
  return { filled, conflicts };
}

/** A row of a file under the headers where they stand here. */
function placed(tab: TabName, { columns }: Table, row: TableRow): Cell[] {
  const width = 1 + Object.values(columns).reduce((most, column) => Math.max(most, column), 0);
  const cells = new Array<Cell>(width).fill(null);
  for (const header of HEADERS[tab]) {
    const column = columns[header];
    if (column !== undefined) cells[column] = row.cell(header);
  }
  return cells;
}
