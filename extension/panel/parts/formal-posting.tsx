import type { Attachment } from "#shared/letters/mime.ts";
import { debtorQuality } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { CHANNELS } from "#shared/model/scenario.ts";
import { sendingGuide } from "#shared/texts/formal-notice.ts";
import { formalTexts } from "#shared/texts/panel/formal-notice.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { Fold } from "#shared/view/fold.tsx";
import type { DraftingMode } from "../../platform/preferences.ts";
import type { Connector } from "../connector.ts";
import { letterFile } from "../letter-file.ts";
import type { OpenBook } from "../opened.ts";
import { PdfButton } from "./pdf-button.tsx";
import { SettleCard } from "./settle-card.tsx";

interface FormalPostingProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly prepared: JournalEvent;
  /** The PDF, when it was made here; else it is made again from `Courriers`. */
  readonly file: Attachment | undefined;
  readonly drafting: DraftingMode | undefined;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** A formal notice that waits for the post: its file again, how to send it, then the day and the number. */
export function FormalPosting(props: FormalPostingProps) {
  const { connector, opened, prepared, file, drafting, onChanged } = props;
  const texts = formalTexts;
  const { book } = opened;
  const quality = debtorQuality(book.ledger.directory.get(prepared.customer)?.segment ?? "standard");
  const channel = CHANNELS.find((one) => one === prepared.channel) ?? "recommandé";
  const again = async (): Promise<Attachment> => {
    if (file !== undefined) return file;
    const kept = await connector.courriers(prepared.customer);
    const letter = kept.find(({ id }) => id === prepared.id);
    if (letter === undefined) throw new Error(panelTexts.errors.letterGone);
    return letterFile(connector, book, letter, prepared);
  };
  return (
    <div class="stack wide-gap">
      <p class="strong">{texts.toPost(prepared.day)}</p>
      <div class="actions">
        <PdfButton connector={connector} label={texts.fileAgain} make={again} />
      </div>
      {sendingGuide(quality, channel).map(({ title, steps, notes }, index) => (
        <Fold key={title} title={title} open={index === 0}>
          <ol class="numbered">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {notes.map((note) => (
            <p key={note} class="soft small">
              {note}
            </p>
          ))}
        </Fold>
      ))}
      <section class="stack" aria-labelledby="posting">
        <h3 id="posting">{texts.posting}</h3>
        <SettleCard
          connector={connector}
          opened={opened}
          event={prepared}
          drafting={drafting}
          canWait={false}
          withLetter={false}
          onChanged={onChanged}
        />
      </section>
    </div>
  );
}
