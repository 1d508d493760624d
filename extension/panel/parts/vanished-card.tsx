import { useRef, useState } from "preact/hooks";
import { formatAmount } from "#shared/base/french-format.ts";
import type { Allocation } from "#shared/model/ledger.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { questionTexts } from "#shared/texts/panel/questions.ts";
import { Notice } from "#shared/view/notice.tsx";
import type { Connector } from "../connector.ts";
import type { OpenBook } from "../opened.ts";
import { vanishedAnswered } from "../owner-answers.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface VanishedCardProps {
  readonly connector: Connector;
  readonly from: OpenBook;
  readonly line: PlanLine;
  readonly vanished: readonly Allocation[];
  readonly onChanged: (now: OpenBook) => void;
}

/** Invoices that the journal knows and no tab holds any more: the owner says which are paid, which cancelled. */
export function VanishedCard({ connector, from, line, vanished, onChanged }: VanishedCardProps) {
  const texts = questionTexts.vanished;
  const id = useRef(connector.newId());
  const [left, setLeft] = useState(vanished);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  const [asked, setAsked] = useState(false);
  const chosen = left.filter(({ number }) => !skipped.has(number));

  const answer = useAction(async (paid: boolean) => {
    setAsked(true);
    if (chosen.length === 0) return;
    const event = vanishedAnswered(from.book, line, chosen, paid ? "paid" : "cancelled", id.current);
    const now = await connector.record(event);
    id.current = connector.newId();
    setLeft(left.filter((one) => !chosen.includes(one)));
    setSkipped(new Set());
    setAsked(false);
    setSaid(texts.done(chosen.map(({ number }) => number).join(", "), paid, chosen.length));
    onChanged(now);
  });
  const toggle = (number: string): void => {
    const next = new Set(skipped);
    if (!next.delete(number)) next.add(number);
    setSkipped(next);
  };
  const wordsOf = ({ number, amount }: Allocation): string =>
    `${number} (${amount === undefined ? texts.unknownAmount : formatAmount(amount, line.currency)})`;
  return (
    <section class="card" aria-labelledby="vanished">
      <h2 id="vanished">{texts.title(vanished.length)}</h2>
      {said !== "" && (
        <Notice key={said} focus>
          <p>{said}</p>
          <p class="small">{questionTexts.undo}</p>
        </Notice>
      )}
      {left.length > 0 && (
        <>
          <p>{texts.explain(left.length)}</p>
          {left.length === 1 ? (
            <p class="strong">{left.map(wordsOf)}</p>
          ) : (
            <fieldset class="choices stacked">
              <legend>{texts.choose}</legend>
              {left.map((one) => (
                <label key={one.number} class="choice">
                  <input
                    type="checkbox"
                    checked={!skipped.has(one.number)}
                    onChange={() => toggle(one.number)}
                  />
                  {wordsOf(one)}
                </label>
              ))}
            </fieldset>
          )}
          {asked && chosen.length === 0 && (
            <p class="field-error" role="alert">
              {texts.none}
            </p>
          )}
          <div class="actions">
            <button type="button" class="main" disabled={answer.busy} onClick={() => answer.run(true)}>
              {texts.paid(chosen.length)}
            </button>
            <button type="button" disabled={answer.busy} onClick={() => answer.run(false)}>
              {texts.cancelled(chosen.length)}
            </button>
          </div>
          <p class="soft small">{texts.hint}</p>
          {answer.failure !== undefined && <Problem failure={answer.failure} />}
        </>
      )}
    </section>
  );
}
