import { day } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { Problem, ProblemCode } from "#shared/model/problem.ts";
import { problemText } from "#shared/texts/problems.ts";
import type { Book, Outcome } from "#shared/workbook/book.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { lineInvoices } from "#shared/workbook/rows/plan-rows.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";

type Row = Readonly<Record<string, Cell>>;

/** An owner's own list, headers first, and rows of our tabs by header. */
export interface OwnerSheet {
  readonly cells: readonly (readonly Cell[])[];
  /** `AAAA-MM-JJ`; 17 November 2026 when not said. */
  readonly on?: string;
  readonly payments?: readonly Row[];
  readonly journal?: readonly Row[];
  readonly clients?: readonly Row[];
  readonly settings?: readonly Row[];
}

const OURS: readonly [TabName, number, keyof OwnerSheet][] = [
  ["Règlements", 2, "payments"],
  ["Journal", 3, "journal"],
  ["Clients", 4, "clients"],
  ["Réglages", 5, "settings"],
];

export function tabsOf(sheet: OwnerSheet): readonly TabCells[] {
  const ours = OURS.map(([title, sheetId, key]): TabCells => {
    const rows = (sheet[key] ?? []) as readonly Row[];
    const headers = HEADERS[title];
    return {
      sheetId,
      title,
      rows: [[...headers], ...rows.map((row) => headers.map((header) => row[header] ?? null))],
    };
  });
  return [{ sheetId: 1, title: "Factures", rows: sheet.cells.map((row) => [...row]) }, ...ours];
}

/** What the product makes of the sheet, as a person would look at it. */
export interface Read {
  readonly book: Book;
  readonly outcome: Outcome;
  readonly lines: readonly PlanLine[];
  /** Euros of the total row of the balance. */
  readonly total: number;
  readonly overdue: number;
  readonly notDue: number;
  readonly credits: number;
  /** `état | action | Factures | réclamé`, in the order of the list. */
  readonly plan: readonly string[];
  /** What `Anomalies` says for these codes, as sentences. */
  said(...codes: readonly ProblemCode[]): readonly string[];
}

const euros = (cents: number): number => cents / 100;

function summary(line: PlanLine): string {
  return [line.state, line.action, lineInvoices(line.parts), euros(line.claimed)].join(" | ");
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** The whole way: cells → book → balance, plan, anomalies. Amounts of one currency. */
export function readSheet(sheet: OwnerSheet, currency = "EUR"): Read {
  const reading = readBook({
    tabs: tabsOf(sheet),
    today: day(sheet.on ?? "2026-11-17"),
    locale: "fr_FR",
  });
  if (reading.kind !== "book") throw new Error(reading.message);
  const outcome = planBook(reading.book);
  const lines = outcome.plan.map(({ line }) => line);
  const found = outcome.balance.totals.find((one) => one.currency === currency);
  const problems: readonly Problem[] = outcome.problems;
  return {
    book: reading.book,
    outcome,
    lines,
    total: euros(found?.total ?? 0),
    overdue: euros(found?.overdue ?? 0),
    notDue: euros(found?.notDue ?? 0),
    credits: euros(found?.credits ?? 0),
    plan: lines.map(summary),
    said: (...codes) =>
      problems.filter(({ code }) => codes.includes(code)).map((one) => plain(problemText(one).problem)),
  };
}

/** Euros of one customer's row of the balance: total, then *Échu*. */
export function balanceOf({ book, outcome }: Read, name: string): readonly [total: number, overdue: number] {
  const key = book.ledger.directory.keyOf(name);
  const row = outcome.balance.rows.find(({ customer }) => customer === key);
  return [euros(row?.total ?? 0), euros(row?.overdue ?? 0)];
}
