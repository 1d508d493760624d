import type { CustomerKey } from "#shared/model/customer.ts";
import type { ErasureCause } from "#shared/texts/privacy.ts";
import type { BroughtIn } from "../local/bring-in.ts";
import type { LocalCopy } from "../local/copy-of-customer.ts";
import type { ExportedTab, LocalHead } from "../local/local-book.ts";

/** Files opened in this browser, and what to say of each; or what must be asked first: nothing was kept then. */
export type FilesOpened =
  | { readonly kind: "opened"; readonly said: readonly string[] }
  | Extract<BroughtIn, { readonly kind: "asked" }>;

/** Rows of this browser's journal that the open workbook lacks; `strangers`: those of customers it does not know. */
export interface LocalCarry {
  readonly title: string;
  readonly rows: number;
  readonly strangers: number;
}

/** The workbook kept in this browser. */
export interface LocalState extends Pick<LocalHead, "title" | "savedAt" | "tabs"> {
  /** Rows that were neither exported nor carried over yet, by tab, and all of them. */
  readonly waiting: Readonly<Record<ExportedTab, number>>;
  readonly rowsToExport: number;
}

/** A customer of the open workbook, to be looked for in the one of this browser. */
export interface ErasedElsewhere {
  readonly key: CustomerKey;
  readonly name: string;
  readonly cause: ErasureCause;
}

/** What the workbook of this browser holds of such a customer. */
export type LocalCopyFound = LocalCopy;

/** What would be lost with all that this browser keeps. */
export interface BrowserData {
  /** Notes that no workbook has yet. */
  readonly pending: number;
  /** Workbooks that exist in this browser only. */
  readonly books: number;
}

/** `refused`: this browser could not erase it all. */
export interface BrowserErased {
  readonly kind: "done" | "refused";
  readonly said: string;
}
