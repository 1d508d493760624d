import { type Day, daysBetween } from "../base/day.ts";
import { paidHistory, settledDay } from "../dunning/paid-history.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";

/** Lateness of nobody in particular, when the ledger holds no paid invoice yet. */
const UNKNOWN_LATENESS = 10;
/** Weight of the portfolio, in invoices: one paid invoice already counts for half. */
const SHRINKAGE = 1;

/** How late payers usually are, in days. */
export interface PaymentHabits {
  /** Learned from the customer's paid invoices, weighted by amount, shrunk toward the portfolio. */
  lateness(customer: CustomerKey): number;
  readonly portfolio: number;
}

interface Sum {
  weighted: number;
  amount: number;
  count: number;
}

/** Learns from the invoices settled by the as-of day, whose day of settlement is known; early counts as on time. */
export function paymentHabits(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  asOf: Day,
): PaymentHabits {
  const history = paidHistory(items, payments, asOf);
  const all: Sum = { weighted: 0, amount: 0, count: 0 };
  const byCustomer = new Map<CustomerKey, Sum>();
  for (const item of items) {
    if (item.due === undefined || item.amount <= 0 || (item.kind !== "invoice" && item.kind !== "deposit"))
      continue;
    const paid = settledDay(history, item);
    if (paid === undefined) continue;
    const late = Math.max(0, daysBetween(item.due, paid));
    const own = byCustomer.get(item.customer) ?? { weighted: 0, amount: 0, count: 0 };
    byCustomer.set(item.customer, own);
    for (const sum of [all, own]) {
      sum.weighted += late * item.amount;
      sum.amount += item.amount;
      sum.count += 1;
    }
  }
  const portfolio = all.amount === 0 ? UNKNOWN_LATENESS : all.weighted / all.amount;
  return {
    portfolio,
    lateness(customer) {
      const own = byCustomer.get(customer);
      if (own === undefined) return portfolio;
      return (own.count * (own.weighted / own.amount) + SHRINKAGE * portfolio) / (own.count + SHRINKAGE);
    },
  };
}
