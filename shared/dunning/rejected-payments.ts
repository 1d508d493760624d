import type { Day } from "../base/day.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { Reason } from "../model/plan.ts";
import { ATTEMPTS_BEFORE_WRITING } from "./contacts.ts";
import { itemsOf } from "./event-scope.ts";
import { isAnsweredCall, isContact, isUnansweredCall } from "./event-words.ts";
import type { HoldReading } from "./hold-reading.ts";

/** A rejected payment reopens at a call, never at the courteous step; three vain attempts, and it is written. */
function rejected(reading: HoldReading, open: OpenItem, reason: Reason, since: Day, reference: string): void {
  const { calls, contactsAbout, neverCourteous, writtenNext } = reading;
  neverCourteous.add(open);
  const after = contactsAbout(open).filter((event) => event.day >= since);
  if (after.some(isAnsweredCall) || (reason.day !== undefined && after.some(isContact))) calls.delete(open);
  else if (after.filter(isUnansweredCall).length >= ATTEMPTS_BEFORE_WRITING) writtenNext.add(open);
  else calls.set(open, { action: "rejected-payment-call", reasons: [reason], reference });
}

/** Rejected cheques, bills and direct debits, by the item's row or by the journal. */
export function readRejectedPayments(reading: HoldReading): void {
  const { events, index, today } = reading.facts;
  for (const open of index.all) {
    if (open.item.status === "rejected-payment") {
      rejected(reading, open, { code: "rejected-payment" }, open.item.due ?? today, "");
    }
  }
  for (const event of events) {
    if (event.kind !== "paiement rejeté") continue;
    for (const open of itemsOf(event, index)) {
      rejected(reading, open, { code: "rejected-payment", day: event.day }, event.day, event.id);
    }
  }
}
