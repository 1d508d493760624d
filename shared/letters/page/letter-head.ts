import type { PaperHead } from "../../model/paper.ts";
import { CONTENT_WIDTH, MARGIN, type Mark, MM, PAGE_WIDTH, type TextMeasure } from "./drawing.ts";
import type { PageStyle } from "./style.ts";
import { lineMarks } from "./text-boxes.ts";
import { HIDDEN_LEFT, WINDOW, WINDOW_ZONE, windowAddress } from "./window-address.ts";
import { widthIn, wrap, wrapFacts } from "./wrap.ts";

const TOP = 15 * MM;
/** Beside the window, lines stay left of what shows through it; above it they may be longer. */
const BESIDE_WIDTH = HIDDEN_LEFT - MARGIN;
const ABOVE_WIDTH = 110 * MM;
const SENDING_TOP = 62 * MM;
/** « Lettre recommandée avec avis de réception », longer in English, keeps to one line left of the window. */
const SENDING_SIZES = [8.5, 8, 7.5, 7] as const;

export interface SetHead {
  readonly marks: readonly Mark[];
  /** Where the text of the letter may begin. */
  readonly bottom: number;
}

function setLines(
  lines: readonly string[],
  size: number,
  bold: boolean,
  width: number,
  top: number,
  measure: TextMeasure,
): SetHead {
  const leading = size * 1.25;
  const wrapped = lines.flatMap((line) => wrapFacts(line, widthIn(measure, size, bold), width));
  return {
    marks: lineMarks(wrapped, { x: MARGIN, width, size, leading, bold }, top),
    bottom: top + wrapped.length * leading,
  };
}

/** The creditor: its first line in bold, the others under it. */
function senderBlock(
  [name, ...rest]: readonly string[],
  style: PageStyle,
  measure: TextMeasure,
  width: number,
): SetHead {
  const first = setLines(name === undefined ? [] : [name], style.text + 1, true, width, TOP, measure);
  const others = setLines(rest, style.small + 0.5, false, width, first.bottom + 1, measure);
  return { marks: [...first.marks, ...others.marks], bottom: others.bottom };
}

/** The head of a letter: sender, window, how it is sent, date and subject, each at its place (NF Z 11-001). */
export function letterHead(head: PaperHead, style: PageStyle, measure: TextMeasure): SetHead {
  const wide = senderBlock(head.sender, style, measure, ABOVE_WIDTH);
  const sender =
    wide.bottom <= WINDOW_ZONE.top ? wide : senderBlock(head.sender, style, measure, BESIDE_WIDTH);
  const sendingSize =
    SENDING_SIZES.find((size) => head.sending.every((line) => measure(line, size, true) <= BESIDE_WIDTH)) ??
    SENDING_SIZES[0];
  const sending = setLines(
    head.sending,
    sendingSize,
    true,
    BESIDE_WIDTH,
    Math.max(SENDING_TOP, sender.bottom + 4 * MM),
    measure,
  );
  const marks: Mark[] = [...sender.marks, ...sending.marks];

  const address = windowAddress(head.addressee, measure);
  const window = {
    x: WINDOW.left,
    width: WINDOW.width,
    size: address.size,
    leading: address.leading,
    bold: false,
  };
  marks.push(...lineMarks(address.lines, window, WINDOW.top));

  let y = Math.max(WINDOW_ZONE.bottom + 2 * MM, sending.bottom + 4 * MM);
  const dateWidth = PAGE_WIDTH - MARGIN - WINDOW.left;
  const date = wrap(head.date, widthIn(measure, style.text, false), dateWidth);
  const line = { x: WINDOW.left, width: dateWidth, size: style.text, leading: style.leading, bold: false };
  marks.push(...lineMarks(date, line, y));
  y += date.length * style.leading + style.gap;

  const subject = wrap(head.subject, widthIn(measure, style.text, true), CONTENT_WIDTH);
  const title = { x: MARGIN, width: CONTENT_WIDTH, size: style.text, leading: style.leading, bold: true };
  marks.push(...lineMarks(head.subject === "" ? [] : subject, title, y));
  y += head.subject === "" ? 0 : subject.length * style.leading + style.gap;
  return { marks, bottom: y };
}
