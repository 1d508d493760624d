import { sampleCustomers } from "./customers.ts";
import { sampleInvoices } from "./invoices.ts";
import { sampleJournal } from "./journal.ts";
import type { Sample } from "./model.ts";
import { samplePayments } from "./payments.ts";

/**
 * Menuiserie Durand as it truly is on the sample's day, before the disorder of the cells. Always the same.
 * Owed in all = invoices and credit notes − payments, matched or not: the sum the aged balance must show.
 */
export function truth(): Sample {
  const customers = sampleCustomers();
  const invoices = sampleInvoices(customers);
  return {
    customers,
    invoices,
    payments: samplePayments(customers, invoices),
    journal: sampleJournal(customers, invoices),
  };
}
