import { notACustomer } from "../ledger/bank/not-a-customer.ts";

/** Whether a receipt says that it is not a customer's payment: internal transfer, loan, tax refund, interest … */
export function isNotACustomer(label: string): boolean {
  return notACustomer(label) !== undefined;
}
