import type { IndicatorMark, Settings } from "../model/settings.ts";
import {
  currentRows,
  type Indicator,
  type IndicatorInput,
  type IndicatorSeries,
  seriesOf,
} from "./indicators.ts";
import { type Comparison, comparisonsOf } from "./marks.ts";
import { figureReport } from "./report.ts";

/** A series with what the owner compares it with. */
export interface MonthlySeries extends IndicatorSeries {
  readonly target?: IndicatorMark;
  readonly published?: IndicatorMark;
}

/** Everything that `Indicateurs` and the panel tell. */
export interface MonthlyIndicators {
  /** The figures of the day. */
  readonly current: readonly Indicator[];
  /** Targets and published averages, each with the gap. */
  readonly comparisons: readonly Comparison[];
  /** The full months, then the running one. */
  readonly series: readonly MonthlySeries[];
}

const NO_MARKS: Pick<Settings, "targets" | "publishedAverages"> = {};

/**
 * The figures of the day and, side by side, those of the last full months and of the running one: each as it would
 * have been known at the month's end, when later payments, invoices and events did not exist.
 * @param months how many full months, 6 unless told
 */
export function monthlyIndicators(input: IndicatorInput, months = 6): MonthlyIndicators {
  const report = figureReport(input, months);
  const current = currentRows(report);
  const comparisons = comparisonsOf(current, input.settings ?? NO_MARKS);
  const markOf = (name: string, than: Comparison["than"]): IndicatorMark | undefined =>
    comparisons.find((one) => one.of === name && one.than === than)?.mark;
  return {
    current,
    comparisons,
    series: seriesOf(report).map((series): MonthlySeries => {
      const target = markOf(series.name, "target");
      const published = markOf(series.name, "published");
      return {
        ...series,
        ...(target === undefined ? {} : { target }),
        ...(published === undefined ? {} : { published }),
      };
    }),
  };
}
