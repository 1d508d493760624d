import type { Day } from "../../base/day.ts";
import { formatAmount, formatDay } from "../../base/french-format.ts";
import type { Cents } from "../../base/money.ts";
import { CHART_WORDS } from "../../texts/panel/day.ts";
import { type AgePart, toneClass } from "../aged-bar.tsx";
import { ChartFrame, ChartMarks } from "./chart-frame.tsx";
import { chartScale } from "./chart-scale.ts";
import { shortAmount } from "./short-amount.ts";
import { type StackPart, stackOf } from "./stack.ts";

/** What was owed on a day, by age. */
export interface TrendPoint {
  readonly day: Day;
  /** In the order of age, credits left out. */
  readonly parts: readonly AgePart[];
  readonly total: Cents;
  readonly overdue: Cents;
}

interface TrendChartProps {
  readonly title: string;
  readonly currency: string;
  /** In order of day. */
  readonly points: readonly TrendPoint[];
  /** Chooses a day of the table; without it the table only tells. */
  readonly onDay?: (day: Day) => void;
}

const WIDTH = 320;
const HEIGHT = 150;
const LEFT = 52;
const HEAD = 10;
const FOOT = 20;
const GAP = 6;
/** Month names under columns this narrow would touch: every other one is written. */
const CLOSE = 26;

/** How what is owed grew or shrank, month end after month end, by age; the same figures as a table. */
export function TrendChart({ title, currency, points, onDay }: TrendChartProps) {
  const sums = points.map(({ parts }) => parts.reduce((sum, { amount }) => sum + Math.max(0, amount), 0));
  const scale = chartScale(sums);
  const ground = HEIGHT - FOOT;
  const yOf = (value: number): number => ground - (value / scale.top) * (ground - HEAD);
  const step = (WIDTH - LEFT) / Math.max(1, points.length);
  const last = points.length - 1;
  const words = points.map(({ day, total, overdue }) =>
    CHART_WORDS.trendPoint(formatDay(day), formatAmount(total, currency), formatAmount(overdue, currency)),
  );
  const shown = legendOf(points);
  return (
    <div class="chart">
      <ChartFrame title={title} words={words.join("\u00a0; ")} width={WIDTH} height={HEIGHT}>
        <ChartMarks
          left={LEFT}
          width={WIDTH}
          marks={scale.marks.map((value) => ({ y: yOf(value), label: shortAmount(value, currency) }))}
        />
        {points.map(({ day, parts }, at) => (
          <g key={day}>
            {stackOf(parts).map((part: StackPart) => (
              <rect
                key={part.name}
                class={`part ${toneClass(part)}`}
                x={LEFT + at * step + GAP / 2}
                y={yOf(part.from + part.amount)}
                width={step - GAP}
                height={yOf(part.from) - yOf(part.from + part.amount)}
              />
            ))}
            {(step >= CLOSE || (last - at) % 2 === 0) && (
              <text x={LEFT + (at + 0.5) * step} y={HEIGHT - 6} text-anchor="middle">
                {CHART_WORDS.shortMonth(day)}
              </text>
            )}
          </g>
        ))}
      </ChartFrame>
      <p class="legend" aria-hidden="true">
        {shown.map((part) => (
          <span key={part.name}>
            <span class={`dot ${toneClass(part)}`} />
            {part.name}
          </span>
        ))}
      </p>
      <table class="figures">
        <caption class="hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{CHART_WORDS.onDay}</th>
            <th scope="col" class="number">
              {CHART_WORDS.owed}
            </th>
            <th scope="col" class="number">
              {CHART_WORDS.overdue}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map(({ day, total, overdue }) => (
            <tr key={day}>
              <th scope="row">
                {onDay === undefined ? (
                  formatDay(day)
                ) : (
                  <button type="button" class="link" onClick={() => onDay(day)}>
                    {formatDay(day)}
                  </button>
                )}
              </th>
              <td class="number">{formatAmount(total, currency)}</td>
              <td class="number">{formatAmount(overdue, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The ages that some column shows. */
function legendOf(points: readonly TrendPoint[]): readonly AgePart[] {
  const first = points.find(({ parts }) => parts.length > 0)?.parts ?? [];
  return first.filter(({ name }) =>
    points.some(({ parts }) => parts.some((part) => part.name === name && part.amount > 0)),
  );
}
