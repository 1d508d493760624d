/** The upright scale of a chart: from 0 to a round figure, with a few round marks. */
export interface ChartScale {
  /** At least the largest value; more than 0. */
  readonly top: number;
  /** From 0 to `top`, equally spaced. */
  readonly marks: readonly number[];
}

/** Steps that a person counts by. */
const STEPS = [1, 2, 2.5, 5, 10] as const;
const MARKS = 3;

/**
 * The scale that holds these values: its marks are round numbers, three spaces at most, so that they are read at a
 * glance. Negative values have no height of their own: they count as nothing.
 */
export function chartScale(values: readonly number[]): ChartScale {
  const most = values.reduce((top, value) => (value > top ? value : top), 0);
  if (most <= 0) return { top: 1, marks: [0] };
  const rough = most / MARKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((one) => one * power >= rough) ?? 10);
  const count = Math.ceil(most / step);
  return { top: count * step, marks: Array.from({ length: count + 1 }, (_, at) => at * step) };
}
