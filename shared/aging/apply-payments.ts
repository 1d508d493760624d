import { type Day, dayNumber } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { inTextOrder } from "../base/text-order.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { Payment } from "../model/ledger.ts";
import type { OpenCredit, OpenItem } from "../model/open-position.ts";
import type { Problem } from "../model/problem.ts";
import { type AllocationTarget, type FindTargets, namedBy, say } from "./allocation-target.ts";
import { pairCreditNotes } from "./pair-credit-notes.ts";

/** The part of a payment that nothing takes, by where it comes from. */
interface Rest {
  readonly payment: Payment;
  readonly customer: CustomerKey;
  amount: number;
  readonly source: OpenCredit["source"];
}

/**
 * Takes payments of the day or before off the items they name, in order of day. Never more than the payment holds,
 * never more than the item owes: what is over is an unmatched credit. A negative payment (rejected, reversed) gives
 * back what payments had taken; what it cannot give back lowers the customer's unmatched payments, then is owed. A
 * payment of 0 takes the credit notes that it names off the invoices that it names.
 * @param onPayment called before each payment that exists at the day, in the order in which they settle
 */
export function applyPayments(
  payments: readonly Payment[],
  asOf: Day,
  find: FindTargets,
  problems: Problem[],
  onPayment: (payment: Payment) => void = () => undefined,
): { credits: readonly OpenCredit[]; debits: readonly OpenItem[] } {
  const rests: Rest[] = [];
  const negatives: { payment: Payment; customer: CustomerKey; amount: number }[] = [];
  for (const payment of inOrder(payments, asOf)) {
    const { customer } = payment;
    onPayment(payment);
    if (customer === undefined) {
      say(problems, "payment-without-customer", payment, payment.label);
      continue;
    }
    if (payment.amount > 0) receive(payment, customer, find, rests, problems);
    else if (payment.amount === 0) pairCreditNotes(payment, customer, find, problems);
    else {
      const over = giveBack(payment, customer, find, problems);
      if (isFeesOf(payment, over)) say(problems, "rejection-fees-left-out", payment, "", over);
      else if (over > 0) negatives.push({ payment, customer, amount: over });
    }
  }

  const debits: OpenItem[] = [];
  const restsOf = byCustomer(negatives.length > 0 ? rests : []);
  for (const negative of negatives) {
    for (const rest of restsOf.get(negative.customer) ?? []) {
      if (rest.payment.currency !== negative.payment.currency) continue;
      const taken = Math.min(rest.amount, negative.amount);
      rest.amount -= taken;
      negative.amount -= taken;
    }
    if (negative.amount > 0) debits.push(owedAgain(negative.payment, negative.customer, negative.amount));
  }
  const credits = rests
    .filter((rest) => rest.amount > 0)
    .map(
      ({ payment, customer, amount, source }): OpenCredit => ({
        customer,
        currency: payment.currency,
        amount: amount as Cents,
        day: payment.day,
        source,
        reference: payment.label || payment.id,
      }),
    );
  return { credits, debits };
}

/** A ledger of millions has reversals and rests by the ten thousand: each looks at its own customer's alone. */
function byCustomer(rests: readonly Rest[]): ReadonlyMap<CustomerKey, readonly Rest[]> {
  const lists = new Map<CustomerKey, Rest[]>();
  for (const rest of rests) {
    const own = lists.get(rest.customer);
    if (own) own.push(rest);
    else lists.set(rest.customer, [rest]);
  }
  return lists;
}

/**
 * Payments that exist at the day: undated first, then by day, receipts before rejections, then by identifier, so that
 * the order of the rows decides nothing. A row of 0 € only exists for what it names; one whose money the ledger already
 * counts settles nothing here.
 */
function inOrder(payments: readonly Payment[], asOf: Day): readonly Payment[] {
  const kept: { readonly payment: Payment; readonly at: number }[] = [];
  for (const payment of payments) {
    if (payment.amount === 0 && (payment.allocations.length === 0 || payment.written !== undefined)) continue;
    if (payment.day !== undefined && payment.day > asOf) continue;
    // Twice the day, so that a rejection comes after the receipts of its day.
    const at = payment.day === undefined ? -1 : 2 * dayNumber(payment.day);
    kept.push({ payment, at: payment.amount < 0 ? at + 1 : at });
  }
  // Of one identifier, in the order of the rows: sorting keeps it.
  kept.sort((a, b) => a.at - b.at || inTextOrder(a.payment.id, b.payment.id));
  return kept.map(({ payment }) => payment);
}

