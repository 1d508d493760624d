import {
  addDays,
  type Day,
  dayFrom,
  dayOfMonthOf,
  daysBetween,
  endOfMonth,
  monthOf,
  weekday,
  yearOf,
} from "../base/day.ts";

/** Months by their first letters, French then English; accents are gone. */
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^jan/, 1],
  [/^f[eé][vb]/, 2],
  [/^mar/, 3],
  [/^a[vp]r/, 4],
  [/^ma[iy]/, 5],
  [/^(?:juin|june?)/, 6],
  [/^(?:juil|july?)/, 7],
  [/^(?:aou|aug)/, 8],
  [/^sep/, 9],
  [/^oct/, 10],
  [/^nov/, 11],
  [/^dec/, 12],
];

const MONTH =
  "(janv?(?:ier|uary)?|fevr?(?:ier)?|feb(?:ruary)?|mars?|march|avr(?:il)?|apr(?:il)?|mai|may|juin|june?|juil(?:let)?|july?|aout|aug(?:ust)?|sept?(?:embre|ember)?|oct(?:obre|ober)?|nov(?:embre|ember)?|dec(?:embre|ember)?)\\b";

const WEEKDAYS: readonly (readonly [string, string])[] = [
  ["lundi", "monday"],
  ["mardi", "tuesday"],
  ["mercredi", "wednesday"],
  ["jeudi", "thursday"],
  ["vendredi", "friday"],
  ["samedi", "saturday"],
  ["dimanche", "sunday"],
];

const FRIDAY = 5;
/** A day said without its year is never further than this. */
const FURTHEST = 150;

const SLASHED = /\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?\b/;
const DOTTED = /(?:^|[^\d.-])(\d{1,2})[.-](\d{1,2})[.-](\d{4}|\d{2})\b(?![.-]\d)/;
const NAMED = new RegExp(`\\b(\\d{1,2}|1er|premier)(?:st|nd|rd|th)? (?:of )?${MONTH}\\.?,?(?: (\\d{4}))?`);
const NAMED_ENGLISH = new RegExp(`\\b${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4}))?`);
const END_OF_NAMED = new RegExp(`\\b(?:fin|end of) ${MONTH}`);
const WEEKDAY =
  /\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?: (\d{1,2})\b(?![/.]\d|h))?/;
