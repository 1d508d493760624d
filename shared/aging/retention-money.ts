import { addMonths, type Day, dayNumber } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { OpenItem, OpenPosition } from "../model/open-position.ts";
import { retentionNumber } from "../texts/retention-money.ts";
import { numberForm } from "./number-form.ts";

/** A retention that the owner accepted on an invoice. */
export interface AcceptedRetention {
  readonly customer: CustomerKey;
  readonly number: string;
  /** `undefined`: the law's 5 %. */
  readonly amount: Cents | undefined;
  /** The day it falls due; `undefined`: one year after the invoice's day. */
  readonly due: Day | undefined;
}

/** Law n° 71-584 of 16 July 1971, art. 1: at most 5 % of the amount of the works. */
const PERCENT = 5;
/** An exact share is exact to this many cents: VAT and roundings of the lines. */
export const NEAR = 5;
const MONTHS = 12;

/** 5 % of an amount, in cents, half up. */
export const fivePercentOf = (amount: number): number => Math.round((amount * PERCENT) / 100);

/** The day a retention falls due when the owner says no other: one year after the invoice's day. */
export const retentionDue = (issued: Day): Day => addMonths(issued, MONTHS);

/**
 * Splits the retained part off the open items: out of what is overdue, due one year after the works were received (the
 * day that the owner states, else one year after the invoice's), then chaseable as any item. Retained: what the owner
 * accepted, what a column says, or what a row with the status says. Never more than 5 % of the invoice, nor more than
 * what is open of it. The part is listed under a number of its own, `FA-12 (retenue de garantie)`; sums never change.
 */
export function splitRetentions(
  position: OpenPosition,
  accepted: readonly AcceptedRetention[],
  ledger: readonly LedgerItem[],
): OpenPosition {
  const concerned = position.items.some(
    ({ item }) => item.retention !== undefined || item.status === "retention",
  );
  if (accepted.length === 0 && !concerned) return position;
  const byInvoice = new Map(
    accepted.map((one) => [`${one.customer}\u0000${numberForm(one.number)}`, one] as const),
  );
  const worksOf = concerned ? worksByCustomer(ledger) : new Map<CustomerKey, number>();
  const items = position.items.flatMap((open): readonly OpenItem[] => {
    const { item } = open;
    if (item.kind !== "invoice" || item.duplicated) return [open];
    const own = byInvoice.get(`${item.customer}\u0000${numberForm(item.number)}`);
    const stated = own
      ? Math.min(own.amount ?? mostRetained(open), mostRetained(open))
      : statedAmount(open, worksOf);
    const amount = Math.min(open.open, stated);
    if (amount <= 0) return [open];
    const rest = open.open - amount;
    const due = own?.due ?? dueOfPart(item, rest === 0);
    const part = retainedPart(item, amount as Cents, due, position.asOf);
    return rest === 0 ? [part] : [{ ...open, open: rest as Cents, item: withoutStatus(item) }, part];
  });
  return { ...position, items };
}

/** The most that may be retained: 5 %, or what is open when it is that to a few cents. */
function mostRetained({ item, open }: OpenItem): number {
  const five = fivePercentOf(item.amount);
  return Math.abs(open - five) <= NEAR ? open : five;
}

/** What the row itself says is retained. */
function statedAmount(open: OpenItem, worksOf: ReadonlyMap<CustomerKey, number>): number {
  const { item } = open;
  const most = mostRetained(open);
  if (item.retention !== undefined) return Math.min(item.retention, most);
  if (item.status !== "retention") return 0;
  // A row for the retention alone: it is no more than 5 % of all the customer's invoices.
  const works = fivePercentOf(worksOf.get(item.customer) ?? 0) + NEAR;
  return open.open <= works ? open.open : most;
}

/** All the invoices of each customer, the rows of retention among them, in cents. */
function worksByCustomer(items: readonly LedgerItem[]): ReadonlyMap<CustomerKey, number> {
  const works = new Map<CustomerKey, number>();
  for (const { customer, amount } of items) {
    if (amount > 0) works.set(customer, (works.get(customer) ?? 0) + amount);
  }
  return works;
}

/** A row for the retention alone may bear the day of its release; the due day of works never is a year away. */
function dueOfPart({ issued, due }: LedgerItem, whole: boolean): Day | undefined {
  if (issued === undefined) return due;
  const released = retentionDue(issued);
  return whole && due !== undefined && due >= addMonths(released, -2) ? due : released;
}

/** The status spoke of the part that is set aside, not of the rest. */
function withoutStatus(item: LedgerItem): LedgerItem {
  return item.status === "retention" ? { ...item, status: undefined } : item;
}

function retainedPart(item: LedgerItem, open: Cents, due: Day | undefined, asOf: Day): OpenItem {
  const daysLate = due === undefined ? undefined : dayNumber(asOf) - dayNumber(due);
  return {
    item: {
      ...item,
      number: retentionNumber(item.number),
      due,
      dueSource: due === undefined ? "none" : "terms",
      // Released and unpaid, it is a debt as any other.
      status: (daysLate ?? 0) >= 1 ? undefined : "retention",
    },
    open,
    daysLate,
  };
}
