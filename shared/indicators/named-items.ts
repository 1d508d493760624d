import { numberKey } from "../dunning/invoice-number.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import { withoutRetention } from "../texts/retention-money.ts";

/** The invoices of those whose journal speaks, by number and by customer. */
export interface NamedItems {
  /** Invoices that an event means by a number. */
  named(event: JournalEvent, number: string): readonly LedgerItem[];
  /** The invoices of an event that names none, the earliest due first. */
  whole(event: JournalEvent): readonly LedgerItem[];
}

const NONE: readonly LedgerItem[] = [];

interface Unit {
  readonly items: LedgerItem[];
  byNumber: Map<string, LedgerItem[]> | undefined;
}

/**
 * Prepares the invoices of the customers that some events are about. A payer's word may be about any account that it
 * pays for; an account's own word is about itself.
 */
export function namedItems(
  events: readonly JournalEvent[],
  items: readonly LedgerItem[],
  payerOf: (account: CustomerKey) => CustomerKey,
): NamedItems {
  const units = new Map<CustomerKey, Unit>();
  for (const { customer } of events) {
    const payer = payerOf(customer);
    if (!units.has(payer)) units.set(payer, { items: [], byNumber: undefined });
  }
  if (units.size > 0) {
    for (const item of items) {
      if (item.amount > 0 && item.kind !== "entry") units.get(payerOf(item.customer))?.items.push(item);
    }
  }
  const isAbout = (event: JournalEvent, item: LedgerItem, payer: CustomerKey): boolean =>
    event.customer === payer || event.customer === item.customer;
  const about = (event: JournalEvent, list: readonly LedgerItem[]): readonly LedgerItem[] => {
    const payer = payerOf(event.customer);
    return event.customer === payer ? list : list.filter((item) => isAbout(event, item, payer));
  };
  const sorted = new Map<CustomerKey, readonly LedgerItem[]>();
  return {
    named: (event, number) => {
      const unit = units.get(payerOf(event.customer));
      if (unit === undefined) return NONE;
      unit.byNumber ??= byNumber(unit.items);
      const found = unit.byNumber.get(number) ?? unit.byNumber.get(numberKey(withoutRetention(number)));
      return found === undefined ? NONE : about(event, found);
    },
    whole: (event) => {
      const known = sorted.get(event.customer);
      if (known !== undefined) return known;
      const list = [...about(event, units.get(payerOf(event.customer))?.items ?? NONE)].sort(byDueDay);
      sorted.set(event.customer, list);
      return list;
    },
  };
}

function byDueDay(a: LedgerItem, b: LedgerItem): number {
  const [first, second] = [a.due ?? "~", b.due ?? "~"];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Each number as displayed and in the form it is compared by: most events write it as displayed. */
function byNumber(items: readonly LedgerItem[]): Map<string, LedgerItem[]> {
  const index = new Map<string, LedgerItem[]>();
  for (const item of items) {
    const key = numberKey(item.number);
    if (key === "") continue;
    const list = index.get(key);
    if (list !== undefined) list.push(item);
    const own = list ?? [item];
    if (list === undefined) index.set(key, own);
    if (item.number !== key) index.set(item.number, own);
  }
  return index;
}
