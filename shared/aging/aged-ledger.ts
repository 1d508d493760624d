import { type Day, dayNumber } from "../base/day.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { OpenCredit, OpenItem } from "../model/open-position.ts";
import { type AgedBalance, balanceOf, bucketOf, SOON, type Sums } from "./aged-balance.ts";
import { applyPayments } from "./apply-payments.ts";
import { closedGroups } from "./closed-groups.ts";
import { type Account, type LedgerColumns, ledgerColumns, NEVER } from "./ledger-columns.ts";
import { restOnRow, takenByPayments, targetsOf } from "./open-position.ts";

/**
 * The aged balance of a ledger at a day straight from its items, where nobody needs the open items themselves: the same
 * rows, in the same order, as `agedBalance` of `openPosition`, without an object an open item.
 * @param bounds the last days of the buckets (30, 60, 90)
 * @param disputes whether an item that its row says to be disputed counts as *Dont en litige*, whole
 */
export function agedLedger(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  asOf: Day,
  bounds: readonly number[],
  disputes: "on-rows" | "none",
): AgedBalance {
  const columns = ledgerColumns(items);
  const { rest, debits, credits } = restsAt(columns, items, payments, asOf);
  const beside = [...debits.map(({ item }) => item), ...credits];
  const { all, ranks } = accountsWith(columns.accounts, beside);
  const grid = emptyGrid(all.length, bounds.length + 1);
  const { account } = columns;

  const owedBack = addOpen(grid, columns, rest, dayNumber(asOf), bounds);
  debits.forEach(({ open }, at) => {
    add(grid, ranks[at] ?? 0, NO_DUE_SUM, open);
  });
  for (const at of owedBack) add(grid, account[at] ?? 0, CREDITS, rest(at));
  credits.forEach(({ amount }, at) => {
    add(grid, ranks[debits.length + at] ?? 0, CREDITS, -amount);
  });
  for (const at of disputes === "on-rows" ? columns.disputed : []) {
    const open = rest(at);
    if (open > 0) add(grid, account[at] ?? 0, DISPUTED, open);
  }
  return balanceOf(rowsOf(grid, all), bounds.length + 1);
}

/** What is left of each item at a day, by its rank; 0 for one of a later day. With what payments leave beside. */
interface Rests {
  readonly rest: (at: number) => number;
  readonly debits: readonly OpenItem[];
  readonly credits: readonly OpenCredit[];
}

const NOTHING: readonly number[] = [];

/** What is left of each item at a day: by its row alone, else by the rules of the position. */
function restsAt(
  { issued, amount, paidOn, involved }: LedgerColumns,
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  asOf: Day,
): Rests {
  const today = dayNumber(asOf);
  const onRow = (at: number): number =>
    (issued[at] ?? NEVER) > today || (paidOn[at] ?? NEVER) <= today ? 0 : (amount[at] ?? 0);
  if (payments.length === 0 && involved.length === 0) return { rest: onRow, debits: [], credits: [] };

  const rests = new Float64Array(items.length);
  for (let at = 0; at < rests.length; at += 1) rests[at] = onRow(at);
  const rest = (at: number): number => rests[at] ?? 0;
  const taken = takenByPayments(items, payments);
  const closed = closedGroups(
    involved.flatMap((at) => items[at] ?? []),
    asOf,
    [],
  );
  const before = (item: LedgerItem, at: number): number =>
    restOnRow(item, closed, taken.get(at) ?? NOTHING, asOf);
  for (const at of [...involved, ...taken.keys()]) {
    const item = items[at];
    if (item !== undefined && (issued[at] ?? NEVER) <= today) rests[at] = before(item, at);
  }
  if (payments.length === 0) return { rest, debits: [], credits: [] };

  const left: (number | undefined)[] = new Array(items.length);
  for (let at = 0; at < items.length; at += 1) if ((issued[at] ?? NEVER) <= today) left[at] = rests[at];
  const find = targetsOf(items, left, payments, before, (at, _before, after) => {
    rests[at] = after;
  });
  return { rest, ...applyPayments(payments, asOf, find, []) };
}

