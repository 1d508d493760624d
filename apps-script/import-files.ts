import type { BookInput, ImportOutcome, ImportReport } from "#shared/workbook/book.ts";
import { importBankInto } from "#shared/workbook/import-bank.ts";
import { importFecInto, importLedgerRows } from "#shared/workbook/import-fec.ts";
import { fileArguments } from "./file-arguments.ts";
import { ledgerRows, rowsOfFile } from "./given-rows.ts";
import { inFrench } from "./platform/failures.ts";
import { withDocumentLock } from "./platform/lock.ts";
import { readWorkbook } from "./platform/read-workbook.ts";
import { refusal } from "./platform/refusal.ts";
import { writeTabs } from "./platform/write-tabs.ts";

/**
 * Reads the workbook, lets an import say what it adds, and writes it, alone on the workbook. No refresh.
 * @throws Error in French, with nothing changed.
 */
function importInto(work: (input: BookInput) => ImportOutcome): ImportReport {
  return withDocumentLock(() => {
    const snapshot = readWorkbook();
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
  return importInto((input) => importLedgerRows(input, part, of));
}

/** Imports the text of a bank statement into `Règlements`. */
export function importBankFile(...given: readonly unknown[]): ImportReport {
  const { text, name } = inFrench(() => fileArguments(given, "bank"));
  return importInto((input) => importBankInto(input, text, name));
}
