import { useMemo, useState } from "preact/hooks";
import { disputeReports } from "#shared/dunning/dispute-reports.ts";
import { instalmentPlans } from "#shared/dunning/instalment-reports.ts";
import { promiseReports } from "#shared/dunning/promise-reports.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { callTexts } from "#shared/texts/call-forms.ts";
import { Plans } from "#shared/view/customer/plans.tsx";
import { commitmentInput } from "#shared/workbook/commitments-of.ts";
import { unconfirmedPromises } from "#shared/workbook/unconfirmed-promises.ts";
import type { JustChanged } from "../commitment-props.ts";
import type { Connector } from "../connector.ts";
import type { DraftingChoice, OpenBook } from "../opened.ts";
import { SavedNotice } from "./call-saved.tsx";
import { DisputeList } from "./dispute-list.tsx";
import { PromiseList } from "./promise-list.tsx";

interface CommitmentsProps {
  readonly connector: Connector;
  /** The book as it stands now: what was just noted is judged at once. */
  readonly opened: OpenBook;
  readonly line: PlanLine;
  readonly drafting: DraftingChoice;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** What the customer promised, contests and agreed to pay by instalments, with what has become of each. */
export function Commitments({ connector, opened, line, drafting, onChanged }: CommitmentsProps) {
  const texts = callTexts.commitments;
  const [changed, setChanged] = useState<JustChanged | undefined>(undefined);
  const [promises, disputes, plans] = useMemo(() => {
    const input = commitmentInput(opened.book, opened.outcome);
    return [
      promiseReports(input, line.customer),
      disputeReports(input, line.customer),
      [...instalmentPlans(input, line.customer)].reverse(),
    ] as const;
  }, [opened, line.customer]);
  const unconfirmed = useMemo(() => unconfirmedPromises(opened.outcome.plan), [opened]);
  if (promises.length + disputes.length + plans.length === 0 && changed === undefined) return null;
  const common = {
    connector,
    opened,
    onChanged: (now: OpenBook, done?: JustChanged) => {
      setChanged(done);
      onChanged(now);
    },
  };
  return (
    <section class="commitments" aria-labelledby="commitments">
      <h2 id="commitments">{texts.title}</h2>
      {changed !== undefined && (
        <SavedNotice
          key={changed.ids.join()}
          connector={connector}
          said={changed.said}
          ids={changed.ids}
          onUndone={(now) => {
            setChanged(undefined);
            onChanged(now, callTexts.other.undone);
          }}
        />
      )}
      {promises.length > 0 && (
        <PromiseList {...common} reports={promises} unconfirmed={unconfirmed} currency={line.currency} />
      )}
      {disputes.length > 0 && <DisputeList {...common} reports={disputes} line={line} drafting={drafting} />}
      <Plans plans={plans} currency={line.currency} />
    </section>
  );
}
