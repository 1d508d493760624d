import { useState } from "preact/hooks";
import { PAYMENT_WORDS } from "../../texts/payments.ts";
import type { RunView } from "../../workbook/match-report.ts";
import type { PaymentsChange } from "../../workbook/payments-change.ts";
import { useMoreRows } from "../more-rows.ts";

interface PaymentRunsProps {
  readonly runs: readonly RunView[];
  readonly busy: boolean;
  readonly onChange: (change: PaymentsChange) => void;
}

const PAGE = 10;

/** What was matched before, newest first; each can be undone. */
export function PaymentRuns({ runs, busy, onChange }: PaymentRunsProps) {
  const texts = PAYMENT_WORDS;
  const { shown, list, showMore } = useMoreRows<HTMLOListElement>(PAGE);
  const [asking, setAsking] = useState("");
  return (
    <>
      <ol class="journal" ref={list}>
        {runs.slice(0, shown).map(({ id, day, sentence }) => (
          <li key={id}>
            <p>{sentence}</p>
            <div class="line-facts">
              <span>{day}</span>
              {asking !== id && (
                <button
                  type="button"
                  class="link"
                  aria-label={texts.undoLabel(sentence, day)}
                  onClick={() => setAsking(id)}
                >
                  {texts.undo}
                </button>
              )}
            </div>
            {asking === id && (
              <div class="actions">
                <button type="button" disabled={busy} onClick={() => onChange({ kind: "undo", run: id })}>
                  {texts.undoConfirm}
                </button>
                <button type="button" class="quiet" disabled={busy} onClick={() => setAsking("")}>
                  {texts.keep}
                </button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {runs.length > shown && (
        <button type="button" class="wide" onClick={showMore}>
          {texts.moreRuns(Math.min(PAGE, runs.length - shown))}
        </button>
      )}
    </>
  );
}
