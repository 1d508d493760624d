export interface CfonbRecord {
  /** Padded to 120 signs. */
  readonly text: string;
  /** Line of the file, or rank of the record where it has no line ends; from 1. */
  readonly line: number;
}

const WIDTH = 120;

/**
 * The records of a CFONB 120 file: lines, whose trailing blanks an editor may have cut, or 120 signs after 120 signs
 * when a line holds several. Blank lines are left out.
 */
export function* cfonbRecords(text: string): Generator<CfonbRecord> {
  let line = 0;
  let start = 0;
  let rank = 0;
  while (start < text.length) {
    let end = start;
    while (end < text.length && text.charAt(end) !== "\n" && text.charAt(end) !== "\r") end += 1;
    line += 1;
    const whole = text.slice(start, end).replace(/^\ufeff/, "");
    if (whole.trim() !== "") {
      const several = whole.length >= 2 * WIDTH || /^0[1457]/.test(whole.slice(WIDTH, WIDTH + 2));
      if (!several) yield { text: whole.slice(0, WIDTH).padEnd(WIDTH), line };
      else {
        for (let at = 0; at < whole.length; at += WIDTH) {
          rank += 1;
          const record = whole.slice(at, at + WIDTH);
          if (record.trim() !== "") yield { text: record.padEnd(WIDTH), line: rank };
        }
      }
    }
    start = end + (text.charAt(end) === "\r" && text.charAt(end + 1) === "\n" ? 2 : 1);
  }
}
