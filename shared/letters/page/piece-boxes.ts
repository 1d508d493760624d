import type { ParagraphRole } from "../../model/letter.ts";
import type { PaperCode, PaperPiece } from "../../model/paper.ts";
import type { Box } from "./box.ts";
import { codeBox, signatureBoxes, signaturePair } from "./closing-boxes.ts";
import type { TextMeasure } from "./drawing.ts";
import type { PageStyle } from "./style.ts";
import { tableBoxes } from "./table-boxes.ts";
import { fullWidth, headingBoxes, lineBoxes, listBoxes, paragraphBoxes } from "./text-boxes.ts";

/** The boxes of a run of pieces; the code to scan stands beside the first signature, else at the end. */
export function boxesOf(
  pieces: readonly PaperPiece[],
  wanted: PaperCode | undefined,
  style: PageStyle,
  measure: TextMeasure,
): readonly Box[] {
  const boxes: Box[] = [];
  let code = wanted;
  const paired = new Set<PaperPiece>();
  const signed = (piece: Paragraph, next: PaperPiece | undefined): readonly Box[] => {
    if (code === undefined && isSignature(next)) {
      paired.add(piece);
      return signaturePair(piece.lines, next.lines, style, measure);
    }
    const own = signatureBoxes(piece.lines, code, style, measure);
    code = undefined;
    return own;
  };
  pieces.forEach((piece, index) => {
    const next = roleAt(pieces, index + 1);
    // The closing line and the paragraph before it stay with the signature, the signature with the list of enclosures.
    const closes =
      piece.kind === "paragraph" &&
      (next === "signature" ||
        (next === "text" && roleAt(pieces, index + 2) === "signature") ||
        (piece.role === "signature" && next === "enclosures"));
    const before = pieces[index - 1];
    // A signature that its neighbour took with it.
    if (isSignature(piece) && isSignature(before) && paired.has(before)) return;
    const own = isSignature(piece) ? signed(piece, pieces[index + 1]) : pieceBoxes(piece, style, measure);
    boxes.push(...(closes ? own.map((box) => ({ ...box, joined: true })) : own));
  });
  if (code !== undefined) boxes.push(codeBox(code, style, measure));
  return boxes;
}

type Paragraph = Extract<PaperPiece, { readonly kind: "paragraph" }>;

function isSignature(piece: PaperPiece | undefined): piece is Paragraph {
  return piece?.kind === "paragraph" && piece.role === "signature";
}

function roleAt(pieces: readonly PaperPiece[], index: number): ParagraphRole | undefined {
  const piece = pieces[index];
  return piece?.kind === "paragraph" ? piece.role : undefined;
}

function pieceBoxes(piece: PaperPiece, style: PageStyle, measure: TextMeasure): readonly Box[] {
  if (piece.kind === "heading") return headingBoxes(piece.text, style.text + 1, style.gap * 1.6, measure);
  if (piece.kind === "block") {
    const { block } = piece;
    return block.kind === "lines"
      ? listBoxes(block.intro, block.lines, style, measure)
      : tableBoxes(block, style, measure);
  }
  if (piece.role === "annex") {
    const [title = "", ...rest] = piece.lines;
    const [first, ...others] = headingBoxes(title, style.text + 2, 0, measure);
    const heading = first === undefined ? [] : [{ ...first, newPage: true }, ...others];
    return rest.length === 0 ? heading : [...heading, ...paragraphBoxes(rest, style, measure)];
  }
  if (piece.role === "enclosures") {
    return lineBoxes(piece.lines, fullWidth(style.small, style.small * 1.25), style.gap, measure).map(
      (box, index, all) => ({ ...box, joined: index < all.length - 1 }),
    );
  }
  return paragraphBoxes(piece.lines, style, measure);
}
