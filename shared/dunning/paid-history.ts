import { eachSettlement } from "../aging/each-settlement.ts";
import type { Day } from "../base/day.ts";
import { type Cents, cents } from "../base/money.ts";
import type { LedgerItem, Payment, Settlement } from "../model/ledger.ts";

/** A dated part of an item that was settled; negative: a payment that came back. */
export interface Reduction {
  readonly day: Day;
  readonly amount: Cents;
}

/** What was settled of each item, dated, at the as-of day; `undefined`: nothing. */
export interface PaidHistory {
  get(item: LedgerItem): readonly Reduction[] | undefined;
}

/** Items of which lettrage or payments tell more than their own row, with all that is known of them. */
type Lists = Map<LedgerItem, readonly Reduction[]>;

function add(lists: Lists, item: LedgerItem, reduction: Reduction, asOf: Day): void {
  lists.set(item, [...(lists.get(item) ?? ownReductions(item, asOf)), reduction]);
}

const NOTHING: readonly Reduction[] = [];

const counts = ({ day, amount }: Settlement, asOf: Day): boolean =>
  day !== undefined && day <= asOf && amount > 0;

/** The row's own settlements that count, without a copy where all do: a million rows come through here. */
function ownReductions({ settlements }: LedgerItem, asOf: Day): readonly Reduction[] {
  for (const settlement of settlements) {
    if (!counts(settlement, asOf)) return settlements.filter((one) => counts(one, asOf)) as Reduction[];
  }
  return settlements as readonly Reduction[];
}

/** A lettrage group closes its items on the day of its last line, once it sums to zero (method 2). */
function addLettrage(lists: Lists, items: readonly LedgerItem[], asOf: Day): void {
  const groups = new Map<string, LedgerItem[]>();
  for (const item of items) {
    if (item.group === undefined || (item.issued !== undefined && item.issued > asOf)) continue;
    const key = `${item.customer}\u0000${item.group}\u0000${item.currency}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  for (const group of groups.values()) {
    let sum = 0;
    let last: Day | undefined;
    for (const item of group) {
      sum += item.amount;
      if (item.issued !== undefined && (last === undefined || item.issued > last)) last = item.issued;
    }
    if (sum !== 0 || last === undefined) continue;
    for (const item of group) {
      if (item.amount > 0) add(lists, item, { day: last, amount: item.amount }, asOf);
    }
  }
}

/** What payments settle, by the rules of the balance; a rejected one takes back what it had settled. */
function addPayments(
  lists: Lists,
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  asOf: Day,
): void {
  eachSettlement(items, payments, asOf, {
    // « Payée » on the row and the payment are the same money: the payment tells the day.
    explained: (item) => lists.set(item, NOTHING),
    settled: (item, day, amount) => {
      if (day !== undefined && item.amount > 0) add(lists, item, { day, amount: cents(amount) }, asOf);
    },
  });
}

/** Dated settlements of the items' own rows, allocated payments and closed lettrage groups, up to the as-of day. */
export function paidHistory(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  asOf: Day,
): PaidHistory {
  const known = computed.get(items);
  if (known !== undefined && known.payments === payments && known.asOf === asOf) return known.history;
  const lists: Lists = new Map();
  addLettrage(lists, items, asOf);
  addPayments(lists, items, payments, asOf);
  const history: PaidHistory = {
    // Most items have their own row only: it is read when asked for, not kept in a map of a million.
    get(item) {
      const found = (lists.size === 0 ? undefined : lists.get(item)) ?? ownReductions(item, asOf);
      return found.length === 0 ? undefined : found;
    },
  };
  computed.set(items, { payments, asOf, history });
  return history;
}

/** The last history of a ledger: the plan, the ranking and the indicators of one day ask for the same. */
const computed = new WeakMap<
  readonly LedgerItem[],
  { readonly payments: readonly Payment[]; readonly asOf: Day; readonly history: PaidHistory }
>();

/** The day on which an item was wholly settled; `undefined` while it is not, or when nobody knows the day. */
export function settledDay(history: PaidHistory, item: LedgerItem): Day | undefined {
  const reductions = history.get(item);
  if (reductions === undefined || item.amount <= 0) return undefined;
  let total = 0;
  let last: Day | undefined;
  for (const { day, amount } of reductions) {
    total += amount;
    if (last === undefined || day > last) last = day;
  }
  return total >= item.amount ? last : undefined;
}
