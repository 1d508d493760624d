import { serialOfDay } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { generatedDebts } from "./generated-journal.ts";

/** The same debts as cells: a tab of invoices and, when asked for, the journal of an owner who has chased them. */
export function tabsWithJournal(count: number): readonly TabCells[] {
  const { items, journal } = generatedDebts(count);
  const rows: Cell[][] = [["Client", "N° facture", "Date", "Échéance", "Montant TTC"]];
  for (const { customer, number, issued, due, amount } of items) {
    rows.push([
      customer,
      number,
      issued ? serialOfDay(issued) : null,
      due ? serialOfDay(due) : null,
      amount / 100,
    ]);
  }
  const events: Cell[][] = [[...HEADERS.Journal]];
  for (const event of journal) {
    const cells: Readonly<Record<string, Cell | undefined>> = {
      Identifiant: event.id,
      Date: serialOfDay(event.day),
      Client: event.customer,
      Factures: event.invoices.map(({ number }) => number).join(", "),
      Événement: event.kind,
      Étape: event.step,
      Canal: event.channel,
      Montant: event.amount === undefined ? undefined : event.amount / 100,
      "Date promise": event.promisedDay === undefined ? undefined : serialOfDay(event.promisedDay),
      Motif: event.motive,
      Auteur: event.author,
    };
    events.push(HEADERS.Journal.map((header) => cells[header] ?? null));
  }
  return [
    { sheetId: 0, title: "Factures", rows },
    { sheetId: 1, title: "Journal", rows: events },
  ];
}
