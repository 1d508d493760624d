import type { Cell } from "#shared/model/cell.ts";
import type { CustomerKey, Segment } from "#shared/model/customer.ts";
import type { Template } from "#shared/model/scenario.ts";
import type { OwnerRates, Trade } from "#shared/model/settings.ts";
import type { SegmentChoice } from "#shared/workbook/accept-segments.ts";
import type { SenderValues } from "./sender-settings.ts";

/** A `Typologie` cell that was just written, with what it held before. */
export interface WrittenSegment {
  readonly customer: CustomerKey;
  readonly segment: Segment;
  readonly before: Cell;
}

/** What the owner asks of `Clients`, `Scénarios` and `Réglages`. */
export type PolicyChange =
  | { readonly kind: "segments"; readonly choices: readonly SegmentChoice[] }
  /** Gives back to the cells what they held, where they still hold what was written. */
  | { readonly kind: "undo-segments"; readonly written: readonly WrittenSegment[] }
  /** The owner's trade, its scenarios added where `Scénarios` lacks them; `undefined`: no trade any more. */
  | { readonly kind: "trade"; readonly trade: Trade | undefined }
  /** A template whose name `Modèles` does not hold yet, as a row at its end. */
  | { readonly kind: "template"; readonly template: Template }
  /** Who writes the letters: their rows of `Réglages`. */
  | { readonly kind: "sender"; readonly values: SenderValues }
  /** The legal rates of a half-year, a row of their own in `Réglages`. */
  | { readonly kind: "rates"; readonly rates: OwnerRates }
  /** Empties that row, where it still holds what was written. */
  | { readonly kind: "undo-rates"; readonly rates: OwnerRates };
