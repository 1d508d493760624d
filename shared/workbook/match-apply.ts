import { type Cents, cents } from "../base/money.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { Allocation, LedgerItem, Payment } from "../model/ledger.ts";
import type { MatchPart } from "../model/matching.ts";
import { writeInvoiceList } from "./invoice-list.ts";
import { isMatchable } from "./match-input.ts";
import type { OpenParts } from "./match-open.ts";

/** What is to be applied to one payment: a match, or the owner's own choice. */
export interface ToApply {
  /** Rank of the payment. */
  readonly payment: number;
  readonly customer: CustomerKey;
  readonly parts: readonly MatchPart[];
}

/** A cell holds 50,000 characters; a `Factures` cell stays well below. */
const LONGEST_LIST = 45_000;

const accountKey = (customer: CustomerKey, currency: string, number: string): string =>
  `${customer}\u0000${currency}\u0000${numberKey(number)}`;

/**
 * Applies matches to payments, one after the other, each against what the earlier ones left open. One that would take
 * more than its payment or its invoice holds, or that contradicts the account already credited, is left out.
 */
export function applyMatches(
  items: readonly LedgerItem[],
  payments: readonly Payment[],
  open: OpenParts,
  wanted: readonly ToApply[],
): { readonly payments: readonly Payment[]; readonly applied: readonly ToApply[] } {
  const left = new Map<string, number>();
  items.forEach((item, index) => {
    if (isMatchable(item))
      left.set(accountKey(item.customer, item.currency, item.number), open.left[index] ?? 0);
  });
  const named = namedByPayments(payments);
  const now = [...payments];
  const applied: ToApply[] = [];
  for (const one of wanted) {
    const payment = now[one.payment];
    const state = open.payments[one.payment];
    if (!payment || !state || !fits(payment, state.left, one, left)) continue;
    const changed = {
      ...payment,
      customer: one.customer,
      allocations: [...payment.allocations, ...allocationsOf(payment, one, left, named)],
    };
    if (writeInvoiceList(changed.allocations).length > LONGEST_LIST) continue;
    for (const { number, amount } of one.parts) {
      const key = accountKey(one.customer, payment.currency, number);
      left.set(key, (left.get(key) ?? 0) - amount);
      named.add(key);
    }
    now[one.payment] = changed;
    applied.push(one);
  }
  return { payments: now, applied };
}

function namedByPayments(payments: readonly Payment[]): Set<string> {
  const named = new Set<string>();
  for (const { customer, currency, allocations } of payments) {
    if (customer === undefined) continue;
    for (const { number } of allocations) named.add(accountKey(customer, currency, number));
  }
  return named;
}

/** Whether a match stays within its payment and its items. A rejected payment gives back: its parts are negative. */
function fits(payment: Payment, rest: number, match: ToApply, left: ReadonlyMap<string, number>): boolean {
  const credited = payment.customer !== undefined && payment.customer !== match.customer;
  if (credited && payment.allocations.length > 0) return false;
  const sum = match.parts.reduce((total, { amount }) => total + amount, 0);
  if (rest >= 0 ? sum < 0 || sum > rest : sum > 0 || sum < rest) return false;
  if (sum === 0 && match.parts.length > 0) return false;
  const seen = new Set<string>();
  return match.parts.every(({ number, amount }) => {
    const key = accountKey(match.customer, payment.currency, number);
    const open = left.get(key);
    if (open === undefined || amount === 0 || seen.has(key)) return false;
    seen.add(key);
    if (rest < 0) return amount < 0;
    return open > 0 ? amount > 0 && amount <= open : amount < 0 && amount >= open;
  });
}

/**
 * The parts as `Factures` writes them: the number alone when the part is the whole rest of the item and can be read
 * in no other way, whatever the other payments of the item and their days; else with its amount.
 */
function allocationsOf(
  payment: Payment,
  match: ToApply,
  left: ReadonlyMap<string, number>,
  named: ReadonlySet<string>,
): readonly Allocation[] {
  const alone = match.parts.length === 1 && payment.allocations.length === 0;
  return match.parts.map(({ number, amount }) => {
    const key = accountKey(match.customer, payment.currency, number);
    const all = alone && amount === payment.amount;
    const whole = payment.amount < 0 ? all : amount === left.get(key) && (all || !named.has(key));
    return { number, amount: whole ? undefined : (cents(amount) as Cents) };
  });
}
