/** An invoice number found in a text, and where: `end` is the place after its last sign. */
export interface NumberFound {
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/** A run of letters and figures. */
interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A written number is cut in a few runs at most: FA / 2026 / 041 / B. */
const MOST_RUNS = 6;

/** What may stand between two runs of one number: nothing else, and never the end of a line. */
const JOINT = /^[ \u00a0\u202f]?[-–_/. \u00a0\u202f]?[ \u00a0\u202f]?$/;

/** « facture n° 41 », « invoice no. 41 »: what makes a short figure a number. */
const ANNOUNCED = /(?:factures?|fact\.?|invoices?|fa|n[°o]\.?|num[eé]ros?|ref\.?)[ \u00a0:n°ºo.]{0,6}$/i;

/** « 1250 € », « 1250,00 »: a figure that is an amount. */
const AMOUNT_AFTER = /^(?:,\d\d?\b|\.\d\d\b|[ \u00a0\u202f]?(?:€|eur\b|euros?\b|%|h\b|jours?\b))/i;

const compact = (text: string): string => text.replace(/[^0-9a-z]+/gi, "").toUpperCase();

/**
 * Which of a customer's invoice numbers a text names, however they are spaced or dashed, in the order of the text. A
 * number of figures alone that is short or reads as a year counts only where « facture » or « n° » announces it; one cut
 * by an ellipsis does not count. Linear in the text.
 */
export function numbersIn(text: string, numbers: readonly string[]): readonly NumberFound[] {
  const known = new Map<string, string>();
  let longest = 0;
  for (const number of numbers) {
    const form = compact(number);
    if (!/\d/.test(form)) continue;
    if (!known.has(form)) known.set(form, number);
    longest = Math.max(longest, form.length);
  }
  if (known.size === 0) return [];
  const runs = runsOf(text);
  const found: NumberFound[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const best = longestFrom(text, runs, at, known, longest);
    if (best === undefined) continue;
    found.push(best.found);
    at = best.last;
  }
  return found;
}

function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const match of text.matchAll(/[0-9a-z]+/gi)) {
    runs.push({ text: match[0].toUpperCase(), start: match.index, end: match.index + match[0].length });
  }
  return runs;
}

function longestFrom(
  text: string,
  runs: readonly Run[],
  at: number,
  known: ReadonlyMap<string, string>,
  longest: number,
): { readonly found: NumberFound; readonly last: number } | undefined {
  const first = runs[at];
  if (first === undefined) return undefined;
  let joined = "";
  let best: { readonly found: NumberFound; readonly last: number } | undefined;
  for (let last = at; last < runs.length && last < at + MOST_RUNS; last += 1) {
    const run = runs[last];
    const before = runs[last - 1];
    if (run === undefined) break;
    if (last > at && before !== undefined && !JOINT.test(text.slice(before.end, run.start))) break;
    joined += run.text;
    if (joined.length > longest) break;
    const number = known.get(joined);
    if (number === undefined || !stands(text, joined, first.start, run.end)) continue;
    best = { found: { number, start: first.start, end: run.end }, last };
  }
  return best;
}

/** Whether what was found is a number, and not a day, a year, an amount or a word that is cut. */
function stands(text: string, form: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 12);
  if (after.startsWith("…") || after.startsWith("...")) return false;
  if (/[A-Z]/.test(form)) return true;
  if (AMOUNT_AFTER.test(after)) return false;
  const common = form.length < 4 || /^(?:19|20)\d\d$/.test(form);
  return !common || ANNOUNCED.test(text.slice(Math.max(0, start - 24), start));
}
