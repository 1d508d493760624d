import { formatAmount } from "../../base/french-format.ts";
import type { Cents } from "../../base/money.ts";
import { CHART_WORDS } from "../../texts/panel/day.ts";
import { type AgePart, toneClass } from "../aged-bar.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import { shortAmount } from "./short-amount.ts";

/** An age of the balance; `short`: its name under a narrow column. */
export interface AgeColumn extends AgePart {
  readonly short: string;
}

interface AgedChartProps {
  /** What is aged: « Total », a customer's name. */
  readonly label: string;
  readonly currency: string;
  /** In the order of age; those of tone `none` are only in the table. */
  readonly parts: readonly AgeColumn[];
  readonly total: Cents;
}

const WIDTH = 320;
const HEIGHT = 124;
const HEAD = 18;
const FOOT = 20;
const GAP = 10;
const LEAST = 1.5;

/** The aged balance as columns, from what is not due yet to the oldest debt, and the same figures as a table. */
export function AgedChart({ label, currency, parts, total }: AgedChartProps) {
  const drawn = parts.filter(({ tone, amount }) => tone !== "none" && (tone !== "no-due" || amount !== 0));
  const top = drawn.reduce((most, { amount }) => Math.max(most, amount), 1);
  const ground = HEIGHT - FOOT;
  const room = ground - HEAD;
  const step = WIDTH / Math.max(1, drawn.length);
  const listed = parts.filter(({ tone, amount }) => typeof tone === "number" || amount !== 0);
  const words = listed.map(({ name, amount }) => CHART_WORDS.point(name, formatAmount(amount, currency)));
  return (
    <div class="chart">
      <ChartFrame
        title={CHART_WORDS.agedTitle(label)}
        words={words.join("\u00a0; ")}
        width={WIDTH}
        height={HEIGHT}
      >
        {drawn.map((part, at) => {
          const height = part.amount <= 0 ? 0 : Math.max(LEAST, (part.amount / top) * room);
          const middle = (at + 0.5) * step;
          return (
            <g key={part.name}>
              <rect
                class={`part ${toneClass(part)}`}
                x={at * step + GAP / 2}
                y={ground - height}
                width={step - GAP}
                height={height}
              />
              <text class="strong" x={middle} y={ground - height - 5} text-anchor="middle">
                {shortAmount(part.amount, currency)}
              </text>
              <text x={middle} y={HEIGHT - 6} text-anchor="middle">
                {part.short}
              </text>
            </g>
          );
        })}
        <line class="ground" x1={0} x2={WIDTH} y1={ground} y2={ground} />
      </ChartFrame>
      <table class="figures">
        <caption class="hidden">{CHART_WORDS.agedTitle(label)}</caption>
        <thead class="hidden">
          <tr>
            <th scope="col">{CHART_WORDS.age}</th>
            <th scope="col">{CHART_WORDS.amount}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((part) => (
            <tr key={part.name}>
              <th scope="row">
                {part.tone !== "none" && <span class={`dot ${toneClass(part)}`} aria-hidden="true" />}
                {part.name}
              </th>
              <td class="number">{formatAmount(part.amount, currency)}</td>
            </tr>
          ))}
          <tr class="sum">
            <th scope="row">{CHART_WORDS.total}</th>
            <td class="number">{formatAmount(total, currency)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
