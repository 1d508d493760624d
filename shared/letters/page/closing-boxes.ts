import type { PaperCode } from "../../model/paper.ts";
import type { Box } from "./box.ts";
import { CONTENT_WIDTH, MARGIN, type Mark, MM, type TextMeasure } from "./drawing.ts";
import type { PageStyle } from "./style.ts";
import { type LineStyle, lineMarks } from "./text-boxes.ts";
import { widthIn, wrap, wrapFacts } from "./wrap.ts";

/** Side of the code with its quiet zone of four modules: a phone reads it at arm's length. */
const CODE_SIDE = 30 * MM;
/** Where a signature stands: under the address; a little further right when the code to scan is beside it. */
const SIGNATURE_X = 105 * MM;
const BESIDE_CODE_X = 118 * MM;
const RIGHT = MARGIN + CONTENT_WIDTH;
const CAPTION_GAP = 1.5 * MM;
/** An IBAN keeps to its line. */
const CAPTION_SIZE = 8;

/** More lines of signature than this run on as ordinary text: nobody signs so. */
const MOST_LINES = 14;

function codeMarks(code: PaperCode, measure: TextMeasure, width: number): { marks: Mark[]; height: number } {
  const x = MARGIN + CODE_SIDE + CAPTION_GAP;
  const leading = CAPTION_SIZE * 1.25;
  const set = (lines: readonly string[], bold: boolean, top: number) => {
    const wrapped = lines.flatMap((line) => wrap(line, widthIn(measure, CAPTION_SIZE, bold), width));
    const marks = lineMarks(wrapped, { x, width, size: CAPTION_SIZE, leading, bold }, top);
    return { marks, bottom: top + wrapped.length * leading };
  };
  const [title, ...facts] = code.caption;
  const first = set(title === undefined ? [] : [title], true, 3 * MM);
  const rest = set(facts, false, first.bottom);
  return {
    marks: [
      { kind: "code", x: MARGIN, y: 0, size: CODE_SIDE, payload: code.payload },
      ...first.marks,
      ...rest.marks,
    ],
    height: Math.max(CODE_SIDE, rest.bottom),
  };
}

/** A signature in the largest type that keeps its lines whole, else wrapped. */
function setSignature(
  lines: readonly string[],
  x: number,
  width: number,
  style: PageStyle,
  measure: TextMeasure,
): { readonly lines: readonly string[]; readonly line: LineStyle } {
  const sizes = [style.text, style.text - 0.5, style.text - 1, style.small];
  const fits = (size: number): boolean => lines.every((line) => measure(line, size, false) <= width);
  const size = sizes.find(fits) ?? style.text;
  const leading = (style.leading * size) / style.text;
  return {
    lines: lines.flatMap((line) => wrapFacts(line, widthIn(measure, size, false), width)),
    line: { x, width, size, leading, bold: false },
  };
}

/** The signature at the right, under room for the pen; the code to scan at its left. One box: nothing parts them. */
export function signatureBoxes(
  lines: readonly string[],
  code: PaperCode | undefined,
  style: PageStyle,
  measure: TextMeasure,
): readonly Box[] {
  const x = code === undefined ? SIGNATURE_X : BESIDE_CODE_X;
  const set = setSignature(lines, x, RIGHT - x, style, measure);
  const shown = set.lines.slice(0, MOST_LINES);
  const left =
    code === undefined ? undefined : codeMarks(code, measure, x - MARGIN - CODE_SIDE - 2 * CAPTION_GAP);
  const rest = set.lines.slice(MOST_LINES).map(
    (text): Box => ({
      height: set.line.leading,
      marks: lineMarks([text], set.line, 0),
      before: 0,
      joined: false,
    }),
  );
  return [
    {
      height: Math.max(style.pen + shown.length * set.line.leading, left?.height ?? 0),
      marks: [...lineMarks(shown, set.line, style.pen), ...(left?.marks ?? [])],
      before: style.gap / 2,
      joined: rest.length > 0,
    },
    ...rest,
  ];
}

/** Two who sign (creditor and debtor of a plan) side by side, over room for their pens. */
export function signaturePair(
  first: readonly string[],
  second: readonly string[],
  style: PageStyle,
  measure: TextMeasure,
): readonly Box[] {
  const gap = 8 * MM;
  const left = setSignature(first, MARGIN, SIGNATURE_X - MARGIN - gap, style, measure);
  const right = setSignature(second, SIGNATURE_X, RIGHT - SIGNATURE_X, style, measure);
  const count = Math.max(left.lines.length, right.lines.length);
  if (count > MOST_LINES) {
    return [
      ...signatureBoxes(first, undefined, style, measure),
      ...signatureBoxes(second, undefined, style, measure),
    ];
  }
  return [
    {
      height: count * style.leading + style.pen,
      marks: [...lineMarks(left.lines, left.line, 0), ...lineMarks(right.lines, right.line, 0)],
      before: style.gap,
      joined: false,
    },
  ];
}

/** The code alone, in a document without a signature. */
export function codeBox(code: PaperCode, style: PageStyle, measure: TextMeasure): Box {
  const { marks, height } = codeMarks(code, measure, CONTENT_WIDTH - CODE_SIDE - CAPTION_GAP);
  return { height, marks, before: style.gap, joined: false };
}
