import type { ComponentChildren } from "preact";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import type { Connector } from "../connector.ts";

interface MessageGapsProps {
  readonly connector: Connector;
  readonly gaps: readonly { readonly message: string }[];
  /** What can be given here. */
  readonly children: ComponentChildren;
}

/** What a letter lacks, and where to fill it. */
export function MessageGaps({ connector, gaps, children }: MessageGapsProps) {
  const texts = panelTexts.reminder;
  return (
    <section class="warnings" aria-labelledby="gaps">
      <h2 id="gaps">{texts.gaps}</h2>
      <ul>
        {[...new Set(gaps.map(({ message }) => message))].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {children}
      <p class="soft small">{texts.gapsHint}</p>
      <button type="button" onClick={() => void connector.openWorkbook()}>
        {panelTexts.errors.openWorkbook}
      </button>
    </section>
  );
}
