import { formatDay } from "#shared/base/french-format.ts";
import { callTexts } from "#shared/texts/call-forms.ts";
import { customerTexts } from "#shared/texts/customer-page.ts";
import { planTexts } from "#shared/texts/plan-forms.ts";
import { PlanFollow } from "#shared/view/entry/plan-follow.tsx";
import { PromiseFacts } from "#shared/view/entry/promise-facts.tsx";
import type { CustomerPage } from "#shared/workbook/customer-page.ts";
import type { CustomerDeeds } from "./deeds.ts";
import { DisputePoint } from "./dispute-point.tsx";

const texts = callTexts.commitments;
const words = customerTexts.commitments;
const RECENT = 3;

interface CommitmentsProps {
  readonly page: CustomerPage;
  readonly deeds: CustomerDeeds;
}

/** What the customer promised and contests, what was agreed and what is paused, with what has become of each. */
export function Commitments({ page, deeds }: CommitmentsProps) {
  const { promises, disputes, pauses, plans, currency } = page;
  if (promises.length + disputes.length + pauses.length + plans.length === 0) return null;
  const [current, past] = [
    plans.filter(({ state }) => state === "in-force" || state === "missed"),
    plans.filter(({ state }) => state === "done" || state === "replaced"),
  ];
  return (
    <section class="card" aria-labelledby="commitments">
      <h2 id="commitments">{texts.title}</h2>
      <Pauses page={page} deeds={deeds} />
      {plans.length > 0 && <h3>{words.plans}</h3>}
      {current.map((plan) => (
        <PlanFollow key={plan.events[0]?.id ?? ""} plan={plan} currency={currency} />
      ))}
      {past.length > 0 && (
        <details>
          <summary>{planTexts.past(past.length)}</summary>
          {past.map((plan) => (
            <PlanFollow key={plan.events[0]?.id ?? ""} plan={plan} currency={currency} />
          ))}
        </details>
      )}
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

function Pauses({ page: { pauses }, deeds }: CommitmentsProps) {
  if (pauses.length === 0) return null;
  return (
    <>
      <h3>{words.pauses}</h3>
      <ul class="points">
        {pauses.map(({ id, kind, day, until, words: said, invoices }) => (
          <li key={`${id} ${day}`}>
            <p class="strong">
              {kind === "dossier transmis"
                ? words.handedOver
                : until === undefined
                  ? words.pauseOpen
                  : words.pauseUntil(until)}
            </p>
            <p class="line-facts">
              <span>{words.pausedOn(day)}</span>
              {invoices.length > 0 && <span>{invoices.join(", ")}</span>}
              {said !== "" && <span>{said}</span>}
            </p>
            {id !== "" && (
              <button
                type="button"
                class="link"
                disabled={deeds.busy}
                aria-label={`${words.resume}\u00a0: ${said === "" ? formatDay(day) : said}`}
                onClick={() => void deeds.note({ kind: "resume", about: id, typed: {} })}
              >
                {words.resume}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
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
