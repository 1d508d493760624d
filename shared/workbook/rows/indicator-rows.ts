import type { Indicator, IndicatorSeries } from "../../indicators/indicators.ts";
import type { MonthlyIndicators } from "../../indicators/monthly.ts";
import type { OutCell } from "../book.ts";
import { HEADERS } from "../tabs.ts";

function rowOf({ name, value, unit, period, definition }: Omit<Indicator, "code">): readonly OutCell[] {
  return [name, value ?? null, unit, period, definition];
}

/** One row a month, oldest first, so that a chart needs no sorting; the running month is the last one. */
function monthRows({
  name,
  unit,
  periods,
  values,
  definition,
}: IndicatorSeries): readonly (readonly OutCell[])[] {
  return periods.map((period, at) => rowOf({ name, value: values[at], unit, period, definition }));
}

/**
 * The table of `Indicateurs`: the figures of the day with what they are compared with, the control totals, then the
 * months side by side, indicator by indicator. A figure that cannot be computed stays empty, its definition says why.
 * @param size the row that tells how big the workbook is
 */
export function indicatorTable(
  { current, comparisons, series }: MonthlyIndicators,
  size: Indicator | undefined,
  controls: readonly (readonly OutCell[])[],
): readonly (readonly OutCell[])[] {
  return [
    HEADERS.Indicateurs,
    ...current.flatMap((indicator) => [
      rowOf(indicator),
      ...comparisons.filter(({ of }) => of === indicator.name).map(({ row }) => rowOf(row)),
    ]),
    ...(size === undefined ? [] : [rowOf(size)]),
    ...controls,
    ...series.flatMap(monthRows),
  ];
}
