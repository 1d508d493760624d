import { addMonths, type Day, daysBetween } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
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

interface Sums extends Turnover {
  total: number;
  count: number;
  readonly byCustomer: Map<CustomerKey, number>;
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

function readPortfolio(items: readonly LedgerItem[], history: PaidHistory, today: Day): Portfolio {
  const from = addMonths(today, -12);
  const turnovers = new Map<string, Sums>();
  const invoices = new Map<CustomerKey, LedgerItem[]>();
  for (const item of items) {
    if (!isInvoice(item) || item.issued === undefined || item.issued > today) continue;
    const list = invoices.get(item.customer);
    if (list === undefined) invoices.set(item.customer, [item]);
    else list.push(item);
    if (item.issued <= from) continue;
    const turnover: Sums = turnovers.get(item.currency) ?? { total: 0, count: 0, byCustomer: new Map() };
    turnovers.set(item.currency, turnover);
    turnover.total += item.amount;
    turnover.count += 1;
    turnover.byCustomer.set(item.customer, (turnover.byCustomer.get(item.customer) ?? 0) + item.amount);
  }
  const majors = new Map<string, ReadonlySet<CustomerKey>>();
  const reliable = new Map<CustomerKey, boolean>();
  return {
    turnovers,
    averageInvoice(currency) {
      const turnover = turnovers.get(currency);
      return turnover === undefined || turnover.count === 0 ? 0 : turnover.total / turnover.count;
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
      const found = paysOnTime(invoices.get(customer) ?? [], history, today);
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
