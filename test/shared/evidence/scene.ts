import { day } from "#shared/base/day.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { EvidenceFile, EvidencePiece, KeptLetter } from "#shared/model/evidence.ts";
import type { PaperPiece } from "#shared/model/paper.ts";
import { evidenceOf } from "#shared/workbook/evidence-of.ts";
import type { Planned } from "../cases/grouped-book.ts";

export function evidence(
  planned: Planned,
  customer: CustomerKey,
  letters: readonly KeptLetter[] = [],
): EvidenceFile {
  return evidenceOf(planned.book, planned.outcome, customer, letters);
}

export function aLetter(more: Partial<KeptLetter> = {}): KeptLetter {
  return {
    id: "n-1",
    day: day("2026-06-08"),
    step: 4,
    channel: "recommandé",
    recipients: "",
    subject: "Mise en demeure",
    text: "Mise en demeure de payer.\n\nFA-1",
    claimed: undefined,
    fingerprint: "",
    ...more,
  };
}

function wordsOfPiece(piece: PaperPiece): readonly string[] {
  if (piece.kind === "heading") return [piece.text];
  if (piece.kind === "paragraph") return piece.lines;
  const { block } = piece;
  if (block.kind === "lines") return [block.intro ?? "", ...block.lines];
  const rows = [...block.rows, ...(block.sections ?? []).flatMap((section) => section.rows)];
  return [
    block.columns.map(({ header }) => header).join(" | "),
    ...rows.map((row) => row.join(" | ")),
    ...block.totals.map(({ label, amount }) => `${label} | ${amount}`),
  ];
}

/** Everything that a piece says, one line a row, on ordinary spaces. */
export function said(piece: EvidencePiece | undefined): string {
  if (piece === undefined) throw new Error("pièce absente");
  const text = "paper" in piece ? piece.paper.pieces.flatMap(wordsOfPiece).join("\n") : piece.text;
  return text.replace(/[\u00a0\u202f]/g, " ");
}

export function fileOf(file: EvidenceFile, start: string): EvidencePiece {
  const found = file.files.find(({ path }) => path.startsWith(start));
  if (found === undefined)
    throw new Error(`pas de ${start} : ${file.files.map(({ path }) => path).join(", ")}`);
  return found;
}
