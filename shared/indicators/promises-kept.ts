import { addDays, type Day } from "../base/day.ts";
import { addWorkingDays } from "../base/working-days.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import { countingEvents } from "../dunning/known-events.ts";
import { type PaidHistory, paidBetween, settledDay } from "../dunning/paid-history.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";

const PERIOD = 90;
const GRACE = 2;

function isKept(
  promise: JournalEvent,
  items: readonly LedgerItem[],
  history: PaidHistory,
  graceEnd: Day,
): boolean {
  const stated = promise.amount ?? statedByInvoice(promise);
  if (stated !== undefined) {
    const received = items.reduce((sum, item) => sum + paidBetween(history, item, promise.day, graceEnd), 0);
    return received >= stated;
  }
  return (
    items.length > 0 &&
    items.every((item) => {
      const paid = settledDay(history, item);
      return paid !== undefined && paid <= graceEnd;
    })
  );
}

function statedByInvoice({ invoices }: JournalEvent): number | undefined {
  let sum = 0;
  for (const { amount } of invoices) {
    if (amount === undefined) return undefined;
    sum += amount;
  }
  return invoices.length === 0 ? undefined : sum;
}

/**
 * Invoices by whom a promise about them may come from: the customer, and the one who pays for it (a payer's word is
 * about all the accounts that it pays for, as the plan reads it).
 */
function itemsByPromiser(
  promisers: Iterable<CustomerKey>,
  items: readonly LedgerItem[],
  payerOf: (account: CustomerKey) => CustomerKey,
): ReadonlyMap<CustomerKey, readonly LedgerItem[]> {
  const lists = new Map<CustomerKey, LedgerItem[]>();
  for (const promiser of promisers) lists.set(promiser, []);
  for (const item of items) {
    if (item.amount <= 0) continue;
    const payer = payerOf(item.customer);
    lists.get(item.customer)?.push(item);
    if (payer !== item.customer) lists.get(payer)?.push(item);
  }
  return lists;
}

/**
 * Promises whose day (and 2 working days) passed within 90 days, and how many of them were paid in time.
 * @param payerOf who pays for an account in the end: the account itself when nobody else does
 */
export function promisesKept(
  journal: readonly JournalEvent[],
  items: readonly LedgerItem[],
  history: PaidHistory,
  asOf: Day,
  payerOf: (account: CustomerKey) => CustomerKey = (account) => account,
): { readonly judged: number; readonly kept: number } {
  const from = addDays(asOf, -PERIOD);
  const promises = countingEvents(journal, asOf).filter((event) => event.kind === "promesse");
  if (promises.length === 0) return { judged: 0, kept: 0 };
  const byPromiser = itemsByPromiser(
    promises.map(({ customer }) => customer),
    items,
    payerOf,
  );
  let judged = 0;
  let kept = 0;
  for (const promise of promises) {
    const promised = promise.promisedDay ?? promise.day;
    const graceEnd = addWorkingDays(promised, GRACE);
    if (promised <= from || graceEnd >= asOf) continue;
    const numbers = new Set(promise.invoices.map(({ number }) => numberKey(number)));
    const own = (byPromiser.get(promise.customer) ?? []).filter((item) =>
      numbers.size > 0
        ? numbers.has(numberKey(item.number))
        : (item.issued === undefined || item.issued <= promise.day) &&
          item.due !== undefined &&
          item.due <= promised,
    );
    judged += 1;
    if (isKept(promise, own, history, graceEnd)) kept += 1;
  }
  return { judged, kept };
}
