import type { Day } from "../base/day.ts";
import { formalNoticeDeadline } from "../law/formal-notice-deadline.ts";
import { debtorQuality, type Segment } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { Step } from "../model/scenario.ts";
import { itemsOf, type OpenIndex } from "./event-scope.ts";
import { takenRank } from "./history-taken.ts";

/** Printed deadline of the formal notice that claims each open item; empty: none is running. */
export type RunningNotices = ReadonlyMap<OpenItem, Day>;

/** A formal notice that left, here or, as the owner states it, before the product was there. */
function isNotice(event: JournalEvent, steps: readonly Step[]): boolean {
  if (event.kind === "mise en demeure envoyée") return true;
  if (event.kind !== "reprise d'historique") return false;
  const notice = steps.find(({ channel }) => channel === "recommandé");
  return notice !== undefined && takenRank(event, steps) >= notice.rank;
}

/**
 * Formal notices sent for items still open. The deadline is the one the row states (`Date promise`), else deposit +
 * 3 + 8 days (15 for a consumer).
 * @param steps the scenario's steps: which rank of a `reprise d'historique` is the formal notice
 */
export function runningNotices(
  events: readonly JournalEvent[],
  index: OpenIndex,
  segment: Segment,
  isStopped: (open: OpenItem) => boolean,
  steps: readonly Step[] = [],
): RunningNotices {
  const running = new Map<OpenItem, Day>();
  for (const event of events) {
    if (!isNotice(event, steps)) continue;
    const deadline = event.promisedDay ?? formalNoticeDeadline(event.day, debtorQuality(segment));
    for (const open of itemsOf(event, index)) {
      const wasLate = event.invoices.length > 0 || (open.item.due !== undefined && open.item.due < event.day);
      if (wasLate && !isStopped(open)) running.set(open, deadline);
    }
  }
  return running;
}
