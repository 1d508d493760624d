import { type Day, dayNumber } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { OpenCredit, OpenItem, OpenPosition } from "../model/open-position.ts";
import type { Problem } from "../model/problem.ts";
import { withoutRetention } from "../texts/retention-money.ts";
import type { AllocationTarget, FindTargets } from "./allocation-target.ts";
import { applyPayments } from "./apply-payments.ts";
import { closedGroups } from "./closed-groups.ts";
import { numberForm } from "./number-form.ts";
import { beyondPayments } from "./same-money.ts";

/**
 * Everything owed at one day: items issued by then, less what settles them by then. An item or a payment without a
 * day counts at any day; what happens later does not exist. Sum of items − sum of credits = the receivable.
 */
export function openPosition(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  asOf: Day,
): { position: OpenPosition; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const closed = closedGroups(items, asOf, problems);
  const taken = takenByPayments(items, payments);
  const rest = (item: LedgerItem, index: number): number =>
    restOnRow(item, closed, (taken.size > 0 && taken.get(index)) || NOTHING, asOf);
  const open: OpenItem[] = [];
  const credits: OpenCredit[] = [];
  const today = dayNumber(asOf);
  const place = (item: LedgerItem, rest: number): void => {
    if (rest > 0) {
      const daysLate = item.due === undefined ? undefined : today - dayNumber(item.due);
      open.push({ item, open: rest as Cents, daysLate });
    } else if (rest < 0) credits.push(creditOf(item, rest));
  };
  if (payments.length === 0) {
    items.forEach((item, index) => {
      if (item.issued === undefined || item.issued <= asOf) place(item, rest(item, index));
    });
    return { position: { asOf, items: open, credits }, problems };
  }
  // What is left of each item, in the item's own sign; `undefined` for an item of a later day.
  const left = items.map((item, index) =>
    item.issued === undefined || item.issued <= asOf ? rest(item, index) : undefined,
  );
  const applied = applyPayments(payments, asOf, targetsOf(items, left, payments, rest), problems);
  items.forEach((item, index) => {
    place(item, left[index] ?? 0);
  });
  for (const debit of applied.debits) open.push(debit);
  for (const credit of applied.credits) credits.push(credit);
  return { position: { asOf, items: open, credits }, problems };
}

const NOTHING: readonly number[] = [];

/**
 * What an item's own row and its lettrage leave to pay at a day, in its own sign, before payments of `Règlements`.
 * @param closed the lettrage groups closed at that day
 * @param taken what payments of any day take from it, in order: the same money never counts twice
 */
export function restOnRow(
  item: LedgerItem,
  closed: ReadonlySet<string>,
  taken: readonly number[],
  asOf: Day,
): number {
  if (item.group !== undefined && closed.has(item.group)) return 0;
  return item.amount - beyondPayments(item, taken, asOf);
}

/** After every day that a sheet can hold. */
export const EVER = "9999-12-31" as Day;

/**
 * What payments of any day take from each item whose own row also speaks of settlement, in order of day: the same
 * money may stand in both places.
 */
export function takenByPayments(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
): ReadonlyMap<number, readonly number[]> {
  const known = computed.get(items);
  if (known !== undefined && known.payments === payments) return known.taken;
  const taken = new Map<number, number[]>();
  if (payments.length === 0 || !items.some((item) => item.settlements.length > 0)) return taken;
  const left: (number | undefined)[] = items.map((item) => item.amount);
  let on: Day | undefined;
  const find = targetsOf(
    items,
    left,
    payments,
    (item) => item.amount,
    (index, before, after) => {
      const parts = taken.get(index);
      if (before < after && isPaidAfter(items[index], on)) taken.set(index, []);
      else if (parts) parts.push(before - after);
      else taken.set(index, [before - after]);
    },
    // What a rejection gives back of the row's own: payments after it are other money than the row's.
    (item) => item.amount,
  );
  applyPayments(payments, EVER, find, [], ({ day }) => {
    on = day;
  });
  computed.set(items, { payments, taken });
  return taken;
}

/** The last answer for a ledger: balance, plan and indicators ask the same of one book, at several days. */
const computed = new WeakMap<
  readonly LedgerItem[],
  { readonly payments: readonly Payment[]; readonly taken: ReadonlyMap<number, readonly number[]> }
