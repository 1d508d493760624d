import { useMemo } from "preact/hooks";
import { ZERO } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { callTexts } from "#shared/texts/call-forms.ts";
import type { CustomerDeeds } from "#shared/view/customer/deeds.ts";
import { Pauses } from "#shared/view/customer/pauses.tsx";
import { Plans } from "#shared/view/customer/plans.tsx";
import type { CustomerPage } from "#shared/workbook/customer-page.ts";
import type { DisputeProps } from "../commitment-props.ts";
import type { DraftingChoice } from "../opened.ts";
import { DisputeList } from "./dispute-list.tsx";
import { PromiseList } from "./promise-list.tsx";

interface CommitmentsProps extends Pick<DisputeProps, "connector" | "opened" | "onChanged"> {
  readonly page: CustomerPage;
  readonly customer: CustomerKey;
  readonly drafting: DraftingChoice;
  readonly deeds: CustomerDeeds;
}

/** What is paused, what the customer promised and contests, what was agreed, with what has become of each. */
export function ClientCommitments(props: CommitmentsProps) {
  const { connector, opened, page, customer, drafting, deeds, onChanged } = props;
  const { promises, disputes, pauses, plans, currency } = page;
  const unconfirmed = useMemo(
    () => new Set(promises.filter(({ asks }) => asks).map(({ event }) => event.id)),
    [promises],
  );
  const oldestFirst = useMemo(() => [...promises].reverse(), [promises]);
  if (promises.length + disputes.length + pauses.length + plans.length === 0) return null;
  const common = { connector, opened, onChanged };
  const about = { customer, currency, claimed: ZERO, action: "hold" } as const;
  return (
    <section class="card commitments" aria-labelledby="commitments">
      <h2 id="commitments">{callTexts.commitments.title}</h2>
      <Pauses pauses={pauses} deeds={deeds} />
      {promises.length > 0 && (
        <PromiseList {...common} reports={oldestFirst} unconfirmed={unconfirmed} currency={currency} />
      )}
      {disputes.length > 0 && <DisputeList {...common} reports={disputes} line={about} drafting={drafting} />}
      <Plans plans={plans} currency={currency} />
    </section>
  );
}
