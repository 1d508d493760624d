/** What Sheets reads as true or false when it is typed, in the languages we may meet. */
const LOGICAL = /^(?:true|false|vrai|faux|wahr|falsch|verdadero|falso|vero)$/i;

/** Beyond this length no text is read as a number or a date. */
const LONGEST_FIGURE = 40;

/**
 * Whether Sheets could take a text for something else (formula, number, date, logical value, or lose a first sign)
 * when it is written like typed text. Only what begins with a letter and holds no figure is surely left alone.
 */
export function mayBeReinterpreted(text: string): boolean {
  if (text === "") return false;
  if (!/^[A-Za-zÀ-ÖØ-öø-ÿŒœ]/.test(text)) return true;
  if (LOGICAL.test(text.trim())) return true;
  return /\d/.test(text) && text.length <= LONGEST_FIGURE;
}

/** Sheets refuses a longer cell, and with it the whole writing. */
export const LONGEST_CELL = 50_000;

/**
 * A text as `setValues` must be given it so that the cell holds exactly that text: as it is in a plain-text cell
 * (format `@`), behind an apostrophe elsewhere. Sheets takes the apostrophe off: the value read back, also by REST,
 * is the text itself. A text beyond what a cell holds is cut, and shows it.
 */
export function asText(text: string, format: string): string {
  const mark = format !== PLAIN_TEXT && mayBeReinterpreted(text) ? "'" : "";
  return mark + shortened(text, LONGEST_CELL - mark.length);
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  // Half of a sign that takes two places would be shown as a question mark.
  const whole = /[\ud800-\udbff]$/.test(text.slice(0, most - 1)) ? most - 2 : most - 1;
  return `${text.slice(0, whole)}…`;
}

/** Number format of a cell that keeps whatever is typed. */
export const PLAIN_TEXT = "@";
