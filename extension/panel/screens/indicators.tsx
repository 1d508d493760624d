import { useEffect, useState } from "preact/hooks";
import type { MonthlyIndicators } from "#shared/indicators/monthly.ts";
import { withUnit } from "#shared/texts/figures.ts";
import { indicatorsOfBook } from "#shared/workbook/indicators-of.ts";
import { indicatorTexts } from "../../texts/indicators.ts";
import type { OpenBook } from "../connector.ts";
import { indicatorGroups } from "../indicator-groups.ts";
import { Empty } from "../parts/empty.tsx";
import { BareFigures, hasMonths, IndicatorCard } from "../parts/indicator-card.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Title } from "../parts/title.tsx";

/** The figures of the collection: today, month by month, against targets and published averages. */
export function IndicatorsScreen({ opened }: { readonly opened: OpenBook }) {
  const texts = indicatorTexts;
  const { book, outcome, size } = opened;
  const [monthly, setMonthly] = useState<MonthlyIndicators | undefined>(undefined);
  // Half a year of a large ledger takes a moment: the screen is drawn first.
  useEffect(() => {
    const soon = setTimeout(() => setMonthly(indicatorsOfBook(book, outcome)));
    return () => clearTimeout(soon);
  }, [book, outcome]);
  const groups = monthly === undefined ? [] : indicatorGroups(monthly);
  const isEmpty = groups.every(({ views }) =>
    views.every(({ value, series }) => value === undefined && series === undefined),
  );
  return (
    <>
      <Title>{texts.title}</Title>
      <p class="soft">{texts.asOf(book.asOf)}</p>
      {monthly === undefined ? (
        <Skeleton />
      ) : isEmpty ? (
        <Empty title={texts.empty} hint={texts.emptyHint} />
      ) : (
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
      )}
    </>
  );
}
