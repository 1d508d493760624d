import { addDays, type Day, dayFrom } from "../base/day.ts";
import { FRENCH_MONTHS } from "../base/month-names.ts";
import { withoutAccents } from "../base/normalise.ts";
import type { JournalEvent } from "../model/journal.ts";

/** A cell may hold a whole pasted message: what follows is a note. */
const LONGEST = 2000;
/** A promise written without its year is for the coming months: further away, « 1/2 » is a half. */
const COMING_DAYS = 180;
/** « 26/06/2026 », « 26.06.26 », « 26/06 », « 26 juin », « 1er juillet 2026 »; a number inside another word is none. */
const WRITTEN = new RegExp(
  `(?:^|[\\s(:])(\\d{1,2})(?:(?:er)? (${FRENCH_MONTHS.join("|")})(?: (\\d{4}))?|[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})|/(\\d{1,2}))(?![\\d/])`,
  "g",
);

/** A day of which the year may be missing: the first one that is not before `from`. */
function dayWritten(from: Day, date: number, month: number, year: string | undefined): Day | undefined {
  if (year !== undefined) {
    const digits = Number(year);
    return dayFrom(digits < 100 ? 2000 + digits : digits, month, date);
  }
  const own = Number(from.slice(0, 4));
  const same = dayFrom(own, month, date);
  const found = same !== undefined && same >= from ? same : dayFrom(own + 1, month, date);
  return found !== undefined && found <= addDays(from, COMING_DAYS) ? found : undefined;
}

function daysIn(text: string, from: Day): readonly Day[] {
  const plain = withoutAccents(
    text
      .slice(0, LONGEST)
      .replace(/[\u00a0\u202f]/g, " ")
      .toLowerCase(),
  );
  return [...plain.matchAll(WRITTEN)].flatMap((match) => {
    const [, date = "", name, namedYear, month, year, bare] = match;
    const number = name === undefined ? Number(month ?? bare) : FRENCH_MONTHS.indexOf(name) + 1;
    const found = dayWritten(from, Number(date), number, namedYear ?? year);
    return found !== undefined && found >= from ? [found] : [];
  });
}

/**
 * The day that a promise states: `Date promise`, else the last day, on or after its own, that `Détail` or `Motif`
 * writes (« paiera le 26/06 par virement »); `undefined`: none.
 */
export function statedDay(
  event: Pick<JournalEvent, "day" | "promisedDay" | "detail" | "motive">,
): Day | undefined {
  if (event.promisedDay !== undefined) return event.promisedDay;
  const days = [event.detail, event.motive].flatMap((text) =>
    text === undefined ? [] : daysIn(text, event.day),
  );
  return days.sort().pop();
}

/** The day a promise is for; one that states none was for the day it was given. */
export function promisedDayOf(event: Pick<JournalEvent, "day" | "promisedDay" | "detail" | "motive">): Day {
  return statedDay(event) ?? event.day;
}
