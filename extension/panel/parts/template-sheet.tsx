import { composeText } from "#shared/letters/message-text.ts";
import { templateTexts } from "#shared/texts/panel/templates.ts";
import { Fold } from "#shared/view/fold.tsx";
import { composeUrl, LONGEST_COMPOSE_URL } from "../../platform/compose-url.ts";
import type { Preview } from "../template-preview.ts";
import { FormattedLetter, PlainLetter, SubjectLine } from "./letter-body.tsx";

interface TemplateSheetProps {
  readonly preview: Preview;
  /** What the reading of the template itself says already. */
  readonly told: readonly string[];
}

/** The letter that a template gives with a customer, or what stops it; what the compose window still has room for. */
export function TemplateSheet({ preview, told }: TemplateSheetProps) {
  const texts = templateTexts;
  if (preview.kind === "gaps") {
    return (
      <div class="warnings" role="status">
        <p class="strong">{texts.gaps}</p>
        <ul>
          {preview.gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      </div>
    );
  }
  const { letter, example } = preview;
  const findings = letter.findings.filter(({ message }) => !told.includes(message));
  const url = composeUrl({
    to: letter.to,
    cc: letter.cc,
    subject: letter.subject,
    text: composeText(letter),
  });
  return (
    <>
      {example && <p class="soft small">{texts.example}</p>}
      <div class="letter">
        <SubjectLine subject={letter.subject} />
        <FormattedLetter letter={letter} />
      </div>
      {findings.length > 0 && (
        <div class="warnings">
          <p class="strong">{texts.letterLint}</p>
          <ul>
            {findings.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="soft small">
        {"clipboard" in url ? texts.overBudget : texts.budget(LONGEST_COMPOSE_URL - url.url.length)}
      </p>
      <Fold title={texts.previewPlain}>
        <div class="letter">
          <PlainLetter text={composeText(letter)} />
        </div>
      </Fold>
    </>
  );
}
