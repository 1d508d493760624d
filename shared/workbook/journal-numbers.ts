import { numberForm } from "../aging/number-form.ts";
import { comparable } from "../base/normalise.ts";
import { payerOfEach } from "../ledger/payers.ts";
import type { CustomerDirectory, CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";

/** A shorter number could be anything. */
const SHORTEST = 3;

/** « FA-12 », « fa 12 » and « FA12 » alike, not « FA-1-2 »: the runs of letters and of digits. */
function looseForm(number: string): string | undefined {
  const runs = comparable(number).match(/[a-z]+|\d+/g);
  const form = runs === null ? "" : runs.join(" ");
  return form.length >= SHORTEST && /\d/.test(form) ? form : undefined;
}

type LooseNumbers = ReadonlyMap<CustomerKey, ReadonlyMap<string, ReadonlySet<string>>>;

function looseNumbers(items: readonly LedgerItem[]): LooseNumbers {
  const found = new Map<CustomerKey, Map<string, Set<string>>>();
  for (const { customer, number } of items) {
    const form = looseForm(number);
    if (form === undefined) continue;
    const own = found.get(customer) ?? new Map<string, Set<string>>();
    found.set(customer, own);
    const known = own.get(form);
    if (known === undefined) own.set(form, new Set([number]));
    else known.add(number);
  }
  return found;
}

/** The other accounts that each payer pays for. */
function accountsByPayer(directory: CustomerDirectory): ReadonlyMap<CustomerKey, readonly CustomerKey[]> {
  const found = new Map<CustomerKey, CustomerKey[]>();
  for (const [account, payer] of payerOfEach(directory.all(), (cell) => directory.keyOf(cell))) {
    const list = found.get(payer);
    if (list === undefined) found.set(payer, [account]);
    else list.push(account);
  }
  return found;
}

/**
 * The journal with the numbers that a person typed their own way read as the invoices they name: a number that no
 * invoice bears, and that only one invoice of the customer (or of those it pays for) could be but for spaces and hyphens.
 * A promise about « fa 12 » must suspend FA-12.
 */
export function withKnownNumbers(
  journal: readonly JournalEvent[],
  items: readonly LedgerItem[],
  directory: CustomerDirectory,
): readonly JournalEvent[] {
  let shown: Set<string> | undefined;
  let borne: Set<string> | undefined;
  let loose: LooseNumbers | undefined;
  let paidFor: ReadonlyMap<CustomerKey, readonly CustomerKey[]> | undefined;
  const known = (number: string): boolean => {
    // Most events name a number as the sheet shows it: no form of it is made, a million times over.
    shown ??= new Set(items.map((item) => item.number));
    if (shown.has(number)) return true;
    borne ??= new Set(items.map((item) => numberForm(item.number)));
    return borne.has(numberForm(number));
  };
  const readAs = (customer: CustomerKey, number: string): string => {
    const form = looseForm(number);
    if (form === undefined) return number;
    loose ??= looseNumbers(items);
    paidFor ??= accountsByPayer(directory);
    const found = new Set<string>();
    for (const account of [customer, ...(paidFor.get(customer) ?? [])]) {
      for (const one of loose.get(account)?.get(form) ?? []) found.add(one);
    }
    const [only] = found;
    return only !== undefined && found.size === 1 ? only : number;
  };
  return journal.map((event) => {
    if (event.invoices.every(({ number }) => known(number))) return event;
    return {
      ...event,
      invoices: event.invoices.map((part) =>
        known(part.number) ? part : { ...part, number: readAs(event.customer, part.number) },
      ),
    };
  });
}
