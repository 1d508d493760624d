import { useMemo, useRef, useState } from "preact/hooks";
import type { OfferTerms } from "#shared/dunning/commitment-events.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import type { NegotiationCard, Offer } from "#shared/model/negotiation.ts";
import { negotiationTexts } from "#shared/texts/panel/negotiation.ts";
import { Field } from "#shared/view/field.tsx";
import { RadioChoice } from "#shared/view/radio-choice.tsx";
import { counterProposalOrder } from "#shared/workbook/side-letters.ts";
import type { CustomerProps } from "../customer-props.ts";
import {
  answeredPoints,
  counterEvent,
  NO_TERMS,
  type PointAnswer,
  pointsOf,
  readTerms,
  saysSomething,
  type TermsErrors,
} from "../negotiation-events.ts";
import { TermsFields } from "./negotiation-terms.tsx";
import { SideLetterCard } from "./side-letter-card.tsx";

interface CounterProps extends CustomerProps {
  readonly card: NegotiationCard;
  readonly offer: Offer | undefined;
}

const ANSWERS: readonly PointAnswer[] = ["accepted", "refused", "other"];

/** Our answer to an offer, point by point: the letter, and the row of the journal that goes with it. */
export function Counter(props: CounterProps) {
  const { connector, opened, card, offer, drafting, onChanged } = props;
  const texts = negotiationTexts;
  const { book, outcome } = opened;
  const points = offer?.points ?? [];
  const [answers, setAnswers] = useState<readonly (PointAnswer | undefined)[]>([]);
  const [words, setWords] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState(NO_TERMS);
  const [done, setDone] = useState<NewEvent | undefined>(undefined);
  const ids = useRef({ terms: "", letter: "", event: "" });

  const reading = readTerms(typed, book.asOf);
  const errors: TermsErrors = reading.kind === "errors" ? reading.errors : {};
  const terms: OfferTerms | undefined =
    reading.kind === "errors"
      ? undefined
      : {
          ...reading.terms,
          points: [...answeredPoints(points, answers, words), ...pointsOf(typed.points)],
        };
  const said = terms !== undefined && saysSomething(terms);
  const key = JSON.stringify(terms);
  if (ids.current.terms !== key && done === undefined) {
    ids.current = { terms: key, letter: connector.newId(), event: connector.newId() };
  }
  const made = useMemo(() => {
    if (done !== undefined || terms === undefined || !said) return undefined;
    const event = counterEvent(book, card, terms, offer, ids.current.event);
    return { event, order: counterProposalOrder(book, outcome, event, offer?.event, ids.current.letter) };
  }, [key, done, book]);
  // Once it is prepared, what was read stays.
  const kept = useRef(made);
  if (made !== undefined) kept.current = made;
  const shown = kept.current;
  return (
    <div class="stack">
      {points.map((point, at) => (
        <fieldset key={point} class="stack ruled" aria-label={texts.counterPoint(point)}>
          <RadioChoice
            legend={point}
            options={ANSWERS.map((answer) => [answer, texts.answers[answer]] as const)}
            value={answers[at] ?? ("" as PointAnswer)}
            onChange={(answer) =>
              setAnswers(points.map((_point, index) => (index === at ? answer : answers[index])))
            }
          />
          {answers[at] === "other" && (
            <Field
              label={texts.otherWords}
              value={words[at] ?? ""}
              onChange={(value) =>
                setWords(points.map((_point, index) => (index === at ? value : (words[index] ?? ""))))
              }
              error={(words[at] ?? "").trim() === "" ? texts.otherMissing : undefined}
            />
          )}
        </fieldset>
      ))}
      <TermsFields
        typed={typed}
        today={book.asOf}
        errors={errors}
        pointsLabel={texts.ourPoints}
        pointsHint={texts.ourPointsHint}
        onChange={setTyped}
      />
      {shown === undefined || (!said && done === undefined) ? (
        <p class="soft small" role="status">
          {texts.counterEmpty}
        </p>
      ) : (
        <SideLetterCard
          key={ids.current.letter}
          connector={connector}
          drafting={drafting}
          byMail={shown.order}
          label={texts.prepareCounter}
          hint={texts.counterHint}
          seeLabel={texts.see}
          more={[shown.event]}
          onDone={() => setDone(shown.event)}
          onChanged={onChanged}
        />
      )}
    </div>
  );
}
