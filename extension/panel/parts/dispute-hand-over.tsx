import { useMemo, useRef, useState } from "preact/hooks";
import { disputeHandedOver } from "#shared/dunning/commitment-events.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import { callAfterTexts } from "#shared/texts/call-after.ts";
import { callTexts } from "#shared/texts/call-forms.ts";
import { Field } from "#shared/view/field.tsx";
import { handOverOrder } from "#shared/workbook/side-letters.ts";
import type { Connector } from "../connector.ts";
import type { DraftingChoice, OpenBook } from "../opened.ts";
import { sideIdOf } from "../side-id.ts";
import { OfferedLetter } from "./call-letter.tsx";

interface HandOverProps {
  readonly connector: Connector;
  readonly drafting: DraftingChoice;
  readonly from: OpenBook;
  /** Its row of `Journal`. */
  readonly dispute: NewEvent;
  readonly owner: string;
  readonly onChanged: (now: OpenBook) => void;
}

/** The message that hands a dispute over to who answers it, with the note that says so. */
export function HandOverLetter({ connector, drafting, from, dispute, owner, onChanged }: HandOverProps) {
  const texts = callAfterTexts;
  const { book, outcome } = from;
  const [to, setTo] = useState(owner);
  const [email, setEmail] = useState("");
  const name = to.trim() === "" ? owner : to.trim();
  const address = /^\S+@\S+$/.test(email.trim()) ? email.trim() : undefined;
  // Kept while it is on screen: once prepared, what became of it stays in view.
  const at = useRef(book).current;
  const { id } = useMemo(() => sideIdOf(at, `hand-over to ${name}`, dispute), [at, name, dispute]);
  const order = useMemo(() => {
    const person = { name, ...(address === undefined ? {} : { email: address }) };
    return handOverOrder(book, outcome, dispute, person, id);
  }, [book, outcome, dispute, name, address, id]);
  const note = disputeHandedOver({
    id: `${id}-note`,
    day: book.asOf,
    ...(book.settings.author === undefined ? {} : { author: book.settings.author }),
    dispute,
    to: name,
  });
  return (
    <OfferedLetter
      connector={connector}
      drafting={drafting}
      title={texts.handOver(name)}
      label={texts.handOverButton}
      hint={texts.handOverHint}
      order={order}
      more={[note]}
      onChanged={onChanged}
    >
      <div class="row">
        <Field label={callTexts.fields.handOverTo} value={to} onChange={setTo} />
        <Field
          label={callTexts.fields.handOverMail}
          type="email"
          value={email}
          onChange={setEmail}
          error={email.trim() !== "" && address === undefined ? callTexts.errors.mailUnreadable : undefined}
        />
      </div>
    </OfferedLetter>
  );
}
