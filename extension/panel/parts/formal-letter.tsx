import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { formatAmount } from "#shared/base/french-format.ts";
import type { Attachment } from "#shared/letters/mime.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { formalTexts } from "#shared/texts/panel/formal-notice.ts";
import { Notice } from "#shared/view/notice.tsx";
import { accountCell } from "#shared/workbook/account-names.ts";
import { confirmNotice, formalNoticeOf } from "#shared/workbook/formal-notice-of.ts";
import type { Connector } from "../connector.ts";
import { pdfName } from "../file-name.ts";
import type { OpenBook } from "../opened.ts";
import { letterPaper, warmPdf } from "../paper-files.ts";
import type { KeptFile } from "../posted-letter.ts";
import { useAction } from "../use-action.ts";
import { FormalGuard } from "./formal-guard.tsx";
import { FormattedLetter, SubjectLine } from "./letter-body.tsx";
import { Problem } from "./problem.tsx";

interface FormalLetterProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly customer: CustomerKey;
  readonly currency: string;
  readonly onMade: (kept: KeptFile) => void;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** The guard, the letter with its statement as it will be printed, and the one click that prepares it. */
export function FormalLetter(props: FormalLetterProps) {
  const { connector, opened, customer, currency, onMade, onChanged } = props;
  const texts = formalTexts;
  const { book, outcome } = opened;
  const notice = useMemo(
    () => formalNoticeOf(book, outcome, customer, currency),
    [book, outcome, customer, currency],
  );
  const { guard, order, advanced, line, printed } = notice;
  const letter = order.kind === "ready" ? order.letter : undefined;
  const paper = useMemo(
    () => (letter === undefined ? undefined : letterPaper(book, letter, customer, book.asOf)),
    [book, letter, customer],
  );
  // What the letter asks in all: the principal alone would not be the figure that the customer reads.
  const withInterest = letter !== undefined && letter.asked > line.claimed ? letter.asked : undefined;
  const annexed =
    letter?.pieces.some((piece) => piece.kind === "paragraph" && piece.role === "annex") ?? false;
  const [confirmed, setConfirmed] = useState(false);
  const [reason, setReason] = useState("");
  /** How many times the click could not go on. */
  const [asked, setAsked] = useState(0);
  const [said, setSaid] = useState("");
  const blocked = guard.some(({ blocking }) => blocking);
  const complete = (confirmed || guard.length === 0) && (advanced === undefined || reason.trim() !== "");

  // The code that writes PDF and its fonts are on their way while the letter is read.
  useEffect(warmPdf, []);
  // The button stands far below what is missing: the focus goes there.
  const whole = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (asked > 0) whole.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [asked]);

  const prepare = useAction(async () => {
    if (!complete || paper === undefined) return setAsked((times) => times + 1);
    const answer = confirmNotice(notice, { confirmed: guard.map(({ code }) => code), reason });
    if (answer.kind === "refused") return setSaid(answer.messages.join(" "));
    const { event } = answer.order;
    // The file first: a letter that could not be set on paper leaves no trace in the journal.
    const { bytes, remarks } = await connector.pdfOf(paper);
    const name = book.ledger.directory.get(customer)?.name ?? customer;
    const file: Attachment = { name: pdfName(texts.title, name, event.day), type: "application/pdf", bytes };
    const done = await connector.prepareNotice({
      letter: answer.order.letter,
      event,
      more: answer.more,
      customerName: accountCell(book.ledger.directory, customer),
    });
    if (done.kind === "changed") {
      setConfirmed(false);
      setSaid(texts.changed);
      return onChanged(done.opened);
    }
    const { prepared, opened: now } = done.now;
    onMade({ id: event.id, file });
    await connector.downloadFile(file.name, file.bytes, file.type);
    const words = prepared.kind === "already" ? texts.already : texts.done(file.name);
    // What only the setting showed; the rest was read above the button.
    const found = remarks.filter((remark) => !paper.remarks.includes(remark));
    onChanged(now, [words, ...found].join(" "));
  });

  return (
    <div class="stack wide-gap" ref={whole}>
      {said !== "" && (
        <Notice key={said} focus>
          {said}
        </Notice>
      )}
      {line.claimed > 0 && (
        <div>
          <p class="line-top">
            <span>{texts.claimed}</span>
            <span class="amount">{formatAmount(line.claimed, currency)}</span>
          </p>
          {withInterest !== undefined && (
            <p class="line-top">
              <span>{texts.withInterest}</span>
              <span class="amount">{formatAmount(withInterest, currency)}</span>
            </p>
          )}
        </div>
      )}
      <FormalGuard
        connector={connector}
        findings={guard}
        claims={line.parts.length > 0}
        skips={advanced !== undefined}
        confirmed={confirmed}
        reason={reason}
        asked={asked > 0}
        onConfirmed={setConfirmed}
        onReason={setReason}
      />
      {letter !== undefined && (
        <section class="stack" aria-labelledby="formal-letter">
          <h3 id="formal-letter">{texts.letter(annexed)}</h3>
          {letter.deadline !== undefined && (
            <p>
              {texts.deadline(letter.deadline)}{" "}
              <span class="soft small">{texts.deadlineHint(printed.postalDays, printed.days)}</span>
            </p>
          )}
          <div class="letter">
            <SubjectLine subject={letter.subject} />
            <FormattedLetter letter={letter} />
          </div>
          {paper !== undefined && paper.remarks.length > 0 && (
            <div class="warnings">
              <p class="strong">{texts.paper}</p>
              <ul>
                {paper.remarks.map((remark) => (
                  <li key={remark}>{remark}</li>
                ))}
              </ul>
            </div>
          )}
        </section>
      )}
      {letter !== undefined && !blocked && (
        <div class="deed">
          <button type="button" class="main wide" disabled={prepare.busy} onClick={() => prepare.run()}>
            {prepare.busy ? texts.preparing : texts.prepare}
          </button>
          <p class="soft small">{texts.prepareHint(annexed)}</p>
          {prepare.failure !== undefined && <Problem failure={prepare.failure} />}
        </div>
      )}
    </div>
  );
}
