import type { ComponentChildren } from "preact";
import type { RankedLine } from "#shared/model/plan.ts";
import { dayTexts } from "#shared/texts/panel/day.ts";
import { Empty } from "#shared/view/empty.tsx";

interface DayFoundProps {
  readonly typed: string;
  readonly found: readonly RankedLine[];
  readonly lines: (ranked: readonly RankedLine[]) => ComponentChildren;
  readonly onClear: () => void;
}

/** What a search finds in the day's list, whatever section it stands in. */
export function DayFound({ typed, found, lines, onClear }: DayFoundProps) {
  const texts = dayTexts.today;
  return (
    <section aria-labelledby="found">
      <h2 id="found">{texts.searchShown(found.length)}</h2>
      {found.length === 0 ? (
        <Empty title={texts.searchNothing(typed)} hint={texts.searchHint} />
      ) : (
        lines(found)
      )}
      <button type="button" class="wide" onClick={onClear}>
        {texts.clearSearch}
      </button>
    </section>
  );
}
