import { addMonths, type Day, daysBetween } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import { customerRanks, itemsByCustomer } from "../ledger/items-by-customer.ts";
import type { Customer, CustomerKey } from "../model/customer.ts";
import type { LedgerItem } from "../model/ledger.ts";
import { type PaidHistory, settledDay } from "./paid-history.ts";

const PARETO = 0.8;
const BIG_INVOICE = 3;
const RELIABLE_INVOICES = 6;
const RELIABLE_DAYS = 3;
const SHORT_TERMS = 20;
const JUST_ISSUED = 10;
const RISKY =
  /\b(a risque|risque|btp|batiment|construction|restauration|restaurants?|hotellerie|transports?|evenementiel)\b/;

/** What the whole ledger says, for choosing the invoices worth a preventive word. */
export interface Portfolio {
  /** The largest customers that make 80 % of a year's turnover, by currency. */
  isMajor(customer: CustomerKey, currency: string): boolean;
  /** Average invoice of a currency, in cents, over a year. */
  averageInvoice(currency: string): number;
  /** The last 6 invoices were all paid at most 3 days late. */
  isReliable(customer: CustomerKey): boolean;
  /** What was invoiced over a year, by currency. */
  readonly turnovers: ReadonlyMap<string, Turnover>;
}

/** A year's turnover in a currency, in cents. */
export interface Turnover {
  readonly total: number;
  /** Invoices. */
  readonly count: number;
  readonly byCustomer: ReadonlyMap<CustomerKey, number>;
}

interface Sums {
  total: number;
  count: number;
  /** By rank of customer; `undefined` until it is met. */
  readonly amounts: (number | undefined)[];
  /** Ranks of the customers, in the order met. */
  readonly met: number[];
}

const isInvoice = (item: LedgerItem): boolean =>
  (item.kind === "invoice" || item.kind === "deposit") && item.amount > 0 && !item.duplicated;

function majorsOf({ total, byCustomer }: Turnover): ReadonlySet<CustomerKey> {
  const sorted = [...byCustomer].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const majors = new Set<CustomerKey>();
  let reached = 0;
  for (const [customer, amount] of sorted) {
    if (reached >= total * PARETO) break;
    majors.add(customer);
    reached += amount;
  }
  return majors;
}

/** Reads the portfolio at a day: invoices of the last 12 months for turnover, all for the payment habits. */
export function portfolioOf(items: readonly LedgerItem[], history: PaidHistory, today: Day): Portfolio {
  const known = computed.get(items);
  if (known !== undefined && known.history === history && known.today === today) return known.portfolio;
  const portfolio = readPortfolio(items, history, today);
  computed.set(items, { history, today, portfolio });
  return portfolio;
}

/** The last portfolio of a ledger: the plan and the proposals of segments of one day ask for the same. */
const computed = new WeakMap<
  readonly LedgerItem[],
  { readonly history: PaidHistory; readonly today: Day; readonly portfolio: Portfolio }
>();

/** What was invoiced over the year that ends today, by currency and customer. */
function turnoversOf(items: readonly LedgerItem[], today: Day): ReadonlyMap<string, Turnover> {
  const from = addMonths(today, -12);
  const ranks = customerRanks(items);
  const byCurrency = new Map<string, Sums>();
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item?.issued === undefined || item.issued <= from || item.issued > today) continue;
    if (!isInvoice(item)) continue;
    let sums = byCurrency.get(item.currency);
    if (sums === undefined) {
      sums = { total: 0, count: 0, amounts: [], met: [] };
      byCurrency.set(item.currency, sums);
    }
    sums.total += item.amount;
    sums.count += 1;
    const rank = ranks.of[at] ?? 0;
    const amount = sums.amounts[rank];
    if (amount === undefined) sums.met.push(rank);
    sums.amounts[rank] = (amount ?? 0) + item.amount;
  }
  const turnovers = new Map<string, Turnover>();
  for (const [currency, { total, count, amounts, met }] of byCurrency) {
    const byCustomer = new Map<CustomerKey, number>();
    for (const rank of met) {
      const customer = ranks.keys[rank];
      if (customer !== undefined) byCustomer.set(customer, amounts[rank] ?? 0);
    }
    turnovers.set(currency, { total, count, byCustomer });
  }
  return turnovers;
}

