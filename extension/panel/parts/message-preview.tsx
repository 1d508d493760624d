import type { DraftThread } from "#shared/dunning/thread.ts";
import type { Letter } from "#shared/letters/compose.ts";
import { composeText } from "#shared/letters/message-text.ts";
import { draftTexts } from "#shared/texts/panel/drafts.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { FormattedLetter, PlainLetter } from "./letter-body.tsx";

interface MessagePreviewProps {
  readonly letter: Letter;
  readonly thread: DraftThread | undefined;
  /** As Gmail's compose window takes it: text alone. */
  readonly plain: boolean;
}

/** A message exactly as it will be prepared: to whom, under which subject, in which words. */
export function MessagePreview({ letter, thread, plain }: MessagePreviewProps) {
  const texts = panelTexts.reminder;
  return (
    <div class="letter">
      <dl>
        <dt>{texts.to}</dt>
        <dd>{letter.to.length === 0 ? texts.noRecipient : letter.to.join(", ")}</dd>
        {letter.cc.length > 0 && (
          <>
            <dt>{texts.cc}</dt>
            <dd>{letter.cc.join(", ")}</dd>
          </>
        )}
        <dt>{texts.subject}</dt>
        <dd class="strong">{letter.subject}</dd>
      </dl>
      {thread !== undefined && <p class="soft small">{draftTexts.thread(thread.since)}</p>}
      {plain ? <PlainLetter text={composeText(letter)} /> : <FormattedLetter letter={letter} />}
    </div>
  );
}
