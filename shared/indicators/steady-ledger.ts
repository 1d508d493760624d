import { numberForm } from "../aging/number-form.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import { withoutRetention } from "../texts/retention-money.ts";
import type { LettrageGroups } from "./lettrage-groups.ts";

/** A ledger in two parts that do not touch each other: no payment and no lettrage group links them. */
export interface SplitLedger {
  /**
   * What only ever grows: the history of an item up to an earlier day is the beginning of its history today, so that
   * one pass tells any day.
   */
  readonly steady: { readonly items: readonly LedgerItem[]; readonly payments: readonly Payment[] };
  /** The rest, usually little: rejected payments, money that stands twice, payments before their invoice, retentions. */
  readonly changing: { readonly items: readonly LedgerItem[]; readonly payments: readonly Payment[] };
}

/** One number of one customer that payments name. */
interface Named {
  /** Ranks of the items that display it. */
  readonly items: number[];
  /** Ranks of the payments that name it. */
  readonly payments: number[];
}

type NamedNumbers = Map<CustomerKey, Map<string, Named>>;

function numbersNamed(items: readonly LedgerItem[], payments: readonly Payment[]): NamedNumbers {
  const named: NamedNumbers = new Map();
  payments.forEach(({ customer, allocations, amount }, rank) => {
    if (customer === undefined || amount === 0) return;
    let numbers = named.get(customer);
    if (numbers === undefined) {
      numbers = new Map();
      named.set(customer, numbers);
    }
    for (const { number } of allocations) {
      const known = numbers.get(number);
      if (known === undefined) numbers.set(number, { items: [], payments: [rank] });
      else known.payments.push(rank);
    }
  });
  if (named.size === 0) return named;
  items.forEach((item, rank) => {
    if (item.number === "" || item.kind === "payment" || item.kind === "entry") return;
    named.get(item.customer)?.get(item.number)?.items.push(rank);
  });
  return named;
}

/** Whether a number and the payments that name it are as simple as can be: one invoice, paid after its issue. */
function isPlain(item: LedgerItem, payers: readonly (Payment | undefined)[]): boolean {
  return (
    item.amount > 0 &&
    !item.duplicated &&
    item.group === undefined &&
    item.settlements.length === 0 &&
    payers.every(
      (payment) =>
        payment !== undefined &&
        payment.currency === item.currency &&
        payment.day !== undefined &&
        (item.issued === undefined || item.issued <= payment.day),
    )
  );
}

/** Whether the one invoice that a payment names surely takes it whole. */
function isTakenWhole(
  payment: Payment,
  numbers: ReadonlyMap<string, Named>,
  items: readonly LedgerItem[],
): boolean {
  const [only, second] = payment.allocations;
  if (only === undefined || second !== undefined || only.amount !== undefined) return false;
  const known = numbers.get(only.number);
  const item = items[known?.items[0] ?? -1];
  return known?.payments.length === 1 && item !== undefined && payment.amount <= item.amount;
}

/**
 * Splits a ledger so that month after month is counted in one pass, and only what may change its past is computed
 * anew at each day. Linear.
 * @param isApart items to compute anew for another reason (retentions)
 */
export function splitLedger(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  groups: LettrageGroups,
  isApart: (item: LedgerItem) => boolean,
): SplitLedger {
  const named = numbersNamed(items, payments);
  const itemsApart = new Set<number>();
  const paymentsApart = new Set<number>();
  const numberOf = new Map<number, Named>();
  const seen = new Set<Named | string>();
  const queue: { readonly items: readonly number[]; readonly payments: readonly number[] }[] = [];
  const putNamed = (known: Named | undefined): void => {
    if (known === undefined || seen.has(known)) return;
    seen.add(known);
    queue.push(known);
  };
  const putPayment = (rank: number): void => {
    if (paymentsApart.has(rank)) return;
    paymentsApart.add(rank);
    const payment = payments[rank];
    const numbers = payment?.customer === undefined ? undefined : named.get(payment.customer);
    for (const { number } of payment?.allocations ?? []) putNamed(numbers?.get(number));
  };
  const putItem = (rank: number): void => {
    if (itemsApart.has(rank)) return;
    itemsApart.add(rank);
    putNamed(numberOf.get(rank));
    const group = items[rank]?.group;
    if (group === undefined || seen.has(group)) return;
    seen.add(group);
    queue.push({ items: groups.membersOf(group), payments: [] });
  };

  const withReversals = new Set<CustomerKey>();
  for (const { amount, customer } of payments) {
    if (amount < 0 && customer !== undefined) withReversals.add(customer);
  }
  const misspelt = new Map<CustomerKey, Map<string, Named>>();
  for (const [customer, numbers] of named) {
    for (const [number, known] of numbers) {
      const [only = -1, second] = known.items;
      const item = items[only];
      for (const rank of known.items) numberOf.set(rank, known);
      if (item === undefined) {
        const forms = misspelt.get(customer) ?? new Map<string, Named>();
        misspelt.set(customer, forms);
        for (const form of new Set([numberForm(number), numberForm(withoutRetention(number))])) {
          const before = forms.get(form);
          if (before === undefined) forms.set(form, { items: [], payments: [...known.payments] });
          else for (const rank of known.payments) before.payments.push(rank);
        }
      } else if (
        second !== undefined ||
        !isPlain(
          item,
          known.payments.map((rank) => payments[rank]),
        )
      ) {
        putNamed(known);
      }
    }
  }
  payments.forEach((payment, rank) => {
    const { customer, amount, day } = payment;
    if (customer === undefined || amount === 0) return;
    const own = named.get(customer) ?? new Map<string, Named>();
    const isSimple = amount > 0 && day !== undefined;
    // What a reversal cannot give back lowers the customer's unmatched money: that money goes with it.
    if (!isSimple || (withReversals.has(customer) && !isTakenWhole(payment, own, items))) putPayment(rank);
  });
  items.forEach((item, rank) => {
    const close = misspelt.get(item.customer)?.get(numberForm(item.number));
    if (close !== undefined) {
      putItem(rank);
      putNamed(close);
    }
    if (isApart(item) || (item.group !== undefined && groups.mayReopen(item.group))) putItem(rank);
  });
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    next.items.forEach(putItem);
    next.payments.forEach(putPayment);
  }

  const inPlace = <T>(list: readonly T[], apart: ReadonlySet<number>, want: boolean): readonly T[] =>
    apart.size === 0 ? (want ? [] : list) : list.filter((_, rank) => apart.has(rank) === want);
  return {
    steady: {
      items: inPlace(items, itemsApart, false),
      payments: inPlace(payments, paymentsApart, false),
    },
    changing: {
      items: inPlace(items, itemsApart, true),
      payments: inPlace(payments, paymentsApart, true),
    },
  };
}
