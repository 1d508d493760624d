import { type Day, dayNumber } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import { tidy } from "../base/normalise.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { OpenCredit, OpenItem, OpenPosition } from "../model/open-position.ts";
import type { Problem } from "../model/problem.ts";
import { type AllocationTarget, applyPayments } from "./apply-payments.ts";
import { closedGroups } from "./closed-groups.ts";
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
  const rest = (item: LedgerItem, index: number): number => {
    if (item.group !== undefined && closed.has(item.group)) return 0;
    return item.amount - beyondPayments(item, taken.get(index) ?? NOTHING, asOf);
  };
  // What is left of each item, in the item's own sign; `undefined` for an item of a later day.
  const left: (number | undefined)[] = new Array(items.length);
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (!item || (item.issued !== undefined && item.issued > asOf)) continue;
    left[index] = rest(item, index);
  }

  const applied = applyPayments(payments, asOf, targetsOf(items, left, payments, rest), problems);
  const open: OpenItem[] = [];
  const credits: OpenCredit[] = [];
  const today = dayNumber(asOf);
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    const rest = left[index];
    if (!item || rest === undefined || rest === 0) continue;
    if (rest > 0) {
      const daysLate = item.due === undefined ? undefined : today - dayNumber(item.due);
      open.push({ item, open: rest as Cents, daysLate });
    } else credits.push(creditOf(item, rest));
  }
  open.push(...applied.debits);
  credits.push(...applied.credits);
  return { position: { asOf, items: open, credits }, problems };
}

const NOTHING: readonly number[] = [];
/** After every day that a sheet can hold. */
const EVER = "9999-12-31" as Day;

/**
 * What payments of any day take from each item whose own row also speaks of settlement, in order of day: the same
 * money may stand in both places.
 */
function takenByPayments(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
): ReadonlyMap<number, readonly number[]> {
  const taken = new Map<number, number[]>();
  if (payments.length === 0 || !items.some((item) => item.settlements.length > 0)) return taken;
  const left: (number | undefined)[] = items.map((item) => item.amount);
  const find = targetsOf(
    items,
    left,
    payments,
    (item) => item.amount,
    (index, before, after) => {
      const parts = taken.get(index);
      if (parts) parts.push(before - after);
      else taken.set(index, [before - after]);
    },
  );
  applyPayments(payments, EVER, find, []);
  return taken;
}

function creditOf(item: LedgerItem, rest: number): OpenCredit {
  const source = item.kind === "payment" ? "payment" : item.amount > 0 ? "overpayment" : "credit-note";
  return {
    customer: item.customer,
    currency: item.currency,
    amount: -rest as Cents,
    day: item.issued,
    source,
    reference: item.number || item.label || "",
  };
}

/** Numbers as people compare them: case and spaces aside. */
const numberForm = (number: string): string => tidy(number).toLowerCase();

/** The items that an allocation may name, by customer and number; only for customers who have payments. */
function targetsOf(
  items: readonly LedgerItem[],
  left: (number | undefined)[],
  payments: readonly Payment[],
  restBefore: (item: LedgerItem, index: number) => number,
  onWrite: (index: number, before: number, after: number) => void = () => undefined,
): (customer: CustomerKey, currency: string, number: string) => readonly AllocationTarget[] {
  const payers = new Set<CustomerKey>();
  for (const payment of payments) {
    if (payment.customer !== undefined && payment.allocations.length > 0) payers.add(payment.customer);
  }
  const index = new Map<CustomerKey, Map<string, AllocationTarget[]>>();
  if (payers.size > 0) {
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at];
      if (!item || item.number === "" || item.kind === "payment" || item.kind === "entry") continue;
      if (!payers.has(item.customer)) continue;
      let numbers = index.get(item.customer);
      if (!numbers) {
        numbers = new Map();
        index.set(item.customer, numbers);
      }
      const form = numberForm(item.number);
      const owed = restBefore(item, at);
      const target: AllocationTarget = {
        item,
        later: left[at] === undefined,
        // The most that payments may take from it, or give back to it: what its own row and group leave.
        owed,
        read: () => left[at] ?? owed,
        write: (rest) => {
          onWrite(at, left[at] ?? owed, rest);
          left[at] = rest;
        },
      };
      const same = numbers.get(form);
      if (same) same.push(target);
      else numbers.set(form, [target]);
    }
  }
  return (customer, currency, number) =>
    (index.get(customer)?.get(numberForm(number)) ?? []).filter(
      (target) => target.item.currency === currency,
    );
}
