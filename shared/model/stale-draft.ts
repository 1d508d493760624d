import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { JournalEvent } from "./journal.ts";

/**
 * What happened since a draft was written. `paid`: nothing is left of what it speaks of · `partly-paid` · `credit`: a
 * credit note or an unmatched payment lowers the claim · `vanished`: an invoice is in no tab any more · `overdue`: a
 * preventive message whose invoice fell due · the others: what suspends a reminder now.
 */
export type StaleWhy =
  | "paid"
  | "partly-paid"
  | "disputed"
  | "promised"
  | "planned"
  | "announced"
  | "held"
  | "credit"
  | "vanished"
  | "overdue";

/** A draft that no longer says what is owed. */
export interface StaleDraft {
  /** Its row of the journal. */
  readonly event: JournalEvent;
  readonly why: StaleWhy;
  /** What it claims, as its row says; `undefined`: a message that claims nothing. */
  readonly before: Cents | undefined;
  /** What could be claimed of the same invoices today; never negative. */
  readonly now: Cents;
  readonly currency: string;
  /** The invoices that changed, as the draft's row names them; none: all that it speaks of. */
  readonly numbers: readonly string[];
  /** Until when it is suspended: the promised day, the end of a pause. */
  readonly day?: Day;
}
