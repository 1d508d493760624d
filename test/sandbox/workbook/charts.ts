import type { Box } from "./workbook.ts";

/** A chart that floats over a sheet, with what Apps Script was told of it. */
export interface Chart {
  readonly id: number;
  /** `COLUMN`, `BAR`, `LINE`, `AREA`, `PIE` …, as `Charts.ChartType` names them. */
  readonly type: string;
  readonly ranges: readonly ChartRange[];
  /** Where its top left corner is: zero-based cell, and pixels from there. */
  readonly anchor: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
  /** By the names of `setOption`; dotted names stay as they are. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly numHeaders?: number;
  readonly transposed: boolean;
  /** `MERGE_COLUMNS` puts the ranges side by side, `MERGE_ROWS` one below the other. */
  readonly mergeStrategy: string;
}

export interface ChartRange {
  readonly sheetId: number;
  readonly box: Box;
}

/** A chart after rows or columns of a sheet moved. The anchor stays: a chart over removed rows does not go. */
export function movedChart(chart: Chart, sheetId: number, move: (box: Box) => Box): Chart {
  return {
    ...chart,
    ranges: chart.ranges.map((range) =>
      range.sheetId === sheetId ? { ...range, box: move(range.box) } : range,
    ),
  };
}

/** An option by its dotted name, whether it was set whole (`hAxis`: {title}) or by its name (`hAxis.title`). */
export function chartOption(chart: Chart, name: string): unknown {
  if (name in chart.options) return chart.options[name];
  let held: unknown = chart.options;
  for (const part of name.split(".")) {
    if (typeof held !== "object" || held === null) return undefined;
    held = Reflect.get(held, part);
  }
  return held;
}

/** The width and height of a chart in pixels; Google's own when none is said. */
export function chartSize(chart: Chart): { readonly width: number; readonly height: number } {
  const side = (name: string, otherwise: number) => Number(chartOption(chart, name)) || otherwise;
  return { width: side("width", 600), height: side("height", 371) };
}

/** Colours of single points of a series (`series.0.items.2.color`), by the point's index. */
export function pointColors(chart: Chart, series: number): Readonly<Record<number, string>> {
  const held = chartOption(chart, `series.${series}.items`);
  return Object.fromEntries(
    Object.entries(Object(held) as object).flatMap(([index, item]: [string, unknown]) => {
      const color: unknown = Reflect.get(Object(item), "color");
      return typeof color === "string" && /^\d+$/.test(index) ? [[Number(index), color] as const] : [];
    }),
  );
}
