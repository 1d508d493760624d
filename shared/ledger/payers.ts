import { comparable, tidy } from "../base/normalise.ts";
import type { Customer, CustomerKey } from "../model/customer.ts";

const NOBODY =
  /^(?:aucune?|non|neant|personne|sans|(?:sans|pas de|aucun) payeur|lui meme|elle meme|eux memes|idem)$/;
const MARKS_ONLY = /^[-–—_/.*·]+$/;

/** The payer that a `Payeur` cell names; `undefined`: nobody else pays (empty, « aucun », « lui-même »). */
export function payerNamed(cell: string | undefined): string | undefined {
  if (cell === undefined) return undefined;
  const name = tidy(cell);
  return name === "" || MARKS_ONLY.test(name) || NOBODY.test(comparable(name)) ? undefined : name;
}

/**
 * Who pays in the end for each customer whose `Payeur` names somebody else; a payer that itself names one is followed.
 * Customers who name each other are one group, under the first key of them.
 * @param keyOf the account that a cell names
 */
export function payerOfEach(
  customers: Iterable<Customer>,
  keyOf: (nameOrCode: string) => CustomerKey | undefined,
): ReadonlyMap<CustomerKey, CustomerKey> {
  const direct = new Map<CustomerKey, CustomerKey>();
  for (const { key, payer } of customers) {
    const named = payerNamed(payer);
    const payerKey = named === undefined ? undefined : keyOf(named);
    if (payerKey !== undefined && payerKey !== key) direct.set(key, payerKey);
  }
  const last = new Map<CustomerKey, CustomerKey>();
  for (const start of direct.keys()) {
    const path: CustomerKey[] = [];
    const seen = new Set<CustomerKey>();
    let at = start;
    for (let next = direct.get(at); next !== undefined && !last.has(at) && !seen.has(at); ) {
      seen.add(at);
      path.push(at);
      at = next;
      next = direct.get(at);
    }
    const circle = seen.has(at) ? path.slice(path.indexOf(at)).sort() : [];
    const end = last.get(at) ?? circle[0] ?? at;
    for (const key of path) last.set(key, end);
  }
  for (const [key, payer] of last) if (key === payer) last.delete(key);
  return last;
}

/** What all say alike; `undefined`: they differ. */
function sharedBy<T>(members: readonly Customer[], read: (member: Customer) => T): T | undefined {
  const [first] = members;
  if (first === undefined) return undefined;
  const value = read(first);
  return members.every((member) => read(member) === value) ? value : undefined;
}

/** A payer without a row of its own: its name, and how to reach the first of its customers who can be reached. */
function payerFromMembers(key: CustomerKey, name: string, members: readonly Customer[]): Customer {
  const reached =
    members.find(({ email }) => email !== undefined) ??
    members.find(({ phone }) => phone !== undefined) ??
    members[0];
  return {
    key,
    name,
    segment: sharedBy(members, (member) => member.segment) ?? "standard",
    scenario: sharedBy(members, (member) => member.scenario) ?? "standard",
    contact: reached?.contact,
    email: reached?.email,
    copy: reached?.copy,
    phone: reached?.phone,
    address: reached?.address,
    owner: reached?.owner,
    language: reached?.language ?? "fr",
  };
}

/**
 * The payers as reminders reach them: one that has no row borrows the first customer's contact; one whose row says no
 * segment, and who owes nothing itself, follows that of its customers when they all share one.
 * @param owesItself whether an account stands in the ledger
 */
export function completedPayers(
  customers: ReadonlyMap<CustomerKey, Customer>,
  keyOf: (nameOrCode: string) => CustomerKey | undefined,
  owesItself: (key: CustomerKey) => boolean,
): readonly Customer[] {
  const names = new Map<CustomerKey, string>();
  const members = new Map<CustomerKey, Customer[]>();
  const payers = payerOfEach(customers.values(), keyOf);
  if (payers.size === 0) return [];
  for (const customer of customers.values()) {
    const payer = payers.get(customer.key);
    if (payer === undefined) continue;
    const list = members.get(payer);
    if (list === undefined) members.set(payer, [customer]);
    else list.push(customer);
    const named = payerNamed(customer.payer);
    if (named === undefined || keyOf(named) !== payer) continue;
    // The same name written in several ways: one of them, whatever the order of the rows.
    const before = names.get(payer);
    if (before === undefined || named < before) names.set(payer, named);
  }
  return [...members].flatMap(([key, list]) => {
    const sorted = [...list].sort((a, b) =>
      a.name < b.name ? -1 : a.name > b.name ? 1 : a.key < b.key ? -1 : 1,
    );
    const known = customers.get(key);
    if (known === undefined) return payerFromMembers(key, names.get(key) ?? key, sorted);
    if (owesItself(key) || known.segment !== "standard" || known.scenario !== "standard") return [];
    return {
      ...known,
      segment: sharedBy(sorted, (member) => member.segment) ?? "standard",
      scenario: sharedBy(sorted, (member) => member.scenario) ?? "standard",
    };
  });
}
