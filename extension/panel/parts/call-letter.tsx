import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { callAfterTexts } from "#shared/texts/call-after.ts";
import type { SideOrderResult } from "#shared/workbook/side-letter.ts";
import type { Connector } from "../connector.ts";
import type { DraftingChoice, OpenBook } from "../opened.ts";
import type { SideLetter } from "../prepared-now.ts";
import { SideLetterCard } from "./side-letter-card.tsx";

interface OfferedLetterProps {
  readonly connector: Connector;
  readonly drafting: DraftingChoice;
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly order: SideOrderResult;
  /** Rows that go into the journal with the letter's own. */
  readonly more?: SideLetter["more"];
  /** What may still be said before it is drafted: to whom. */
  readonly children?: ComponentChildren;
  readonly onChanged: (now: OpenBook) => void;
}

/** A message that keeps a written trace of what was said: read it, then let it be drafted. */
export function OfferedLetter({ title, order, more, children, onChanged, ...card }: OfferedLetterProps) {
  const [done, setDone] = useState(false);
  return (
    <section class="offered" aria-label={title}>
      <h3>{title}</h3>
      {!done && children}
      <SideLetterCard
        {...card}
        byMail={order}
        seeLabel={callAfterTexts.read}
        {...(more === undefined ? {} : { more })}
        onDone={() => setDone(true)}
        onChanged={onChanged}
      />
    </section>
  );
}
