import type { Block, LetterPiece, ParagraphRole } from "../model/letter.ts";
import { blockHtml, blockText } from "./blocks.ts";
import { escapeHtml } from "./escape-html.ts";

/** The plain version: pieces apart by an empty line. */
export function piecesText(pieces: readonly LetterPiece[]): string {
  return `${pieces.map((piece) => (piece.kind === "block" ? blockText(piece.block) : piece.lines.join("\n"))).join("\n\n")}\n`;
}

/** The inside of the HTML version; `emailHtml` makes the page. */
export function piecesHtml(pieces: readonly LetterPiece[]): string {
  return pieces
    .map((piece) =>
      piece.kind === "block"
        ? blockHtml(piece.block)
        : `<p style="margin:0 0 16px 0;">${piece.lines.map(escapeHtml).join("<br>")}</p>`,
    )
    .join("\n");
}

export function blockPiece(block: Block): LetterPiece {
  return { kind: "block", block };
}

export function paragraph(lines: readonly string[], role: ParagraphRole = "text"): LetterPiece {
  return { kind: "paragraph", role, lines };
}
