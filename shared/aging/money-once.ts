import { addDays, type Day } from "../base/day.ts";
import { type Cents, cents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import type { CustomerDirectory, CustomerKey } from "../model/customer.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";
import { RESIDUAL_MEANS } from "../texts/matching.ts";
import { closedGroups } from "./closed-groups.ts";
import { numberForm } from "./number-form.ts";
import { EVER } from "./open-position.ts";

/** A bank and its accountant rarely date the same money more days apart. */
export const DAYS_APART = 5;
const NOTHING: Cents = cents(0);
const RESIDUALS = new Set(RESIDUAL_MEANS);

/** Where the ledger lines stand, and which receipts the owner said are other money, by their reference. */
export interface MoneyOnceOptions {
  /** Our own tab of ledger lines: its lines can be lettered among themselves. */
  readonly lettered: string;
  readonly directory: CustomerDirectory;
  readonly otherMoney: ReadonlySet<string>;
  /** How the journal names each payment, by rank; not needed where nothing is other money. */
  readonly references: readonly string[];
}

/**
 * A receipt of the bank in `Règlements` and a credit of the ledger (same amount, 5 days apart at most, same customer or
 * one that the label names) are one and the same money, and count once. A credit that lettrage closes wins: the row of
 * `Règlements` gets the amount 0 and keeps what it says in `written`. A row that already settles invoices wins over a
 * credit without lettrage, which is left out. Each credit answers to one row only. What is done is said once.
 */
export function moneyOnce(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  options: MoneyOnceOptions,
): {
  readonly items: readonly LedgerItem[];
  readonly payments: readonly Payment[];
  readonly problems: readonly Problem[];
} {
  const pairs = pairsOf(items, payments, options);
  if (pairs.size === 0) return { items, payments, problems: [] };
  const closed = closedGroups(items, EVER, []);
  const itemsOf = byCustomer(items);
  const out = new Set<number>();
  const uncounted = new Map<number, Payment>();
  const told: Payment[] = [];
  for (const [rank, at] of pairs) {
    const [payment, line] = [payments[rank], items[at]];
    if (!payment || !line) continue;
    const isClosed = line.group !== undefined && closed.has(line.group);
    if (isClosed && settlesElsewhere(payment, line, itemsOf(payment.customer), closed)) continue;
    const settles = payment.customer !== undefined && payment.allocations.length > 0;
    if (isClosed || (line.origin.tab === options.lettered && !settles)) {
      uncounted.set(rank, { ...payment, amount: NOTHING, written: payment.amount });
    } else if (payment.customer !== undefined) out.add(at);
    else continue;
    told.push(payment);
  }
  const [first] = told;
  if (!first) return { items, payments, problems: [] };
  return {
    items: out.size === 0 ? items : items.filter((_, at) => !out.has(at)),
    payments: uncounted.size === 0 ? payments : payments.map((one, rank) => uncounted.get(rank) ?? one),
    problems: [
      {
        code: "payment-in-ledger",
        severity: "à savoir",
        place: { ...first.origin, column: "Montant" },
        value: first.label,
        data: {
          count: String(told.length),
          rows: told
            .slice(0, 20)
            .map(({ origin }) => origin.row ?? "")
            .join(", "),
        },
      },
    ],
  };
}

/** Rank of a payment → rank of the ledger line that is the same money. */
function pairsOf(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  { directory, otherMoney, references }: MoneyOnceOptions,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const lines = new Map<string, number[]>();
  const used = new Set<number>();
  const put = (key: string, at: number): void => {
    const list = lines.get(key);
    if (list) list.push(at);
    else lines.set(key, [at]);
  };
  // The last of a list is taken first: ledger order is kept by filling from the end.
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (!item || item.issued === undefined || !isMoney(item)) continue;
    const money = `${item.currency}\u0000${-item.amount}\u0000${item.issued}`;
    put(money, at);
    put(`${money}\u0000${item.customer}`, at);
  }
  if (lines.size === 0) return pairs;
  const take = (key: string): number | undefined => {
    const list = lines.get(key);
    if (!list) return undefined;
    for (let at = list.pop(); at !== undefined; at = list.pop()) if (!used.has(at)) return at;
    return undefined;
  };
  const named = namedIn(directory);
  const waiting = payments.flatMap((payment, rank) => {
    const { day, customer, means = "" } = payment;
    if (day === undefined || payment.amount === 0 || RESIDUALS.has(means)) return [];
    if (otherMoney.has(references[rank] ?? payment.id)) return [];
    const accounts: readonly (CustomerKey | undefined)[] =
      customer === undefined ? named(payment.label) : [customer];
    return [{ rank, day, money: `${payment.currency}\u0000${payment.amount}\u0000`, accounts }];
  });
  // Nearest days first for all rows, so that a row of the same day is never left without its line.
  for (const pass of ["named", "anybody"] as const) {
    for (let apart = 0; apart <= DAYS_APART; apart += 1) {
      for (const { rank, day, money, accounts } of waiting) {
        if (pairs.has(rank) || (pass === "anybody" && accounts.length > 0)) continue;
        const at = firstOf(daysAt(day, apart), (on) =>
          pass === "anybody"
            ? take(`${money}${on}`)
            : firstOf(accounts, (account) => take(`${money}${on}\u0000${account}`)),
        );
        if (at === undefined) continue;
        used.add(at);
        pairs.set(rank, at);
      }
    }
  }
  return pairs;
}

