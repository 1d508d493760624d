import { readAmount } from "../base/read-amount.ts";
import { readDay } from "../base/read-day.ts";
import type { Payment } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";
import type { AccountFinder } from "./account-names.ts";
import { readInvoiceList } from "./invoice-list.ts";
import type { Table } from "./read-table.ts";
import { rowProblems } from "./row-problem.ts";

const TAB = "Règlements";

/**
 * The rows of `Règlements`. `État` is derived and never read; a row without a readable amount is named and left out;
 * a day that cannot be read is named and the payment counts at any day.
 */
export function readPayments(
  table: Table | undefined,
  accounts: AccountFinder,
  monthFirst: boolean,
): { readonly payments: readonly Payment[]; readonly problems: readonly Problem[] } {
  const { problems, say } = rowProblems(TAB);
  const payments: Payment[] = [];
  const known = new Set<string>();
  for (const row of table?.rows ?? []) {
    const amount = readAmount(row.cell("Montant"));
    if (amount.kind !== "amount") {
      say(row, amount.kind === "empty" ? "amount-missing" : "amount-unreadable", "Montant");
      continue;
    }
    const id = row.text("Identifiant") || `${TAB} ${row.row}`;
    // Two imports of the same line, or a copied row: the first of an identifier is the payment.
    if (known.has(id)) {
      say(row, "journal-duplicated-identifier", "Identifiant");
      continue;
    }
    known.add(id);
    const on = readDay(row.cell("Date"), monthFirst);
    if (on.kind === "impossible") say(row, "date-impossible", "Date");
    if (on.kind === "unreadable") say(row, "date-unreadable", "Date");
    const customer = accounts.find(row.text("Client"), readInvoiceList(row.cell("Factures")));
    if (customer !== undefined && !accounts.isKnown(customer)) say(row, "payment-customer-unknown", "Client");
    payments.push({
      id,
      day: on.kind === "day" ? on.day : undefined,
      customer,
      label: row.text("Libellé"),
      amount: amount.cents,
      currency: row.text("Devise").toUpperCase() || amount.currency || "EUR",
      allocations: readInvoiceList(row.cell("Factures")),
      means: row.text("Moyen") || undefined,
      origin: { tab: TAB, row: row.row },
    });
  }
  return { payments, problems };
}
