import type { Book } from "#shared/workbook/book.ts";
import { indicatorsOfBook } from "#shared/workbook/indicators-of.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { bookOf } from "./book-of.ts";
import { inFrench } from "./platform/failures.ts";
import { readWorkbook } from "./platform/read-workbook.ts";
import type { IndicatorsState, IndicatorView } from "./sidebar-contract.ts";

/** The indicators as the workbook stands; nothing is written. */
export function readIndicators(): IndicatorsState {
  return inFrench(() => indicatorsStateOf(bookOf(readWorkbook())));
}

export function indicatorsStateOf(book: Book): IndicatorsState {
  const { current, comparisons, series } = indicatorsOfBook(book, planBook(book));
  const byName = new Map(series.map((one) => [one.name, one]));
  const indicators = current.map(({ name, unit, definition, value }): IndicatorView => {
    const own = byName.get(name);
    return {
      name,
      unit,
      definition,
      now: value ?? null,
      months: (own?.periods ?? []).map((period, at) => ({ period, value: own?.values[at] ?? null })),
      compared: comparisons.filter(({ of }) => of === name).map(({ row }) => row.definition),
      target: own?.target?.value ?? null,
    };
  });
  // What cannot be computed comes last: a new workbook first shows what it can tell.
  const told = indicators.filter(({ now, months }) => now !== null || months.length > 0);
  return { asOf: book.asOf, indicators: [...told, ...indicators.filter((one) => !told.includes(one))] };
}
