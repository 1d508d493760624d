import type { Box } from "./box.ts";
import { CONTENT_WIDTH, MARGIN, type Mark, type TextMeasure } from "./drawing.ts";
import type { PageStyle } from "./style.ts";
import { widthIn, wrap } from "./wrap.ts";

/** How lines are set: where, how wide, how large. */
export interface LineStyle {
  readonly x: number;
  readonly width: number;
  readonly size: number;
  readonly leading: number;
  readonly bold: boolean;
}

/** Height of the baseline in a line of this leading. */
export function baseline(size: number, leading: number): number {
  return (leading - size * 1.16) / 2 + size * 0.92;
}

function textMark(text: string, x: number, y: number, size: number, bold: boolean): Mark {
  return { kind: "text", x, y, size, bold, text };
}

/** Lines of text set one under the other from `top`; no wrapping. */
export function lineMarks(lines: readonly string[], style: LineStyle, top: number): readonly Mark[] {
  return lines.flatMap((text, index) =>
    text === ""
      ? []
      : [
          textMark(
            text,
            style.x,
            top + index * style.leading + baseline(style.size, style.leading),
            style.size,
            style.bold,
          ),
        ],
  );
}

/** One box a line, the first above white space; each written line is wrapped. */
export function lineBoxes(
  lines: readonly string[],
  style: LineStyle,
  before: number,
  measure: TextMeasure,
): readonly Box[] {
  return lines
    .flatMap((line) => wrap(line, widthIn(measure, style.size, style.bold), style.width))
    .map((text, index) => ({
      height: style.leading,
      marks: lineMarks([text], style, 0),
      before: index === 0 ? before : 0,
      joined: false,
    }));
}

/** Two lines of a paragraph at least stand together at the foot of a page and at the head of the next. */
function withoutLoneLines(boxes: readonly Box[]): readonly Box[] {
  const last = boxes.length - 1;
  return boxes.map((box, index) =>
    index < last && (index === 0 || index === last - 1) ? { ...box, joined: true } : box,
  );
}

export function fullWidth(size: number, leading: number, bold = false): LineStyle {
  return { x: MARGIN, width: CONTENT_WIDTH, size, leading, bold };
}

/** A paragraph of the letter. */
export function paragraphBoxes(
  lines: readonly string[],
  style: PageStyle,
  measure: TextMeasure,
): readonly Box[] {
  return withoutLoneLines(lineBoxes(lines, fullWidth(style.text, style.leading), style.gap, measure));
}

/** A title, kept with what follows it. */
export function headingBoxes(
  text: string,
  size: number,
  before: number,
  measure: TextMeasure,
): readonly Box[] {
  return lineBoxes([text], fullWidth(size, size * 1.3, true), before, measure).map((box) => ({
    ...box,
    joined: true,
  }));
}

/** Lines of a list, each after its dash, the next lines of an item under its first word. */
export function listBoxes(
  intro: string | undefined,
  items: readonly string[],
  style: PageStyle,
  measure: TextMeasure,
): readonly Box[] {
  const opening =
    intro === undefined
      ? []
      : lineBoxes([intro], fullWidth(style.text, style.leading), style.gap, measure).map((box) => ({
          ...box,
          joined: true,
        }));
  const dash = measure("–\u00a0", style.text, false);
  const indent = 6;
  const line: LineStyle = {
    ...fullWidth(style.text, style.leading),
    x: MARGIN + indent + dash,
    width: CONTENT_WIDTH - indent - dash,
  };
  const rest = items.flatMap((item, index) => {
    const before = index > 0 ? 0 : intro === undefined ? style.gap : style.gap / 3;
    const [head, ...tail] = lineBoxes([item], line, before, measure);
    if (head === undefined) return [];
    const marks = [
      textMark("–", MARGIN + indent, baseline(style.text, style.leading), style.text, false),
      ...head.marks,
    ];
    return withoutLoneLines([{ ...head, marks }, ...tail]);
  });
  const list = withoutLoneLines(rest).map((box, index) =>
    rest[index]?.joined ? { ...box, joined: true } : box,
  );
  return [...opening, ...list];
}
