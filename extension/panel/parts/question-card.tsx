import { useEffect, useRef, useState } from "preact/hooks";
import { formatAmount } from "#shared/base/french-format.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import { questionTexts } from "#shared/texts/panel/questions.ts";
import { Notice } from "#shared/view/notice.tsx";
import { matchState } from "#shared/workbook/match-book.ts";
import type { MatchReport } from "#shared/workbook/match-report.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook } from "../opened.ts";
import { type AskedInvoice, askedInPayments } from "../owner-answers.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";
import { type AnswerProps, DepositAnswer, DiscountAnswer, RetentionAnswer } from "./question-answers.tsx";

interface QuestionsProps {
  readonly connector: Connector;
  readonly from: OpenBook;
  readonly asked: readonly AskedInvoice[];
  readonly onChanged: (now: OpenBook) => void;
  /** To the payment whose card asks the same. */
  readonly onPayment: (payment: string) => void;
}

type Proposals = Pick<MatchReport, "proposals">;

/** What only the owner can tell of the invoices of a line, one card an invoice. */
export function QuestionCards(props: QuestionsProps) {
  const { from, asked } = props;
  const [report, setReport] = useState<Proposals | undefined>(undefined);
  // A deposit has no payment that asks the same.
  const mayBeInPayments = from.book.payments.length > 0 && asked.some(({ kind }) => kind !== "deposit");
  useEffect(() => {
    if (!mayBeInPayments) return;
    // Thousands of payments take a moment: the cards are drawn first.
    const soon = setTimeout(() => setReport(matchState(from.book)));
    return () => clearTimeout(soon);
  }, [from.book, mayBeInPayments]);
  return (
    <>
      {asked.map((one) => (
        <QuestionCard
          key={`${one.item.customer} ${one.item.number}`}
          {...props}
          one={one}
          report={mayBeInPayments ? report : { proposals: [] }}
        />
      ))}
    </>
  );
}

interface QuestionProps extends QuestionsProps {
  readonly one: AskedInvoice;
  /** `undefined`: not known yet. */
  readonly report: Proposals | undefined;
}

function QuestionCard({ connector, from, one, report, onChanged, onPayment }: QuestionProps) {
  const { book } = from;
  const id = useRef(connector.newId());
  const [said, setSaid] = useState("");
  const save = useAction(async (event: NewEvent, done: string) => {
    const now = await connector.record(event);
    setSaid(done);
    onChanged(now);
  });
  const name = book.ledger.directory.get(one.item.customer)?.name ?? one.item.customer;
  const elsewhere = report === undefined ? undefined : askedInPayments(report, name, one);
  const question = questionOf(one);
  return (
    <fieldset class="card" aria-label={question}>
      <p class="strong">{question}</p>
      {said !== "" ? (
        <Notice focus>
          <p>{said}</p>
          <p class="small">{questionTexts.undo}</p>
        </Notice>
      ) : report === undefined ? (
        <p class="soft small" role="status">
          {questionTexts.looking}
        </p>
      ) : elsewhere !== undefined ? (
        <>
          <p class="soft">{questionTexts.inPayments}</p>
          <div class="actions">
            <button type="button" class="main" onClick={() => onPayment(elsewhere.payment)}>
              {questionTexts.toPayments}
            </button>
          </div>
        </>
      ) : (
        <Answer book={book} asked={one} id={id.current} busy={save.busy} onAnswer={save.run} />
      )}
      {save.failure !== undefined && <Problem failure={save.failure} />}
    </fieldset>
  );
}

function questionOf({ kind, item, amount }: AskedInvoice): string {
  const words = formatAmount(amount, item.currency);
  if (kind === "retention") return questionTexts.retention.question(words, item.number);
  if (kind === "early-discount") return questionTexts.discount.question(words, item.number);
  return questionTexts.deposit.question(item.number, (item.depositDoubt?.numbers ?? []).join(", "));
}

function Answer(props: AnswerProps) {
  const { kind } = props.asked;
  if (kind === "retention") return <RetentionAnswer {...props} />;
  return kind === "deposit" ? <DepositAnswer {...props} /> : <DiscountAnswer {...props} />;
}
