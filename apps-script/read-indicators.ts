import { indicatorGroups } from "#shared/indicators/indicator-groups.ts";
import { toPlainViews } from "#shared/indicators/plain-views.ts";
import { sizeRow, workbookSize } from "#shared/indicators/workbook-size.ts";
import type { Book } from "#shared/workbook/book.ts";
import { indicatorsOfBook } from "#shared/workbook/indicators-of.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { bookOf } from "./book-of.ts";
import { inFrench } from "./platform/failures.ts";
import { readWorkbook, type Snapshot } from "./platform/read-workbook.ts";
import type { IndicatorsState } from "./sidebar-contract.ts";

/** The indicators as the workbook stands; nothing is written. */
export function readIndicators(): IndicatorsState {
  return inFrench(() => {
    const snapshot = readWorkbook();
    return indicatorsStateOf(bookOf(snapshot), snapshot.input.tabs);
  });
}

function indicatorsStateOf(book: Book, tabs: Snapshot["input"]["tabs"]): IndicatorsState {
  const groups = indicatorGroups(indicatorsOfBook(book, planBook(book)));
  const { value, unit, definition } = sizeRow(workbookSize(tabs, book.ourTabs));
  return {
    asOf: book.asOf,
    groups: toPlainViews(groups),
    size: { value: value ?? null, unit, definition },
  };
}
