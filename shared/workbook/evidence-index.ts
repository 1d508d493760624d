import { formatDay } from "../base/french-format.ts";
import { customerLines } from "../letters/paper-parties.ts";
import { plainField } from "../letters/plain-field.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { EvidenceFile } from "../model/evidence.ts";
import type { PaperDocument, PaperPiece } from "../model/paper.ts";
import { EVIDENCE } from "../texts/evidence.ts";
import type { Book } from "./book.ts";
import { evidencePaper } from "./evidence-of.ts";
import { evidenceScope } from "./evidence-scope.ts";

/** What only the making of the file knows: files that the owner added, what the fingerprints say. */
export interface IndexMore {
  readonly own: readonly { readonly path: string; readonly size: number }[];
  readonly remarks: readonly string[];
}

const text = (...lines: readonly string[]): PaperPiece => ({ kind: "paragraph", role: "text", lines });
const heading = (words: string): PaperPiece => ({ kind: "heading", text: words });
const lines = (list: readonly string[]): PaperPiece => ({
  kind: "block",
  block: { kind: "lines", lines: list },
});

/** The index of an evidence file: who owes, what it holds, the registered letters, what is missing, what to check. */
export function evidenceIndex(
  book: Book,
  customer: CustomerKey,
  file: EvidenceFile,
  more: IndexMore = { own: [], remarks: [] },
): PaperDocument {
  const { index, registered } = EVIDENCE;
  const scope = evidenceScope(book, customer);
  const siren = plainField(scope.customer.siren ?? "");
  const pieces: PaperPiece[] = [
    text(index.intro(plainField(scope.customer.name), book.asOf)),
    heading(index.debtor),
    text(...customerLines(scope.customer), ...(siren === "" ? [] : [`SIREN ${siren}`])),
    heading(index.files),
    lines(file.files.map(({ path }) => path)),
  ];
  if (more.own.length > 0) {
    pieces.push(heading(index.own), lines(more.own.map(({ path, size }) => `${path} (${index.size(size)})`)));
  }
  if (file.registered.length > 0) {
    pieces.push(heading(registered.title), {
      kind: "block",
      block: {
        kind: "table",
        columns: registered.columns.map((header) => ({ header })),
        rows: file.registered.map((one) => [
          formatDay(one.deposit),
          plainField(one.number ?? registered.unknown),
          one.presented === undefined ? registered.unknown : formatDay(one.presented),
          one.invoices.map(plainField).join(", "),
        ]),
        totals: [],
      },
    });
  }
  pieces.push(heading(index.missing));
  pieces.push(file.missing.length === 0 ? text(index.nothing) : lines(file.missing));
  if (more.remarks.length > 0) pieces.push(heading(index.remarks), lines(more.remarks));
  pieces.push(text(index.sums));
  return evidencePaper(book, index.title, pieces);
}
