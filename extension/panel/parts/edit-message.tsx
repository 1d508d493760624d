import { useLayoutEffect, useRef } from "preact/hooks";
import type { Letter } from "#shared/letters/compose.ts";
import { piecesHtml } from "#shared/letters/pieces.ts";
import { cutsOf, type LetterWords, withoutBreaks } from "#shared/letters/reworded-letter.ts";
import { draftTexts } from "#shared/texts/panel/drafts.ts";
import { EditText } from "./edit-text.tsx";
import { FormattedLetter } from "./letter-body.tsx";

interface EditMessageProps {
  /** The letter as it was proposed: its tables stay. */
  readonly letter: Letter;
  readonly words: LetterWords;
  /** Why these words cannot be a letter. */
  readonly problem: string | undefined;
  /** The conversation that another subject would leave. */
  readonly leavesThread: boolean;
  readonly onChange: (words: LetterWords) => void;
}

/** The subject and the words of a message, to be rewritten; its tables come from the invoices and stay. */
export function EditMessage({ letter, words, problem, leavesThread, onChange }: EditMessageProps) {
  const texts = draftTexts.edit;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector("textarea")?.focus(), []);
  const cuts = cutsOf(letter);
  const count = words.texts.length;
  const fixed = cuts.findIndex(({ kind }) => kind === "block");
  const withText = (at: number, text: string): LetterWords => ({
    ...words,
    texts: words.texts.map((before, index) => (index === at ? text : before)),
  });
  return (
    <div class="stack" ref={box}>
      <EditText
        label={texts.subject}
        rows={1}
        value={words.subject}
        onChange={(subject) => onChange({ ...words, subject: withoutBreaks(subject) })}
      />
      {leavesThread && <p class="soft small">{texts.subjectChanged}</p>}
      {cuts.map((cut, index) =>
        cut.kind === "words" ? (
          <EditText
            key={`words ${cut.at}`}
            label={texts.text(cut.at + 1, count)}
            value={words.texts[cut.at] ?? ""}
            onChange={(text) => onChange(withText(cut.at, text))}
          />
        ) : (
          // Tables keep their place: nothing moves them.
          <div key={`table ${index}`} class="fixed-part">
            {index === fixed && <p class="soft small">{texts.fixed}</p>}
            <div class="letter">
              <FormattedLetter letter={{ html: piecesHtml([{ kind: "block", block: cut.block }]) }} />
            </div>
          </div>
        ),
      )}
      {problem !== undefined && (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
