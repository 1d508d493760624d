import { useRef, useState } from "preact/hooks";
import { dayOrUndefined } from "#shared/base/day.ts";
import { formatAmount, formatNumber } from "#shared/base/french-format.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { panelTexts } from "../../texts/panel.ts";
import { type CallReport, callEvents, recapLetter, typedAmount } from "../call-events.ts";
import type { Connector, DraftingChoice, OpenBook, PreparedNow } from "../connector.ts";
import { useAction } from "../use-action.ts";
import { DraftButton } from "./draft-button.tsx";
import { Field } from "./field.tsx";
import { PlainLetter } from "./letter-body.tsx";
import { Done } from "./message-sheet.tsx";
import { Notice, Problem } from "./notice.tsx";

interface CallSheetProps {
  readonly connector: Connector;
  readonly from: OpenBook;
  readonly line: PlanLine;
  readonly drafting: DraftingChoice;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

const OUTCOMES = [
  ["reached", panelTexts.call.reached],
  ["no-answer", panelTexts.call.noAnswer],
  ["promise", panelTexts.call.promise],
] as const;

/** A call: number, what to ask, its outcome in two clicks, then the recap. */
export function CallSheet({ connector, from, line, drafting, onChanged }: CallSheetProps) {
  const texts = panelTexts.call;
  const { book } = from;
  const customer = book.ledger.directory.get(line.customer);
  const ids = useRef({ call: connector.newId(), promise: connector.newId(), recap: connector.newId() });
  const [stage, setStage] = useState<"before" | "outcome" | "saved">("before");
  const [outcome, setOutcome] = useState<CallReport["outcome"] | undefined>(undefined);
  const [who, setWho] = useState("");
  const [said, setSaid] = useState("");
  const [promisedOn, setPromisedOn] = useState("");
  const [promised, setPromised] = useState(formatNumber(line.claimed));
  const [asked, setAsked] = useState(false);
  const [recapped, setRecapped] = useState<PreparedNow | undefined>(undefined);

  const day = dayOrUndefined(promisedOn);
  const amount = typedAmount(promised);
  const dayError = day === undefined ? texts.dayMissing : day < book.asOf ? texts.dayPast : undefined;
  const amountError = amount === "unreadable" ? texts.amountUnreadable : undefined;
  const isPromise = outcome === "promise";
  const report: CallReport = {
    outcome: outcome ?? "reached",
    who,
    said,
    promisedDay: isPromise ? day : undefined,
    promisedAmount: isPromise && amount !== "unreadable" ? amount : undefined,
  };
  const save = useAction(async () => {
    setAsked(true);
    if (outcome === undefined || (isPromise && (dayError !== undefined || amountError !== undefined))) return;
    let now = from;
    for (const event of callEvents(book, line, report, ids.current)) now = await connector.record(event);
    setStage("saved");
    onChanged(now);
  });
  const letter =
    stage === "saved" && outcome !== "no-answer"
      ? recapLetter(book, line, report, ids.current.recap)
      : undefined;
  const recap = async (): Promise<void> => {
    if (letter === undefined || "gaps" in letter) return;
    const now = await connector.prepareSide(letter);
    setRecapped(now);
    onChanged(now.opened);
  };
  return (
    <section class="card" aria-labelledby="call">
      <h2 id="call">{texts.title}</h2>
      <dl class="contact">
        <dt>{texts.phone}</dt>
        <dd>
          {customer?.phone === undefined ? (
            texts.noPhone
          ) : (
            <a class="phone" href={`tel:${customer.phone.replace(/[^\d+]/g, "")}`}>
              {customer.phone}
            </a>
          )}
        </dd>
        {customer?.contact !== undefined && (
          <>
            <dt>{texts.contact}</dt>
            <dd>{customer.contact}</dd>
          </>
        )}
      </dl>
      {stage !== "saved" && (
        <>
          <h3>{texts.questionsTitle}</h3>
          <ul class="questions">
            {texts.questions(formatAmount(line.claimed, line.currency)).map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
      {stage === "before" && (
        <button type="button" class="main wide" onClick={() => setStage("outcome")}>
          {texts.done}
        </button>
      )}
      {stage === "outcome" && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save.run();
          }}
        >
          <fieldset class="choices">
            <legend>{texts.outcome}</legend>
            {OUTCOMES.map(([value, label]) => (
              <label key={value} class="choice">
                <input
                  type="radio"
                  name="outcome"
                  value={value}
                  checked={outcome === value}
                  onChange={() => setOutcome(value)}
                />
                {label}
              </label>
            ))}
          </fieldset>
          {isPromise && (
            <div class="row">
              <Field
                label={texts.promisedDay}
                type="date"
                min={book.asOf}
                value={promisedOn}
                onChange={setPromisedOn}
                error={asked ? dayError : undefined}
              />
              <Field
                label={texts.promisedAmount}
                inputMode="decimal"
                value={promised}
                onChange={setPromised}
                error={amountError}
              />
            </div>
          )}
          {outcome !== undefined && outcome !== "no-answer" && (
            <>
              <Field label={texts.who} value={who} onChange={setWho} />
              <Field label={texts.said} value={said} onChange={setSaid} />
            </>
          )}
          <button type="submit" class="main wide" disabled={save.busy || outcome === undefined}>
            {texts.save}
          </button>
          {save.failure !== undefined && <Problem failure={save.failure} />}
        </form>
      )}
      {stage === "saved" && (
        <Notice>{isPromise && day !== undefined ? texts.notedPromise(day) : texts.noted}</Notice>
      )}
      {letter !== undefined && recapped === undefined && (
        <div class="deed">
          {"gaps" in letter ? (
            <p class="soft small">{letter.gaps.join(" ")}</p>
          ) : (
            <>
              <div class="letter">
                <PlainLetter text={letter.letter.text} />
              </div>
              <DraftButton
                drafting={drafting}
                byMail
                label={texts.recap}
                hint={texts.recapHint}
                work={recap}
              />
            </>
          )}
        </div>
      )}
      {recapped !== undefined && <Done connector={connector} now={recapped} onPaper={false} />}
    </section>
  );
}