/** The accounts of the ledger, then those that only a payment knows; and the rank of each that payments leave beside. */
function accountsWith(
  known: readonly Account[],
  beside: readonly Account[],
): { readonly all: readonly Account[]; readonly ranks: readonly number[] } {
  if (beside.length === 0) return { all: known, ranks: [] };
  const keyOf = ({ customer, currency }: Account): string => `${currency}\u0000${customer}`;
  const all = [...known];
  const rankOf = new Map(known.map((account, rank) => [keyOf(account), rank]));
  const ranks = beside.map((account) => {
    const key = keyOf(account);
    const rank = rankOf.get(key) ?? all.push(account) - 1;
    rankOf.set(key, rank);
    return rank;
  });
  return { all, ranks };
}

/** The sums of every account side by side: those of one stand together, its buckets last. */
interface Grid {
  readonly sums: Float64Array;
  readonly width: number;
  /** Ranks of the accounts that owe or are owed something, in the order met. */
  readonly met: number[];
  readonly isMet: Uint8Array;
}

const NO_DUE_SUM = 0;
const NOT_DUE = 1;
const DUE_SOON = 2;
const CREDITS = 3;
const DISPUTED = 4;
const MOST_LATE = 5;
const BUCKETS = 6;

function emptyGrid(accounts: number, buckets: number): Grid {
  const width = BUCKETS + buckets;
  return {
    sums: new Float64Array(accounts * width),
    width,
    met: [],
    isMet: new Uint8Array(accounts),
  };
}

function add({ sums, width, met, isMet }: Grid, account: number, column: number, amount: number): void {
  if (isMet[account] === 0) {
    isMet[account] = 1;
    met.push(account);
  }
  const at = account * width + column;
  sums[at] = (sums[at] ?? 0) + amount;
}

/** Adds every open item. Returns the ranks of the credits. */
function addOpen(
  grid: Grid,
  { account, due }: LedgerColumns,
  restOf: (at: number) => number,
  today: number,
  bounds: readonly number[],
): readonly number[] {
  const { sums, width } = grid;
  const owedBack: number[] = [];
  for (let at = 0; at < account.length; at += 1) {
    const rest = restOf(at);
    if (rest <= 0) {
      if (rest < 0) owedBack.push(at);
      continue;
    }
    const own = account[at] ?? 0;
    const dueDay = due[at] ?? NEVER;
    const daysLate = today - dueDay;
    if (dueDay === NEVER) add(grid, own, NO_DUE_SUM, rest);
    else if (daysLate <= 0) {
      add(grid, own, NOT_DUE, rest);
      if (daysLate >= -SOON) add(grid, own, DUE_SOON, rest);
    } else {
      add(grid, own, BUCKETS + bucketOf(bounds, daysLate), rest);
      const most = own * width + MOST_LATE;
      if (daysLate > (sums[most] ?? 0)) sums[most] = daysLate;
    }
  }
  return owedBack;
}

function rowsOf({ sums, width, met }: Grid, accounts: readonly Account[]): readonly Sums[] {
  return met.map((rank): Sums => {
    const from = rank * width;
    const sum = (column: number): number => sums[from + column] ?? 0;
    const buckets: number[] = [];
    for (let column = BUCKETS; column < width; column += 1) buckets.push(sum(column));
    return {
      customer: accounts[rank]?.customer ?? ("" as CustomerKey),
      currency: accounts[rank]?.currency ?? "",
      noDue: sum(NO_DUE_SUM),
      notDue: sum(NOT_DUE),
      buckets,
      credits: sum(CREDITS),
      disputed: sum(DISPUTED),
      dueSoon: sum(DUE_SOON),
      maxDaysLate: sum(MOST_LATE),
    };
  });
}
