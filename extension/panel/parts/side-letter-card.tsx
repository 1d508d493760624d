import { useState } from "preact/hooks";
import type { NewEvent } from "#shared/dunning/events.ts";
import { composeText } from "#shared/letters/message-text.ts";
import type { Attachment } from "#shared/letters/mime.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { planTexts } from "#shared/texts/plan-forms.ts";
import { Fold } from "#shared/view/fold.tsx";
import type { SideOrderResult } from "#shared/workbook/side-letter.ts";
import type { Connector } from "../connector.ts";
import type { DraftingChoice, OpenBook } from "../opened.ts";
import type { PreparedNow } from "../prepared-now.ts";
import { AttachmentList, type FileOffer } from "./attachment-list.tsx";
import { Done } from "./done.tsx";
import { DraftButton } from "./draft-button.tsx";
import { FormattedLetter, PlainLetter } from "./letter-body.tsx";

interface SideLetterProps {
  readonly connector: Connector;
  readonly drafting: DraftingChoice;
  /** By e-mail, then (when it may be printed) on paper: two rows of the journal, two identifiers. */
  readonly byMail: SideOrderResult;
  readonly onPaper?: SideOrderResult;
  readonly label: string;
  readonly hint: string;
  readonly seeLabel: string;
  /** Rows of the journal that go with the letter: written with it, all or nothing. */
  readonly more?: readonly NewEvent[];
  /** Documents that may go with it; without, none is offered. */
  readonly offers?: readonly FileOffer[];
  readonly onDone?: () => void;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** A letter outside the plan of reminders: read first, then drafted, or printed. */
export function SideLetterCard(props: SideLetterProps) {
  const { connector, drafting, byMail, onPaper, label, hint, seeLabel, more, offers, onDone, onChanged } =
    props;
  const [done, setDone] = useState<{ readonly now: PreparedNow; readonly paper: boolean } | undefined>(
    undefined,
  );
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  if (done !== undefined) {
    return (
      <Done
        connector={connector}
        now={done.now}
        onPaper={done.paper}
        drafting={drafting.mode}
        files={files}
        onChanged={onChanged}
      />
    );
  }
  if ("gaps" in byMail) return <p class="soft">{byMail.gaps.join(" ")}</p>;
  const prepare = async (paper: boolean): Promise<void> => {
    const order = paper ? onPaper : byMail;
    if (order === undefined || "gaps" in order) return;
    const rows = more === undefined ? {} : { more };
    const wanted = paper
      ? { ...order, ...rows, event: { ...order.event, channel: "courrier" }, byMail: false }
      : { ...order, ...rows, ...(files.length === 0 ? {} : { attachments: files }) };
    const now = await connector.prepareSide(wanted);
    setDone({ now, paper });
    onDone?.();
    onChanged(now.opened);
  };
  return (
    <>
      {byMail.warnings.length > 0 && (
        <ul class="warnings">
          {byMail.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <Fold title={seeLabel}>
        <p class="small">
          {byMail.letter.to.length === 0 ? (
            panelTexts.reminder.noRecipient
          ) : (
            <>
              <span class="soft">{panelTexts.reminder.to}</span> {byMail.letter.to.join(", ")}
            </>
          )}
        </p>
        <p class="strong">{byMail.letter.subject}</p>
        <div class="letter">
          {drafting.mode === "compose" ? (
            <PlainLetter text={composeText(byMail.letter)} />
          ) : (
            <FormattedLetter letter={byMail.letter} />
          )}
        </div>
      </Fold>
      {offers !== undefined && (
        <AttachmentList
          connector={connector}
          mode={drafting.mode}
          files={files}
          offers={offers}
          onChange={setFiles}
        />
      )}
      <DraftButton drafting={drafting} byMail label={label} hint={hint} work={() => prepare(false)} />
      {onPaper !== undefined && (
        <DraftButton
          drafting={drafting}
          byMail={false}
          main={false}
          label={planTexts.onPaper}
          hint={planTexts.onPaperHint}
          work={() => prepare(true)}
        />
      )}
    </>
  );
}
