import type { Cell } from "#shared/model/cell.ts";
import type { CustomerKey, Segment } from "#shared/model/customer.ts";
import type { Trade } from "#shared/model/settings.ts";
import type { SegmentChoice } from "#shared/workbook/accept-segments.ts";

/** A `Typologie` cell that was just written, with what it held before. */
export interface WrittenSegment {
  readonly customer: CustomerKey;
  readonly segment: Segment;
  readonly before: Cell;
}

/** What the owner asks of `Clients` and `Scénarios`. */
export type PolicyChange =
  | { readonly kind: "segments"; readonly choices: readonly SegmentChoice[] }
  /** Gives back to the cells what they held, where they still hold what was written. */
  | { readonly kind: "undo-segments"; readonly written: readonly WrittenSegment[] }
  /** The owner's trade, its scenarios added where `Scénarios` lacks them; `undefined`: no trade any more. */
  | { readonly kind: "trade"; readonly trade: Trade | undefined };
