import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import type { DraftingMode } from "../../platform/preferences.ts";
import type { DraftingChoice } from "../opened.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface DraftButtonProps {
  readonly drafting: DraftingChoice;
  /** `false`: a letter on paper, which asks for no mailbox. */
  readonly byMail: boolean;
  readonly label: string;
  readonly hint: string;
  /** `false`: another way of doing what the main button does. */
  readonly main?: boolean;
  readonly work: () => Promise<void>;
}

/**
 * The button that prepares a message. Before the very first one the owner is asked how messages are to be prepared,
 * and asked again when Google's permission is refused: the work then goes on from the answer.
 */
export function DraftButton({ drafting, byMail, label, hint, main = true, work }: DraftButtonProps) {
  const [asking, setAsking] = useState(false);
  const prepare = useAction(async (mode?: DraftingMode) => {
    if (mode !== undefined) await drafting.choose(mode);
    setAsking(false);
    await work();
  });
  const { busy, failure } = prepare;
  const mustAsk = byMail && (asking || failure?.mailRefused === true);
  return (
    <div class="deed">
      {mustAsk ? (
        <ModeQuestion busy={busy} onChosen={(mode) => prepare.run(mode)} />
      ) : (
        <>
          <button
            type="button"
            class={main ? "main wide" : "wide"}
            disabled={busy}
            onClick={() => (byMail && drafting.mode === undefined ? setAsking(true) : prepare.run())}
          >
            {busy ? panelTexts.reminder.preparing : label}
          </button>
          {hint !== "" && <p class="soft small">{hint}</p>}
        </>
      )}
      {failure !== undefined && <Problem failure={failure} />}
    </div>
  );
}

interface ModeQuestionProps {
  readonly busy: boolean;
  readonly onChosen: (mode: DraftingMode) => void;
}

function ModeQuestion({ busy, onChosen }: ModeQuestionProps) {
  const texts = panelTexts.draftingQuestion;
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const modes = [
    ["gmail", texts.gmail, texts.gmailHint],
    ["compose", texts.compose, texts.composeHint],
  ] as const;
  return (
    <fieldset class="card" aria-label={texts.title}>
      <p class="strong">{texts.title}</p>
      {modes.map(([mode, label, hint], index) => (
        <button
          key={mode}
          type="button"
          class="option wide"
          ref={index === 0 ? first : undefined}
          disabled={busy}
          onClick={() => onChosen(mode)}
        >
          <span>{label}</span>
          <span class="soft small">{hint}</span>
        </button>
      ))}
      <p class="soft small">{texts.once}</p>
    </fieldset>
  );
}
