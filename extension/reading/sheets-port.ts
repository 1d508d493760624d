import type { Cell } from "#shared/model/cell.ts";

export interface SheetTab {
  readonly sheetId: number;
  readonly title: string;
}

export interface WorkbookMetadata {
  readonly title: string;
  /** `fr_FR`. */
  readonly locale: string;
  /** `Europe/Paris`. */
  readonly timeZone: string;
  /** Tabs that hold cells, in the workbook's order. */
  readonly tabs: readonly SheetTab[];
}

/** A request of `spreadsheets.batchUpdate`, as Google names it. */
export type SheetsRequest = Readonly<Record<string, unknown>>;

/** One workbook, as reading and drafting see it. Each method is one call to Google. */
export interface SheetsPort {
  metadata(): Promise<WorkbookMetadata>;
  /** The cells of whole tabs, by title, in the same order; dates are serial numbers. */
  ranges(titles: readonly string[]): Promise<readonly (readonly (readonly Cell[])[])[]>;
  /** One column of a tab, from row 1. */
  column(title: string, letter: string): Promise<readonly Cell[]>;
  /** All the requests or none. It throws an uncertain error when nobody knows whether they were done. */
  batchUpdate(requests: readonly SheetsRequest[]): Promise<void>;
}
