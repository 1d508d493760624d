import { comparable } from "../base/normalise.ts";
import type { CustomerDirectory, CustomerKey } from "../model/customer.ts";
import type { Allocation, LedgerItem } from "../model/ledger.ts";

/** Finds whose a row of `Journal` or `Règlements` is, also where several accounts bear one name. */
export interface AccountFinder {
  find(nameOrCode: string, invoices: readonly Allocation[]): CustomerKey | undefined;
  /** Whether the ledger or `Clients` has this account. */
  isKnown(key: CustomerKey): boolean;
}

const numberForm = (number: string): string => comparable(number);

/**
 * A name that several codes bear tells none of them: the invoices that the row names then tell whose it is. Without
 * them the name keeps an identity of its own, which no account answers to.
 */
export function accountFinder(directory: CustomerDirectory, items: readonly LedgerItem[]): AccountFinder {
  let byName: Map<string, CustomerKey[]> | undefined;
  let owners: Map<string, Set<CustomerKey>> | undefined;
  const namesakes = (text: string): readonly CustomerKey[] => {
    if (!byName) {
      byName = new Map();
      for (const { key, name } of directory.all()) {
        const form = comparable(name);
        const list = byName.get(form);
        if (list) list.push(key);
        else byName.set(form, [key]);
      }
    }
    return byName.get(comparable(text)) ?? [];
  };
  const ownersOf = (number: string): ReadonlySet<CustomerKey> => {
    if (!owners) {
      owners = new Map();
      for (const { number: own, customer } of items) {
        const form = numberForm(own);
        const set = owners.get(form);
        if (set) set.add(customer);
        else owners.set(form, new Set([customer]));
      }
    }
    return owners.get(numberForm(number)) ?? new Set();
  };
  const keys = new Set(directory.all().map(({ key }) => key));
  return {
    isKnown: (key) => keys.has(key),
    find(nameOrCode, invoices) {
      const key = directory.keyOf(nameOrCode);
      if (key === undefined || keys.has(key)) return key;
      const candidates = namesakes(nameOrCode).filter((candidate) =>
        invoices.some(({ number }) => ownersOf(number).has(candidate)),
      );
      return candidates.length === 1 ? candidates[0] : key;
    },
  };
}

/** What to write in a `Client` cell so that it is read back as the same account: the name, else the code. */
export function accountCell(directory: CustomerDirectory, key: CustomerKey): string {
  const customer = directory.get(key);
  if (!customer) return key;
  return directory.keyOf(customer.name) === key ? customer.name : (customer.code ?? customer.name);
}
