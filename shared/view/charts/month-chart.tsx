import type { MonthlySeries } from "../../indicators/monthly.ts";
import { figureWords, withUnit } from "../../texts/figures.ts";
import { indicatorTexts } from "../../texts/indicators-screen.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { CHART_WIDTH, type ChartBar, monthChart } from "./month-layout.ts";
import { shortAmount } from "./short-amount.ts";

/** Room for the figures above the bars, and for the months under them. */
const HEAD = 16;
const FOOT = 18;

/**
 * The months of an indicator as bars with their figures, its target and its published average as lines; the same said
 * in words. The table of the exact figures stands with the definition, in the card.
 */
export function MonthChart({ series }: { readonly series: MonthlySeries }) {
  const texts = indicatorTexts;
  const { name, unit, periods, values, target, published } = series;
  const marks = [target, published].flatMap((mark) => (mark === undefined ? [] : [mark.value]));
  const { bars, zero, heightOf } = monthChart(values, marks);
  const words = periods.map((period, at) => {
    const value = values[at];
    return texts.chartPoint(period, value === undefined ? texts.none : withUnit(value, unit));
  });
  const lines = [
    ...(target === undefined ? [] : [texts.target(withUnit(target.value, unit))]),
    ...(published === undefined ? [] : [texts.published(withUnit(published.value, unit))]),
  ];
  const lowest = bars.reduce((low, bar) => Math.max(low, bar === undefined ? 0 : bar.y + bar.height), zero);
  const height = HEAD + lowest + FOOT;
  return (
    <div class="chart">
      <ChartFrame
        title={texts.chartTitle(name)}
        words={[...words, ...lines].join("\u00a0; ")}
        width={CHART_WIDTH}
        height={height}
      >
        <g transform={`translate(0 ${HEAD})`}>
          {bars.map(
            (bar, at) =>
              bar !== undefined && <Bar key={periods[at] ?? ""} bar={bar} value={values[at]} unit={unit} />,
          )}
          <line class="axis" x1={0} x2={CHART_WIDTH} y1={zero} y2={zero} />
          {target !== undefined && <Mark kind="target" y={heightOf(target.value)} />}
          {published !== undefined && <Mark kind="published" y={heightOf(published.value)} />}
        </g>
        {periods.map((period, at) => (
          <text
            key={period}
            x={((at + 0.5) * CHART_WIDTH) / periods.length}
            y={height - 5}
            text-anchor="middle"
          >
            {shortMonth(period)}
          </text>
        ))}
      </ChartFrame>
    </div>
  );
}

/** A month and its figure, without its unit: the card says it once. */
function Bar(props: { readonly bar: ChartBar; readonly value: number | undefined; readonly unit: string }) {
  const { bar, value = 0, unit } = props;
  return (
    <>
      <rect
        class={bar.isRunning ? "bar-running" : "bar-month"}
        x={bar.x}
        y={bar.y}
        width={bar.width}
        height={bar.height}
        rx={2}
      />
      <text class="strong" x={bar.x + bar.width / 2} y={bar.y - 4} text-anchor="middle">
        {unit === "€" ? shortAmount(value * 100, "EUR") : figureWords(value)}
      </text>
    </>
  );
}

function Mark({ kind, y }: { readonly kind: "target" | "published"; readonly y: number }) {
  return <line class={`mark mark-${kind}`} x1={0} x2={CHART_WIDTH} y1={y} y2={y} />;
}

const SHORT: Readonly<Record<string, string>> = {
  janvier: "janv.",
  février: "févr.",
  avril: "avr.",
  juillet: "juil.",
  septembre: "sept.",
  octobre: "oct.",
  novembre: "nov.",
  décembre: "déc.",
};

/** « novembre 2026 » → « nov. ». */
function shortMonth(period: string): string {
  const [month = period] = period.split(/[ \u00a0]/);
  return SHORT[month] ?? month;
}
