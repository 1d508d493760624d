import { type AgedBalance, type AgedTotal, agedBalance } from "../aging/aged-balance.ts";
import { agedLedger } from "../aging/aged-ledger.ts";
import { ledgerColumns } from "../aging/ledger-columns.ts";
import { EVER, openPosition, takenByPayments } from "../aging/open-position.ts";
import { splitRetentions } from "../aging/retention-money.ts";
import { beyondPayments } from "../aging/same-money.ts";
import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import { disputedBy } from "../dunning/disputed.ts";
import { acceptedRetentions } from "../dunning/owner-answers.ts";
import { payerOfEach } from "../ledger/payers.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { OpenPosition } from "../model/open-position.ts";
import type { Book } from "./book.ts";

/** *À venir* of a customer in a currency, in cents: settled after the day, not deducted (method 3). */
interface ToCome {
  readonly customer: CustomerKey;
  readonly currency: string;
  /** Negative: a payment of before came back since. */
  readonly amount: Cents;
}

/** Settlements without a day: they count at any day, so an earlier balance may be too low by as much. */
interface Undated {
  readonly currency: string;
  readonly amount: Cents;
  readonly count: number;
}

/** The aged balance of a day, with what that day did not know. */
export interface BalanceAt extends AgedBalance {
  readonly day: Day;
  /** In the order of the rows; those without anything to come are left out. */
  readonly toCome: readonly ToCome[];
  /** Empty at the book's own day. */
  readonly undated: readonly Undated[];
  /** The book holds a balance that was aged already, which only tells of its own day, and this is another. */
  readonly agedSource: boolean;
}

/**
 * The aged balance of a book at any day, past or to come, by the rules of method 3: items issued by then, less what
 * settles them by then, disputes and retentions as they stood. At the book's own day it is the balance of the plan.
 */
export function balanceAt(book: Book, day: Day): BalanceAt {
  const { payments } = book;
  const { items } = book.ledger;
  const isOwnDay = day === book.asOf;
  const { position } = openPosition(items, payments, day);
  return {
    ...agedAt(book, position),
    day,
    toCome: toComeOf(items, payments, position),
    undated: isOwnDay ? [] : undatedMoney(items, payments, day),
    agedSource: !isOwnDay && book.sources.some(({ shape }) => shape === "aged"),
  };
}

/** Only the totals of a day, a row a currency: what a month-by-month picture needs. */
export function totalsAt(book: Book, day: Day): readonly AgedTotal[] {
  const { payments, journal, settings } = book;
  const { items } = book.ledger;
  const isSplit = ledgerColumns(items).hasRetention || acceptedRetentions(journal, day).length > 0;
  // Nothing goes item by item: the sums are enough.
  if (!isSplit && !journal.some(({ kind }) => kind === "litige ouvert")) {
    return agedLedger(items, payments, day, settings.bucketBounds, "on-rows").totals;
  }
  return agedAt(book, openPosition(items, payments, day).position).totals;
}

function agedAt({ settings, journal, ledger }: Book, whole: OpenPosition): AgedBalance {
  const { items, directory } = ledger;
  const day = whole.asOf;
  const position = splitRetentions(whole, acceptedRetentions(journal, day), items);
  const payers = payerOfEach(directory.all(), (cell) => directory.keyOf(cell));
  const payerOf = (account: CustomerKey): CustomerKey => payers.get(account) ?? account;
  const disputed = disputedBy(journal, position.items, day, payerOf);
  return agedBalance(position, settings.bucketBounds, disputed);
}

interface Flow {
  customer: CustomerKey;
  currency: string;
  /** Taken from what was owed, and given back to it. */
  settled: number;
  /** Credit notes of before that were used since: what they paid is no money. */
  used: number;
  /** Money of after that settles nothing yet. */
  waiting: number;
}

/**
 * What later money settles of the items that existed at the day, and later money that settles nothing: the difference
 * between the position of the day and that of the end of time, so that the same money in two places counts once.
 */
function toComeOf(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  then: OpenPosition,
): readonly ToCome[] {
  const { asOf } = then;
  const flows = new Map<string, Flow>();
  const flowOf = (customer: CustomerKey, currency: string): Flow => {
    const key = `${currency}\u0000${customer}`;
    const known = flows.get(key);
    if (known !== undefined) return known;
    const made: Flow = { customer, currency, settled: 0, used: 0, waiting: 0 };
    flows.set(key, made);
    return made;
  };
  const ever = everOf(items, payments);
  const existed = (issued: Day | undefined): boolean => issued === undefined || issued <= asOf;
  for (const { item, open } of then.items) flowOf(item.customer, item.currency).settled += open;
  for (const { item, open } of ever.items) {
    // A payment that came back and that no invoice explains is owed again, though no invoice says so.
    if (existed(item.issued) || (item.kind === "entry" && item.status === "rejected-payment")) {
      flowOf(item.customer, item.currency).settled -= open;
    }
  }
  for (const { customer, currency, amount, source } of then.credits) {
    if (source === "credit-note") flowOf(customer, currency).used += amount;
  }
  for (const { customer, currency, amount, source, day } of ever.credits) {
    if (source === "credit-note") {
      if (existed(day)) flowOf(customer, currency).used -= amount;
    } else if (day !== undefined && day > asOf) flowOf(customer, currency).waiting += amount;
  }
  return [...flows.values()].flatMap(({ customer, currency, settled, used, waiting }) => {
    const byCredit = Math.min(Math.max(0, used), Math.max(0, settled));
    const amount = (settled - byCredit + waiting) as Cents;
    return amount === 0 ? [] : [{ customer, currency, amount }];
  });
}

/** The last position of the end of time: one ledger is asked about many days. */
const computed = new WeakMap<
  readonly LedgerItem[],
  { readonly payments: readonly Payment[]; readonly ever: OpenPosition }
>();

function everOf(items: readonly LedgerItem[], payments: readonly Payment[]): OpenPosition {
  const known = computed.get(items);
  if (known?.payments === payments) return known.ever;
  const ever = openPosition(items, payments, EVER).position;
  computed.set(items, { payments, ever });
  return ever;
}

/**
 * What rows settle without saying when, among the items that existed at the day; what payments of `Règlements` say of
 * the same money has its day.
 */
function undatedMoney(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  asOf: Day,
): readonly Undated[] {
  const sums = new Map<string, { amount: number; count: number }>();
  const add = (currency: string, amount: number): void => {
    const sum = sums.get(currency) ?? { amount: 0, count: 0 };
    sums.set(currency, { amount: sum.amount + amount, count: sum.count + 1 });
  };
  const taken = takenByPayments(items, payments);
  items.forEach((item, rank) => {
    const { issued, currency, settlements } = item;
    if (issued !== undefined && issued > asOf) return;
    if (!settlements.some(({ day, of }) => day === undefined && of === undefined)) return;
    let undated = beyondPayments(item, taken.get(rank) ?? [], asOf) as number;
    for (const { day, amount, of } of settlements) {
      const isKnown = day !== undefined || of !== undefined;
      if (isKnown && (day === undefined || day <= asOf)) undated -= amount;
    }
    if (undated > 0) add(currency, undated);
  });
  for (const { day, currency, amount, customer } of payments) {
    if (day === undefined && customer !== undefined && amount !== 0) add(currency, amount);
  }
  return [...sums].map(([currency, { amount, count }]) => ({ currency, amount: amount as Cents, count }));
}
