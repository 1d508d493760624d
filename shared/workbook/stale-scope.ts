import { numberKey } from "../dunning/invoice-number.ts";
import { type PayerGroups, payerGroups } from "../dunning/payer-groups.ts";
import type { CustomerDirectory, CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";

/** The accounts that a draft is compared with. */
export interface DraftScope {
  /** Those whose invoices it speaks of. */
  readonly accounts: ReadonlySet<CustomerKey>;
  /** Those whose credit notes and payments lower it. */
  readonly credited: ReadonlySet<CustomerKey>;
}

/** Whether a row of the journal prepared a step, or a formal notice: it claims, other messages only speak. */
export function isClaiming({ step, kind }: JournalEvent): boolean {
  return step !== undefined || kind === "mise en demeure préparée";
}

/**
 * The accounts of each draft, as the plan reminds them (method 6): a payer with those reminded in its message, one that
 * is kept apart by itself. What a message outside the plan says may be of every account that the customer pays for.
 */
export function draftScopes(
  directory: CustomerDirectory,
  items: readonly LedgerItem[],
  drafts: readonly JournalEvent[],
): (draft: JournalEvent) => DraftScope {
  const byAccount = new Map<CustomerKey, LedgerItem[]>();
  for (const item of items) {
    const list = byAccount.get(item.customer);
    if (list === undefined) byAccount.set(item.customer, [item]);
    else list.push(item);
  }
  const groups = payerGroups(directory, (key) => byAccount.get(key) ?? []);
  const numbers = new Map<CustomerKey, ReadonlySet<string>>();
  const numbersOf = (key: CustomerKey): ReadonlySet<string> => {
    const known =
      numbers.get(key) ?? new Set((byAccount.get(key) ?? []).map((item) => numberKey(item.number)));
    numbers.set(key, known);
    return known;
  };
  const scopes = new Map(drafts.map((draft) => [draft, scopeOf(draft, groups, numbersOf)] as const));
  return (draft) => scopes.get(draft) ?? alone(draft.customer);
}

const alone = (key: CustomerKey): DraftScope => ({ accounts: new Set([key]), credited: new Set([key]) });

function scopeOf(
  draft: JournalEvent,
  groups: PayerGroups,
  numbersOf: (key: CustomerKey) => ReadonlySet<string>,
): DraftScope {
  const { customer } = draft;
  const group = groups.of(customer);
  if (group === undefined) return alone(customer);
  const payer = group.payer.key;
  const apart = group.apart.map(({ key }) => key);
  if (payer !== customer)
    return {
      accounts: new Set([customer]),
      credited: new Set(apart.includes(customer) ? [customer, payer] : [customer]),
    };
  const together = group.accounts.map(({ key }) => key);
  if (!isClaiming(draft)) {
    const all = new Set([customer, ...together, ...apart]);
    return { accounts: all, credited: all };
  }
  const wanted = draft.invoices.map(({ number }) => numberKey(number));
  const bears = (key: CustomerKey): boolean => wanted.some((number) => numbersOf(key).has(number));
  // Kept apart itself, the payer has two messages under its name: its own, and that of the accounts it pays for.
  const isOwn = apart.includes(customer) && (together.length === 0 || !together.some(bears));
  const unit = isOwn ? [customer] : [customer, ...together].filter((key) => !apart.includes(key));
  // Drafted before an account was kept apart: its invoice is still that account's.
  const left = wanted.filter((number) => !unit.some((key) => numbersOf(key).has(number)));
  const since = apart.filter(
    (key) => !unit.includes(key) && left.some((number) => numbersOf(key).has(number)),
  );
  const accounts = [...unit, ...since];
  return { accounts: new Set(accounts), credited: new Set([customer, ...accounts]) };
}
