import { useState } from "preact/hooks";
import type { SmsResult } from "#shared/letters/sms.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { messageTexts } from "#shared/texts/panel/messages.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { Icon } from "#shared/view/icon.tsx";
import { Notice } from "#shared/view/notice.tsx";
import { accountCell } from "#shared/workbook/account-names.ts";
import type { DraftOrder } from "#shared/workbook/draft-order.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook } from "../opened.ts";
import type { PreparedNow } from "../prepared-now.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface SmsCardProps {
  readonly connector: Connector;
  readonly from: OpenBook;
  readonly line: PlanLine;
  readonly order: Extract<DraftOrder, { kind: "ready" }>;
  readonly sms: Exclude<SmsResult, { gap: string }>;
  /** `false`: what was noted since takes the message away. */
  readonly stands: boolean;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** The step as a short message that leaves from the owner's phone: copied or opened there, then noted once. */
export function SmsCard({ connector, from, line, order, sms, stands, onChanged }: SmsCardProps) {
  const texts = messageTexts.sms;
  const [done, setDone] = useState<PreparedNow | undefined>(undefined);
  const [copied, setCopied] = useState(false);
  const copy = useAction(async () => {
    await connector.copy(sms.text);
    setCopied(true);
  });
  const note = useAction(async () => {
    const { letter, customer } = order;
    const now = await connector.prepareSide({
      // The same identifier as the step's e-mail: a step is prepared once, whichever way it goes.
      event: { ...order.event, channel: "SMS", detail: sms.text },
      letter: {
        ...letter,
        to: [customer.phone ?? ""],
        cc: [],
        subject: texts.title,
        text: sms.text,
        html: "",
        pieces: [],
        replies: [],
        enclosures: [],
      },
      customerName: accountCell(from.book.ledger.directory, line.customer),
      byMail: false,
    });
    setDone(now);
    onChanged(now.opened);
  });
  if (done !== undefined) {
    const already = done.prepared.kind !== "prepared";
    return <Notice focus>{already ? panelTexts.reminder.already : texts.done}</Notice>;
  }
  return (
    <section class="stack" aria-label={texts.title}>
      <p class="soft small">{texts.explain}</p>
      <div class="letter">
        <p class="letter-text">{sms.text}</p>
      </div>
      <p class="soft small">{texts.length([...sms.text].length, sms.parts)}</p>
      <div class="actions">
        <button type="button" disabled={copy.busy} onClick={() => copy.run()}>
          {texts.copy}
        </button>
        <a class="button" href={sms.url}>
          <Icon name="phone" />
          {texts.open}
        </a>
      </div>
      <p class="soft small said" role="status">
        {copied && texts.copied}
      </p>
      {copy.failure !== undefined && <Problem failure={copy.failure} />}
      {stands ? (
        <>
          <button type="button" class="main wide" disabled={note.busy} onClick={() => note.run()}>
            {texts.note}
          </button>
          <p class="soft small">{texts.noteHint}</p>
        </>
      ) : (
        <p class="warnings" role="status">
          {panelTexts.reminder.changed}
        </p>
      )}
      {note.failure !== undefined && <Problem failure={note.failure} />}
    </section>
  );
}
