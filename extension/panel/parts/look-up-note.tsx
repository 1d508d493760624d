import { lookUpTexts } from "#shared/texts/panel/look-ups.ts";
import type { CustomerProps } from "../customer-props.ts";
import type { Notable } from "../look-up-events.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface NoteProps extends Pick<CustomerProps, "connector" | "onChanged"> {
  readonly notable: Notable;
  /** What is noted, for who cannot see beside which line the button stands. */
  readonly what: string;
}

/** One gesture that writes what was found into the journal, once, and takes it back. */
export function LookUpNote({ connector, onChanged, notable, what }: NoteProps) {
  const texts = lookUpTexts;
  const { event, noted } = notable;
  const act = useAction(async () => {
    const now = noted ? await connector.cancel(event.id) : await connector.record(event);
    onChanged(now, noted ? texts.undone : texts.noted);
  });
  return (
    <div class="stack">
      <p class="line-top">
        {noted && <span class="tag">{texts.noted}</span>}
        <button
          type="button"
          class={noted ? "quiet" : undefined}
          aria-label={noted ? texts.undoLabel(what) : texts.noteLabel(what)}
          disabled={act.busy}
          onClick={() => act.run()}
        >
          {noted ? texts.undo : texts.note}
        </button>
      </p>
      {act.failure !== undefined && <Problem failure={act.failure} />}
    </div>
  );
}
