import { useRef, useState } from "preact/hooks";
import { dayOrUndefined } from "#shared/base/day.ts";
import { formatAmount, formatDay } from "#shared/base/french-format.ts";
import { solvencyNoted } from "#shared/dunning/commitment-events.ts";
import type { NegotiationCard } from "#shared/model/negotiation.ts";
import { DISPUTE_WORDS } from "#shared/texts/disputes.ts";
import { negotiationTexts } from "#shared/texts/panel/negotiation.ts";
import { Field } from "#shared/view/field.tsx";
import { Fold } from "#shared/view/fold.tsx";
import type { CustomerProps } from "../customer-props.ts";
import { useAction } from "../use-action.ts";
import { ActionForm } from "./action-form.tsx";

interface FactsProps extends CustomerProps {
  readonly card: NegotiationCard;
}

/** What the customer contests, open or closed. */
export function Grounds({ card }: { readonly card: NegotiationCard }) {
  const texts = negotiationTexts;
  return (
    <section class="stack" aria-labelledby="grounds">
      <h3 id="grounds">{texts.grounds}</h3>
      {card.grounds.length === 0 && <p class="soft">{texts.noGrounds}</p>}
      <ul class="stack">
        {card.grounds.map((ground) => (
          <li key={ground.event.id} class="ruled">
            <p class="line-top">
              <span class="strong">{DISPUTE_WORDS[ground.reason]}</span>
              {ground.amount > 0 && (
                <span class="amount">{formatAmount(ground.amount, ground.currency)}</span>
              )}
            </p>
            {ground.words !== "" && <p class="small">{ground.words}</p>}
            <p class="soft small">
              {formatDay(ground.event.day)} ·{" "}
              {ground.closed === undefined
                ? texts.groundOpen
                : texts.groundClosed(ground.closed.day, ground.closed.resolution)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Facts about the debtor's solvency, each with its source and its day. */
export function Solvency(props: FactsProps) {
  const { card } = props;
  const texts = negotiationTexts;
  return (
    <section class="stack" aria-labelledby="solvency">
      <h3 id="solvency">{texts.solvency}</h3>
      {card.solvency.length === 0 && <p class="soft">{texts.noSolvency}</p>}
      <ul class="stack">
        {card.solvency.map(({ event, day, fact, source }) => (
          <li key={event.id} class="ruled">
            <p>{fact}</p>
            <p class="soft small">
              {formatDay(day)} · {texts.source(source)}
            </p>
          </li>
        ))}
      </ul>
      <Fold title={texts.addFact}>
        <AddFact {...props} />
      </Fold>
    </section>
  );
}

function AddFact({ connector, opened, card, onChanged }: FactsProps) {
  const texts = negotiationTexts;
  const { book } = opened;
  const id = useRef(connector.newId());
  const [fact, setFact] = useState("");
  const [source, setSource] = useState("");
  const [on, setOn] = useState<string>(book.asOf);
  const [asked, setAsked] = useState(false);
  const day = dayOrUndefined(on);
  const factError = fact.trim() === "" ? texts.factMissing : undefined;
  const sourceError = source.trim() === "" ? texts.sourceMissing : undefined;
  const dayError = day === undefined || day > book.asOf ? texts.dayFuture : undefined;
  const save = useAction(async () => {
    setAsked(true);
    if (factError !== undefined || sourceError !== undefined || dayError !== undefined || day === undefined) {
      return;
    }
    const event = solvencyNoted({
      id: id.current,
      day,
      customer: card.customer,
      fact,
      source,
      ...(book.settings.author === undefined ? {} : { author: book.settings.author }),
    });
    const now = await connector.record(event);
    id.current = connector.newId();
    setFact("");
    setSource("");
    setAsked(false);
    onChanged(now, texts.savedFact);
  });
  return (
    <ActionForm action={save}>
      <Field
        label={texts.fact}
        hint={texts.factHint}
        value={fact}
        onChange={setFact}
        error={asked ? factError : undefined}
      />
      <Field
        label={texts.factSource}
        hint={texts.factSourceHint}
        value={source}
        onChange={setSource}
        error={asked ? sourceError : undefined}
      />
      <Field
        label={texts.factDay}
        type="date"
        max={book.asOf}
        value={on}
        onChange={setOn}
        error={asked ? dayError : undefined}
      />
      <button type="submit" disabled={save.busy}>
        {texts.saveFact}
      </button>
    </ActionForm>
  );
}
