import { payerOfEach } from "../ledger/payers.ts";
import type { CustomerDirectory, CustomerKey } from "../model/customer.ts";
import type { PlanLine } from "../model/plan.ts";

/** The accounts that a line is about: the customer's own, and those that a payer is reminded of. */
export function accountsOfLine(line: Pick<PlanLine, "customer" | "accounts">): ReadonlySet<CustomerKey> {
  return new Set([line.customer, ...(line.accounts ?? []).map(({ key }) => key)]);
}

/**
 * In whose names the journal may speak of a line's invoices besides its customer's: the accounts of a payer, or the
 * payer of an account that is written to itself.
 */
export function otherNames(line: PlanLine, directory: CustomerDirectory): readonly CustomerKey[] {
  const names = new Set(accountsOfLine(line));
  const payer = payerOfEach(directory.all(), (cell) => directory.keyOf(cell)).get(line.customer);
  if (payer !== undefined) names.add(payer);
  names.delete(line.customer);
  return [...names];
}
