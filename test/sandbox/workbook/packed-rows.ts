import type { Cell, Row } from "./workbook.ts";

/** Rows as they are stored: a tab of a thousand formatted rows would else take megabytes, written and read at each run. */
export interface PackedRows {
  /** Each different cell once; `null` for a cell that is not there. */
  readonly cells: readonly (Cell | null)[];
  /** Each different row once: the places of its cells in `cells`, each followed by how often it comes in a row. */
  readonly lines: readonly (readonly number[])[];
  /** The rows: places in `lines`, each followed by how many rows in turn are alike. */
  readonly rows: readonly number[];
}

/** The rows with what is alike written once. */
export function packedRows(rows: readonly Row[]): PackedRows {
  const cells: (Cell | null)[] = [];
  const places = new Map<Cell | null, number>();
  const byText = new Map<string, number>();
  const lines: (readonly number[])[] = [];
  const lineByText = new Map<string, number>();
  const order: number[] = [];

  const placeOf = (cell: Cell | null): number => {
    const known = places.get(cell);
    if (known !== undefined) return known;
    // What a person typed is seldom twice the same: only blank cells are compared by what they say.
    const text = cell === null || cell.value === null ? JSON.stringify(cell) : undefined;
    const place = (text === undefined ? undefined : byText.get(text)) ?? cells.push(cell) - 1;
    if (text !== undefined) byText.set(text, place);
    places.set(cell, place);
    return place;
  };
  for (const row of rows) {
    const line = inRuns(row.map(placeOf));
    const text = line.join(" ");
    let at = lineByText.get(text);
    if (at === undefined) {
      at = lines.push(line) - 1;
      lineByText.set(text, at);
    }
    order.push(at);
  }
  return { cells, lines, rows: inRuns(order) };
}

/** The rows back, each an array of its own; cells that were alike are one, since cells are never changed in place. */
export function unpackedRows(stored: PackedRows | Row[]): Row[] {
  if (Array.isArray(stored)) return stored;
  const { cells, lines, rows } = stored;
  const whole = lines.map((line) => outOfRuns(line).map((place) => cells[place] ?? null));
  return outOfRuns(rows).map((at) => (whole[at] ?? []).slice());
}

function inRuns(values: readonly number[]): number[] {
  const runs: number[] = [];
  for (let from = 0; from < values.length; ) {
    const value = values[from] ?? 0;
    let until = from + 1;
    while (until < values.length && values[until] === value) until += 1;
    runs.push(value, until - from);
    from = until;
  }
  return runs;
}

function outOfRuns(runs: readonly number[]): number[] {
  const values: number[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    for (let left = runs[at + 1] ?? 0; left > 0; left -= 1) values.push(runs[at] ?? 0);
  }
  return values;
}
