import type { IndicatorView } from "../../indicators/indicator-groups.ts";
import { withUnit } from "../../texts/figures.ts";
import { indicatorTexts } from "../../texts/indicators-screen.ts";
import { MonthChart } from "../charts/month-chart.tsx";
import { LateFold } from "../late-fold.tsx";

/** One indicator: its figure, how far it is from what it is compared with, its months, its definition on demand. */
export function IndicatorCard({ view }: { readonly view: IndicatorView }) {
  const texts = indicatorTexts;
  const { name, unit, value, series, comparisons, definition } = view;
  return (
    <div class="card indicator">
      <div class="line-top">
        <h3>{name}</h3>
        <span class={value === undefined ? "soft" : "amount"}>
          {value === undefined ? texts.none : withUnit(value, unit)}
        </span>
      </div>
      {comparisons.map(({ than, mark, row }) => (
        <p key={than} class="small">
          <span class={`key key-${than}`} aria-hidden="true" />
          {than === "target"
            ? texts.target(withUnit(mark.value, unit))
            : texts.published(withUnit(mark.value, unit))}
          . {row.definition}
        </p>
      ))}
      {series !== undefined && <MonthChart series={series} />}
      <LateFold title={texts.details}>
        {() => (
          <>
            <p class="small">{definition}</p>
            {series !== undefined && (
              <table aria-label={texts.chartTitle(name)}>
                <thead>
                  <tr>
                    <th scope="col">{texts.month}</th>
                    <th scope="col" class="number">
                      {texts.value}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {series.periods.map((period, at) => {
                    const figure = series.values[at];
                    const isRunning = at === series.periods.length - 1;
                    return (
                      <tr key={period}>
                        <th scope="row">{isRunning ? `${period} (${texts.running})` : period}</th>
                        <td class="number">{figure === undefined ? texts.none : withUnit(figure, unit)}</td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            )}
          </>
        )}
      </LateFold>
    </div>
  );
}

/** Whether there is more to show of an indicator than its figure. */
export function hasMonths({ series, comparisons, value }: IndicatorView): boolean {
  return series !== undefined || comparisons.length > 0 || value === undefined;
}

/** Figures of the present alone: one line each. */
export function BareFigures({ views }: { readonly views: readonly IndicatorView[] }) {
  const [first] = views;
  if (first === undefined) return null;
  const definitions = [...new Set(views.map(({ definition }) => definition))];
  return (
    <div class="card">
      <dl class="ages">
        {views.map(({ name, value = 0, unit }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{withUnit(value, unit)}</dd>
          </div>
        ))}
      </dl>
      {definitions.map((definition) => (
        <p key={definition} class="soft small">
          {definition}
        </p>
      ))}
    </div>
  );
}
