import type { BookInput, ImportOutcome, ImportReport } from "#shared/workbook/book.ts";
import { importBankInto } from "#shared/workbook/import-bank.ts";
import { importFecInto, importLedgerRows } from "#shared/workbook/import-fec.ts";
import { ledgerTarget } from "#shared/workbook/import-fec-target.ts";
import type { TabName } from "#shared/workbook/tabs.ts";
import { fileArguments } from "./file-arguments.ts";
import { ledgerRows, rowsOfFile } from "./given-rows.ts";
import { inFrench } from "./platform/failures.ts";
import { withDocumentLock } from "./platform/lock.ts";
import { readWorkbook, type Snapshot } from "./platform/read-workbook.ts";
import { refusal } from "./platform/refusal.ts";
import { writeTabs } from "./platform/write-tabs.ts";

const SETTINGS: TabName = "Réglages";

/**
 * Reads the workbook, lets an import say what it adds, and writes it, alone on the workbook. No refresh.
 * @throws Error in French, with nothing changed.
 */
function importInto(
  work: (input: BookInput) => ImportOutcome,
  read: () => Snapshot = () => readWorkbook(),
): ImportReport {
  return withDocumentLock(() => {
    const snapshot = read();
    const outcome = work(snapshot.input);
    if (outcome.kind === "refused") throw refusal(outcome.message);
    writeTabs(snapshot, outcome.writes);
    return outcome.report;
  });
}

/** Imports the text of a FEC into `Grand livre`. */
export function importFecFile(...given: readonly unknown[]): ImportReport {
  const { text, name } = inFrench(() => fileArguments(given, "fec"));
  return importInto((input) => importFecInto(input, text, name));
}

/** Imports a part of a FEC that the panel's page has read; the same part sent again adds nothing. */
export function importFecPart(rows: unknown, file: unknown): ImportReport {
  const [part, of] = inFrench(() => [ledgerRows(rows), rowsOfFile(file)] as const);
  return importInto((input) => importLedgerRows(input, part, of), readForLedger);
}

/**
 * The workbook as far as the parts of a FEC need it: `Réglages`, which knows the tabs, and `Grand livre`. A long file
 * comes in several calls, and none of them needs to read the owner's invoices again.
 */
function readForLedger(): Snapshot {
  const { tabs } = readWorkbook((title) => title === SETTINGS).input;
  // Renamed, it is known by its header alone: every tab is read.
  if (tabs.every(({ title }) => title !== SETTINGS)) return readWorkbook();
  const ledger = ledgerTarget({ tabs }).kept.ourTabs["Grand livre"];
  return readWorkbook((title, sheetId) => title === SETTINGS || sheetId === ledger);
}

/** Imports the text of a bank statement into `Règlements`. */
export function importBankFile(...given: readonly unknown[]): ImportReport {
  const { text, name } = inFrench(() => fileArguments(given, "bank"));
  return importInto((input) => importBankInto(input, text, name));
}
