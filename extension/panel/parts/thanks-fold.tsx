import "../letters.css";
import { useMemo, useRef } from "preact/hooks";
import { messageTexts } from "#shared/texts/panel/messages.ts";
import { Fold } from "#shared/view/fold.tsx";
import type { Connector } from "../connector.ts";
import type { DraftingChoice, OpenBook } from "../opened.ts";
import { thanksToSay } from "../thanks-list.ts";
import { Thanks } from "./account-card.tsx";

interface ThanksFoldProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly drafting: DraftingChoice;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** Who kept a promise lately: a word of thanks for each, once. */
export function ThanksFold({ connector, opened, drafting, onChanged }: ThanksFoldProps) {
  // Those prepared just now stay in view with what became of them.
  const at = useRef(opened).current;
  const list = useMemo(() => thanksToSay(at.book, at.outcome), [at]);
  if (list.length === 0) return null;
  return (
    <Fold title={messageTexts.account.thanksList(list.length)}>
      {list.map(({ name, payment }) => (
        <section key={payment.id} class="card" aria-label={name}>
          <h3>{name}</h3>
          <Thanks connector={connector} drafting={drafting} at={at} payment={payment} onChanged={onChanged} />
        </section>
      ))}
    </Fold>
  );
}
