import type { RunView } from "#shared/workbook/match-report.ts";
import { PAYMENT_WORDS as words } from "./words.ts";

/** What was matched and can be undone, newest first. */
export function PastRuns(props: {
  readonly runs: readonly RunView[];
  readonly busy: boolean;
  readonly undo: (id: string) => void;
}) {
  if (props.runs.length === 0) return null;
  return (
    <section aria-labelledby="runs">
      <h2 id="runs" class="strong">
        {words.runs}
      </h2>
      <ul class="runs">
        {props.runs.map(({ id, day, sentence }) => (
          <li key={id}>
            <p>
              <span class="why">{day}</span> {sentence}
            </p>
            <button
              type="button"
              class="small"
              disabled={props.busy}
              aria-label={`${words.undo}\u00a0: ${sentence} (${day})`}
              onClick={() => props.undo(id)}
            >
              {words.undo}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