function receive(
  payment: Payment,
  customer: CustomerKey,
  find: FindTargets,
  rests: Rest[],
  problems: Problem[],
): void {
  let left: number = payment.amount;
  let later = 0;
  let over = false;
  const named = namedBy(payment, customer, find, problems);
  // Credit notes first: what they bring may pay the invoices named beside them.
  for (const { allocation, target } of named) {
    if (target.later || target.owed >= 0) continue;
    const available = -target.read();
    const taken = Math.min(
      available,
      allocation.amount === undefined ? available : Math.abs(allocation.amount),
    );
    target.write(-(available - taken));
    left += taken;
  }
  for (const { allocation, target } of named) {
    if (target.owed < 0 && !target.later) continue;
    const asked = allocation.amount ?? Number.POSITIVE_INFINITY;
    if (asked < 0) continue;
    const within = Math.min(asked, left);
    if (asked !== Number.POSITIVE_INFINITY && asked > left) {
      say(problems, "allocation-exceeds-payment", payment, target.item.number);
    }
    const room = Math.max(0, target.later ? target.owed : target.read());
    const taken = Math.min(within, room);
    if (asked !== Number.POSITIVE_INFINITY && within > room) {
      over = true;
      say(problems, "allocation-exceeds-invoice", payment, target.item.number);
    }
    left -= taken;
    if (target.later) later += taken;
    else target.write(target.read() - taken);
  }
  if (later > 0) rests.push({ payment, customer, amount: later, source: "allocated-later" });
  if (left > 0) rests.push({ payment, customer, amount: left, source: over ? "overpayment" : "payment" });
}

/** Reopens what a rejected or reversed payment had settled; returns what it could not give back, positive. */
function giveBack(payment: Payment, customer: CustomerKey, find: FindTargets, problems: Problem[]): number {
  let left = -payment.amount;
  for (const { allocation, target } of namedBy(payment, customer, find, problems)) {
    if (target.later) continue;
    const asked = allocation.amount === undefined ? left : Math.min(left, Math.abs(allocation.amount));
    // An invoice owes again what payments took from it; a refund uses up a credit note.
    const room =
      target.owed >= 0
        ? Math.max(0, target.owed + settledBefore(target, payment.day) - target.read())
        : Math.max(0, -target.read());
    const given = Math.min(asked, room);
    target.write(target.read() + given);
    left -= given;
  }
  return left;
}

/**
 * What the invoice's own row says was paid by the day of a rejection: « payée le 12/10 », rejected on the 20th, is owed
 * again. An undated « payée » may have been written after it, and a closed lettrage group already knows.
 */
function settledBefore({ item, paidOnRow }: AllocationTarget, on: Day | undefined): number {
  if (item.group !== undefined || on === undefined) return 0;
  let settled = 0;
  for (const one of item.settlements) {
    if (one.day !== undefined && one.day <= on && one.of === undefined) settled += one.amount;
  }
  return Math.max(0, Math.min(settled, paidOnRow));
}

const REJECTED = /\b(rejet\w*|rejected|impayes?|retour\w*|returned|unpaid)\b/;
/** The most that a bank takes for a rejection: beyond it, what is over is a debt that somebody must look at. */
const FEES_AT_MOST = 5_000;

/** Whether what a rejection takes beyond the payment is the bank's fees: the customer's account never owes them. */
function isFeesOf(payment: Payment, over: number): boolean {
  const given = -payment.amount - over;
  return (
    over > 0 &&
    over <= FEES_AT_MOST &&
    over < given &&
    REJECTED.test(comparable(`${payment.label} ${payment.means ?? ""}`))
  );
}

/** A reversal that no invoice explains is owed again, without a due date: it is named, never chased by itself. */
function owedAgain(payment: Payment, customer: CustomerKey, amount: number): OpenItem {
  return {
    item: {
      customer,
      number: "",
      kind: "entry",
      issued: payment.day,
      due: undefined,
      dueSource: "none",
      amount: amount as Cents,
      currency: payment.currency,
      settlements: [],
      duplicated: false,
      origin: payment.origin,
      label: payment.label || payment.id,
      status: "rejected-payment",
    },
    open: amount as Cents,
    daysLate: undefined,
  };
}
