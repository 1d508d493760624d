import type { IndicatorGroup, IndicatorView } from "./indicator-groups.ts";
import type { Comparison } from "./marks.ts";

/** A group of indicators as it is shown. */
export interface ViewGroup {
  readonly group: IndicatorGroup;
  readonly views: readonly IndicatorView[];
}

type Series = NonNullable<IndicatorView["series"]>;

/** The same as plain JSON: `null` where a figure cannot be computed. */
export interface PlainViewGroup {
  readonly group: IndicatorGroup;
  readonly views: readonly PlainView[];
}

interface PlainView extends Omit<IndicatorView, "value" | "series" | "comparisons"> {
  readonly value: number | null;
  readonly comparisons: readonly (Omit<Comparison, "gap"> & { readonly gap: number | null })[];
  readonly series: (Omit<Series, "values"> & { readonly values: readonly (number | null)[] }) | null;
}

/** What crosses from the script to its page. */
export const toPlainViews = (groups: readonly ViewGroup[]): readonly PlainViewGroup[] =>
  groups.map(({ group, views }) => ({
    group,
    views: views.map(({ value, series, comparisons, ...view }) => ({
      ...view,
      value: value ?? null,
      comparisons: comparisons.map((one) => ({ ...one, gap: one.gap ?? null })),
      series: series === undefined ? null : { ...series, values: series.values.map((one) => one ?? null) },
    })),
  }));

/** The views again, as the components take them. */
export const fromPlainViews = (groups: readonly PlainViewGroup[]): readonly ViewGroup[] =>
  groups.map(({ group, views }) => ({
    group,
    views: views.map(({ value, series, comparisons, ...view }) => ({
      ...view,
      value: value ?? undefined,
      comparisons: comparisons.map((one) => ({ ...one, gap: one.gap ?? undefined })),
      series:
        series === null ? undefined : { ...series, values: series.values.map((one) => one ?? undefined) },
    })),
  }));
