import type { PaperDocument } from "../../model/paper.ts";
import { CONTENT_WIDTH, MARGIN, type Mark, MM, PAGE_HEIGHT, type TextMeasure } from "./drawing.ts";
import { fullWidth, lineMarks } from "./text-boxes.ts";
import { widthIn, wrap } from "./wrap.ts";

const RUNNING_TOP = 12 * MM;
const FOOT_BOTTOM = PAGE_HEIGHT - 10 * MM;
const FOOT_SIZE = 7.5;
const FOOT_LEADING = 9.5;
const NUMBER_WIDTH = 20 * MM;

/** Where the text of a page ends, above a foot of so many lines. */
export function bottomAbove(foot: readonly string[]): number {
  return FOOT_BOTTOM - foot.length * FOOT_LEADING - 4 * MM;
}

/** The title again on the pages that follow: a sheet parted from the others still tells what it belongs to. */
export function runningHead({ title, author }: PaperDocument, measure: TextMeasure): readonly Mark[] {
  const width = widthIn(measure, FOOT_SIZE, false);
  const whole = author === "" || title.startsWith(author) ? title : `${author} – ${title}`;
  const [line = "", ...more] = wrap(whole, width, CONTENT_WIDTH - NUMBER_WIDTH);
  const text = more.length === 0 ? line : `${line}…`;
  return lineMarks([text], fullWidth(FOOT_SIZE, FOOT_LEADING), RUNNING_TOP);
}

export function footLines({ footer }: PaperDocument, measure: TextMeasure): readonly string[] {
  const lines = footer.flatMap((line) =>
    wrap(line, widthIn(measure, FOOT_SIZE, false), CONTENT_WIDTH - NUMBER_WIDTH),
  );
  return lines.length === 0 ? [""] : lines;
}

export function footMarks(
  lines: readonly string[],
  page: number,
  pages: number,
  measure: TextMeasure,
): readonly Mark[] {
  const top = FOOT_BOTTOM - lines.length * FOOT_LEADING;
  const style = { x: MARGIN, width: CONTENT_WIDTH, size: FOOT_SIZE, leading: FOOT_LEADING, bold: false };
  const number = `${page}/${pages}`;
  const x = MARGIN + CONTENT_WIDTH - measure(number, FOOT_SIZE, false);
  return [
    { kind: "rule", x: MARGIN, y: top - 3, width: CONTENT_WIDTH, thickness: 0.4 },
    ...lineMarks(lines, style, top),
    ...lineMarks([number], { ...style, x }, top + (lines.length - 1) * FOOT_LEADING),
  ];
}
