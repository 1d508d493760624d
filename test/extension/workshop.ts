import { type Day, day, serialOfDay } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import type { WorkbookReading } from "../../extension/reading/read-workbook.ts";

/** Tuesday 17 November 2026. */
export const TODAY: Day = day("2026-11-17");

export interface Debtor {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly daysLate: number;
  readonly euros: number;
}

/** Debtors whose first reminder (three days late) is due today. */
export function debtors(count: number): readonly Debtor[] {
  return Array.from({ length: count }, (_value, index) => ({
    name: `Atelier ${String.fromCharCode(65 + (index % 26))}${index}`,
    email: `compta${index}@atelier.example`,
    phone: "04 00 00 00 00",
    daysLate: 4,
    euros: 500 + index,
  }));
}

/** The tabs of a small workshop's workbook: its own list of invoices, and ours. */
export function workshopTabs(who: readonly Debtor[]): readonly TabCells[] {
  const due = (late: number): number => serialOfDay(TODAY) - late;
  const invoices: readonly (readonly Cell[])[] = [
    ["N° facture", "Client", "Date facture", "Échéance", "Montant TTC"],
    ...who.map(({ name, daysLate, euros }, index) => [
      `FA-${100 + index}`,
      name,
      due(daysLate) - 30,
      due(daysLate),
      euros,
    ]),
  ];
  const client = (debtor: Debtor): readonly Cell[] =>
    HEADERS.Clients.map((header) => {
      if (header === "Client") return debtor.name;
      if (header === "E-mail") return debtor.email ?? null;
      return header === "Téléphone" ? (debtor.phone ?? null) : null;
    });
  const settings: readonly (readonly Cell[])[] = [
    HEADERS.Réglages,
    ["Raison sociale", "Menuiserie Test"],
    ["Forme et capital", "SARL au capital de 8 000 €"],
    ["SIREN", "732829320"],
    ["Adresse", "1 rue de l'Atelier, 69001 Lyon"],
    ["E-mail", "contact@menuiserie.example"],
    ["Téléphone", "04 11 22 33 44"],
    ["IBAN", "FR7630006000011234567890189"],
    ["Signataire courant", "Claire Test, gérante"],
    ["Signataire mise en demeure", "Claire Test, gérante"],
  ];
  return [
    { sheetId: 1, title: "Factures", rows: invoices },
    { sheetId: 2, title: "Clients", rows: [HEADERS.Clients, ...who.map(client)] },
    { sheetId: 3, title: "Réglages", rows: settings },
    { sheetId: 4, title: "Journal", rows: [HEADERS.Journal] },
    { sheetId: 5, title: "Courriers", rows: [HEADERS.Courriers] },
  ];
}

export type OpenReading = Extract<WorkbookReading, { kind: "book" }>;

/** A reading that must be a book; its message otherwise. */
export function asBook(reading: WorkbookReading): OpenReading {
  if (reading.kind !== "book") throw new Error(reading.message);
  return reading;
}

/** The line of the plan about a customer. */
export function lineOf(reading: OpenReading, name: string): PlanLine {
  const { plan } = reading.outcome;
  const found = plan.find(({ line }) => reading.book.ledger.directory.get(line.customer)?.name === name);
  if (found === undefined) throw new Error(`Aucune ligne pour ${name}`);
  return found.line;
}
