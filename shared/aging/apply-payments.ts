import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { Allocation, LedgerItem, Payment } from "../model/ledger.ts";
import type { OpenCredit, OpenItem } from "../model/open-position.ts";
import type { Problem, ProblemCode } from "../model/problem.ts";

/** An item that an allocation names, and what is left of it (negative: a credit note). */
export interface AllocationTarget {
  readonly item: LedgerItem;
  /** Issued after the as-of day: it does not exist yet. */
  readonly later: boolean;
  /** What it owed before any payment of `Règlements`. */
  readonly owed: number;
  read(): number;
  write(rest: number): void;
}

type FindTargets = (customer: CustomerKey, currency: string, number: string) => readonly AllocationTarget[];

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
 * back what payments had taken; what it cannot give back lowers the customer's unmatched payments, then is owed.
 */
export function applyPayments(
  payments: readonly Payment[],
  asOf: Day,
  find: FindTargets,
  problems: Problem[],
): { credits: readonly OpenCredit[]; debits: readonly OpenItem[] } {
  const rests: Rest[] = [];
  const negatives: { payment: Payment; customer: CustomerKey; amount: number }[] = [];
  for (const payment of inOrder(payments, asOf)) {
    const { customer } = payment;
    if (customer === undefined) {
      say(problems, "payment-without-customer", payment, payment.label);
      continue;
    }
    if (payment.amount >= 0) receive(payment, customer, find, rests, problems);
    else {
      const over = giveBack(payment, customer, find, problems);
      if (over > 0) negatives.push({ payment, customer, amount: over });
    }
  }

  const debits: OpenItem[] = [];
  for (const negative of negatives) {
    for (const rest of rests) {
      if (rest.customer !== negative.customer || rest.payment.currency !== negative.payment.currency)
        continue;
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

/** Payments that exist at the day: undated first, then by day, receipts before rejections, then as they stand. */
function inOrder(payments: readonly Payment[], asOf: Day): readonly Payment[] {
  return payments
    .filter((payment) => payment.amount !== 0 && (payment.day === undefined || payment.day <= asOf))
    .map((payment, rank) => ({ payment, rank }))
    .sort((a, b) => {
      const dayA = a.payment.day ?? "";
      const dayB = b.payment.day ?? "";
      if (dayA !== dayB) return dayA < dayB ? -1 : 1;
      return Number(a.payment.amount < 0) - Number(b.payment.amount < 0) || a.rank - b.rank;
    })
    .map(({ payment }) => payment);
}

function say(problems: Problem[], code: ProblemCode, payment: Payment, value: string): void {
  problems.push({
    code,
    severity: "à corriger",
    place: { ...payment.origin, column: code === "payment-without-customer" ? "Client" : "Factures" },
    value,
    data: { payment: payment.id, amount: String(payment.amount) },
  });
}

/** The one item that an allocation names; a problem when there is none or several. */
function theTarget(
  payment: Payment,
  customer: CustomerKey,
  { number }: Allocation,
  find: FindTargets,
  problems: Problem[],
): AllocationTarget | undefined {
  const found = find(customer, payment.currency, number);
  const [target, ...others] = found;
  if (!target) say(problems, "allocation-unknown-invoice", payment, number);
  else if (others.length > 0 || target.item.duplicated)
    say(problems, "allocation-duplicated-number", payment, number);
  else return target;
  return undefined;
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
  const named = payment.allocations.flatMap((allocation) => {
    const target = theTarget(payment, customer, allocation, find, problems);
    return target ? [{ allocation, target }] : [];
  });
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
  for (const allocation of payment.allocations) {
    const target = theTarget(payment, customer, allocation, find, problems);
    if (!target || target.later) continue;
    const asked = allocation.amount === undefined ? left : Math.min(left, Math.abs(allocation.amount));
    // An invoice owes again what payments took from it; a refund uses up a credit note.
    const room = target.owed >= 0 ? Math.max(0, target.owed - target.read()) : Math.max(0, -target.read());
    const given = Math.min(asked, room);
    target.write(target.read() + given);
    left -= given;
  }
  return left;
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
