import { cents } from "#shared/base/money.ts";
import { readAmount } from "#shared/base/read-amount.ts";
import { readDay } from "#shared/base/read-day.ts";
import type { Cell } from "#shared/model/cell.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { KeptLetter } from "#shared/model/evidence.ts";
import { accountFinder } from "#shared/workbook/account-names.ts";
import type { Book } from "#shared/workbook/book.ts";
import { readTable, type TableRow } from "#shared/workbook/read-table.ts";

/**
 * The letters of a customer among the rows of `Courriers`, in the order of the tab; each identifier once, its first
 * row. A row is the customer's when the journal says so of its identifier, else by its name.
 */
export function lettersOf(
  rows: readonly (readonly Cell[])[],
  book: Book,
  customer: CustomerKey,
): readonly KeptLetter[] {
  const table = readTable({ sheetId: 0, title: "Courriers", rows }, "Courriers");
  const owners = new Map(book.journal.map((event) => [event.id, event.customer]));
  const accounts = accountFinder(book.ledger.directory, book.ledger.items);
  const seen = new Set<string>();
  return (table?.rows ?? []).flatMap((row) => {
    const id = row.text("Identifiant");
    const owner = owners.get(id) ?? accounts.find(row.text("Client"), []);
    if (owner !== customer || (id !== "" && seen.has(id))) return [];
    seen.add(id);
    return [keptLetter(row, id)];
  });
}

function keptLetter(row: TableRow, id: string): KeptLetter {
  const on = readDay(row.cell("Date"), false);
  const claimed = readAmount(row.cell("Montant réclamé"));
  const step = row.text("Étape");
  return {
    id,
    day: on.kind === "day" ? on.day : undefined,
    step: /^\d{1,3}$/.test(step) ? Number(step) : undefined,
    channel: row.text("Canal"),
    recipients: row.text("Destinataires"),
    subject: row.text("Objet"),
    // The text keeps its lines: it is what was sent.
    text: String(row.cell("Texte") ?? ""),
    claimed: claimed.kind === "amount" ? cents(claimed.cents) : undefined,
    fingerprint: row.text("Empreinte (SHA-256)"),
  };
}
