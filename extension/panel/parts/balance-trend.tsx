import { useEffect, useState } from "preact/hooks";
import type { AgedTotal } from "#shared/aging/aged-balance.ts";
import type { Day } from "#shared/base/day.ts";
import { ZERO } from "#shared/base/money.ts";
import { lastMonthEnds } from "#shared/indicators/months.ts";
import { dayTexts } from "#shared/texts/panel/day.ts";
import { TrendChart, type TrendPoint } from "#shared/view/charts/trend-chart.tsx";
import { Skeleton } from "#shared/view/skeleton.tsx";
import { totalsAt } from "#shared/workbook/balance-at.ts";
import type { Book } from "#shared/workbook/book.ts";
import { agedParts } from "./balance-parts.ts";

interface Known {
  readonly day: Day;
  readonly totals: readonly AgedTotal[];
}

const MONTHS = 11;

/**
 * What was owed at the ends of the last months and at the book's day, by currency. One day is computed at a time, so
 * that a large ledger never holds the panel.
 */
export function BalanceTrend({ book, onDay }: { readonly book: Book; readonly onDay: (day: Day) => void }) {
  const texts = dayTexts.balance;
  const [known, setKnown] = useState<readonly Known[] | undefined>(undefined);
  useEffect(() => {
    const days = [...lastMonthEnds(book.asOf, MONTHS).filter((end) => end < book.asOf), book.asOf];
    const found: Known[] = [];
    let timer = 0;
    const next = (): void => {
      const day = days[found.length];
      if (day === undefined) {
        setKnown(found);
        return;
      }
      found.push({ day, totals: totalsAt(book, day) });
      timer = window.setTimeout(next);
    };
    setKnown(undefined);
    timer = window.setTimeout(next);
    return () => clearTimeout(timer);
  }, [book]);
  if (known === undefined) return <Skeleton label={texts.trendLoading} />;
  const currencies = [...new Set(known.flatMap(({ totals }) => totals.map(({ currency }) => currency)))];
  return (
    <>
      {currencies.map((currency) => (
        <TrendChart
          key={currency}
          title={texts.trendTitle(currency)}
          currency={currency}
          points={known.map(({ day, totals }) => pointOf(day, currency, totals, book))}
          onDay={onDay}
        />
      ))}
    </>
  );
}

function pointOf(day: Day, currency: string, totals: readonly AgedTotal[], { settings }: Book): TrendPoint {
  const found = totals.find((one) => one.currency === currency);
  const parts = found === undefined ? [] : agedParts(found, settings.bucketBounds);
  return {
    day,
    parts: parts.filter(({ tone }) => tone !== "none"),
    total: found?.total ?? ZERO,
    overdue: found?.overdue ?? ZERO,
  };
}
