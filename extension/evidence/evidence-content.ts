import { piecesOfText } from "#shared/letters/paper-text.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { EvidenceFile, EvidencePiece, KeptLetter } from "#shared/model/evidence.ts";
import type { PaperDocument } from "#shared/model/paper.ts";
import type { Book, Outcome } from "#shared/workbook/book.ts";
import { csvText } from "#shared/workbook/csv-text.ts";
import { evidenceOf, evidencePaper } from "#shared/workbook/evidence-of.ts";
import { keptPaper } from "../panel/paper-files.ts";

/**
 * What goes into a customer's evidence file: what the core gathers, the chronology as a table beside its PDF, and each
 * letter as a PDF beside its exact text.
 */
export function evidenceContent(
  book: Book,
  outcome: Outcome,
  customer: CustomerKey,
  letters: readonly KeptLetter[],
): EvidenceFile {
  const file = evidenceOf(book, outcome, customer, letters);
  const texts = new Map(file.letters.map(({ path, letter }) => [path, letter]));
  // What was written to a collector must not look like a letter to the customer, with its address in the window.
  const apart = new Set(book.journal.flatMap(({ id, kind }) => (kind === "dossier transmis" ? [id] : [])));
  const files = file.files.flatMap((piece, at): readonly EvidencePiece[] => {
    const letter = texts.get(piece.path);
    if (letter !== undefined) {
      const paper = apart.has(letter.id)
        ? evidencePaper(book, letter.subject, piecesOfText(letter.text))
        : keptPaper(book, letter, customer);
      return [{ path: withEnding(piece.path, "pdf"), title: piece.title, paper }, piece];
    }
    // The chronology comes first; other documents hold figures that their own statements explain.
    const table = at === 0 && "paper" in piece ? tableOf(piece.paper) : undefined;
    return table === undefined
      ? [piece]
      : [piece, { path: withEnding(piece.path, "csv"), title: piece.title, text: table }];
  });
  return { ...file, files };
}

const withEnding = (path: string, ending: string): string => path.replace(/\.[a-z]{1,4}$/, `.${ending}`);

/** The first table of a document as a spreadsheet opens it. */
function tableOf({ pieces }: PaperDocument): string | undefined {
  for (const piece of pieces) {
    if (piece.kind !== "block" || piece.block.kind !== "table") continue;
    const { columns, rows } = piece.block;
    return csvText([columns.map(({ header }) => header), ...rows]);
  }
  return undefined;
}
