import { dayNumber } from "../base/day.ts";
import { customerRanks } from "../ledger/items-by-customer.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { LedgerItem } from "../model/ledger.ts";

/** A row of the aged balance: a customer in one currency. */
export interface Account {
  readonly customer: CustomerKey;
  readonly currency: string;
}

/**
 * What the aged balance asks of each item, by its rank, in plain numbers: looking at a million objects costs more than
 * all the sums, and a balance is often asked at several days.
 */
export interface LedgerColumns {
  /** Rank of its account among `accounts`. */
  readonly account: Int32Array;
  /** In the order met. */
  readonly accounts: readonly Account[];
  /** Days since 1970-01-01; `BEFORE_ALL` when the item counts at any day. */
  readonly issued: Int32Array;
  /** The same; `NEVER` when nothing is due on a day. */
  readonly due: Int32Array;
  /** In cents, signed. */
  readonly amount: Float64Array;
  /** The day on which its row settles it whole; `BEFORE_ALL`: at any day; `NEVER`: nothing is settled. */
  readonly paidOn: Int32Array;
  /** Ranks of the items with a lettrage, or settled in part: only the rules of the position tell their rest. */
  readonly involved: readonly number[];
  /** Ranks of the items whose row says that they are disputed. */
  readonly disputed: readonly number[];
  /** Whether any row speaks of a retention: its part is then split off the open item. */
  readonly hasRetention: boolean;
}

/** Before every day that a sheet can hold. */
const BEFORE_ALL = -(2 ** 31);
/** After them all. */
export const NEVER = 2 ** 31 - 1;

/** The last columns of a ledger: the same book is asked about many days. */
const computed = new WeakMap<readonly LedgerItem[], LedgerColumns>();

/** The columns of a ledger, made once. An array that has grown since is read again. */
export function ledgerColumns(items: readonly LedgerItem[]): LedgerColumns {
  const known = computed.get(items);
  if (known !== undefined && known.account.length === items.length) return known;
  const made = columnsOf(items);
  computed.set(items, made);
  return made;
}

function columnsOf(items: readonly LedgerItem[]): LedgerColumns {
  const count = items.length;
  const customers = customerRanks(items);
  const accounts: Account[] = [];
  // Nearly every customer has one currency: its first account is found at once, the others behind it.
  const firstOf = new Int32Array(customers.keys.length).fill(-1);
  const nextOf: number[] = [];
  const accountOf = (at: number, { customer, currency }: LedgerItem): number => {
    const rank = customers.of[at] ?? 0;
    let last = -1;
    for (let one = firstOf[rank] ?? -1; one >= 0; one = nextOf[one] ?? -1) {
      if (accounts[one]?.currency === currency) return one;
      last = one;
    }
    if (last < 0) firstOf[rank] = accounts.length;
    else nextOf[last] = accounts.length;
    nextOf.push(-1);
    return accounts.push({ customer, currency }) - 1;
  };

  const account = new Int32Array(count);
  const issued = new Int32Array(count);
  const due = new Int32Array(count);
  const amount = new Float64Array(count);
  const paidOn = new Int32Array(count).fill(NEVER);
  const involved: number[] = [];
  const disputed: number[] = [];
  let hasRetention = false;
  for (let at = 0; at < count; at += 1) {
    const item = items[at];
    if (item === undefined) continue;
    const { settlements } = item;
    account[at] = accountOf(at, item);
    issued[at] = item.issued === undefined ? BEFORE_ALL : dayNumber(item.issued);
    due[at] = item.due === undefined ? NEVER : dayNumber(item.due);
    amount[at] = item.amount;
    if (item.status === "disputed") disputed.push(at);
    if (item.retention !== undefined || item.status === "retention") hasRetention = true;
    const only = settlements[0];
    if (item.group !== undefined) involved.push(at);
    else if (only !== undefined) {
      if (settlements.length > 1 || only.amount !== item.amount) involved.push(at);
      else paidOn[at] = only.day === undefined ? BEFORE_ALL : dayNumber(only.day);
    }
  }
  return { account, accounts, issued, due, amount, paidOn, involved, disputed, hasRetention };
}