>();

/** The row says that it was paid after a payment came back: that is other money. */
function isPaidAfter(item: LedgerItem | undefined, on: Day | undefined): boolean {
  return item?.settlements.some(({ day }) => (day ?? "") > (on ?? EVER)) === true;
}

function creditOf(item: LedgerItem, rest: number): OpenCredit {
  const source = item.kind === "payment" ? "payment" : item.amount < 0 ? "credit-note" : "overpayment";
  return {
    customer: item.customer,
    currency: item.currency,
    amount: -rest as Cents,
    day: item.issued,
    source,
    reference: item.number || item.label || "",
  };
}

/**
 * The items that allocations of these payments name, by customer, currency and number.
 * @param left what is left of each item by rank, `undefined` for one that does not exist yet; changed by `write`
 * @param restBefore the most that payments may take from an item: what its own row and group leave
 * @param paidOnRow the most that a rejection may owe again of what the row says was paid: what the row takes off
 */
export function targetsOf(
  items: readonly LedgerItem[],
  left: (number | undefined)[],
  payments: readonly Payment[],
  restBefore: (item: LedgerItem, index: number) => number,
  onWrite: (index: number, before: number, after: number) => void = () => undefined,
  paidOnRow: (item: LedgerItem, owed: number) => number = ({ amount }, owed) => amount - owed,
): FindTargets {
  const ranksOf = namedRanks(items, payments);
  const targetOf = (item: LedgerItem, at: number): AllocationTarget => {
    const owed = restBefore(item, at);
    return {
      item,
      later: left[at] === undefined,
      owed,
      paidOnRow: paidOnRow(item, owed),
      read: () => left[at] ?? owed,
      write: (rest) => {
        onWrite(at, left[at] ?? owed, rest);
        left[at] = rest;
      },
    };
  };
  return (customer, currency, number) => {
    const targets: AllocationTarget[] = [];
    for (const at of ranksOf(customer, number)) {
      const item = items[at];
      if (item?.currency === currency) targets.push(targetOf(item, at));
    }
    return targets;
  };
}

type RanksByNumber = ReadonlyMap<string, number[]>;

/**
 * Ranks of the items that payments name: by their number as displayed, else whatever its case and spaces. One look at
 * each item finds the first kind; the second, rarely needed, is only prepared when somebody asks.
 */
function namedRanks(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
): (customer: CustomerKey, number: string) => readonly number[] {
  const displayed = new Map<CustomerKey | undefined, Map<string, number[]>>();
  for (const { customer, allocations } of payments) {
    for (const { number } of allocations) {
      const numbers = displayed.get(customer);
      if (!numbers) displayed.set(customer, new Map([[number, []]]));
      else numbers.set(number, []);
    }
  }
  if (displayed.size > 0)
    eachNamed(items, (item, at) => displayed.get(item.customer)?.get(item.number)?.push(at));

  let tidied: ReadonlyMap<CustomerKey, RanksByNumber> | undefined;
  return (customer, number) => {
    const found = displayed.get(customer)?.get(number) ?? NOTHING;
    if (found.length > 0) return found;
    tidied ??= byForm(items, displayed);
    const forms = tidied.get(customer);
    return forms?.get(numberForm(number)) ?? forms?.get(numberForm(withoutRetention(number))) ?? NOTHING;
  };
}

function eachNamed(items: readonly LedgerItem[], see: (item: LedgerItem, at: number) => void): void {
  items.forEach((item, at) => {
    if (item.number !== "" && item.kind !== "payment" && item.kind !== "entry") see(item, at);
  });
}

function byForm(
  items: readonly LedgerItem[],
  payers: ReadonlyMap<CustomerKey | undefined, unknown>,
): ReadonlyMap<CustomerKey, RanksByNumber> {
  const index = new Map<CustomerKey, Map<string, number[]>>();
  eachNamed(items, (item, at) => {
    if (!payers.has(item.customer)) return;
    let forms = index.get(item.customer);
    if (!forms) {
      forms = new Map();
      index.set(item.customer, forms);
    }
    const form = numberForm(item.number);
    const same = forms.get(form);
    if (same) same.push(at);
    else forms.set(form, [at]);
  });
  return index;
}
