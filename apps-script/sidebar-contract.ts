import type { RefreshSummary } from "#shared/workbook/book.ts";

/** What the panel in the sheet shows; plain JSON, since it crosses from Apps Script to the page. */
export type SidebarState =
  /** The workbook is understood; `written`: its `Balance âgée` already stands in a tab. */
  | {
      readonly kind: "ready";
      readonly summary: RefreshSummary;
      readonly buckets: readonly Bucket[];
      readonly written: boolean;
    }
  /** Columns to be confirmed first. */
  | { readonly kind: "proposal"; readonly message: string }
  /** No tab holds anything yet. */
  | { readonly kind: "empty" }
  /** Something must be mended first. */
  | { readonly kind: "refused"; readonly message: string };

/** One part of the aged balance, in cents of the first currency; credits are negative. */
export interface Bucket {
  readonly name: string;
  readonly amount: number;
}

/** What `refresh` and `acceptMapping` answer: plain JSON, for the sidebar and for callers of the Apps Script API. */
export interface RefreshReport extends RefreshSummary {
  readonly buckets: readonly Bucket[];
}
