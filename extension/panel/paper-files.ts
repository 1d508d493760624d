import type { Day } from "#shared/base/day.ts";
import { type PaperSource, paperLetter } from "#shared/letters/paper-letter.ts";
import { languageOfText, piecesOfText } from "#shared/letters/paper-text.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { KeptLetter } from "#shared/model/evidence.ts";
import type { PaperDocument } from "#shared/model/paper.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import type { Book } from "#shared/workbook/book.ts";
import type { WrittenPdf } from "./prepared-now.ts";

/** A letter to a customer, set for A4 paper. @param on the day of the letter */
export function letterPaper(
  book: Pick<Book, "ledger" | "settings">,
  letter: PaperSource,
  customer: CustomerKey,
  on: Day,
): PaperDocument {
  const known = book.ledger.directory.get(customer);
  return paperLetter(
    letter,
    { sender: book.settings.sender, customer: known ?? { name: customer } },
    { day: on },
  );
}

/** A letter that `Courriers` keeps, set again as it was written. */
export function keptPaper(
  book: Pick<Book, "ledger" | "settings" | "asOf">,
  letter: KeptLetter,
  customer: CustomerKey,
): PaperDocument {
  const source: PaperSource = {
    subject: letter.subject,
    language: languageOfText(letter.text, book.ledger.directory.get(customer)?.language ?? "fr"),
    pieces: piecesOfText(letter.text),
  };
  return letterPaper(book, source, customer, letter.day ?? book.asOf);
}

const writing = () => import("../pdf/write-pdf.ts");
const fonts = () => import("../pdf/letter-fonts.ts");

/** Loads what writes PDF ahead of the click; a failure is said by the click itself. */
export function warmPdf(): void {
  void writing().catch(() => undefined);
  void fonts()
    .then(({ letterFonts }) => letterFonts())
    .catch(() => undefined);
}

/** The PDF of a document. The code that writes PDF, and its fonts, are loaded with the first one. */
export async function pdfOf(document: PaperDocument): Promise<WrittenPdf> {
  try {
    const [{ writePdf }, { letterFonts }] = await Promise.all([writing(), fonts()]);
    return await writePdf(document, await letterFonts());
  } catch {
    throw new Error(panelTexts.errors.pdf);
  }
}
