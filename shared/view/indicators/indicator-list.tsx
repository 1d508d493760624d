import type { ViewGroup } from "../../indicators/plain-views.ts";
import { withUnit } from "../../texts/figures.ts";
import { indicatorTexts as texts } from "../../texts/indicators-screen.ts";
import { Empty } from "../empty.tsx";
import { BareFigures, hasMonths, IndicatorCard } from "./indicator-card.tsx";

/** How much of the limits of a workbook is used. */
export interface Volume {
  readonly value: number | undefined;
  readonly unit: string;
  readonly definition: string;
}

/** The figures of the collection by what they tell: today, month by month, against targets and published averages. */
export function IndicatorList(props: {
  readonly groups: readonly ViewGroup[];
  readonly size: Volume | undefined;
}) {
  const { groups, size } = props;
  const isEmpty = groups.every(({ views }) =>
    views.every(({ value, series }) => value === undefined && series === undefined),
  );
  if (isEmpty) return <Empty title={texts.empty} hint={texts.emptyHint} />;
  return (
    <>
      {groups.map(({ group, views }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{texts.groups[group]}</h2>
          {views.filter(hasMonths).map((view) => (
            <IndicatorCard key={view.name} view={view} />
          ))}
          <BareFigures views={views.filter((view) => !hasMonths(view))} />
        </section>
      ))}
      {size !== undefined && (
        <section class="card" aria-labelledby="volume">
          <div class="line-top">
            <h2 id="volume">{texts.volume}</h2>
            {size.value !== undefined && <span class="amount">{withUnit(size.value, size.unit)}</span>}
          </div>
          <p class="small">{size.definition}</p>
        </section>
      )}
      <p class="soft small">{texts.setMarks}</p>
    </>
  );
}
