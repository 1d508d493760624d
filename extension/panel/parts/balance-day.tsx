import { useEffect, useState } from "preact/hooks";
import { type Day, dayOrUndefined } from "#shared/base/day.ts";
import { formatDay } from "#shared/base/french-format.ts";
import { lastMonthEnds } from "#shared/indicators/months.ts";
import { dayTexts } from "#shared/texts/panel/day.ts";
import { Field } from "#shared/view/field.tsx";

interface BalanceDayProps {
  /** The day of the book: today, or its « Date d'arrêté ». */
  readonly own: Day;
  readonly isToday: boolean;
  readonly day: Day;
  readonly onDay: (day: Day) => void;
}

const FIRST = "2000-01-01";
const LAST = "2100-12-31";
const MONTHS = 4;

/** Which day the balance tells of: any day, or a month end in one click. */
export function BalanceDay({ own, isToday, day, onDay }: BalanceDayProps) {
  const texts = dayTexts.balance;
  /** What stands in the field while it is no day: it is never put back under the owner's fingers. */
  const [typed, setTyped] = useState<string | undefined>(undefined);
  // A day chosen elsewhere on the screen takes the place of what was being typed.
  useEffect(() => setTyped(undefined), [day]);
  const type = (value: string): void => {
    const wanted = dayOrUndefined(value);
    const fits = wanted !== undefined && wanted >= FIRST && wanted <= LAST;
    setTyped(fits ? undefined : value);
    if (fits) onDay(wanted);
  };
  const choose = (wanted: Day): void => {
    setTyped(undefined);
    onDay(wanted);
  };
  const quick = [own, ...[...lastMonthEnds(own, MONTHS)].reverse().filter((end) => end !== own)];
  return (
    <div class="stack">
      <Field
        label={texts.day}
        type="date"
        min={FIRST}
        max={LAST}
        value={typed ?? day}
        error={typed === undefined || typed === "" ? undefined : texts.dayMissing}
        onChange={type}
      />
      <fieldset class="chips" aria-label={texts.monthEnds}>
        {quick.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={typed === undefined && one === day}
            onClick={() => choose(one)}
          >
            {one !== own ? formatDay(one) : isToday ? texts.today : texts.ownDay(own)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
