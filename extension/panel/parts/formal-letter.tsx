import { useMemo, useState } from "preact/hooks";
import { formatAmount } from "#shared/base/french-format.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { accountCell } from "#shared/workbook/account-names.ts";
import { confirmNotice, formalNoticeOf } from "#shared/workbook/formal-notice-of.ts";
import { formalTexts } from "../../texts/formal-notice.ts";
import { messageTexts } from "../../texts/messages.ts";
import type { Attachment, Connector, OpenBook } from "../connector.ts";
import { pdfName } from "../file-name.ts";
import { letterPaper } from "../paper-files.ts";
import type { KeptFile } from "../posted-letter.ts";
import { useAction } from "../use-action.ts";
import { FormalGuard } from "./formal-guard.tsx";
import { FormattedLetter, SubjectLine } from "./letter-body.tsx";
import { Notice, Problem } from "./notice.tsx";

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
  const [confirmed, setConfirmed] = useState(false);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState("");
  const blocked = guard.some(({ blocking }) => blocking);
  const complete = (confirmed || guard.length === 0) && (advanced === undefined || reason.trim() !== "");

  const prepare = useAction(async () => {
    setAsked(true);
    if (!complete || paper === undefined) return;
    const answer = confirmNotice(notice, { confirmed: guard.map(({ code }) => code), reason });
    if (answer.kind === "refused") return setSaid(answer.messages.join(" "));
    const { event } = answer.order;
    // The file first: a letter that could not be set on paper leaves no trace in the journal.
    const { bytes, unwritable } = await connector.pdfOf(paper);
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
    onChanged(
      now,
      [words, ...(unwritable.length > 0 ? [messageTexts.paper.unwritable(unwritable)] : [])].join(" "),
    );
  });

  return (
    <div class="stack wide-gap">
      {said !== "" && (
        <Notice key={said} focus>
          {said}
        </Notice>
      )}
      {line.claimed > 0 && (
        <p class="line-top">
          <span>{texts.claimed}</span>
          <span class="amount">{formatAmount(line.claimed, currency)}</span>
        </p>
      )}
      <FormalGuard
        connector={connector}
        findings={guard}
        skips={advanced !== undefined}
        confirmed={confirmed}
        reason={reason}
        asked={asked}
        onConfirmed={setConfirmed}
        onReason={setReason}
      />
      {letter !== undefined && (
        <section class="stack" aria-labelledby="formal-letter">
          <h3 id="formal-letter">{texts.letter}</h3>
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
          <p class="soft small">{texts.prepareHint}</p>
          {prepare.failure !== undefined && <Problem failure={prepare.failure} />}
        </div>
      )}
    </div>
  );
}
