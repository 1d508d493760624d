import { Fragment } from "preact";
import { formatAmount, formatDay } from "#shared/base/french-format.ts";
import type { CallSheet } from "#shared/model/call-sheet.ts";
import { callTexts } from "#shared/texts/call-forms.ts";
import { callSheetTexts } from "#shared/texts/call-sheet.ts";
import { Fold } from "#shared/view/fold.tsx";
import { Icon } from "#shared/view/icon.tsx";
import { CallHistory, CallInvoices } from "./call-sheet-lists.tsx";

const texts = callSheetTexts;

/** Who to ask for and how invoices are paid there. */
export function CallContact({ sheet }: { readonly sheet: CallSheet }) {
  const { phone, askFor, escalation, paymentCircuit, paymentMeans, habits } = sheet;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [texts.askFor, askFor],
    [texts.escalation, escalation],
    [texts.circuit, paymentCircuit],
    [texts.means, paymentMeans],
    [
      texts.habits,
      habits.usualLateness === undefined
        ? undefined
        : texts.late(Math.round(habits.usualLateness), habits.paidInvoices),
    ],
  ];
  const known = facts.filter(([, value]) => value !== undefined);
  return (
    <>
      {phone === undefined ? (
        <p class="soft">{texts.noPhone}</p>
      ) : (
        <a class="phone dial" href={`tel:${phone.replace(/[^\d+]/g, "")}`} aria-label={texts.dial(phone)}>
          <Icon name="phone" />
          {phone}
        </a>
      )}
      {known.length > 0 && (
        <dl class="contact">
          {known.map(([label, value]) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
    </>
  );
}

/** What the customer owes, by currency: only the figures that are not zero. */
export function CallExposure({ exposures }: Pick<CallSheet, "exposures">) {
  return (
    <>
      {exposures.map((one) => {
        const figures = [
          [texts.owed, one.owed],
          [texts.overdue, one.overdue],
          [texts.claimed, one.claimed],
          [texts.disputed, one.disputed],
          [texts.promised, one.promised],
          [texts.credits, one.credits],
        ] as const;
        return (
          <dl key={one.currency} class="figures">
            {figures.map(
              ([label, amount], index) =>
                (amount > 0 || index === 0) && (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{formatAmount(amount, one.currency)}</dd>
                  </div>
                ),
            )}
            {one.shareOfPortfolio >= 0.005 && (
              <div>
                <dt>{texts.share}</dt>
                <dd>{texts.percent(one.shareOfPortfolio)}</dd>
              </div>
            )}
          </dl>
        );
      })}
    </>
  );
}

/** What to say, what to ask, what to answer; then what is known in detail, folded. */
export function CallScript({ sheet }: { readonly sheet: CallSheet }) {
  const { opening, questions, objections, acceptable, plans } = sheet;
  return (
    <>
      {opening !== "" && (
        <div class="script">
          <h3>{texts.opening}</h3>
          <p class="say">{opening}</p>
        </div>
      )}
      {questions.length > 0 && (
        <fieldset class="script">
          <legend>{texts.questions}</legend>
          {questions.map(({ topic, question }) => (
            <label key={`${topic} ${question}`} class="tick">
              <input type="checkbox" />
              <span>
                <span class="strong">{topic}</span>
                <span>{question}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {objections.length > 0 && (
        <Fold title={texts.objections(objections.length)}>
          <div class="objections">
            {objections.map(({ code, objection, answer, ask, outcome }) => (
              <details key={code}>
                <summary>{objection}</summary>
                <p class="say">{answer}</p>
                <p class="say">{ask}</p>
                {outcome !== "" && (
                  <p class="soft small">
                    {texts.toNote} {outcome}
                  </p>
                )}
              </details>
            ))}
          </div>
        </Fold>
      )}
      {acceptable.length > 0 && (
        <Fold title={texts.acceptable}>
          <ol class="reasons">
            {acceptable.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ol>
        </Fold>
      )}
      {plans.length > 0 && (
        <Fold title={texts.plans}>
          {plans.map(({ events, instalments, total, invoices }) => (
            <div key={events[0]?.id ?? ""} class="small">
              <p class="strong">
                {formatAmount(total)} {invoices.map(({ number }) => number).join(", ")}
              </p>
              <ul>
                {instalments.map(({ day, amount, received }, index) => (
                  <li key={`${day} ${index}`}>
                    {formatDay(day)} {formatAmount(amount)}
                    {received > 0 && ` · ${callTexts.commitments.received(formatAmount(received))}`}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Fold>
      )}
      <CallInvoices invoices={sheet.invoices} />
      <CallHistory history={sheet.history} />
    </>
  );
}

/** What must not be said or done. */
export function CallCautions({ cautions }: Pick<CallSheet, "cautions">) {
  if (cautions.length === 0) return null;
  return (
    <div class="warnings small">
      <p class="strong">{texts.cautions}</p>
      <ul>
        {cautions.map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
      </ul>
    </div>
  );
}
