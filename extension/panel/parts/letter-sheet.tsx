import { useState } from "preact/hooks";
import type { Attachment } from "#shared/letters/mime.ts";
import type { KeptLetter } from "#shared/model/evidence.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { Icon } from "#shared/view/icon.tsx";
import { Notice } from "#shared/view/notice.tsx";
import type { Book } from "#shared/workbook/book.ts";
import type { Connector } from "../connector.ts";
import { useAction } from "../use-action.ts";
import { FormattedLetter, type FormattedSource, PlainLetter } from "./letter-body.tsx";
import { PdfButton } from "./pdf-button.tsx";
import { Problem } from "./problem.tsx";

/** The formatted letter, as long as the panel holds it; `Courriers` keeps the text. */
type Sheet = { readonly subject: string } & (FormattedSource | { readonly text: string });

interface PrintSheetProps {
  readonly connector: Connector;
  readonly sheet: Sheet;
  /** The same letter as an A4 file. */
  readonly file: () => Promise<Attachment>;
}

/** A letter as it goes on paper: its PDF, or the panel printed, of which the sheet alone comes out. */
export function PrintSheet({ connector, sheet, file }: PrintSheetProps) {
  return (
    <>
      <article class="sheet" aria-label={sheet.subject}>
        {"html" in sheet ? <FormattedLetter letter={sheet} /> : <PlainLetter text={sheet.text} />}
      </article>
      <div class="actions">
        <PdfButton connector={connector} make={file} />
        <button type="button" onClick={() => window.print()}>
          <Icon name="letter" />
          {panelTexts.reminder.print}
        </button>
      </div>
      <p class="soft small">{panelTexts.reminder.printHint}</p>
    </>
  );
}

interface LetterSheetProps {
  readonly connector: Connector;
  /** The journal row of the letter. */
  readonly event: JournalEvent;
  readonly book: Book;
}

/** The letter of a prepared reminder, read from `Courriers` when asked for. */
export function LetterSheet({ connector, event, book }: LetterSheetProps) {
  const [letter, setLetter] = useState<KeptLetter | "none" | undefined>(undefined);
  const read = useAction(async () => {
    const kept = await connector.courriers(event.customer);
    setLetter(kept.find(({ id }) => id === event.id) ?? "none");
  });
  if (letter === "none") return <Notice>{panelTexts.errors.letterGone}</Notice>;
  if (letter !== undefined) {
    const file = async (): Promise<Attachment> => {
      const { letterFile } = await import("../letter-file.ts");
      return letterFile(connector, book, letter, event);
    };
    return <PrintSheet connector={connector} sheet={letter} file={file} />;
  }
  return (
    <>
      <button type="button" class="quiet" disabled={read.busy} onClick={() => read.run()}>
        {panelTexts.settle.seeLetter}
      </button>
      {read.failure !== undefined && <Problem failure={read.failure} />}
    </>
  );
}
