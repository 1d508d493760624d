import { applyPayments } from "../aging/apply-payments.ts";
import { closedGroups } from "../aging/closed-groups.ts";
import { EVER, takenByPayments, targetsOf } from "../aging/open-position.ts";
import { beyondPayments } from "../aging/same-money.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";

/** What one payment settles: the part of one item, signed as the payment gives it (negative: a credit note used). */
interface Take {
  /** Rank of the item in the ledger. */
  readonly item: number;
  readonly amount: number;
}

export interface PaymentState {
  /** What is left to allocate, in the payment's sign. */
  readonly left: number;
  readonly takes: readonly Take[];
  /** It names an invoice that is not in the ledger or stands there twice: what is left of it waits for that one. */
  readonly unresolved: boolean;
}

export interface OpenParts {
  /** By rank of the item: what is open of it at any day, in its own sign. */
  readonly left: readonly number[];
  /** By rank of the payment. */
  readonly payments: readonly PaymentState[];
}

const NOTHING: readonly number[] = [];

/**
 * What is open of each item and of each payment, at any day, once the allocations that stand are taken off: the same
 * rules as the aged balance, looked at payment by payment.
 */
export function openParts(items: readonly LedgerItem[], payments: readonly Payment[]): OpenParts {
  const problems: Problem[] = [];
  const closed = closedGroups(items, EVER, problems);
  const taken = takenByPayments(items, payments);
  const rest = (item: LedgerItem, index: number): number =>
    item.group !== undefined && closed.has(item.group)
      ? 0
      : item.amount - beyondPayments(item, taken.get(index) ?? NOTHING, EVER);
  const left = items.map(rest);
  let takes: Take[] = [];
  const find = targetsOf(items, left, payments, rest, (item, before, after) => {
    if (before !== after) takes.push({ item, amount: before - after });
  });

  const states: PaymentState[] = new Array(payments.length);
  for (const index of inOrder(payments)) {
    const payment = payments[index];
    if (!payment) continue;
    takes = [];
    const said: Problem[] = [];
    if (payment.customer !== undefined) applyPayments([payment], EVER, find, said);
    const given = takes.reduce((sum, { amount }) => sum + amount, 0);
    states[index] = {
      left: payment.amount - given,
      takes,
      unresolved: said.some(
        ({ code }) => code === "allocation-unknown-invoice" || code === "allocation-duplicated-number",
      ),
    };
  }
  return { left, payments: states };
}

/** Ranks of the payments as the aged balance takes them: undated first, by day, receipts before rejections. */
function inOrder(payments: readonly Payment[]): readonly number[] {
  const dayOf = (index: number): string => payments[index]?.day ?? "";
  const returned = (index: number): number => ((payments[index]?.amount ?? 0) < 0 ? 1 : 0);
  return payments
    .map((_payment, index) => index)
    .sort((a, b) => {
      if (dayOf(a) !== dayOf(b)) return dayOf(a) < dayOf(b) ? -1 : 1;
      return returned(a) - returned(b) || a - b;
    });
}
