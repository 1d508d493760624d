import { formatAmount, formatInteger } from "#shared/base/french-format.ts";
import { cents } from "#shared/base/money.ts";
import type { Sample } from "./model.ts";
import { leftOf } from "./owed.ts";
import { SAMPLE_TODAY, today } from "./today.ts";

/** The sample's main figures, as lines of two columns. */
export function summaryLines(sample: Sample): readonly string[] {
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const total =
    sum(sample.invoices.map(({ amount }) => amount)) - sum(sample.payments.map(({ amount }) => amount));
  const overdue = sample.invoices.filter(
    (invoice) => invoice.due !== undefined && invoice.due < today && leftOf(invoice, today) > 0,
  );
  const lateCustomers = new Set(overdue.map(({ customer }) => customer.code));
  const events = new Map<string, number>();
  for (const { kind } of sample.journal) events.set(kind, (events.get(kind) ?? 0) + 1);
  const rows: (readonly [string, string])[] = [
    ["Au", SAMPLE_TODAY],
    ["Clients", formatInteger(sample.customers.length)],
    ["Factures et avoirs", formatInteger(sample.invoices.length)],
    ["Règlements", formatInteger(sample.payments.length)],
    ["Reste dû, tous comptes", formatAmount(cents(total))],
    ["Échu", formatAmount(cents(sum(overdue.map((invoice) => leftOf(invoice, today)))))],
    ["Clients en retard", formatInteger(lateCustomers.size)],
    ["Lignes du journal", formatInteger(sample.journal.length)],
    ...[...events].map(([kind, count]): readonly [string, string] => [`  ${kind}`, formatInteger(count)]),
  ];
  return rows.map(([name, value]) => `${name.padEnd(30)}${value.padStart(16)}`);
}
