import type { Mark } from "./drawing.ts";

/** A strip of the page that is never cut: a line of text, a row of a table, a signature. */
export interface Box {
  readonly height: number;
  /** Heights counted from the top of the box. */
  readonly marks: readonly Mark[];
  /** White space above, left out at the top of a page. */
  readonly before: number;
  /** Stays on the same page as the box that follows. */
  readonly joined: boolean;
  /** Begins a page. */
  readonly newPage?: boolean;
  /** Written again above this box when a page begins with it: the header row of its table. */
  readonly header?: Box;
}
