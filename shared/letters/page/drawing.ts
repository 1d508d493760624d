/** Where everything stands on the pages, in points from the top left corner. */

/** Points of a millimetre. */
export const MM = 72 / 25.4;

/** A4 (ISO 216). */
export const PAGE_WIDTH = 210 * MM;
export const PAGE_HEIGHT = 297 * MM;

export const MARGIN = 20 * MM;
export const CONTENT_WIDTH = PAGE_WIDTH - 2 * MARGIN;

/** Width of a text in points. Widths of words add up: the letters are set without kerning. */
export type TextMeasure = (text: string, size: number, bold: boolean) => number;

export type Mark =
  | {
      readonly kind: "text";
      readonly x: number;
      /** Baseline. */
      readonly y: number;
      readonly size: number;
      readonly bold: boolean;
      readonly text: string;
    }
  /** A horizontal line. */
  | {
      readonly kind: "rule";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly thickness: number;
    }
  /** A square holding a code to scan, its quiet zone included. */
  | {
      readonly kind: "code";
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly payload: string;
    };

export type Page = readonly Mark[];

/** The same mark lower on the page. */
export function lowered(mark: Mark, by: number): Mark {
  return { ...mark, y: mark.y + by };
}
