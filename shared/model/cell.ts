/**
 * A cell as both sides read it: dates are serial numbers (day 0 = 1899-12-30), an empty cell is `null`.
 * The add-on turns Date cells into serials in the workbook's zone, so that add-on and panel see the same.
 */
export type Cell = string | number | boolean | null;

/** One tab of the workbook, as read: rows may be ragged, row 1 of the sheet is `rows[0]`. */
export interface TabCells {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Formulas of the same cells (empty text: none), read only where a rebuilt tab holds the owner's own columns. */
  readonly formulas?: readonly (readonly string[])[];
}

/** Where a value stands, for people: row counts from 1, column is the header or the letter. */
export interface Place {
  readonly tab: string;
  readonly row: number | undefined;
  readonly column?: string;
}
