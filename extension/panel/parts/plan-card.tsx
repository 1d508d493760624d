import { useMemo } from "preact/hooks";
import { instalmentPlans } from "#shared/dunning/instalment-reports.ts";
import { planParts } from "#shared/entry/plan-parts.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { planTexts } from "#shared/texts/plan-forms.ts";
import { PlanFollow } from "#shared/view/entry/plan-follow.tsx";
import { Fold } from "#shared/view/fold.tsx";
import { commitmentInput } from "#shared/workbook/commitments-of.ts";
import type { Connector, DraftingChoice, OpenBook } from "../connector.ts";
import { PlanBuilder } from "./plan-builder.tsx";

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
