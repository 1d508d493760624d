import type { CustomerKey } from "../model/customer.ts";
import type { Allocation, LedgerItem, Payment } from "../model/ledger.ts";
import type { Problem, ProblemCode } from "../model/problem.ts";

/** An item that an allocation names, and what is left of it (negative: a credit note). */
export interface AllocationTarget {
  readonly item: LedgerItem;
  /** Issued after the as-of day: it does not exist yet. */
  readonly later: boolean;
  /** What it owed before any payment of `Règlements`. */
  readonly owed: number;
  /** The most that a rejection may owe again of what the item's own row says was paid. */
  readonly paidOnRow: number;
  read(): number;
  write(rest: number): void;
}

/** The items of a customer, in a currency, that an allocation names. */
export type FindTargets = (
  customer: CustomerKey,
  currency: string,
  number: string,
) => readonly AllocationTarget[];

const COLUMNS: Partial<Record<ProblemCode, string>> = {
  "payment-without-customer": "Client",
  "rejection-fees-left-out": "Montant",
};

/** Names what is wrong with a row of `Règlements`. @param amount in cents, the row's unless said otherwise */
export function say(
  problems: Problem[],
  code: ProblemCode,
  payment: Payment,
  value: string,
  amount: number = payment.amount,
): void {
  problems.push({
    code,
    severity: code === "rejection-fees-left-out" ? "à savoir" : "à corriger",
    place: { ...payment.origin, column: COLUMNS[code] ?? "Factures" },
    value,
    data: { payment: payment.id, amount: String(amount), currency: payment.currency },
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
  const target = found.length > 1 ? theInvoiceAmong(found) : found[0];
  if (found.length === 0) say(problems, "allocation-unknown-invoice", payment, number);
  else if (!target || target.item.duplicated) say(problems, "allocation-duplicated-number", payment, number);
  else return target;
  return undefined;
}

/** An invoice and a credit note that bears its number are no duplicates: who pays the number pays the invoice. */
function theInvoiceAmong(found: readonly AllocationTarget[]): AllocationTarget | undefined {
  let invoice: AllocationTarget | undefined;
  for (const target of found) {
    if (target.item.amount < 0) continue;
    if (invoice) return undefined;
    invoice = target;
  }
  return invoice;
}

/** What a row names, each allocation with its item; those that name none, or several, are said and left out. */
export function namedBy(
  payment: Payment,
  customer: CustomerKey,
  find: FindTargets,
  problems: Problem[],
): readonly { readonly allocation: Allocation; readonly target: AllocationTarget }[] {
  return payment.allocations.flatMap((allocation) => {
    const target = theTarget(payment, customer, allocation, find, problems);
    return target ? [{ allocation, target }] : [];
  });
}
