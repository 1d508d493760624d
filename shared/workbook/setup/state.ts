import type { BookInput } from "../book.ts";
import { planBook } from "../plan-book.ts";
import { proposedColumns } from "../proposed-columns.ts";
import { readBook } from "../read-book.ts";
import { askBalance } from "./balance-question.ts";
import { askCustomers } from "./customers-question.ts";
import { askHistory } from "./history-question.ts";
import { setupMarks } from "./marks.ts";
import { readTabs, sampleInvoices } from "./sample.ts";
import { askSender } from "./sender-question.ts";
import { setupStage } from "./stage.ts";
import type { SetupState } from "./state-types.ts";
import { askTerms } from "./terms-question.ts";

/**
 * The set-up as the workbook stands: everything in it is derived from the tabs, so that it may be left, resumed
 * elsewhere, or done by editing them. Nothing is written.
 */
export function setupState(input: BookInput): SetupState {
  const stage = setupStage(input.tabs);
  if (input.tabs.every((tab) => tab.rows.length === 0)) return { kind: "empty", stage };
  const reading = readBook(input);
  if (reading.kind === "refused") return { kind: "refused", stage, message: reading.message };
  if (reading.kind === "proposal") {
    return { kind: "columns", stage, message: reading.message, columns: reading.columns };
  }
  const { book } = reading;
  const outcome = planBook(book);
  const marks = setupMarks(input.tabs);
  return {
    kind: "read",
    stage,
    asOf: book.asOf,
    tabs: readTabs(book, outcome),
    sample: sampleInvoices(book, outcome),
    columns: proposedColumns(input.tabs, book.sources),
    balance: askBalance(book, outcome, marks.get("balance")),
    terms: askTerms(book, outcome, marks.get("terms")),
    customers: askCustomers(book, marks.get("customers")),
    history: askHistory(book, outcome, marks.get("history")),
    sender: askSender(book, marks.get("sender")),
  };
}
