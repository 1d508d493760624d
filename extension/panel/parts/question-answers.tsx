import { useState } from "preact/hooks";
import { dayOrUndefined } from "#shared/base/day.ts";
import { formatAmount } from "#shared/base/french-format.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import { questionTexts } from "#shared/texts/panel/questions.ts";
import { Field } from "#shared/view/field.tsx";
import type { Book } from "#shared/workbook/book.ts";
import {
  type AskedInvoice,
  depositAnswered,
  residualRefused,
  retentionAccepted,
  usualRelease,
} from "../owner-answers.ts";

export interface AnswerProps {
  readonly book: Book;
  readonly asked: AskedInvoice;
  /** Identifier of the event that the answer writes. */
  readonly id: string;
  readonly busy: boolean;
  readonly onAnswer: (event: NewEvent, said: string) => void;
}

/** A retention: set aside until a day that the owner may change, or due as any rest. */
export function RetentionAnswer({ book, asked, id, busy, onAnswer }: AnswerProps) {
  const texts = questionTexts.retention;
  const [release, setRelease] = useState<string>(usualRelease(book, asked));
  const [tried, setTried] = useState(false);
  const day = dayOrUndefined(release);
  const { number } = asked.item;
  const accept = (): void => {
    setTried(true);
    if (day !== undefined) onAnswer(retentionAccepted(book, asked, day, id), texts.accepted(number, day));
  };
  const refuse = (): void =>
    onAnswer(residualRefused(book, asked, "retention", id), questionTexts.refused(number));
  return (
    <>
      <Field
        label={texts.release}
        hint={texts.releaseHint}
        type="date"
        value={release}
        onChange={setRelease}
        error={tried && day === undefined ? texts.releaseMissing : undefined}
      />
      <div class="actions">
        <button type="button" class="main" disabled={busy} onClick={accept}>
          {texts.yes}
        </button>
        <button type="button" disabled={busy} onClick={refuse}>
          {texts.no}
        </button>
      </div>
    </>
  );
}

/** A discount on an invoice that the owner's own rows settle: a row of `Règlements` accepts it. */
export function DiscountAnswer({ book, asked, id, busy, onAnswer }: AnswerProps) {
  const texts = questionTexts.discount;
  const { number, currency } = asked.item;
  const refuse = (): void =>
    onAnswer(residualRefused(book, asked, "early-discount", id), questionTexts.refused(number));
  return (
    <>
      <p class="soft">{texts.how(number, formatAmount(asked.amount, currency))}</p>
      <div class="actions">
        <button type="button" disabled={busy} onClick={refuse}>
          {texts.no}
        </button>
      </div>
    </>
  );
}

/** A final invoice that may count its deposits again. */
export function DepositAnswer({ book, asked, id, busy, onAnswer }: AnswerProps) {
  const texts = questionTexts.deposit;
  const { number, currency, depositDoubt } = asked.item;
  const held = formatAmount(asked.amount, currency);
  return (
    <>
      <p class="soft">{texts.explain(held)}</p>
      <div class="actions">
        <button
          type="button"
          class="main"
          disabled={busy}
          onClick={() => onAnswer(depositAnswered(book, asked, "repeated", id), texts.doneRepeated(number))}
        >
          {texts.repeated(formatAmount(depositDoubt?.amount ?? asked.amount, currency))}
        </button>
        <button
          type="button"
          disabled={busy}
          onClick={() => onAnswer(depositAnswered(book, asked, "deducted", id), texts.doneDeducted(number))}
        >
          {texts.deducted}
        </button>
      </div>
    </>
  );
}
