/** A bar of a chart, in the units of its drawing. */
export interface ChartBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The month is not over. */
  readonly isRunning: boolean;
}

/** A small chart laid out: bars from zero, and the height of what they are compared with. */
export interface MonthChart {
  readonly bars: readonly (ChartBar | undefined)[];
  readonly zero: number;
  readonly heightOf: (value: number) => number;
}

export const CHART_WIDTH = 320;
export const CHART_HEIGHT = 64;
const GAP = 6;
/** A value of nothing is still seen. */
const LEAST = 1;

/** Lays out the months of a series: zero always in view, so that heights compare as the values do. */
export function monthChart(
  values: readonly (number | undefined)[],
  marks: readonly number[] = [],
): MonthChart {
  const known = [...values.filter((value) => value !== undefined), ...marks, 0];
  const top = Math.max(...known);
  const bottom = Math.min(...known);
  const span = top === bottom ? 1 : top - bottom;
  const heightOf = (value: number): number => ((top - value) / span) * CHART_HEIGHT;
  const zero = heightOf(0);
  const step = CHART_WIDTH / Math.max(1, values.length);
  const bars = values.map((value, at): ChartBar | undefined => {
    if (value === undefined) return undefined;
    const y = heightOf(value);
    const height = Math.max(LEAST, Math.abs(zero - y));
    return {
      x: at * step + GAP / 2,
      y: Math.min(y, zero - (value >= 0 ? height : 0)),
      width: step - GAP,
      height,
      isRunning: at === values.length - 1,
    };
  });
  return { bars, zero, heightOf };
}
