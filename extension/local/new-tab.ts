import type { Rows } from "./local-book.ts";

/** A tab that a file, or a paste, brings. */
export interface NewTab {
  readonly title: string;
  readonly rows: Rows;
  /** Columns, from 0, whose numbers are days. */
  readonly days?: readonly number[];
}

/** Sheet ids of tabs made here: far from those of Google's, which `Réglages` of an exported workbook may name. */
const FIRST_ID = 900_000_001;

/** An identifier that no tab has. */
export function freeSheetId(tabs: readonly { readonly sheetId: number }[]): number {
  return tabs.reduce((free, { sheetId }) => Math.max(free, sheetId + 1), FIRST_ID);
}

/** How many rows a new tab has under its headers. */
export function dataRows({ rows }: NewTab): number {
  return Math.max(0, rows.filter((row) => row.some((cell) => cell !== null)).length - 1);
}
