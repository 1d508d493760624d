import { addressLines } from "./address-lines.ts";
import { MM, type TextMeasure } from "./drawing.ts";
import { widthIn, wrap } from "./wrap.ts";

/**
 * The part of the sheet seen through the window of a DL envelope (110 × 220 mm; window of 35 or 45 × 100 mm, 20 mm from
 * the right and lower edges; NF Z 11-001) wherever the folded sheet slips inside: 10 mm sideways, 11 mm up and down.
 */
export const WINDOW = { left: 105 * MM, top: 55.1 * MM, width: 85 * MM, height: 23.8 * MM } as const;
/** Left of it nothing shows, whichever way the sheet slips. */
export const HIDDEN_LEFT = 88 * MM;
/** Above and under these heights nothing shows. */
export const WINDOW_ZONE = { top: 34 * MM, bottom: 90 * MM } as const;

/** La Poste: six lines of 38 characters. */
const MAX_LINES = 6;
const MAX_CHARACTERS = 38;

/** Six lines in the height of the window. */
const LEADING = 3.95 * MM;
const SIZES = [10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5] as const;
/** Under this size more than 38 characters fit, and a long name takes fewer lines. */
const SMALL = 9;

export interface WindowAddress {
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
  /** `small`: six lines of the usual size were too few · `cut`: something had to be left out. */
  readonly fit: "usual" | "small" | "cut";
}

/** Short neighbours on one line, until there are few enough; name and city keep their own. */
function gathered(
  lines: readonly string[],
  most: number,
  fits: (line: string) => boolean,
): readonly string[] {
  const now = [...lines];
  for (let at = now.length - 3; at >= 1 && now.length > most; at--) {
    const pair = `${now[at]}, ${now[at + 1]}`;
    if (fits(pair)) now.splice(at, 2, pair);
  }
  return now;
}

/** The address set so that it shows whole in the window: smaller type before anything is cut. */
export function windowAddress(lines: readonly string[], measure: TextMeasure): WindowAddress {
  const whole = addressLines(lines);
  for (const size of SIZES) {
    const width = widthIn(measure, size, false);
    const leading = size === SIZES[0] ? LEADING : size * 1.12;
    const most = size === SIZES[0] ? MAX_LINES : Math.floor(WINDOW.height / leading);
    const usual = size >= SMALL;
    const fits = (line: string): boolean =>
      width(line) <= WINDOW.width && (!usual || [...line].length <= MAX_CHARACTERS);
    const wrapped = whole.flatMap((line) =>
      usual
        ? wrap(
            line,
            (text) => Math.max(width(text), ([...text].length * WINDOW.width) / MAX_CHARACTERS),
            WINDOW.width,
          )
        : wrap(line, width, WINDOW.width),
    );
    const set = gathered(wrapped, most, fits);
    if (set.length <= most) return { lines: set, size, leading, fit: size === SIZES[0] ? "usual" : "small" };
  }
  const size = SIZES[SIZES.length - 1] ?? 6.5;
  const leading = size * 1.12;
  const most = Math.floor(WINDOW.height / leading);
  const wrapped = whole.flatMap((line) => wrap(line, widthIn(measure, size, false), WINDOW.width));
  return {
    lines: [...wrapped.slice(0, most - 4), "…", ...wrapped.slice(-3)],
    size,
    leading,
    fit: "cut",
  };
}
