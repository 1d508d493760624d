import { addDays, type Day, endOfMonth, weekday } from "../base/day.ts";
import { workingDayFrom } from "../base/working-days.ts";
import { callTexts } from "../texts/call-forms.ts";

export interface QuickDay {
  readonly label: string;
  readonly day: Day;
}

const FRIDAY = 5;

/** The next Friday, at least two days away: nobody calls tomorrow « vendredi ». */
function comingFriday(today: Day): Day {
  let day = addDays(today, 2);
  while (weekday(day) !== FRIDAY) day = addDays(day, 1);
  return day;
}

/** Within its last two days, « fin du mois » is that of the next one. */
function comingEndOfMonth(today: Day): Day {
  const end = endOfMonth(today);
  return addDays(today, 2) > end ? endOfMonth(addDays(end, 1)) : end;
}

/** The next working day, and what people call it: « demain » only when it is. */
function nextWorkingDay(today: Day): QuickDay {
  const day = workingDayFrom(addDays(today, 1));
  const isTomorrow = day === addDays(today, 1);
  return { day, label: isTomorrow ? callTexts.quick.tomorrow : callTexts.quick.named(day) };
}

/** The days that customers promise most, the nearest first; each once. */
export function promiseDays(today: Day): readonly QuickDay[] {
  const friday = comingFriday(today);
  return once([
    nextWorkingDay(today),
    { day: friday, label: callTexts.quick.named(friday) },
    { day: comingEndOfMonth(today), label: callTexts.quick.endOfMonth },
  ]);
}

/** The days on which a person asks to be called back. */
export function callBackDays(today: Day): readonly QuickDay[] {
  const week = workingDayFrom(addDays(today, 7));
  return once([nextWorkingDay(today), { day: week, label: callTexts.quick.named(week) }]);
}

function once(days: readonly QuickDay[]): readonly QuickDay[] {
  return days
    .filter(({ day }, index) => days.findIndex((other) => other.day === day) === index)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The day that a promise is most often made for: the coming Friday. */
export function usualPromiseDay(today: Day): Day {
  return comingFriday(today);
}