const OF_MONTH = /\b(?:le|du|au|the) (\d{1,2})(?:st|nd|rd|th)?\b(?! ?(?:%|€|eur|h\b|jours?|[/.,]?\d))/;
const IN_DAYS = /\b(?:sous|dans|d'ici|within|in) (\d{1,2}) (jours?|days?|semaines?|weeks?)\b/;

const monthNumber = (name: string): number => MONTHS.find(([start]) => start.test(name))?.[1] ?? 0;

/** Which way a day lies from the message: a promise looks ahead, « j'ai payé vendredi » looks back. */
export type Direction = "ahead" | "behind";

/**
 * The day that a sentence names, seen from the day on which it was written.
 * @param words without accents, in small letters (`ownWords`)
 * @param writtenOn `undefined`: nobody knows, and only a day with its year is read
 * @returns `undefined` when no day is named, or when it cannot be told which
 */
export function dayIn(words: string, writtenOn: Day | undefined, direction: Direction): Day | undefined {
  const full = datedIn(words, writtenOn, direction);
  if (full !== undefined || writtenOn === undefined) return full;
  return monthEndIn(words, writtenOn) ?? relativeIn(words, writtenOn, direction);
}

/** A day of the month with its month: 30/11, 30.11.2026, 30 novembre, November 30. */
function datedIn(words: string, writtenOn: Day | undefined, direction: Direction): Day | undefined {
  const slashed = SLASHED.exec(words) ?? DOTTED.exec(words);
  if (slashed !== null) {
    return ofYear(Number(slashed[1]), Number(slashed[2]), slashed[3], writtenOn, direction);
  }
  const named = NAMED.exec(words);
  if (named !== null) {
    const number = named[1] === "1er" || named[1] === "premier" ? 1 : Number(named[1]);
    return ofYear(number, monthNumber(named[2] ?? ""), named[3], writtenOn, direction);
  }
  const english = NAMED_ENGLISH.exec(words);
  return english === null
    ? undefined
    : ofYear(Number(english[2]), monthNumber(english[1] ?? ""), english[3], writtenOn, direction);
}

function ofYear(
  number: number,
  month: number,
  year: string | undefined,
  writtenOn: Day | undefined,
  direction: Direction,
): Day | undefined {
  if (year !== undefined) return dayFrom(Number(year) + (year.length === 2 ? 2000 : 0), month, number);
  if (writtenOn === undefined) return undefined;
  const own = yearOf(writtenOn);
  const years = direction === "ahead" ? [own, own + 1] : [own, own - 1];
  for (const one of years) {
    const found = dayFrom(one, month, number);
    const away = found === undefined ? -1 : daysBetween(writtenOn, found) * (direction === "ahead" ? 1 : -1);
    if (away >= 0 && away <= FURTHEST) return found;
  }
  return undefined;
}

function monthEndIn(words: string, writtenOn: Day): Day | undefined {
  const named = END_OF_NAMED.exec(words);
  if (named !== null) {
    const month = monthNumber(named[1] ?? "");
    const year = yearOf(writtenOn) + (month < monthOf(writtenOn) ? 1 : 0);
    const first = dayFrom(year, month, 1);
    return first === undefined ? undefined : endOfMonth(first);
  }
  if (/\b(?:fin (?:du|de ce|de|ce) mois prochain|end of next month)\b/.test(words))
    return endOfMonth(addDays(endOfMonth(writtenOn), 1));
  return /\b(?:fin (?:du|de ce|de|ce) mois|end of (?:the|this) month|month end)\b/.test(words)
    ? endOfMonth(writtenOn)
    : undefined;
}

function relativeIn(words: string, writtenOn: Day, direction: Direction): Day | undefined {
  if (/\b(?:apres-demain|apres demain)\b/.test(words)) return addDays(writtenOn, 2);
  if (/\b(?:demain|tomorrow)\b/.test(words)) return addDays(writtenOn, 1);
  if (/\b(?:aujourd'hui|ce jour|ce matin|today)\b/.test(words)) return writtenOn;
  if (/\b(?:hier|yesterday)\b/.test(words)) return addDays(writtenOn, -1);
  const named = WEEKDAY.exec(words);
  if (named !== null) {
    if (named[2] !== undefined) return ofMonth(Number(named[2]), writtenOn, direction);
    return weekdayFrom(named[1] ?? "", words, writtenOn, direction);
  }
  const within = IN_DAYS.exec(words);
  if (within !== null) {
    const weeks = /^(?:sem|week)/.test(within[2] ?? "");
    return addDays(writtenOn, Number(within[1]) * (weeks ? 7 : 1));
  }
  if (/\bsous huitaine\b/.test(words)) return addDays(writtenOn, 8);
  if (/\bsous quinzaine\b/.test(words)) return addDays(writtenOn, 15);
  const number = OF_MONTH.exec(words);
  if (number !== null) return ofMonth(Number(number[1]), writtenOn, direction);
  if (direction === "behind") return undefined;
  const friday = addDays(writtenOn, FRIDAY - weekday(writtenOn));
  if (/\b(?:semaine prochaine|next week)\b/.test(words)) return addDays(friday, 7);
  if (/\b(?:fin de (?:la )?semaine|cette semaine|end of (?:the )?week|this week)\b/.test(words))
    return friday >= writtenOn ? friday : undefined;
  return undefined;
}

/** « le 30 »: of this month or the next one; looking back, of this month or the last one. */
function ofMonth(number: number, writtenOn: Day, direction: Direction): Day | undefined {
  const first = addDays(writtenOn, 1 - dayOfMonthOf(writtenOn));
  const months = [first, direction === "ahead" ? addDays(endOfMonth(first), 1) : addDays(first, -1)];
  for (const month of months) {
    const found = dayFrom(yearOf(month), monthOf(month), number);
    if (found !== undefined && (direction === "ahead" ? found >= writtenOn : found <= writtenOn))
      return found;
  }
  return undefined;
}

function weekdayFrom(name: string, words: string, writtenOn: Day, direction: Direction): Day {
  const wanted = WEEKDAYS.findIndex((names) => names.some((one) => one === name)) + 1;
  const today = weekday(writtenOn);
  if (/\b(?:semaine prochaine|next week)\b/.test(words)) return addDays(writtenOn, 7 + wanted - today);
  if (direction === "behind" || /\b(?:dernier|last)\b/.test(words))
    return addDays(writtenOn, -((today - wanted + 7) % 7));
  return addDays(writtenOn, ((wanted - today + 6) % 7) + 1);
}

/** The day of a moment as Gmail writes it: « sam. 21 nov. 2026 10:12 », « Nov 21, 2026, 10:12 AM ». */
export function dayWritten(moment: string): Day | undefined {
  const words = moment
    .slice(0, 80)
    .toLowerCase()
    .replace(/[éè]/g, "e")
    .replace(/û/g, "u")
    .replace(/[\u00a0\u202f]/g, " ");
  const named = NAMED.exec(words);
  if (named?.[3] !== undefined) return datedIn(words, undefined, "ahead");
  const english = NAMED_ENGLISH.exec(words);
  return english?.[3] === undefined ? undefined : datedIn(words, undefined, "ahead");
}
