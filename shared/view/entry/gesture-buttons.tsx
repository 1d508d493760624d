import { callTexts } from "../../texts/call-forms.ts";

interface GestureButtonsProps<G extends string> {
  /** What can be done, with its words. */
  readonly gestures: readonly (readonly [G, string])[];
  /** The one that is unfolded. */
  readonly chosen: G | undefined;
  /** What they are about, read aloud with each. */
  readonly about: string;
  readonly onChoose: (gesture: G | undefined) => void;
}

/** What can be done about one thing: one form at a time, and a second click folds it. */
export function GestureButtons<G extends string>({
  gestures,
  chosen,
  about,
  onChoose,
}: GestureButtonsProps<G>) {
  return (
    <div class="actions">
      {gestures.map(([name, label]) => (
        <button
          key={name}
          type="button"
          class="link"
          aria-expanded={chosen === name}
          aria-label={callTexts.commitments.about(label, about)}
          onClick={() => onChoose(chosen === name ? undefined : name)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
