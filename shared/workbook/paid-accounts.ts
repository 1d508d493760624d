import { payerOfEach } from "../ledger/payers.ts";
import type { CustomerDirectory, CustomerKey } from "../model/customer.ts";

/** The accounts whose invoices a customer answers for: its own, and those that it pays for (`Clients.Payeur`). */
export function paidAccounts(directory: CustomerDirectory, customer: CustomerKey): ReadonlySet<CustomerKey> {
  const accounts = new Set([customer]);
  for (const [account, payer] of payerOfEach(directory.all(), (cell) => directory.keyOf(cell))) {
    if (payer === customer) accounts.add(account);
  }
  return accounts;
}
