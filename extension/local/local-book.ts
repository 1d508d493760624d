import type { Cell } from "#shared/model/cell.ts";
import type { SheetTab } from "../reading/sheets-port.ts";

/** The cells of one tab: rows may be ragged, the first row of the sheet is the first one. */
export type Rows = readonly (readonly Cell[])[];

export interface LocalTab extends SheetTab {
  /** Columns, from 0, whose numbers are days: an Excel file says so, a number alone does not. */
  readonly days?: readonly number[];
}

/** The tabs whose rows are exported as they come: what was noted, and what was drafted. */
export type ExportedTab = "Journal" | "Courriers";

/** A workbook kept in this browser, without its cells. */
export interface LocalHead {
  readonly id: string;
  readonly title: string;
  /** `fr_FR`. */
  readonly locale: string;
  /** `Europe/Paris`: the owner's, as their browser has it. */
  readonly timeZone: string;
  /** Milliseconds since 1970 at the last change. */
  readonly savedAt: number;
  /** In the workbook's order. */
  readonly tabs: readonly LocalTab[];
  /** Identifiers of the rows that were exported, or carried over to another workbook. */
  readonly exported: Readonly<Record<ExportedTab, readonly string[]>>;
}

/** What a change is computed from: the head, and the cells of the tabs that were asked for. */
export interface LocalBook {
  readonly head: LocalHead;
  readonly rows: ReadonlyMap<number, Rows>;
}

/** Which tabs a piece of work needs. */
export type TabsWanted = (head: LocalHead) => readonly number[];

/** Where workbooks of this browser are kept: each method is one transaction, all or nothing. */
export interface LocalBooks {
  heads(): Promise<readonly LocalHead[]>;
  /** The workbook with the cells of some tabs; `undefined` when it is not kept here. */
  read(id: string, wanted: TabsWanted): Promise<LocalBook | undefined>;
  /**
   * Replaces the workbook by what `change` makes of it, in the transaction that read it: no other panel writes in
   * between. Rows are written for the tabs that `change` gives other rows for; a tab that left the head is deleted;
   * `undefined` deletes nothing and writes nothing. An error thrown by `change` leaves everything as it was.
   */
  change(
    id: string,
    wanted: TabsWanted,
    change: (before: LocalBook | undefined) => LocalBook | undefined,
  ): Promise<LocalBook | undefined>;
  erase(id: string): Promise<void>;
}

/** Cells of a tab in a workbook that was read with it. */
export function rowsOf(book: LocalBook, sheetId: number): Rows {
  return book.rows.get(sheetId) ?? [];
}
