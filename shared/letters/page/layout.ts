import type { PaperDocument, PaperPiece } from "../../model/paper.ts";
import { CONTENT_WIDTH, type Mark, MM, type Page, type TextMeasure } from "./drawing.ts";
import { pagesOf } from "./flow.ts";
import { letterHead } from "./letter-head.ts";
import { bottomAbove, footLines, footMarks, runningHead } from "./page-foot.ts";
import { boxesOf } from "./piece-boxes.ts";
import { LONG_STYLES, ONE_PAGE_STYLES, type PageStyle, USUAL_STYLE } from "./style.ts";
import { fullWidth, lineMarks } from "./text-boxes.ts";
import { type WindowAddress, windowAddress } from "./window-address.ts";
import { widthIn, wrap } from "./wrap.ts";

const TOP = 20 * MM;

export interface LaidOut {
  readonly pages: readonly Page[];
  /** How the address stands in the window of the envelope. */
  readonly address: WindowAddress["fit"];
}

/** The pages of a paper. A letter takes the largest type that keeps it, without its annex, on one page. */
export function layoutPaper(paper: PaperDocument, measure: TextMeasure): LaidOut {
  const foot = footLines(paper, measure);
  // An annex that begins the document is its text.
  const annex = paper.pieces.findIndex(
    (piece, index) => index > 0 && piece.kind === "paragraph" && piece.role === "annex",
  );
  const address = paper.head === undefined ? "usual" : windowAddress(paper.head.addressee, measure).fit;
  const written = annex < 0 ? paper.pieces : paper.pieces.slice(0, annex);
  // An address cut in the window stands whole above the letter.
  const letter = address === "cut" ? [addresseeOf(paper), ...written] : written;
  const bottom = bottomAbove(foot);
  const first = firstPages(paper, letter, bottom, measure);
  const annexes =
    annex < 0
      ? []
      : pagesOf(boxesOf(paper.pieces.slice(annex), undefined, USUAL_STYLE, measure), {
          firstTop: TOP,
          top: TOP,
          bottom,
        });
  const pages = [...first, ...annexes];
  const running = runningHead(paper, measure);
  return {
    pages: pages.map((page, index) => [
      ...(index === 0 ? [] : running),
      ...page,
      ...footMarks(foot, index + 1, pages.length, measure),
    ]),
    address,
  };
}

function addresseeOf({ head }: PaperDocument): PaperPiece {
  return { kind: "paragraph", role: "text", lines: head?.addressee ?? [] };
}

/** The pages before the first annex, head included. */
function firstPages(
  paper: PaperDocument,
  pieces: readonly PaperPiece[],
  bottom: number,
  measure: TextMeasure,
): readonly Page[] {
  const { head, code } = paper;
  const set = (style: PageStyle): readonly Page[] => {
    const top = head === undefined ? titleHead(paper.title, measure) : letterHead(head, style, measure);
    const area = { firstTop: top.bottom, top: TOP, bottom };
    const [first = [], ...others] = pagesOf(boxesOf(pieces, code, style, measure), area);
    return [[...top.marks, ...first], ...others];
  };
  if (head === undefined) return set(USUAL_STYLE);
  const usual = set(LONG_STYLES[0]);
  if (usual.length <= 2) {
    for (const style of ONE_PAGE_STYLES) {
      const pages = set(style);
      if (pages.length === 1) return pages;
    }
  }
  const smaller = set(LONG_STYLES[1]);
  return smaller.length < usual.length ? smaller : usual;
}

function titleHead(
  title: string,
  measure: TextMeasure,
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const style = { ...fullWidth(14, 18, true) };
  const lines = wrap(title, widthIn(measure, style.size, true), CONTENT_WIDTH);
  return { marks: lineMarks(lines, style, TOP), bottom: TOP + lines.length * style.leading + 2 * MM };
}
