import { useState } from "preact/hooks";
import { composeText } from "#shared/letters/message-text.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import type { DraftOrder } from "#shared/workbook/draft-order.ts";
import { goesByMail } from "../../drafting/by-mail.ts";
import { accountOffers } from "../account-offers.ts";
import type { Attachment, Connector, DraftingChoice, OpenBook, PreparedNow } from "../connector.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { Done } from "./done.tsx";
import { DraftButton } from "./draft-button.tsx";
import { FormattedLetter, PlainLetter } from "./letter-body.tsx";

interface MessageSheetProps {
  readonly connector: Connector;
  readonly order: DraftOrder;
  readonly line: PlanLine;
  readonly drafting: DraftingChoice;
  /** `false`: what was noted since takes the message away. */
  readonly stands: boolean;
  /** The book in which the line was read. */
  readonly from: OpenBook;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** The message of a reminder, exactly as it will be drafted, and the button that drafts it. */
export function MessageSheet(props: MessageSheetProps) {
  const { connector, order, line, drafting, stands, from, onChanged } = props;
  const texts = panelTexts.reminder;
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const [done, setDone] = useState<PreparedNow | undefined>(undefined);
  const prepare = async (): Promise<void> => {
    const now = await connector.prepare(line, { attachments: files });
    setDone(now);
    onChanged(now.opened);
  };
  if (!stands && done === undefined) {
    return (
      <section aria-labelledby="message">
        <h2 id="message">{texts.message}</h2>
        <p class="warnings" role="status">
          {texts.changed}
        </p>
      </section>
    );
  }
  if (order.kind === "gaps") {
    return (
      <section class="warnings" aria-labelledby="gaps">
        <h2 id="gaps">{texts.gaps}</h2>
        <ul>
          {[...new Set(order.gaps.map(({ message }) => message))].map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
        <p class="soft small">{texts.gapsHint}</p>
        <button type="button" onClick={() => void connector.openWorkbook()}>
          {panelTexts.errors.openWorkbook}
        </button>
      </section>
    );
  }
  const { letter, warnings } = order;
  const byMail = goesByMail(line);
  const onPaper = line.channel !== "e-mail";
  const warned = [...warnings, ...letter.findings.map(({ message }) => message)];
  const mailHint = { gmail: texts.gmailHint, compose: texts.composeHint, unasked: texts.mailHint };
  const hint = byMail ? mailHint[drafting.mode ?? "unasked"] : texts.letterHint;
  return (
    <section aria-labelledby="message">
      <h2 id="message">{texts.message}</h2>
      {(done === undefined || !onPaper) && (
        <div class="letter">
          <dl>
            <dt>{texts.to}</dt>
            <dd>{letter.to.length === 0 ? texts.noRecipient : letter.to.join(", ")}</dd>
            {letter.cc.length > 0 && (
              <>
                <dt>{texts.cc}</dt>
                <dd>{letter.cc.join(", ")}</dd>
              </>
            )}
            <dt>{texts.subject}</dt>
            <dd class="strong">{letter.subject}</dd>
          </dl>
          {byMail && drafting.mode === "compose" ? (
            <PlainLetter text={composeText(letter)} />
          ) : (
            <FormattedLetter letter={letter} />
          )}
        </div>
      )}
      {warned.length > 0 && done === undefined && (
        <div class="warnings">
          <p class="strong">{texts.warnings}</p>
          <ul>
            {warned.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
          <p class="soft small">{texts.warningsConfirm}</p>
        </div>
      )}
      {byMail && done === undefined && (
        <AttachmentList
          connector={connector}
          mode={drafting.mode}
          files={files}
          offers={accountOffers(connector, from, line.customer, line.currency, letter.family)}
          onChange={setFiles}
        />
      )}
      {done === undefined ? (
        <DraftButton
          drafting={drafting}
          byMail={byMail}
          label={byMail ? texts.prepare : texts.prepareLetter}
          hint={hint}
          work={prepare}
        />
      ) : (
        <Done
          connector={connector}
          now={done}
          onPaper={onPaper}
          drafting={drafting.mode}
          files={files}
          onChanged={onChanged}
        />
      )}
    </section>
  );
}
