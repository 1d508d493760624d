import { comparable } from "./normalise.ts";

/** Longest word worth comparing letter by letter. */
const LONGEST = 60;

/** Letters to add, drop, change or swap with their neighbour to go from one word to another. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      }
      now.push(least);
    }
    beforeLast = last;
    last = now;
  }
  return last[b.length] ?? 0;
}

/**
 * The known word that a mistyped one most likely means: at most one letter in three differs; `undefined`: none is
 * near, or the text is no word at all. The first of the nearest ones, in the order given.
 */
export function nearestWord(text: string, known: readonly string[]): string | undefined {
  const wanted = comparable(text);
  if (wanted === "" || wanted.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of known) {
    const form = comparable(word);
    const most = Math.floor(Math.max(wanted.length, form.length) / 3);
    if (Math.abs(form.length - wanted.length) > most) continue;
    const between = distance(wanted, form);
    if (between <= most && between < least) {
      best = word;
      least = between;
    }
  }
  return best;
}