/** A payment of a ledger; a debit that names no invoice may be one that came back. */
const isMoney = ({ kind, amount }: LedgerItem): boolean =>
  kind === "payment" || (kind === "entry" && amount > 0);

const daysAt = (day: Day, apart: number): readonly Day[] =>
  apart === 0 ? [day] : [addDays(day, apart), addDays(day, -apart)];

function firstOf<T>(list: readonly T[], look: (one: T) => number | undefined): number | undefined {
  for (const one of list) {
    const found = look(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

const LEAST_WORD = 4;
const MOST_ACCOUNTS = 20;
/** Words of names that say nothing of who it is. */
const COMMON = new Set("sarl sasu eurl scop monsieur madame entreprise societe france groupe".split(" "));

/** The customers whose name shares a word with a label: only they may be the payer. */
function namedIn(directory: CustomerDirectory): (label: string) => readonly CustomerKey[] {
  const wordsOf = (text: string): readonly string[] =>
    comparable(text)
      .split(" ")
      .filter((word) => word.length >= LEAST_WORD && !COMMON.has(word));
  const byWord = new Map<string, CustomerKey[]>();
  for (const { key, name } of directory.all()) {
    for (const word of new Set(wordsOf(name))) {
      const keys = byWord.get(word);
      if (!keys) byWord.set(word, [key]);
      else if (keys.length < MOST_ACCOUNTS) keys.push(key);
    }
  }
  return (label) => [...new Set(wordsOf(label).flatMap((word) => byWord.get(word) ?? []))];
}

/** The items of each customer, sorted out when first asked. */
function byCustomer(
  items: readonly LedgerItem[],
): (customer: CustomerKey | undefined) => readonly LedgerItem[] {
  let found: Map<CustomerKey | undefined, LedgerItem[]> | undefined;
  return (customer) => {
    if (!found) {
      found = new Map();
      for (const item of items) {
        const list = found.get(item.customer);
        if (list) list.push(item);
        else found.set(item.customer, [item]);
      }
    }
    return found.get(customer) ?? [];
  };
}

/** Whether a row names open invoices of its customer outside the line's lettrage: the owner says it is other money. */
function settlesElsewhere(
  payment: Payment,
  line: LedgerItem,
  items: readonly LedgerItem[],
  closed: ReadonlySet<string>,
): boolean {
  if (payment.allocations.length === 0) return false;
  const numbers = new Set(payment.allocations.map(({ number }) => numberForm(number)));
  let elsewhere = false;
  for (const item of items) {
    if (!numbers.has(numberForm(item.number))) continue;
    if (item.group === line.group) return false;
    if (item.group === undefined || !closed.has(item.group)) elsewhere = true;
  }
  return elsewhere;
}
