/** Sizes of a letter, in points; everything follows from the size of its text. */
export interface PageStyle {
  readonly text: number;
  readonly leading: number;
  /** White space between two paragraphs. */
  readonly gap: number;
  readonly table: number;
  /** White space above and under the text of a row. */
  readonly padding: number;
  readonly small: number;
  /** Blank left for the pen above the signatory's name. */
  readonly pen: number;
}

function roomy(text: number): PageStyle {
  return {
    text,
    leading: text * 1.28,
    gap: text * 0.72,
    table: text - 1,
    padding: 1.8,
    small: text - 1.5,
    pen: text * 3,
  };
}

function tight(text: number): PageStyle {
  return { ...roomy(text), leading: text * 1.21, gap: text * 0.5, padding: 1.1, pen: text * 2.5 };
}

/** What a document that is no letter is set in, and the annexes of a letter. */
export const USUAL_STYLE = roomy(10);
/** Tried in order: the first that keeps the letter, without its annex, on one page. */
export const ONE_PAGE_STYLES: readonly PageStyle[] = [
  roomy(10.5),
  roomy(10),
  tight(10),
  tight(9.5),
  tight(9),
];
/** For a longer letter: the first, unless the second spares a page. */
export const LONG_STYLES: readonly [PageStyle, PageStyle] = [USUAL_STYLE, tight(9.5)];
