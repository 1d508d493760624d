import type { ColumnMapping } from "../model/mapping.ts";

/** `A`, `B` … `AA` for a column counted from 0. */
export function columnLetter(column: number): string {
  let letters = "";
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1) {
    letters = String.fromCharCode(65 + (left % 26)) + letters;
  }
  return letters;
}

/** How a person finds a column: its header, else its letter. */
export function columnName(mapping: ColumnMapping | undefined): string | undefined {
  if (!mapping) return undefined;
  return mapping.header === "" ? columnLetter(mapping.column) : mapping.header;
}
