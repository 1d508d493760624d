import { columnLetter } from "../base/column-letter.ts";
import type { ColumnMapping } from "../model/mapping.ts";

/** How a person finds a column: its header, else its letter. */
export function columnName(mapping: ColumnMapping | undefined): string | undefined {
  if (!mapping) return undefined;
  return mapping.header === "" ? columnLetter(mapping.column) : mapping.header;
}
