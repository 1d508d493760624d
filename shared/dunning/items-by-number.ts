import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import { withoutRetention } from "../texts/retention-money.ts";
import { concerns } from "./event-scope.ts";
import { numberKey } from "./invoice-number.ts";

/** A customer's ledger items, found by number without scanning them for each event. */
export interface ItemsByNumber {
  readonly all: readonly LedgerItem[];
  /** Items an event names; without invoices, all of them. */
  namedBy(event: JournalEvent): readonly LedgerItem[];
}

/** Indexes a customer's ledger items, or those of the accounts of a payer, at the first event that asks. */
export function itemsByNumber(all: readonly LedgerItem[], payer?: CustomerKey): ItemsByNumber {
  let index: Map<string, LedgerItem[]> | undefined;
  const indexed = (): Map<string, LedgerItem[]> => {
    if (index !== undefined) return index;
    index = new Map();
    for (const item of all) {
      const key = numberKey(item.number);
      const list = index.get(key);
      if (list === undefined) index.set(key, [item]);
      else list.push(item);
    }
    return index;
  };
  const named = (event: JournalEvent): readonly LedgerItem[] => {
    if (event.invoices.length === 0) return all;
    const keys = new Set(event.invoices.map(({ number }) => numberKey(withoutRetention(number))));
    return [...keys].flatMap((key) => indexed().get(key) ?? []);
  };
  return {
    all,
    namedBy: (event) =>
      payer === undefined
        ? named(event)
        : named(event).filter((item) => concerns(event, item.customer, payer)),
  };
}
