import { comparable } from "#shared/base/normalise.ts";
import type { Cell } from "#shared/model/cell.ts";
import { cellText } from "./cell-words.ts";
import type { Rows } from "./local-book.ts";

/** A tab as it stands: its rows, and the row of its headers, from 0. */
export interface Sheet {
  readonly rows: Rows;
  readonly headerRow: number;
}

/** Where the columns of a file go in the same tab of this browser. */
export interface MergedColumns {
  /** Columns of the file that have a header or hold something, from 0. */
  readonly ofFile: readonly number[];
  /** Where a column of the file stands here; `undefined`: nowhere yet. */
  here(column: number): number | undefined;
  /** The same; a column that is missing here is added at the right, under the file's header. */
  placeOf(column: number): number;
  /** The header of a column of the file. */
  header(column: number): string;
  /** Headers added at the right, by their column here. */
  readonly added: ReadonlyMap<number, Cell>;
}

/**
 * The columns of a file beside those of here, by the form of their headers; of several equal headers, and of columns
 * without one that hold something, the first goes with the first. The owner's own columns are there as ours are.
 */
export function mergedColumns(here: Sheet, file: Sheet): MergedColumns {
  const known = new Map(columnsOf(here).map(({ form, column }) => [form, column]));
  const theirs = columnsOf(file);
  const forms = new Map(theirs.map(({ form, column }) => [column, form]));
  const headers = file.rows[file.headerRow] ?? [];
  const added = new Map<number, Cell>();
  let width = here.rows.slice(here.headerRow).reduce((most, row) => Math.max(most, row.length), 0);
  const standing = (column: number): number | undefined => known.get(forms.get(column) ?? "");
  return {
    ofFile: theirs.map(({ column }) => column),
    here: standing,
    placeOf(column) {
      const found = standing(column);
      if (found !== undefined) return found;
      const place = width;
      width += 1;
      known.set(forms.get(column) ?? "", place);
      added.set(place, headers[column] ?? null);
      return place;
    },
    header: (column) => cellText(headers[column]),
    added,
  };
}

interface NamedColumn {
  readonly column: number;
  /** The form of its header and its rank among those of the same form. */
  readonly form: string;
}

function columnsOf({ rows, headerRow }: Sheet): readonly NamedColumn[] {
  const headers = rows[headerRow] ?? [];
  const isFilled: boolean[] = [];
  for (const row of rows.slice(headerRow + 1)) {
    for (const [column, cell] of row.entries()) {
      if (isFilled[column] !== true && cellText(cell) !== "") isFilled[column] = true;
    }
  }
  const counts = new Map<string, number>();
  const found: NamedColumn[] = [];
  for (let column = 0; column < Math.max(headers.length, isFilled.length); column += 1) {
    const words = cellText(headers[column]);
    if (words === "" && isFilled[column] !== true) continue;
    const name = comparable(words) || words;
    const rank = counts.get(name) ?? 0;
    counts.set(name, rank + 1);
    found.push({ column, form: `${name}\u0001${rank}` });
  }
  return found;
}
