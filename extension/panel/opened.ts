import type { Day } from "#shared/base/day.ts";
import type { Indicator } from "#shared/indicators/indicators.ts";
import type { PriorityMode } from "#shared/priority/score.ts";
import type { Book, Outcome, ProposedColumn } from "#shared/workbook/book.ts";
import type { Intent } from "../drafting/intent.ts";
import type { Level } from "../platform/level.ts";
import type { DraftingMode } from "../platform/preferences.ts";

/** What is known before any call to Google. */
export interface Start {
  readonly hasWorkbook: boolean;
  /** The invented workbook is open. */
  readonly example: boolean;
  /** Workbooks of the owner's that one click opens again, of each kind. */
  readonly last: { readonly google: boolean; readonly local: boolean };
  /** The mailbox in which drafts were made; `undefined`: none yet. */
  readonly mailbox?: string | undefined;
  /** 0 without signing in · 1 the owner's Google workbook · 2 drafts in Gmail as well. */
  readonly level: Level;
  /** `undefined`: the owner was not asked yet; asked at the first draft. */
  readonly drafting: DraftingMode | undefined;
  readonly account: string;
  /** How the owner wants the day's list ordered here; `undefined`: as the workbook says. */
  readonly priority?: PriorityMode | undefined;
  /** No OAuth client is configured: Google will refuse the sign-in, and the panel says where to set it. */
  readonly clientIdMissing: boolean;
  readonly version: string;
}

/** How messages are prepared, and how the owner says it. */
export interface DraftingChoice {
  readonly mode: DraftingMode | undefined;
  /** Keeps the answer, once Google agreed when it asks for a permission. */
  readonly choose: (mode: DraftingMode) => Promise<void>;
}

/** A workbook open in the panel. */
export interface OpenBook {
  readonly kind: "book";
  readonly title: string;
  /** Today in the workbook's time zone. */
  readonly today: Day;
  readonly book: Book;
  readonly outcome: Outcome;
  /** Work that was cut and that only the owner can settle. */
  readonly toCheck: readonly Intent[];
  /** Rows written now for work that was cut before. */
  readonly finished: number;
  /** How big the workbook has become, and what to do when it comes near a limit. */
  readonly size?: Indicator;
  /** The IBAN of `Réglages`, when it is another one than this browser last saw: nothing is prepared until it is confirmed. */
  readonly iban?: string;
}

/** What opening the workbook gives; messages are complete French sentences. */
export type Opened =
  | OpenBook
  | {
      readonly kind: "proposal";
      readonly title: string;
      readonly message: string;
      /** What was understood of each tab, column by column. */
      readonly columns: readonly ProposedColumn[];
    }
  | { readonly kind: "refused"; readonly title: string; readonly message: string };
