import type { AgedTotal } from "#shared/aging/aged-balance.ts";
import { dayTexts } from "#shared/texts/panel/day.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import type { AgeColumn } from "#shared/view/charts/aged-chart.tsx";
import { bucketNames } from "#shared/workbook/rows/balance-rows.ts";

/** What is owed by age, then what no age sorts; they add up to the total. */
export function agedParts(owed: AgedTotal, bounds: readonly number[]): readonly AgeColumn[] {
  const texts = panelTexts.balance;
  const { shorts } = dayTexts.balance;
  const names = bucketNames(bounds);
  return [
    { name: texts.notDue, short: shorts.notDue, amount: owed.notDue, tone: 0 },
    ...owed.buckets.map((amount, index): AgeColumn => {
      const name = names[index] ?? "";
      const short = index < bounds.length ? name : shorts.beyond(bounds[bounds.length - 1] ?? 0);
      return { name, short, amount, tone: index + 1 };
    }),
    { name: texts.noDue, short: shorts.noDue, amount: owed.noDue, tone: "no-due" },
    { name: texts.credits, short: "", amount: owed.credits, tone: "none" },
  ];
}
