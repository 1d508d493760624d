import { day } from "#shared/base/day.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import { DEFAULT_TEMPLATES } from "#shared/letters/default-templates.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { Problem } from "#shared/model/problem.ts";
import { accountCell } from "#shared/workbook/account-names.ts";
import type { Book, OutCell, Outcome } from "#shared/workbook/book.ts";
import { journalRow } from "#shared/workbook/journal-rows.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { planTable } from "#shared/workbook/rows/plan-rows.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";

/** One row of a tab of ours, by header; what is not said is empty. */
export type Row = Readonly<Record<string, Cell>>;

/** What an owner has: a list of invoices, and some rows of our tabs. */
export interface Workbook {
  /** Client, number, issued, due, amount, then whatever the sheet adds. */
  readonly invoices: readonly (readonly Cell[])[];
  readonly columns?: readonly string[];
  readonly clients?: readonly Row[];
  readonly journal?: readonly Row[];
  readonly payments?: readonly Row[];
  readonly settings?: readonly Row[];
}

const COLUMNS = ["Client", "N° facture", "Date", "Échéance", "Montant TTC"];

const SENDER: readonly Row[] = [
  { Réglage: "Raison sociale", Valeur: "Menuiserie Valbois" },
  { Réglage: "Téléphone", Valeur: "03 84 00 00 12" },
  { Réglage: "Signataire courant", Valeur: "Nadia Perrin, assistante" },
  { Réglage: "Signataire mise en demeure", Valeur: "Claire Valbois, gérante" },
  { Réglage: "IBAN", Valeur: "FR7630006000011234567890189" },
  { Réglage: "Adresse", Valeur: "12 rue des Scieurs, 39000 Lons-le-Saunier" },
  { Réglage: "E-mail", Valeur: "contact@valbois.example" },
  { Réglage: "Forme et capital", Valeur: "SARL au capital de 8 000 €" },
  { Réglage: "SIREN", Valeur: "912345674" },
];

function tab(name: TabName, sheetId: number, rows: readonly Row[]): TabCells {
  const headers = HEADERS[name];
  return {
    sheetId,
    title: name,
    rows: [[...headers], ...rows.map((row) => headers.map((header) => row[header] ?? null))],
  };
}

export function tabsOf(workbook: Workbook): readonly TabCells[] {
  return [
    {
      sheetId: 1,
      title: "Factures",
      rows: [[...(workbook.columns ?? COLUMNS)], ...workbook.invoices.map((row) => [...row])],
    },
    tab("Clients", 2, workbook.clients ?? []),
    tab("Journal", 3, workbook.journal ?? []),
    tab("Règlements", 4, workbook.payments ?? []),
    tab("Réglages", 5, [...SENDER, ...(workbook.settings ?? [])]),
    tab(
      "Modèles",
      6,
      DEFAULT_TEMPLATES.map(({ name, subject, body }) => ({ Modèle: name, Objet: subject, Corps: body })),
    ),
  ];
}

/** A workbook read and planned on a day. */
export interface Planned {
  readonly book: Book;
  readonly outcome: Outcome;
  readonly lines: readonly PlanLine[];
}

export function plannedOn(on: string, workbook: Workbook): Planned {
  const reading = readBook({ tabs: tabsOf(workbook), today: day(on), locale: "fr_FR" }, { accept: true });
  if (reading.kind !== "book") throw new Error(reading.message);
  const outcome = planBook(reading.book);
  return { book: reading.book, outcome, lines: outcome.plan.map(({ line }) => line) };
}

/** The same book with more events, as the panel has it after writing them. */
export function withEvents({ book }: Planned, events: readonly NewEvent[]): Planned {
  const journal = [
    ...book.journal,
    ...events.map(
      (event, index): JournalEvent => ({
        ...event,
        origin: { tab: "Journal", row: 10_000_000 + book.journal.length + index },
      }),
    ),
  ];
  const next = { ...book, journal };
  const outcome = planBook(next);
  return { book: next, outcome, lines: outcome.plan.map(({ line }) => line) };
}

/** An event as the row of `Journal` that the extension writes. */
export function rowOf({ book }: Planned, event: NewEvent): Row {
  const cells = journalRow(event, accountCell(book.ledger.directory, event.customer));
  return Object.fromEntries(
    HEADERS.Journal.map((header, index) => {
      const cell: OutCell = cells[index] ?? null;
      if (cell === null || typeof cell !== "object") return [header, cell];
      if (!("day" in cell)) throw new Error("cellule inattendue");
      return [header, cell.day];
    }),
  );
}

/** The rows of `Relances` as a person reads them, by header. */
export function shown({ book, outcome }: Planned): readonly Row[] {
  const [headers = [], ...rows] = planTable(outcome.plan, book.ledger.directory);
  return rows.map((row) =>
    Object.fromEntries(
      headers.map((header, index) => {
        const cell: OutCell = row[index] ?? null;
        const value = cell !== null && typeof cell === "object" ? ("day" in cell ? cell.day : null) : cell;
        return [String(header), value];
      }),
    ),
  );
}

/** `Client | état | étape | factures | réclamé | à faire le`. */
export function told(planned: Planned): readonly string[] {
  return shown(planned)
    .map((row) =>
      [
        row.Client,
        row.État,
        row.Étape ?? "-",
        String(row.Factures ?? "")
          .split(", ")
          .sort()
          .join("+"),
        row.Réclamé,
        row["À faire le"] ?? "-",
      ].join(" | "),
    )
    .sort();
}

export function problemsNamed({ outcome }: Planned, code: Problem["code"]): readonly Problem[] {
  return outcome.problems.filter((problem) => problem.code === code);
}
