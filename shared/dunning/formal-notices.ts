import type { Day } from "../base/day.ts";
import { formalNoticeDeadline } from "../law/formal-notice-deadline.ts";
import { debtorQuality, type Segment } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import { itemsOf, type OpenIndex } from "./event-scope.ts";

/** Printed deadline of the formal notice that claims each open item; empty: none is running. */
export type RunningNotices = ReadonlyMap<OpenItem, Day>;

/**
 * Formal notices sent for items still open. The deadline is the one the row states (`Date promise`), else deposit +
 * 3 + 8 days (15 for a consumer).
 */
export function runningNotices(
  events: readonly JournalEvent[],
  index: OpenIndex,
  segment: Segment,
  isStopped: (open: OpenItem) => boolean,
): RunningNotices {
  const running = new Map<OpenItem, Day>();
  for (const event of events) {
    if (event.kind !== "mise en demeure envoyée") continue;
    const deadline = event.promisedDay ?? formalNoticeDeadline(event.day, debtorQuality(segment));
    for (const open of itemsOf(event, index)) {
      const wasLate = event.invoices.length > 0 || (open.item.due !== undefined && open.item.due < event.day);
      if (wasLate && !isStopped(open)) running.set(open, deadline);
    }
  }
  return running;
}
