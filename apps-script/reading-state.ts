import { columnLetter } from "#shared/base/column-letter.ts";
import type { SourceMapping } from "#shared/model/mapping.ts";
import { FIELD_WORDS, SHAPE_WORDS } from "#shared/texts/fields.ts";
import type { Book, BookInput } from "#shared/workbook/book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { inFrench } from "./platform/failures.ts";
import { readWorkbook } from "./platform/read-workbook.ts";
import { refusal } from "./platform/refusal.ts";
import type { ReadingState, ReadTab } from "./sidebar-contract.ts";

/** What Crescendo reads of the workbook as it stands; nothing is written. */
export function readReadingState(): ReadingState {
  return inFrench(() => readingStateOf(readWorkbook().input));
}

/** @throws Error in French, the same as `refresh`, when the columns are not sure or nothing can be read. */
function readingStateOf(input: BookInput): ReadingState {
  const reading = readBook(input);
  if (reading.kind !== "book") throw refusal(reading.message);
  const { book } = reading;
  return { tabs: book.ledger.controls.map((control) => readTab(book, control)), payments: paymentsOf(book) };
}

function readTab(book: Book, control: Book["ledger"]["controls"][number]): ReadTab {
  const source = book.sources.find(({ tab }) => tab === control.tab);
  const named = new Set(
    book.problems
      .filter(({ place }) => place.tab === control.tab && place.row !== undefined)
      .map(({ place }) => place.row),
  );
  return {
    tab: control.tab,
    shape: SHAPE_WORDS[control.shape],
    currency: control.currency,
    rows: control.rows,
    debit: control.debit,
    credit: control.credit,
    total: control.total,
    columns: source === undefined ? [] : columnsOf(source),
    anomalies: named.size,
  };
}

function columnsOf(source: SourceMapping): ReadTab["columns"] {
  return [...source.columns]
    .sort((a, b) => a.column - b.column)
    .map(({ field, header, column }) => ({
      words: FIELD_WORDS[field],
      header: header === "" ? `colonne ${columnLetter(column)}` : header,
    }));
}

function paymentsOf({ payments }: Book): ReadingState["payments"] {
  const byCurrency = new Map<string, number>();
  for (const { currency, amount } of payments) {
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + amount);
  }
  const totals = [...byCurrency].map(([currency, total]) => ({ currency, total }));
  return { rows: payments.length, totals };
}
