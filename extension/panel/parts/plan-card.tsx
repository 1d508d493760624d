import { useMemo } from "preact/hooks";
import { formatAmount } from "#shared/base/french-format.ts";
import { instalmentPlans } from "#shared/dunning/instalment-reports.ts";
import type { InstalmentPlan } from "#shared/model/commitments.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { PLAN_INTEREST_WORDS } from "#shared/texts/instalments.ts";
import { commitmentInput } from "#shared/workbook/commitments-of.ts";
import { planTexts } from "../../texts/plan.ts";
import type { Connector, DraftingChoice, OpenBook } from "../connector.ts";
import { planParts } from "../plan-parts.ts";
import { Fold } from "./fold.tsx";
import { PlanBuilder } from "./plan-builder.tsx";
import { PlanInstalments } from "./plan-table.tsx";

interface PlanCardProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly customer: CustomerKey;
  readonly currency: string;
  readonly drafting: DraftingChoice;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** The instalment plans of a customer: the one in force followed line by line, and a new one to propose. */
export function PlanCard(props: PlanCardProps) {
  const { opened, customer, currency } = props;
  const texts = planTexts;
  const plans = useMemo(
    () => [...instalmentPlans(commitmentInput(opened.book, opened.outcome), customer)].reverse(),
    [opened, customer],
  );
  const current = plans.filter(({ state }) => state === "in-force" || state === "missed");
  const past = plans.filter(({ state }) => state === "done" || state === "replaced");
  const parts = useMemo(() => planParts(opened, customer, currency), [opened, customer, currency]);
  const builder =
    parts.length === 0 ? (
      <p class="soft">{texts.nothingOwed}</p>
    ) : (
      // A plan that was just agreed leaves an empty form behind.
      <PlanBuilder key={plans.length} {...props} parts={parts} />
    );
  return (
    <div class="stack">
      {current.map((plan) => (
        <PlanFollow key={plan.events[0]?.id ?? ""} plan={plan} currency={currency} />
      ))}
      {past.length > 0 && (
        <Fold title={texts.past(past.length)}>
          {past.map((plan) => (
            <PlanFollow key={plan.events[0]?.id ?? ""} plan={plan} currency={currency} />
          ))}
        </Fold>
      )}
      {current.length > 0 ? (
        <Fold title={texts.titleNew}>{builder}</Fold>
      ) : (
        <>
          <h3>{past.length > 0 ? texts.titleNew : texts.title}</h3>
          {builder}
        </>
      )}
    </div>
  );
}

/** A plan that was agreed: what came in, what is next, what is missed, in words. */
export function PlanFollow({ plan, currency }: { readonly plan: InstalmentPlan; readonly currency: string }) {
  const texts = planTexts;
  const [first] = plan.events;
  const missed = plan.instalments.find(({ status }) => status === "missed");
  const next = plan.instalments.find(({ status }) => status === "to-come" || status === "late");
  if (first === undefined) return null;
  return (
    <div class="stack plan">
      <p class="line-top">
        <span class="strong">{texts.followTitle(first.day)}</span>
        <span class="tag">{texts.states[plan.state]}</span>
      </p>
      <p class="soft small">
        {texts.progress(formatAmount(plan.received, currency), formatAmount(plan.total, currency))}
        {plan.interest !== undefined && ` · ${PLAN_INTEREST_WORDS[plan.interest]}`}
      </p>
      {plan.state === "missed" && missed !== undefined && (
        <p class="late-box">{texts.missedAlert(missed.day)}</p>
      )}
      {plan.state === "in-force" && next !== undefined && (
        <p>{texts.next(next.day, formatAmount(next.amount, currency))}</p>
      )}
      <PlanInstalments plan={plan} currency={currency} />
    </div>
  );
}
