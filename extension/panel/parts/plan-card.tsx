import { useMemo } from "preact/hooks";
import { instalmentPlans } from "#shared/dunning/instalment-reports.ts";
import { planParts } from "#shared/entry/plan-parts.ts";
import { planTexts } from "#shared/texts/plan-forms.ts";
import { commitmentInput } from "#shared/workbook/commitments-of.ts";
import type { CustomerProps } from "../customer-props.ts";
import { PlanBuilder } from "./plan-builder.tsx";

/** An instalment plan to propose; those that were agreed are followed among the commitments. */
export function PlanCard(props: CustomerProps) {
  const { opened, customer, currency } = props;
  const agreed = useMemo(
    () => instalmentPlans(commitmentInput(opened.book, opened.outcome), customer).length,
    [opened, customer],
  );
  const parts = useMemo(() => planParts(opened, customer, currency), [opened, customer, currency]);
  if (parts.length === 0) return <p class="soft">{planTexts.nothingOwed}</p>;
  return (
    <div class="stack">
      <h3>{agreed > 0 ? planTexts.titleNew : planTexts.title}</h3>
      {/* A plan that was just agreed leaves an empty form behind. */}
      <PlanBuilder key={agreed} {...props} parts={parts} />
    </div>
  );
}
