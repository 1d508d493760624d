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
import { monthNamed } from "../base/month-names.ts";

/** Which way a day lies from the message: a promise looks ahead, « j'ai payé vendredi » looks back. */
export type Direction = "ahead" | "behind";

/** What a sentence is read with. */
export interface Seen {
  readonly words: string;
  readonly writtenOn: Day;
  readonly direction: Direction;
}

/** A way to name a day. What it matched is read once: no form after it sees the same words. */
export interface DayForm {
  readonly said: RegExp;
  /** The day; `undefined`: these words name none that can be told. `seen` is `undefined` when nobody knows the message's day. */
  readonly day: (match: RegExpMatchArray, seen: Seen | undefined) => Day | undefined;
  /** Only a week is said: any other form tells more. */
  readonly isVague?: true;
}

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

const NAMES = WEEKDAYS.flat().join("|");
/** « lundi 23 novembre »: the name belongs to the date that follows it. */
const OF_WEEK = `(?:(?:${NAMES}),? (?:le |the )?)?`;
const NTH = "(?:st|nd|rd|th)?";
/** « 1 500 € » is no year. */
const YEAR = "(?: (\\d{4})\\b(?! ?(?:€|eur)))?";
/** « entre le 15 et le 20 décembre »: the month is said once for both, and the last of them is read. */
const FIRST_OF_TWO = `(?:${OF_WEEK}\\d{1,2}(?:er|${NTH}) ?(?:et|ou|au|a|and|or|to|-) ?(?:le |the )?)?`;

const monthNumber = (name = ""): number => monthNamed(name) ?? 0;

const fullYear = (year: string): number => Number(year) + (year.length === 2 ? 2000 : 0);

function ofYear(
  number: number,
  month: number,
  year: string | undefined,
  seen: Seen | undefined,
): Day | undefined {
  if (year !== undefined) return dayFrom(fullYear(year), month, number);
  return nearest((one) => dayFrom(one, month, number), seen);
}

/** The last day of a month: of its own year when that is said, else of the year that makes it plausible. */
function endOfNamed(month: number, year: string | undefined, seen: Seen | undefined): Day | undefined {
  const endIn = (one: number): Day | undefined => {
    const first = dayFrom(one, month, 1);
    return first === undefined ? undefined : endOfMonth(first);
  };
  return year === undefined ? nearest(endIn, seen) : endIn(fullYear(year));
}

/** A day without its year: of this year or the one beside it, if it lies the right way and not too far. */
function nearest(dayOf: (year: number) => Day | undefined, seen: Seen | undefined): Day | undefined {
  if (seen === undefined) return undefined;
  const { writtenOn, direction } = seen;
  const own = yearOf(writtenOn);
  const ahead = direction === "ahead";
  for (const year of [own, ahead ? own + 1 : own - 1]) {
    const found = dayOf(year);
    const away = found === undefined ? -1 : daysBetween(writtenOn, found) * (ahead ? 1 : -1);
    if (away >= 0 && away <= FURTHEST) return found;
  }
  return undefined;
}

/** « le 30 », « lundi 30 »: of this month or the one beside it, a Monday if that is said. */
function ofMonth(number: number, seen: Seen, name?: string): Day | undefined {
  const { writtenOn, direction } = seen;
  const first = addDays(writtenOn, 1 - dayOfMonthOf(writtenOn));
  return [first, direction === "ahead" ? addDays(endOfMonth(first), 1) : addDays(first, -1)]
    .map((month) => dayFrom(yearOf(month), monthOf(month), number))
    .find(
      (found) =>
        found !== undefined &&
        (direction === "ahead" ? found >= writtenOn : found <= writtenOn) &&
        (name === undefined || weekday(found) === weekdayNumber(name)),
    );
}

const weekdayNumber = (name: string): number =>
  WEEKDAYS.findIndex((names) => names.some((one) => one === name)) + 1;

function ofWeek(name: string, { words, writtenOn, direction }: Seen): Day {
  const wanted = weekdayNumber(name);
  const today = weekday(writtenOn);
  if (/\b(?:semaine prochaine|next week)\b/.test(words)) return addDays(writtenOn, 7 + wanted - today);
  if (direction === "behind" || new RegExp(`\\b(?:${name} dernier|last ${name})\\b`).test(words))
    return addDays(writtenOn, -((today - wanted + 7) % 7));
  return addDays(writtenOn, ((wanted - today + 6) % 7) + 1);
}

/** A form counted from the message's own day. */
function fromMessage(said: RegExp, day: (match: RegExpMatchArray, seen: Seen) => Day | undefined): DayForm {
  return { said, day: (match, seen) => (seen === undefined ? undefined : day(match, seen)) };
}

const friday = ({ writtenOn }: Seen): Day => addDays(writtenOn, FRIDAY - weekday(writtenOn));

