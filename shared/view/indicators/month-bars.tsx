import { useId } from "preact/hooks";
import type { MonthlySeries } from "../../indicators/monthly.ts";
import { withUnit } from "../../texts/figures.ts";
import { indicatorTexts } from "../../texts/indicators-screen.ts";
import { CHART_HEIGHT, CHART_WIDTH, monthChart } from "./month-chart.ts";

/** The months of an indicator as bars, with its target and its published average as lines; the same said in words. */
export function MonthBars({ series }: { readonly series: MonthlySeries }) {
  const texts = indicatorTexts;
  const id = useId();
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
  return (
    <figure class="months">
      <svg
        viewBox={`0 -2 ${CHART_WIDTH} ${CHART_HEIGHT + 4}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        preserveAspectRatio="none"
      >
        <title id={`${id}-title`}>{texts.chartTitle(name)}</title>
        <desc id={`${id}-desc`}>{[...words, ...lines].join("\u00a0; ")}</desc>
        {bars.map(
          (bar, at) =>
            bar !== undefined && (
              <rect
                key={periods[at] ?? ""}
                class={bar.isRunning ? "bar-running" : "bar-month"}
                x={bar.x}
                y={bar.y}
                width={bar.width}
                height={bar.height}
                rx={2}
              />
            ),
        )}
        <line class="axis" x1={0} x2={CHART_WIDTH} y1={zero} y2={zero} />
        {target !== undefined && <Mark kind="target" y={heightOf(target.value)} />}
        {published !== undefined && <Mark kind="published" y={heightOf(published.value)} />}
      </svg>
      <figcaption class="months-names" aria-hidden="true">
        {periods.map((period) => (
          <span key={period}>{shortMonth(period)}</span>
        ))}
      </figcaption>
    </figure>
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
