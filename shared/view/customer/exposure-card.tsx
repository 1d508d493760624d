import { useId } from "preact/hooks";
import { formatAmount } from "../../base/french-format.ts";
import { sumCents } from "../../base/money.ts";
import { customerTexts } from "../../texts/customer-page.ts";
import type { CustomerPage } from "../../workbook/customer-page.ts";
import { AgeBar, AgeList, type AgePart } from "../aged-bar.tsx";

const words = customerTexts.page;

/** What a customer owes in the currency shown: the whole, its ages, and what is not claimed of it. */
export function ExposureCard(props: {
  readonly page: CustomerPage;
  readonly busy: boolean;
  readonly choose: (currency: string) => void;
}) {
  const { page } = props;
  const { currency, exposures, ages, habits, paidBy, paysFor } = page;
  const select = useId();
  const shown = exposures.find((one) => one.currency === currency);
  const money = (amount: AgePart["amount"]): string => formatAmount(amount, currency);
  const parts = agePartsOf(ages);
  const figures = [
    [words.overdue, shown?.overdue],
    [words.claimed, shown?.claimed],
    [words.disputed, shown?.disputed],
    [words.promised, shown?.promised],
  ] as const;
  const { usualLateness, paidInvoices } = habits;
  return (
    <section class="card" aria-labelledby="owed">
      <div>
        <h2 id="owed">{words.owed}</h2>
        <p class="figure">{money(sumCents(parts.map(({ amount }) => amount)))}</p>
      </div>
      {exposures.length > 1 && (
        <div class="field">
          <label for={select}>{words.currency}</label>
          <select
            id={select}
            value={currency}
            disabled={props.busy}
            onChange={(event) => props.choose(event.currentTarget.value)}
          >
            {exposures.map((one) => (
              <option key={one.currency} value={one.currency}>
                {one.currency}
              </option>
            ))}
          </select>
        </div>
      )}
      <AgeBar parts={parts} currency={currency} label={words.bar} />
      {parts.length > 0 && <AgeList parts={parts} currency={currency} />}
      <dl class="amounts">
        {figures.map(
          ([label, amount]) =>
            amount !== undefined &&
            amount > 0 && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{money(amount)}</dd>
              </div>
            ),
        )}
        {ages.maxDaysLate > 0 && (
          <div>
            <dt>{words.latest}</dt>
            <dd>{words.days(ages.maxDaysLate)}</dd>
          </div>
        )}
      </dl>
      {usualLateness !== undefined && <p class="soft small">{words.habit(usualLateness, paidInvoices)}</p>}
      {paidBy !== "" && <p class="soft small">{words.paidBy(paidBy)}</p>}
      {paysFor.length > 0 && <p class="soft small">{words.paysFor(paysFor)}</p>}
    </section>
  );
}

/** The ages as the bar draws them: what time sorts, then what has no due day, then what is deducted. */
function agePartsOf({ notDue, noDue, credits, buckets }: CustomerPage["ages"]): readonly AgePart[] {
  const texts = customerTexts.page.ages;
  const parts: readonly AgePart[] = [
    { name: texts.notDue, amount: notDue, tone: 0 },
    ...buckets.map(({ name, amount }, index): AgePart => ({ name, amount, tone: index + 1 })),
    { name: texts.noDue, amount: noDue, tone: "no-due" },
    { name: words.credits, amount: credits, tone: "none" },
  ];
  return parts.filter(({ amount }) => amount !== 0);
}