/** The ways to name a day, the most precise first. */
export const DAY_FORMS: readonly DayForm[] = [
  // « 45 jours fin de mois le 10 » are payment terms, counted from an invoice's day.
  {
    said: /\b\d{1,3} ?(?:jours?|j|days?),? ?(?:fin (?:de|du) mois|fdm|end of month)\b(?:,? le \d{1,2}\b)?/g,
    day: () => undefined,
  },
  {
    said: new RegExp(`\\b${FIRST_OF_TWO}${OF_WEEK}(\\d{1,2})\\/(\\d{1,2})(?:\\/(\\d{4}|\\d{2}))?\\b`, "g"),
    day: ([, number, month, year], seen) => ofYear(Number(number), Number(month), year, seen),
  },
  {
    said: new RegExp(
      `(?:^|[^\\d.-])${OF_WEEK}(\\d{1,2})[.-](\\d{1,2})[.-](\\d{4}|\\d{2})\\b(?![.-]\\d)`,
      "g",
    ),
    day: ([, number, month, year], seen) => ofYear(Number(number), Number(month), year, seen),
  },
  {
    said: new RegExp(
      `\\b${FIRST_OF_TWO}${OF_WEEK}(\\d{1,2}|1er|premier)${NTH} (?:of )?${MONTH}\\.?,?${YEAR}`,
      "g",
    ),
    day: ([, number = "", month, year], seen) =>
      ofYear(/^(?:1er|premier)$/.test(number) ? 1 : Number(number), monthNumber(month), year, seen),
  },
  {
    said: new RegExp(`\\b${OF_WEEK}${MONTH}\\.? (\\d{1,2})${NTH}\\b(?:,?${YEAR})?`, "g"),
    day: ([, month, number, year], seen) => ofYear(Number(number), monthNumber(month), year, seen),
  },
  {
    said: new RegExp(`\\b(?:fin|end of)(?: (?:du|de) mois)?(?: de| d')? ?${MONTH}\\.?${YEAR}`, "g"),
    day: ([, month, year], seen) => endOfNamed(monthNumber(month), year, seen),
  },
  fromMessage(/\b(?:fin (?:du|de ce|de|ce) mois prochain|end of next month)\b/g, (_, { writtenOn }) =>
    endOfMonth(addDays(endOfMonth(writtenOn), 1)),
  ),
  fromMessage(
    /\b(?:fin (?:du|de ce|de|ce) mois|end of (?:the|this) month|month end)\b/g,
    (_, { writtenOn }) => endOfMonth(writtenOn),
  ),
  fromMessage(/\bapres[- ]demain\b/g, (_, { writtenOn }) => addDays(writtenOn, 2)),
  fromMessage(/\b(?:demain|tomorrow)\b/g, (_, { writtenOn }) => addDays(writtenOn, 1)),
  fromMessage(/\b(?:aujourd'hui|ce jour|ce matin|today)\b/g, (_, { writtenOn }) => writtenOn),
  fromMessage(/\b(?:hier|yesterday)\b/g, (_, { writtenOn }) => addDays(writtenOn, -1)),
  // « Vendredi en huit » is the Friday after the next one.
  fromMessage(new RegExp(`\\b(${NAMES}) en (huit|quinze)\\b`, "g"), ([, name = "", after], seen) =>
    addDays(ofWeek(name, { ...seen, direction: "ahead" }), after === "huit" ? 7 : 14),
  ),
  fromMessage(
    new RegExp(`\\b(${NAMES})(?: (\\d{1,2})\\b(?![/.]\\d|h))?\\b`, "g"),
    ([, name = "", number], seen) =>
      number === undefined ? ofWeek(name, seen) : ofMonth(Number(number), seen, name),
  ),
  fromMessage(
    /\b(?:sous|dans|d'ici|within|in) (\d{1,2}) (jours?|days?|semaines?|weeks?)\b/g,
    ([, count, unit = ""], { writtenOn }) =>
      addDays(writtenOn, Number(count) * (/^(?:sem|week)/.test(unit) ? 7 : 1)),
  ),
  fromMessage(/\bsous huitaine\b/g, (_, { writtenOn }) => addDays(writtenOn, 8)),
  fromMessage(/\bsous quinzaine\b/g, (_, { writtenOn }) => addDays(writtenOn, 15)),
  fromMessage(
    new RegExp(
      `\\b(?:le|du|au|the) (\\d{1,2})${NTH}\\b(?! ?(?:%|€|eur|h\\b|jours?|[/.,]?\\d|${MONTH}))`,
      "g",
    ),
    ([, number], seen) => ofMonth(Number(number), seen),
  ),
  {
    ...fromMessage(/\b(?:semaine prochaine|next week)\b/g, (_, seen) => addDays(friday(seen), 7)),
    isVague: true,
  },
  {
    ...fromMessage(
      /\b(?:fin de (?:la )?semaine|cette semaine|end of (?:the )?week|this week)\b/g,
      (_, seen) => friday(seen),
    ),
    isVague: true,
  },
];
