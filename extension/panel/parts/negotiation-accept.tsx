import { useRef, useState } from "preact/hooks";
import { dayOrUndefined } from "#shared/base/day.ts";
import { formatAmount } from "#shared/base/french-format.ts";
import { cents } from "#shared/base/money.ts";
import { planParts } from "#shared/entry/plan-parts.ts";
import type { NegotiationCard, Offer } from "#shared/model/negotiation.ts";
import { negotiationTexts } from "#shared/texts/panel/negotiation.ts";
import { Field } from "#shared/view/field.tsx";
import type { CustomerProps } from "../customer-props.ts";
import { acceptedOffer, isAccepted } from "../negotiation-events.ts";
import { useAction } from "../use-action.ts";
import { ActionForm } from "./action-form.tsx";
import { PlanBuilder } from "./plan-builder.tsx";

interface AcceptProps extends CustomerProps {
  readonly card: NegotiationCard;
  readonly offer: Offer;
}

/** The offer accepted: one payment becomes a promise, several become an instalment plan. */
export function Accept(props: AcceptProps) {
  const { card, offer, opened } = props;
  if (isAccepted(opened.book, offer)) return <p class="soft">{negotiationTexts.alreadyAccepted}</p>;
  return offer.instalments.length > 1 ? (
    <AcceptPlan {...props} />
  ) : (
    <AcceptPayment key={offer.event.id} {...props} card={card} />
  );
}

function AcceptPayment({ connector, opened, card, offer, onChanged }: AcceptProps) {
  const texts = negotiationTexts;
  const { book } = opened;
  const id = useRef(connector.newId());
  const [on, setOn] = useState<string>(offer.instalments[0]?.day ?? offer.event.promisedDay ?? "");
  const [asked, setAsked] = useState(false);
  const amount = offer.amount ?? card.principal;
  const rest = Math.max(0, card.principal - amount);
  const day = dayOrUndefined(on);
  const dayError = day === undefined ? texts.dayMissing : day < book.asOf ? texts.dayPast : undefined;
  const accept = useAction(async () => {
    setAsked(true);
    if (day === undefined || dayError !== undefined) return;
    const now = await connector.record(acceptedOffer(book, card, offer, amount, day, id.current));
    onChanged(now, texts.accepted(day));
  });
  return (
    <ActionForm action={accept} class="stack">
      <Field
        label={texts.acceptDay}
        type="date"
        min={book.asOf}
        value={on}
        onChange={setOn}
        error={asked ? dayError : undefined}
      />
      <button type="submit" class="main wide" disabled={accept.busy}>
        {texts.accept}
      </button>
      <p class="soft small">{texts.acceptHint(rest === 0 ? "" : formatAmount(cents(rest), card.currency))}</p>
    </ActionForm>
  );
}

function AcceptPlan(props: AcceptProps) {
  const { opened, customer, currency, offer } = props;
  const texts = negotiationTexts;
  const [open, setOpen] = useState(false);
  return (
    <div class="stack">
      <p class="soft small">{texts.acceptPlanHint}</p>
      {open ? (
        <PlanBuilder
          {...props}
          parts={planParts(opened, customer, currency)}
          from={offer.instalments}
          offer={offer.event.id}
        />
      ) : (
        <button type="button" class="main wide" onClick={() => setOpen(true)}>
          {texts.toPlan}
        </button>
      )}
    </div>
  );
}
