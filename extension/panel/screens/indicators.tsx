import "#shared/view/charts/charts.css";
import { useEffect, useState } from "preact/hooks";
import { indicatorGroups } from "#shared/indicators/indicator-groups.ts";
import type { MonthlyIndicators } from "#shared/indicators/monthly.ts";
import { indicatorTexts } from "#shared/texts/indicators-screen.ts";
import { IndicatorList } from "#shared/view/indicators/indicator-list.tsx";
import { Skeleton } from "#shared/view/skeleton.tsx";
import { indicatorsOfBook } from "#shared/workbook/indicators-of.ts";
import type { OpenBook } from "../opened.ts";
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
  return (
    <>
      <Title>{texts.title}</Title>
      <p class="soft">{texts.asOf(book.asOf)}</p>
      {monthly === undefined ? <Skeleton /> : <IndicatorList groups={indicatorGroups(monthly)} size={size} />}
    </>
  );
}