function readPortfolio(items: readonly LedgerItem[], history: PaidHistory, today: Day): Portfolio {
  const turnovers = turnoversOf(items, today);
  const itemsOf = itemsByCustomer(items);
  const invoicesOf = (customer: CustomerKey): readonly LedgerItem[] =>
    itemsOf(customer).filter((item) => isInvoice(item) && item.issued !== undefined && item.issued <= today);
  const majors = new Map<string, ReadonlySet<CustomerKey>>();
  const reliable = new Map<CustomerKey, boolean>();
  return {
    turnovers,
    averageInvoice(currency) {
      const turnover = turnovers.get(currency);
      return turnover === undefined ? 0 : turnover.total / turnover.count;
    },
    isMajor(customer, currency) {
      const turnover = turnovers.get(currency);
      if (turnover === undefined) return false;
      const found = majors.get(currency) ?? majorsOf(turnover);
      majors.set(currency, found);
      return found.has(customer);
    },
    isReliable(customer) {
      const known = reliable.get(customer);
      if (known !== undefined) return known;
      const found = paysOnTime(invoicesOf(customer), history, today);
      reliable.set(customer, found);
      return found;
    },
  };
}

/** The last 6 invoices already due: all settled at most 3 days late. Fewer than 6 prove nothing. */
function paysOnTime(invoices: readonly LedgerItem[], history: PaidHistory, today: Day): boolean {
  const judged = invoices.filter(
    (item) => item.due !== undefined && (settledDay(history, item) !== undefined || item.due < today),
  );
  judged.sort((a, b) => ((a.due ?? "") < (b.due ?? "") ? 1 : (a.due ?? "") > (b.due ?? "") ? -1 : 0));
  const last = judged.slice(0, RELIABLE_INVOICES);
  return (
    last.length === RELIABLE_INVOICES &&
    last.every((item) => {
      const paid = settledDay(history, item);
      return paid !== undefined && item.due !== undefined && daysBetween(item.due, paid) <= RELIABLE_DAYS;
    })
  );
}

/** Why an item deserves a preventive word; `undefined`: it does not. */
export type Criterion = "turnover" | "large-invoice" | "means" | "sector";

/** The criterion that targets an item whatever the payer's habits, or `undefined`. */
export function criterionOf(
  item: LedgerItem,
  customer: Customer,
  portfolio: Portfolio,
): Criterion | undefined {
  const average = portfolio.averageInvoice(item.currency);
  if (average > 0 && item.amount >= BIG_INVOICE * average) return "large-invoice";
  if (portfolio.isMajor(item.customer, item.currency)) return "turnover";
  if (customer.segment === "à risque" || RISKY.test(comparable(customer.sector ?? ""))) return "sector";
  const means = comparable(item.paymentMeans ?? customer.paymentMeans ?? "");
  return /\b(cheques?|virements?)\b/.test(means) ? "means" : undefined;
}

/**
 * The criterion of a preventive message about an item (method 5): never for a payer whose last 6 invoices were paid at
 * most 3 days late (unless the invoice is at least 3 times the average), terms under 20 days, or an invoice issued less
 * than 10 days ago.
 */
export function preventiveCriterion(
  item: LedgerItem,
  customer: Customer,
  portfolio: Portfolio,
  today: Day,
): Criterion | undefined {
  const criterion = criterionOf(item, customer, portfolio);
  if (criterion === undefined) return undefined;
  if (criterion !== "large-invoice" && portfolio.isReliable(item.customer)) return undefined;
  if (item.issued === undefined) return criterion;
  if (item.due !== undefined && daysBetween(item.issued, item.due) < SHORT_TERMS) return undefined;
  return daysBetween(item.issued, today) < JUST_ISSUED ? undefined : criterion;
}
