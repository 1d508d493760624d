import type { AgedTotal } from "#shared/aging/aged-balance.ts";
import { dayTexts } from "#shared/texts/panel/day.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import type { AgeColumn } from "#shared/view/charts/aged-chart.tsx";

/** The names of the ages, long and short, for the bounds in force. */
export function ageNames(
  bounds: readonly number[],
): readonly { readonly name: string; readonly short: string }[] {
  const texts = panelTexts.balance;
  const between = bounds.map((bound, index) => {
    const name = texts.bucket((bounds[index - 1] ?? 0) + 1, bound);
    return { name, short: name };
  });
  const last = bounds[bounds.length - 1] ?? 0;
  return [...between, { name: texts.beyond(last), short: dayTexts.balance.shorts.beyond(last) }];
}

/** What is owed by age, then what no age sorts; they add up to the total. */
export function agedParts(owed: AgedTotal, bounds: readonly number[]): readonly AgeColumn[] {
  const texts = panelTexts.balance;
  const { shorts } = dayTexts.balance;
  const names = ageNames(bounds);
  return [
    { name: texts.notDue, short: shorts.notDue, amount: owed.notDue, tone: 0 },
    ...owed.buckets.map((amount, index): AgeColumn => {
      const { name, short } = names[index] ?? { name: "", short: "" };
      return { name, short, amount, tone: index + 1 };
    }),
    { name: texts.noDue, short: shorts.noDue, amount: owed.noDue, tone: "no-due" },
    { name: texts.credits, short: "", amount: owed.credits, tone: "none" },
  ];
}
