import { type Day, dayFrom, monthOf, yearOf } from "../base/day.ts";
import { formatLongDay } from "../base/french-format.ts";
import { monthNamed } from "../base/month-names.ts";
import { rewordedTexts } from "../texts/reworded.ts";
import type { LintFinding } from "./lint.ts";
import { comparableText } from "./lint-matching.ts";

/** A date as words write it; its year may be left out. */
interface DateSaid {
  readonly kind: "date";
  readonly dayOfMonth: number;
  readonly month: number;
  readonly year: number | undefined;
  readonly text: string;
  /** « avant le … », « by … »: what stands before it makes it a deadline. */
  readonly isAnnounced: boolean;
}

/** « sous 8 jours », in hours. */
interface DelaySaid {
  readonly kind: "delay";
  readonly hours: number;
  readonly text: string;
}

type Said = DateSaid | DelaySaid;

const NUMBERS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  quinze: 15,
  vingt: 20,
  trente: 30,
  "quarante-huit": 48,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};

const HOURS: readonly (readonly [RegExp, number])[] = [
  [/^(?:heure|hour)/, 1],
  [/^(?:jour|day)/, 24],
  [/^(?:semaine|week)/, 7 * 24],
  [/^mo/, 30 * 24],
];

const FIGURES = /(?:^|[^\d/.-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/]|[.-]\d)/g;
const WORD = "jan|fev|feb|mar|avr|apr|mai|may|juin|jun|juil|jul|aout|aug|sep|oct|nov|dec";
const WORDS = new RegExp(
  `\\b(\\d{1,2})(?:er|st|nd|rd|th)? (?:of )?((?:${WORD})[a-z]{0,7})\\b\\.?(?:,? (\\d{4})\\b)?`,
  "g",
);
const WORDS_ENGLISH = new RegExp(
  `\\b((?:${WORD})[a-z]{0,7}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4})\\b)?`,
  "g",
);
const DELAY = new RegExp(
  `\\b(?:sous|dans|d'ici|within|in)(?: un delai de| les| the next)? (\\d{1,3}|${Object.keys(NUMBERS).join("|")}) (heures?|hours?|jours?|days?|semaines?|weeks?|mois|months?)\\b`,
  "g",
);
const FORTNIGHT = /\bsous (?:huitaine|quinzaine)\b/g;
const ANNOUNCED =
  /(?:au plus tard|avant|d'ici|jusqu'au|pour|by|before|until|no later than|at the latest)(?: au| le| la| on| the)*$/;
/** How far before a date its announcement is looked for. */
const BEFORE = 40;

/**
 * What the owner's words changed of the deadline: gone, or another date or delay written for it. A date that nothing
 * makes a deadline (« nous serons fermés le … ») is no matter as long as the proposed one stands.
 * @param deadline the day that the letter was composed for; `undefined`: its words may still hold a delay
 * @param before words of the letter as it was composed; `whole`: with its tables
 * @param after the owner's words
 */
export function changedDeadline(
  deadline: Day | undefined,
  { before, whole, after }: { readonly before: string; readonly whole: string; readonly after: string },
): readonly LintFinding[] {
  const proposed = proposedIn(before, deadline);
  if (proposed.length === 0) return [];
  const now = saidIn(after);
  const known = saidIn(whole);
  const lost = proposed.filter((one) => !now.some((other) => isSame(one, other)));
  const fresh = now.filter(
    (one) =>
      !known.some((other) => isSame(one, other)) &&
      (lost.length > 0 || one.kind === "delay" || one.isAnnounced),
  );
  const [first] = proposed;
  const wanted = first === undefined ? "" : first.text;
  if (fresh.length > 0) {
    return fresh.map(({ text }) => ({
      code: "reworded-deadline-new",
      message: rewordedTexts.deadlineNew(text, wanted),
      excerpt: text,
    }));
  }
  return lost.map(({ text }) => ({
    code: "reworded-deadline-lost",
    message: rewordedTexts.deadlineLost(text),
    excerpt: text,
  }));
}

/** What the proposed words give the customer: the deadline, where they print it, and delays. */
function proposedIn(before: string, deadline: Day | undefined): readonly Said[] {
  const said = saidIn(before);
  const delays = said.filter(({ kind }) => kind === "delay");
  if (deadline === undefined) return delays;
  const date: DateSaid = {
    kind: "date",
    dayOfMonth: Number(deadline.slice(8)),
    month: monthOf(deadline),
    year: yearOf(deadline),
    text: formatLongDay(deadline),
    isAnnounced: true,
  };
  return said.some((one) => isSame(one, date)) ? [date, ...delays] : delays;
}

function isSame(one: Said, other: Said): boolean {
  if (one.kind === "delay" || other.kind === "delay")
    return one.kind === "delay" && other.kind === "delay" && one.hours === other.hours;
  const sameYear = one.year === undefined || other.year === undefined || one.year === other.year;
  return sameYear && one.month === other.month && one.dayOfMonth === other.dayOfMonth;
}

/** Every date and delay of a text. */
function saidIn(text: string): readonly Said[] {
  const plain = comparableText(text, []);
  // The owner reads their own words again: accents and capitals too, wherever each sign kept its place.
  const own = plain.length === text.length ? text : plain;
  const said: Said[] = [];
  const add = (
    match: RegExpMatchArray,
    at: number,
    number: string,
    month: number,
    year: string | undefined,
  ): void => {
    const full = year === undefined ? undefined : Number(year) + (year.length === 2 ? 2000 : 0);
    if (dayFrom(full ?? 2024, month, Number(number)) === undefined) return;
    const end = (match.index ?? 0) + match[0].length;
    said.push({
      kind: "date",
      dayOfMonth: Number(number),
      month,
      year: full,
      text: own.slice(at, end),
      isAnnounced: ANNOUNCED.test(plain.slice(Math.max(0, at - BEFORE), at).trimEnd()),
    });
  };
  for (const match of plain.matchAll(FIGURES)) {
    const at = match.index + match[0].search(/\d/);
    add(match, at, match[1] ?? "", Number(match[3]), match[4]);
  }
  for (const match of plain.matchAll(WORDS))
    add(match, match.index, match[1] ?? "", monthNamed(match[2] ?? "") ?? 0, match[3]);
  for (const match of plain.matchAll(WORDS_ENGLISH))
    add(match, match.index, match[2] ?? "", monthNamed(match[1] ?? "") ?? 0, match[3]);
  const delay = (match: RegExpMatchArray, hours: number): void => {
    const at = match.index ?? 0;
    said.push({ kind: "delay", hours, text: own.slice(at, at + match[0].length) });
  };
  for (const match of plain.matchAll(DELAY)) {
    const count = NUMBERS[match[1] ?? ""] ?? Number(match[1]);
    delay(match, count * (HOURS.find(([unit]) => unit.test(match[2] ?? ""))?.[1] ?? 0));
  }
  for (const match of plain.matchAll(FORTNIGHT)) delay(match, (match[0].includes("huit") ? 8 : 15) * 24);
  return said;
}
