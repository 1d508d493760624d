import { formatAmount, formatDay } from "../../base/french-format.ts";
import { sumCents } from "../../base/money.ts";
import type { Instalment, InstalmentPlan } from "../../model/commitments.ts";
import { INSTALMENT_WORDS } from "../../texts/instalments.ts";
import { planTexts } from "../../texts/plan-forms.ts";

/** The instalments of a plan to come, with their total. */
export function PlanPreview({
  instalments,
  currency,
}: {
  readonly instalments: readonly Instalment[];
  readonly currency: string;
}) {
  const texts = planTexts;
  return (
    <table aria-label={texts.preview}>
      <thead>
        <tr>
          <th scope="col">{texts.instalment}</th>
          <th scope="col" class="number">
            {texts.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {instalments.map(({ day, amount }) => (
          <tr key={day}>
            <th scope="row">{formatDay(day)}</th>
            <td class="number">{formatAmount(amount, currency)}</td>
          </tr>
        ))}
        <tr class="account">
          <th scope="row">{texts.total}</th>
          <td class="number">{formatAmount(sumCents(instalments.map(({ amount }) => amount)), currency)}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** The instalments of an agreed plan: what came in, and what each has become, in words. */
export function PlanInstalments({
  plan,
  currency,
}: {
  readonly plan: InstalmentPlan;
  readonly currency: string;
}) {
  const texts = planTexts;
  return (
    <table class="words" aria-label={texts.preview}>
      <thead>
        <tr>
          <th scope="col">{texts.instalment}</th>
          <th scope="col" class="number">
            {texts.received}
          </th>
          <th scope="col">{texts.status}</th>
        </tr>
      </thead>
      <tbody>
        {plan.instalments.map(({ day, amount, received, status }) => (
          <tr key={day}>
            <th scope="row">
              {formatDay(day)}
              <span class="soft under">{formatAmount(amount, currency)}</span>
            </th>
            <td class="number">{formatAmount(received, currency)}</td>
            <td class={status === "missed" ? "late" : undefined}>{INSTALMENT_WORDS[status]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
