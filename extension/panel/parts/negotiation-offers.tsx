import { useMemo, useRef, useState } from "preact/hooks";
import { formatAmount, formatDay } from "#shared/base/french-format.ts";
import { offerConfirmed } from "#shared/dunning/commitment-events.ts";
import type { NegotiationCard, Offer } from "#shared/model/negotiation.ts";
import { negotiationTexts } from "#shared/texts/panel/negotiation.ts";
import { Fold } from "#shared/view/fold.tsx";
import { writtenConfirmationOrder } from "#shared/workbook/side-letters.ts";
import type { CustomerProps } from "../customer-props.ts";
import { NO_TERMS, offerEvent, readTerms, saysSomething, type TermsErrors } from "../negotiation-events.ts";
import { useAction } from "../use-action.ts";
import { ActionForm } from "./action-form.tsx";
import { TermsFields } from "./negotiation-terms.tsx";
import { Problem } from "./problem.tsx";
import { SideLetterCard } from "./side-letter-card.tsx";

interface OffersProps extends CustomerProps {
  readonly card: NegotiationCard;
  /** The latest offer of the debtor. */
  readonly latest: Offer | undefined;
}

/** What was offered from each side, and the written confirmation of the debtor's latest offer. */
export function Offers(props: OffersProps) {
  const { card, latest } = props;
  const texts = negotiationTexts;
  return (
    <section class="stack" aria-labelledby="offers">
      <h3 id="offers">{texts.offers}</h3>
      {card.offers.length === 0 && <p class="soft">{texts.noOffer}</p>}
      <ol class="stack">
        {card.offers.map((offer) => (
          <li key={offer.event.id} class="ruled">
            <OfferLines offer={offer} currency={card.currency} />
          </li>
        ))}
      </ol>
      {latest !== undefined && !latest.confirmedInWriting && (
        <Confirmation key={latest.event.id} {...props} latest={latest} />
      )}
      <Fold title={texts.record} open={card.offers.length === 0}>
        <RecordOffer {...props} />
      </Fold>
    </section>
  );
}

function OfferLines({ offer, currency }: { readonly offer: Offer; readonly currency: string }) {
  const texts = negotiationTexts;
  const { event, by, amount, instalments, points, confirmedInWriting } = offer;
  return (
    <>
      <p class="line-top">
        <span class="strong">{texts.offerBy[by](event.day)}</span>
        {amount !== undefined && <span class="amount">{formatAmount(amount, currency)}</span>}
      </p>
      {by === "debtor" && (
        <p class="soft small">{confirmedInWriting ? texts.confirmed : texts.notConfirmed}</p>
      )}
      {(instalments.length > 0 || points.length > 0) && (
        <ul class="reasons">
          {instalments.map((instalment) => (
            <li key={instalment.day}>
              {formatAmount(instalment.amount, currency)} le {formatDay(instalment.day)}
            </li>
          ))}
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function RecordOffer({ connector, opened, card, onChanged }: OffersProps) {
  const texts = negotiationTexts;
  const { book } = opened;
  const id = useRef(connector.newId());
  const [typed, setTyped] = useState(NO_TERMS);
  const [errors, setErrors] = useState<TermsErrors>({});
  const save = useAction(async () => {
    const reading = readTerms(typed, book.asOf);
    if (reading.kind === "errors") return setErrors(reading.errors);
    if (!saysSomething(reading.terms)) return setErrors({ form: texts.offerEmpty });
    setErrors({});
    const now = await connector.record(offerEvent(book, card, reading.terms, id.current));
    id.current = connector.newId();
    setTyped(NO_TERMS);
    onChanged(now, texts.savedOffer);
  });
  return (
    <ActionForm action={save}>
      <TermsFields
        typed={typed}
        today={book.asOf}
        errors={errors}
        pointsLabel={texts.points}
        pointsHint={texts.pointsHint}
        onChange={setTyped}
      />
      {errors.form !== undefined && (
        <p class="field-error" role="alert">
          {errors.form}
        </p>
      )}
      <button type="submit" disabled={save.busy}>
        {texts.saveOffer}
      </button>
    </ActionForm>
  );
}

/** An offer that was only said: its written confirmation is asked for, or noted once it came. */
function Confirmation(props: OffersProps & { readonly latest: Offer }) {
  const { connector, opened, latest, drafting, onChanged } = props;
  const texts = negotiationTexts;
  const { book, outcome } = opened;
  const ids = useRef({ letter: connector.newId(), confirmed: connector.newId() });
  // The letter stays the one that was read, even once its own row is in the journal.
  const order = useMemo(
    () => writtenConfirmationOrder(book, outcome, latest.event, ids.current.letter),
    [latest.event.id],
  );
  const confirm = useAction(async () => {
    const event = offerConfirmed({
      id: ids.current.confirmed,
      day: book.asOf,
      offer: latest.event,
      ...(book.settings.author === undefined ? {} : { author: book.settings.author }),
    });
    onChanged(await connector.record(event), texts.markedConfirmed);
  });
  return (
    <div class="stack">
      <SideLetterCard
        connector={connector}
        drafting={drafting}
        byMail={order}
        label={texts.ask}
        hint={texts.askHint}
        seeLabel={texts.see}
        onChanged={onChanged}
      />
      <button type="button" class="wide" disabled={confirm.busy} onClick={() => confirm.run()}>
        {texts.markConfirmed}
      </button>
      {confirm.failure !== undefined && <Problem failure={confirm.failure} />}
    </div>
  );
}
