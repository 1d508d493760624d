import type { Day } from "../base/day.ts";
import { customerRanks } from "../ledger/items-by-customer.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import { addLate, bandOf, emptyTable, type LifeTable } from "./delay-bands.ts";
import { expectedFurtherDelay } from "./expected-delay.ts";
import { addQuick, customerPace, type Pace, portfolioPace } from "./payment-pace.ts";
import { eachPaymentRecord } from "./payment-record.ts";

/** Lateness of nobody in particular, when the ledger holds no paid invoice yet. */
const UNKNOWN_LATENESS = 10;
/** Weight of the portfolio, in invoices: one paid invoice already counts for half. */
const SHRINKAGE = 1;

/** How payers usually pay, learned at a day from the twelve months before it. */
export interface PaymentHabits {
  /** Usual lateness in days: paid invoices weighted by amount, shrunk toward the portfolio. */
  lateness(customer: CustomerKey): number;
  readonly portfolio: number;
  /** Invoices of the customer that were paid in these months. */
  paidCount(customer: CustomerKey): number;
  /** Further days that an invoice of the customer, so many days late, is expected to stay unpaid; at most 90. */
  furtherDelay(customer: CustomerKey, daysLate: number): number;
}

interface Own {
  weighted: number;
  amount: number;
  count: number;
  readonly table: LifeTable;
}

const newOwn = (): Own => ({ weighted: 0, amount: 0, count: 0, table: emptyTable() });

function addPaid(sum: Own, days: number, amount: number): void {
  sum.weighted += days * amount;
  sum.amount += amount;
  sum.count += 1;
}

/** Learns from what is settled by the as-of day and from what is still open on it; early counts as on time. */
export function paymentHabits(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  asOf: Day,
): PaymentHabits {
  const known = learned.get(items);
  if (known !== undefined && known.payments === payments && known.asOf === asOf) return known.habits;
  const habits = learnHabits(items, payments, asOf);
  learned.set(items, { payments, asOf, habits });
  return habits;
}

/** The last habits of a ledger: the ranking and the proposals of segments of one day ask for the same. */
const learned = new WeakMap<
  readonly LedgerItem[],
  { readonly payments: readonly Payment[]; readonly asOf: Day; readonly habits: PaymentHabits }
>();

function learnHabits(items: readonly LedgerItem[], payments: readonly Payment[], asOf: Day): PaymentHabits {
  const all = newOwn();
  const customers = customerRanks(items);
  const byRank: (Own | undefined)[] = new Array(customers.keys.length);
  const ownOf = (at: number): Own => {
    const rank = customers.of[at] ?? 0;
    const known = byRank[rank];
    if (known !== undefined) return known;
    const own = newOwn();
    byRank[rank] = own;
    return own;
  };
  const addBoth = (own: Own, days: number, isPaid: boolean): void => {
    if (days < 1) return;
    addLate(all.table, days, isPaid);
    addLate(own.table, days, isPaid);
  };
  const open: { readonly at: number; readonly days: number }[] = [];
  const undated = eachPaymentRecord(items, payments, asOf, (at, days, isPaid) => {
    if (!isPaid) {
      open.push({ at, days });
      return;
    }
    const amount = items[at]?.amount ?? 0;
    const own = ownOf(at);
    addPaid(all, days, amount);
    addPaid(own, days, amount);
    addBoth(own, days, true);
    addQuick(own.table, days >= 1 ? bandOf(days) + 1 : 0);
  });
  // Where payments have no day, or paid rows are gone, what is still open would teach that nobody ever pays.
  if (all.count > 0 && all.count >= undated) {
    for (const { at, days } of open) addBoth(ownOf(at), days, false);
  }
  const byCustomer = new Map<CustomerKey, Own>();
  byRank.forEach((own, rank) => {
    const customer = customers.keys[rank];
    if (own !== undefined && customer !== undefined) byCustomer.set(customer, own);
  });
  const portfolio = all.amount === 0 ? UNKNOWN_LATENESS : all.weighted / all.amount;
  const everyone = portfolioPace(all.table);
  const paces = new Map<CustomerKey, Pace>();
  const paceOf = (customer: CustomerKey): Pace => {
    const known = paces.get(customer);
    if (known !== undefined) return known;
    const pace = customerPace(byCustomer.get(customer)?.table, everyone);
    paces.set(customer, pace);
    return pace;
  };
  return {
    portfolio,
    lateness(customer) {
      const own = byCustomer.get(customer);
      if (own === undefined || own.amount === 0) return portfolio;
      return (own.count * (own.weighted / own.amount) + SHRINKAGE * portfolio) / (own.count + SHRINKAGE);
    },
    paidCount: (customer) => byCustomer.get(customer)?.count ?? 0,
    furtherDelay: (customer, daysLate) => expectedFurtherDelay(paceOf(customer), Math.max(0, daysLate)),
  };
}
