import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Attachment } from "#shared/letters/mime.ts";
import { wordsProblem } from "#shared/letters/reworded-facts.ts";
import { isReworded, type LetterWords, wordsOf } from "#shared/letters/reworded-letter.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { type DraftOrder, draftOrder } from "#shared/workbook/draft-order.ts";
import { goesByMail } from "../../drafting/by-mail.ts";
import { inOwnWords, letterShown } from "../../drafting/letter-shown.ts";
import { accountOffers } from "../account-offers.ts";
import type { Connector } from "../connector.ts";
import { lineKey } from "../line-key.ts";
import type { DraftingChoice, OpenBook } from "../opened.ts";
import type { PreparedNow } from "../prepared-now.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { Done } from "./done.tsx";
import { DraftButton } from "./draft-button.tsx";
import { EditActions } from "./edit-actions.tsx";
import { EditAddress } from "./edit-address.tsx";
import { EditMessage } from "./edit-message.tsx";
import { SenderForm, senderGaps } from "./local-sender-form.tsx";
import { MessageGaps } from "./message-gaps.tsx";
import { MessagePreview } from "./message-preview.tsx";

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
  const { connector, line, stands, onChanged } = props;
  // An address given here is in `Clients` from then on: the letter is composed anew with it.
  const [renewed, setRenewed] = useState<OpenBook | undefined>(undefined);
  const from = renewed ?? props.from;
  const order = useMemo(
    () => (renewed === undefined ? props.order : orderIn(renewed, line)),
    [renewed, props.order, line],
  );
  const addressGiven = (now: OpenBook, said: string): void => {
    setRenewed(now);
    onChanged(now, said);
  };
  const customer = from.book.ledger.directory.get(line.customer);
  const address =
    customer === undefined || !goesByMail(line) ? null : (
      <EditAddress connector={connector} opened={from} customer={customer} onSaved={addressGiven} />
    );
  if (order.kind === "ready") {
    return (
      <ReadyMessage {...props} order={order} from={from}>
        {order.letter.to.length === 0 && address}
      </ReadyMessage>
    );
  }
  if (!stands) return <Changed />;
  return (
    <MessageGaps
      connector={connector}
      gaps={order.gaps}
      all={order.gaps.every((gap) => gap.field === "E-mail" || senderGaps([gap]).length > 0)}
    >
      {order.gaps.some(({ field }) => field === "E-mail") && address}
      {senderGaps(order.gaps).length > 0 && (
        <SenderForm
          connector={connector}
          opened={from}
          fields={senderGaps(order.gaps)}
          onSaved={(now, said) => now.kind === "book" && addressGiven(now, said)}
        />
      )}
    </MessageGaps>
  );
}

/** The order of the same line in a book read since. */
function orderIn({ book, outcome }: OpenBook, line: PlanLine): DraftOrder {
  const now = outcome.plan.find((ranked) => lineKey(ranked.line) === lineKey(line));
  return draftOrder(book, outcome, now?.line ?? line);
}

/** What was noted since takes the message away. */
function Changed() {
  const texts = panelTexts.reminder;
  return (
    <section aria-labelledby="message">
      <h2 id="message">{texts.message}</h2>
      <p class="warnings" role="status">
        {texts.changed}
      </p>
    </section>
  );
}

type ReadyOrder = Extract<DraftOrder, { kind: "ready" }>;

interface ReadyMessageProps extends MessageSheetProps {
  readonly order: ReadyOrder;
  /** What the message still lacks, asked here. */
  readonly children: ComponentChildren;
}

/** A message that can be prepared: read, rewritten if the owner wants, with its files, then drafted. */
function ReadyMessage(props: ReadyMessageProps) {
  const { connector, order, line, drafting, stands, from, onChanged, children } = props;
  const texts = panelTexts.reminder;
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const [done, setDone] = useState<PreparedNow | undefined>(undefined);
  const [editing, setEditing] = useState(false);
  const [words, setWords] = useState<LetterWords | undefined>(undefined);
  const byMail = goesByMail(line);
  const asDraft = byMail && drafting.mode === "gmail";
  const proposed = useMemo(() => letterShown(order, asDraft), [order, asDraft]);
  const reworded = words !== undefined && isReworded(proposed.letter, words) ? words : undefined;
  const shown = useMemo(
    () => (reworded === undefined ? proposed : inOwnWords(proposed, order, reworded, from.book, line)),
    [proposed, reworded, order, from, line],
  );
  const problem = reworded === undefined ? undefined : wordsProblem(reworded);
  const prepare = async (): Promise<void> => {
    const own = reworded === undefined ? {} : { reworded: { words: reworded, of: proposed.letter.text } };
    const now = await connector.prepare(line, { attachments: files, ...own });
    setDone(now);
    onChanged(now.opened);
  };
  if (!stands && done === undefined) return <Changed />;
  const onPaper = line.channel !== "e-mail";
  const { letter, changed } = shown;
  const found = [...changed, ...letter.findings].map(({ message }) => message);
  const warned = [...new Set([...order.warnings, ...found])];
  const mailHint = { gmail: texts.gmailHint, compose: texts.composeHint, unasked: texts.mailHint };
  const hint = byMail ? mailHint[drafting.mode ?? "unasked"] : texts.letterHint;
  return (
    <section aria-labelledby="message">
      <h2 id="message">{texts.message}</h2>
      {done === undefined && children}
      {editing && done === undefined ? (
        <EditMessage
          letter={proposed.letter}
          words={words ?? wordsOf(proposed.letter)}
          problem={problem}
          leavesThread={proposed.thread !== undefined && shown.thread === undefined}
          onChange={setWords}
        />
      ) : (
        (done === undefined || !onPaper) && (
          <MessagePreview
            letter={letter}
            thread={shown.thread}
            plain={byMail && drafting.mode === "compose"}
          />
        )
      )}
      {done === undefined && (
        <EditActions
          editing={editing}
          edited={reworded !== undefined}
          onEditing={setEditing}
          onBack={() => {
            setWords(undefined);
            setEditing(false);
          }}
        />
      )}
      {warned.length > 0 && done === undefined && (
        <div class="warnings">
          <p class="strong">{texts.warnings}</p>
          <ul aria-live="polite">
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
      {done !== undefined ? (
        <Done
          connector={connector}
          now={done}
          onPaper={onPaper}
          drafting={drafting.mode}
          files={files}
          onChanged={onChanged}
        />
      ) : (
        problem === undefined && (
          <DraftButton
            drafting={drafting}
            byMail={byMail}
            label={byMail ? texts.prepare : texts.prepareLetter}
            hint={hint}
            work={prepare}
          />
        )
      )}
    </section>
  );
}
