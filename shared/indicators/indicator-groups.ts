import type { IndicatorCode } from "../texts/indicators.ts";
import type { Indicator } from "./indicators.ts";
import type { Comparison } from "./marks.ts";
import type { MonthlyIndicators, MonthlySeries } from "./monthly.ts";

const INDICATOR_GROUPS = ["delay", "overdue", "results", "disputes", "cost", "actions", "apart"] as const;
export type IndicatorGroup = (typeof INDICATOR_GROUPS)[number];

const GROUP_OF: Readonly<Record<IndicatorCode, IndicatorGroup | undefined>> = {
  "dso-simple": "delay",
  "dso-countback": "delay",
  "best-dso": "delay",
  "days-delinquent": "delay",
  "average-delay": "delay",
  "overdue-share": "overdue",
  "over-90-share": "overdue",
  cei: "results",
  recovered: "results",
  "promises-kept": "results",
  "first-action-median": "results",
  "first-action-mean": "results",
  "disputes-opened": "disputes",
  "disputes-closed": "disputes",
  "disputes-open": "disputes",
  "disputes-age": "disputes",
  "collection-cost": "cost",
  "cost-ratio": "cost",
  actions: "actions",
  "actions-month": "actions",
  factored: "apart",
  retention: "apart",
  // The size of the workbook is no figure of the collection: it is told in a line of its own.
  "workbook-size": undefined,
};

/** An indicator of the day with its months, and what it is compared with. */
export interface IndicatorView {
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
  readonly value: number | undefined;
  readonly series: MonthlySeries | undefined;
  readonly comparisons: readonly Comparison[];
}

/** The indicators by what they tell, in the order of the tab `Indicateurs`; a group without any is left out. */
export function indicatorGroups(
  monthly: MonthlyIndicators,
): readonly { readonly group: IndicatorGroup; readonly views: readonly IndicatorView[] }[] {
  const { current, series, comparisons } = monthly;
  const months = new Map(series.map((one) => [one.name, one]));
  const shown = new Set(current.map(({ name }) => name));
  const ofDay = current.map((indicator) => ({ code: indicator.code, view: viewOf(indicator, months) }));
  // A channel that was used some month and not this one has months, and nothing today.
  const past = series
    .filter(({ name }) => !shown.has(name))
    .map((one) => ({
      code: one.code,
      view: { ...wordsOf(one), value: lastOf(one), series: one, comparisons: [] },
    }));
  const all = [...ofDay, ...past];
  return INDICATOR_GROUPS.map((group) => ({
    group,
    views: all.filter(({ code }) => GROUP_OF[code] === group).map(({ view }) => view),
  })).filter(({ views }) => views.length > 0);

  function viewOf(indicator: Indicator, known: ReadonlyMap<string, MonthlySeries>): IndicatorView {
    return {
      ...wordsOf(indicator),
      value: indicator.value,
      series: known.get(indicator.name),
      comparisons: comparisons.filter(({ of }) => of === indicator.name),
    };
  }
}

function wordsOf({ name, unit, definition }: Pick<Indicator, "name" | "unit" | "definition">) {
  return { name, unit, definition };
}

function lastOf({ values }: MonthlySeries): number | undefined {
  return values[values.length - 1];
}
