import type { NewEvent } from "#shared/dunning/events.ts";
import type { Attachment } from "#shared/letters/mime.ts";
import type { PaperSource } from "#shared/letters/paper-letter.ts";
import type { KeptLetter } from "#shared/model/evidence.ts";
import { formalTexts } from "#shared/texts/panel/formal-notice.ts";
import { messageTexts } from "#shared/texts/panel/messages.ts";
import type { Book } from "#shared/workbook/book.ts";
import type { Connector } from "./connector.ts";
import { pdfName } from "./file-name.ts";

/** The PDF of the letter that a journal row prepared: « Mise en demeure – SARL Martin – 2026-11-17.pdf ». */
export async function letterFile(
  connector: Pick<Connector, "paperOf">,
  book: Pick<Book, "ledger">,
  letter: PaperSource | KeptLetter,
  event: Pick<NewEvent, "kind" | "motive" | "customer" | "day">,
): Promise<Attachment> {
  const what =
    event.kind === "mise en demeure préparée"
      ? formalTexts.title
      : (event.motive ?? messageTexts.paper.letter);
  const name = book.ledger.directory.get(event.customer)?.name ?? event.customer;
  const bytes = await connector.paperOf(letter, event.customer);
  return { name: pdfName(what, name, event.day), type: "application/pdf", bytes };
}
