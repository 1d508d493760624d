import { DAYS_APART } from "../aging/money-once.ts";
import { addDays, type Day } from "../base/day.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { Payment } from "../model/ledger.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { Reason } from "../model/plan.ts";
import { ATTEMPTS_BEFORE_WRITING } from "./contacts.ts";
import type { ReturnedPayment } from "./customer-facts.ts";
import { itemsOf } from "./event-scope.ts";
import { isAnsweredCall, isContact, isUnansweredCall } from "./event-words.ts";
import type { HoldReading } from "./hold-reading.ts";
import { numberKey } from "./invoice-number.ts";

/** A rejected payment reopens at a call, never at the courteous step; three vain attempts, and it is written. */
function rejected(reading: HoldReading, open: OpenItem, reason: Reason, since: Day, reference: string): void {
  const { calls, contactsAbout, neverCourteous, writtenNext } = reading;
  neverCourteous.add(open);
  const pending = calls.get(open);
  const isPending = pending?.action === "rejected-payment-call";
  // A later rejection asks for a call of its own, whatever was said after this one; so soon, it is this one told twice.
  if (isPending && (pending.reasons[0]?.day ?? since) > addDays(since, DAYS_APART)) return;
  const after = contactsAbout(open).filter((event) => event.day >= since);
  if (after.some(isAnsweredCall) || (reason.day !== undefined && after.some(isContact))) {
    // The call that a word broken since then asks for is another one.
    if (isPending) calls.delete(open);
  } else if (after.filter(isUnansweredCall).length >= ATTEMPTS_BEFORE_WRITING) writtenNext.add(open);
  else calls.set(open, { action: "rejected-payment-call", reasons: [reason], reference });
}

/** The payments that came back by a day, by customer: negative rows of `Règlements` that name invoices. */
export function returnedPayments(
  payments: readonly Payment[],
  today: Day,
): ReadonlyMap<CustomerKey, readonly ReturnedPayment[]> {
  const byCustomer = new Map<CustomerKey, ReturnedPayment[]>();
  for (const { customer, day, amount, currency, allocations } of payments) {
    if (customer === undefined || amount >= 0 || day === undefined || day > today) continue;
    const list = byCustomer.get(customer) ?? [];
    byCustomer.set(customer, list);
    for (const { number } of allocations) list.push({ day, number, currency });
  }
  return byCustomer;
}

/** Rejected cheques, bills and direct debits, by the item's row, by `Règlements` or by the journal. */
export function readRejectedPayments(reading: HoldReading): void {
  const { events, index, today, returned } = reading.facts;
  for (const { day, number, currency } of returned) {
    for (const open of index.byNumber.get(numberKey(number)) ?? []) {
      if (open.item.currency === currency)
        rejected(reading, open, { code: "rejected-payment", day }, day, "");
    }
  }
  for (const open of index.all) {
    if (open.item.status === "rejected-payment") {
      const { statusDay, due } = open.item;
      rejected(reading, open, { code: "rejected-payment", day: statusDay }, statusDay ?? due ?? today, "");
    }
  }
  for (const event of events) {
    if (event.kind !== "paiement rejeté") continue;
    for (const open of itemsOf(event, index)) {
      rejected(reading, open, { code: "rejected-payment", day: event.day }, event.day, event.id);
    }
  }
}
