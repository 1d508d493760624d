import { callTexts } from "../../texts/call-forms.ts";
import type { CustomerPage } from "../../workbook/customer-page.ts";
import { PromiseFacts } from "../entry/promise-facts.tsx";
import type { CustomerDeeds } from "./deeds.ts";
import { DisputePoint } from "./dispute-point.tsx";
import { Pauses } from "./pauses.tsx";
import { Plans } from "./plans.tsx";

const texts = callTexts.commitments;
const RECENT = 3;

interface CommitmentsProps {
  readonly page: CustomerPage;
  readonly deeds: CustomerDeeds;
}

/** What the customer promised and contests, what was agreed and what is paused, with what has become of each. */
export function Commitments({ page, deeds }: CommitmentsProps) {
  const { promises, disputes, pauses, plans } = page;
  if (promises.length + disputes.length + pauses.length + plans.length === 0) return null;
  return (
    <section class="card" aria-labelledby="commitments">
      <h2 id="commitments">{texts.title}</h2>
      <Pauses pauses={pauses} deeds={deeds} />
      <Plans plans={plans} currency={page.currency} />
      <Promises page={page} deeds={deeds} />
      {disputes.length > 0 && (
        <>
          <h3>{texts.disputes}</h3>
          <ul class="points">
            {disputes.map((report, index) => (
              <DisputePoint
                key={`${report.event.id} ${index + 1}`}
                report={report}
                asOf={page.asOf}
                deeds={deeds}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Promises({ page: { promises, currency }, deeds }: CommitmentsProps) {
  if (promises.length === 0) return null;
  const entry = ({ asks, ...report }: CustomerPage["promises"][number], index: number) => (
    <li key={`${report.event.id} ${index + 1}`}>
      <PromiseFacts report={report} currency={currency} />
      {asks && (
        <>
          <p class="soft small">{texts.confirmHint}</p>
          <button
            type="button"
            disabled={deeds.busy}
            onClick={() => void deeds.note({ kind: "confirm-promise", about: report.event.id })}
          >
            {texts.confirm}
          </button>
        </>
      )}
    </li>
  );
  return (
    <>
      <h3>{texts.promises}</h3>
      <ul class="points">{promises.slice(0, RECENT).map(entry)}</ul>
      {promises.length > RECENT && (
        <details>
          <summary>{texts.older(promises.length - RECENT)}</summary>
          <ul class="points">{promises.slice(RECENT).map(entry)}</ul>
        </details>
      )}
    </>
  );
}
