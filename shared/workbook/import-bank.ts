import { eurosFromCents } from "../base/money.ts";
import { keyOfLine, lineIdentifier } from "../ledger/bank/line-key.ts";
import { isNoCustomersReceipt } from "../ledger/bank/not-a-customer.ts";
import { readBankStatement } from "../ledger/bank/read-bank.ts";
import { takesBackPayment } from "../ledger/bank/taken-back.ts";
import type { BankFormat, BankReading, BankStatement } from "../model/bank.ts";
import type { TabCells } from "../model/cell.ts";
import { missingColumnsSentence } from "../texts/bank.ts";
import {
  damagedSentence,
  noStatementSentence,
  nothingReadableSentence,
  truncatedSentence,
  wrongFileSentence,
} from "../texts/files.ts";
import { PAYMENT_STATES } from "../texts/matching.ts";
import { appendRows } from "./append-rows.ts";
import type { BookInput, BookWrite, CellsWrite, ImportOutcome, OutCell } from "./book.ts";
import { knownRows } from "./import-bank-known.ts";
import { type Candidate, type Pairing, pairLines } from "./import-bank-pairing.ts";
import { bankReport } from "./import-bank-report.ts";
import { type KeptTabs, readKept, tabIdRows } from "./kept-mapping.ts";
import { isMonthFirst, settingsTable } from "./read-book.ts";
import { isBlankRow, readTable, type Table } from "./read-table.ts";
import { HEADERS } from "./tabs.ts";

const TAB = "Règlements";
/** Without these an imported line says nothing, or would be imported again. */
const NEEDED = ["Identifiant", "Date", "Libellé", "Montant"] as const;

/** The French refusal of a file that is no statement, or of one that cannot be used. */
function refusalOf(reading: Extract<BankReading, { kind: "refused" }>, fileName: string): string {
  const { code, file, data } = reading;
  const format = file === "bank-csv" ? "CSV" : file.toUpperCase().replace("-", " ");
  switch (code) {
    case "wrong-file":
      return wrongFileSentence(file, fileName, "bank");
    case "truncated":
      return truncatedSentence(format, fileName, data.line ?? "1");
    case "damaged":
      return damagedSentence(format, fileName, data.line ?? "1");
    case "no-statement":
      return noStatementSentence(format, fileName);
    case "nothing-readable":
      return nothingReadableSentence(format, fileName, data.line ?? "1", data.value ?? "");
  }
}

/** Lines that concern customers: what came in, and what took back a customer's payment; oldest first. */
function candidatesOf(statements: readonly BankStatement[], format: BankFormat): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { lines, account } of statements) {
    const first = lines[0];
    const last = lines[lines.length - 1];
    const newestFirst = first !== undefined && last !== undefined && first.day > last.day;
    for (const line of newestFirst ? [...lines].reverse() : lines) {
      if (line.amount > 0 || takesBackPayment(line))
        found.push({ line, key: keyOfLine(line, account, format) });
    }
  }
  // Sorting is stable: the bank's order stays within a day.
  return found.sort((a, b) => (a.line.day < b.line.day ? -1 : a.line.day > b.line.day ? 1 : 0));
}

function rowOf({ line, key }: Candidate, rank: number): Readonly<Record<string, OutCell>> {
  return {
    Identifiant: lineIdentifier(key, rank),
    Date: { day: line.day },
    Libellé: line.label,
    Montant: eurosFromCents(line.amount),
    Devise: line.currency,
    État: isNoCustomersReceipt(line) ? PAYMENT_STATES.ignored : null,
    Moyen: line.means ?? null,
  };
}

/** The cells of a row under the headers where the owner left them; a new tab has the contract's order. */
function cellsOf(row: Readonly<Record<string, OutCell>>, table: Table | undefined): readonly OutCell[] {
  if (!table) return HEADERS[TAB].map((header) => row[header] ?? null);
  const width = 1 + Object.values(table.columns).reduce((most, column) => Math.max(most, column), 0);
  const cells = new Array<OutCell>(width).fill(null);
  for (const [header, column] of Object.entries(table.columns)) cells[column] = row[header] ?? null;
  return cells;
}

/** Identifiers given to rows typed by hand that a line of the file turned out to be; nothing else of them changes. */
function identifierWrite(
  byHand: Pairing["byHand"],
  table: Table | undefined,
  tab: TabCells | undefined,
): CellsWrite | undefined {
  const column = table?.columns.Identifiant;
  if (column === undefined || !tab) return undefined;
  const cells = byHand
    .filter(({ row }) => row.identifier === null || String(row.identifier).trim() === "")
    .map(({ candidate, row, rank }) => ({
      row: row.row,
      column,
      before: tab.rows[row.row - 1]?.[column] ?? null,
      value: `${lineIdentifier(candidate.key, rank)}~${row.reference}`,
    }));
  return cells.length === 0 ? undefined : { tab: TAB, sheetId: tab.sheetId, cells };
}

/** Ids of our tabs that `Réglages` lacks, once `Règlements` is made: only of tabs that are or will be there. */
function idWrite(tabs: readonly TabCells[], kept: KeptTabs): BookWrite | undefined {
  const id = kept.ourTabs.Réglages;
  const settings = tabs.find((tab) => tab.sheetId === id);
  const rows = tabIdRows(kept).filter(([, value]) => {
    const name = typeof value === "object" && value !== null && "idOf" in value ? value.idOf : undefined;
    return name !== undefined && (name === TAB || name === "Réglages" || kept.ourTabs[name] !== undefined);
  });
  return appendRows("Réglages", settings?.sheetId, settings, rows);
}

/**
 * Imports a bank's file into `Règlements`: what it adds, what was there already, what is left out, with the file's
 * control totals. Nothing is allocated, `Client` and `Factures` stay empty. A refusal has no writes.
 * @param text the decoded text of the file
 */
export function importBankInto(input: BookInput, text: string, fileName: string): ImportOutcome {
  const reading = readBankStatement(text);
  if (reading.kind === "refused") return { kind: "refused", message: refusalOf(reading, fileName) };
  const kept = readKept(settingsTable(input.tabs), input.tabs);
  const tab = input.tabs.find((one) => one.sheetId === kept.ourTabs[TAB]);
  const isEmpty = tab === undefined || tab.rows.every(isBlankRow);
  const table = isEmpty ? undefined : readTable(tab, TAB);
  const missing = isEmpty ? [] : NEEDED.filter((header) => table?.columns[header] === undefined);
  if (missing.length > 0) return { kind: "refused", message: missingColumnsSentence(missing) };

  const candidates = candidatesOf(reading.statements, reading.format);
  const { imported, typed } = knownRows(table, isMonthFirst(input.locale));
  const pairing = pairLines(candidates, imported, typed);
  const rows = pairing.fresh.map(({ candidate, rank }) => cellsOf(rowOf(candidate, rank), table));
  const identifiers = identifierWrite(pairing.byHand, table, tab);
  const writes: BookWrite[] = [];
  if (identifiers) writes.push(identifiers);
  const added = rows.length === 0 ? undefined : appendRows(TAB, tab?.sheetId, tab, rows);
  if (added) {
    writes.push(added);
    // A tab that stands empty was made by an import that was cut before it could say so.
    const ids = isEmpty ? idWrite(input.tabs, kept) : undefined;
    if (ids) writes.push(ids);
  }
  return {
    kind: "done",
    writes,
    report: bankReport(reading, pairing, identifiers?.cells.length ?? 0, fileName),
  };
}
