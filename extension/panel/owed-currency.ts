import type { CustomerKey } from "#shared/model/customer.ts";
import type { OpenBook } from "./opened.ts";

/** The currency that accounts owe in: of what is overdue first, else of what is owed, else the euro. */
export function owedCurrency({ outcome }: OpenBook, accounts: ReadonlySet<CustomerKey>): string {
  const rows = outcome.balance.rows.filter(({ customer }) => accounts.has(customer));
  return (rows.find(({ overdue }) => overdue > 0) ?? rows[0])?.currency ?? "EUR";
}
