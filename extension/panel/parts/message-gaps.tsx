import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { BookPlaceContext } from "../book-place.ts";
import type { Connector } from "../connector.ts";
import { OpenWorkbook } from "./open-workbook.tsx";

interface MessageGapsProps {
  readonly connector: Connector;
  readonly gaps: readonly { readonly message: string }[];
  /** All that lacks is asked here: a workbook in this browser need not be opened elsewhere. */
  readonly all: boolean;
  /** What can be given here. */
  readonly children: ComponentChildren;
}

/** What a letter lacks, and where to fill it. */
export function MessageGaps({ connector, gaps, all, children }: MessageGapsProps) {
  const texts = panelTexts.reminder;
  const inBrowser = useContext(BookPlaceContext) === "browser";
  return (
    <section class="warnings" aria-labelledby="gaps">
      <h2 id="gaps">{texts.gaps}</h2>
      <ul>
        {[...new Set(gaps.map(({ message }) => message))].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {children}
      {!(all && inBrowser) && <OpenWorkbook connector={connector} hint={texts.gapsHint} />}
    </section>
  );
}
