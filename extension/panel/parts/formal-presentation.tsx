import { useMemo, useState } from "preact/hooks";
import { dayOrUndefined } from "#shared/base/day.ts";
import { debtorQuality } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { Presentation } from "#shared/texts/formal-notice.ts";
import { formalTexts } from "#shared/texts/panel/formal-notice.ts";
import { Field } from "#shared/view/field.tsx";
import { RadioChoice } from "#shared/view/radio-choice.tsx";
import { presentationRow } from "#shared/workbook/formal-notice-deposit.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook } from "../opened.ts";
import { sideIdOf } from "../side-id.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface FormalPresentationProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly sent: JournalEvent;
  readonly presented: JournalEvent | undefined;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

const HOWS: readonly Presentation[] = ["delivered", "unclaimed", "refused", "presented"];

/** The day on which the letter was first presented: what a consumer's interest counts from, and a proof for all. */
export function FormalPresentation(props: FormalPresentationProps) {
  const { connector, opened, sent, presented, onChanged } = props;
  const texts = formalTexts.presentation;
  const { book } = opened;
  const [on, setOn] = useState("");
  const [how, setHow] = useState<Presentation>("delivered");
  const [asked, setAsked] = useState(false);
  // The same on every computer: a presentation is noted once.
  const { id } = useMemo(() => sideIdOf(book, "first presentation", sent), [book, sent]);
  const day = dayOrUndefined(on);
  const error =
    day === undefined
      ? texts.missing
      : day < sent.day
        ? texts.early
        : day > book.asOf
          ? texts.ahead
          : undefined;
  const save = useAction(async () => {
    setAsked(true);
    if (day === undefined || error !== undefined) return;
    onChanged(await connector.record(presentationRow(book, sent, { day, how, newId: id })), texts.saved);
  });
  const segment = book.ledger.directory.get(sent.customer)?.segment ?? "standard";
  return (
    <section class="card" aria-labelledby="presentation">
      <h3 id="presentation">{texts.title}</h3>
      {presented !== undefined ? (
        <p>{texts.done(presented.day, presented.motive ?? "")}</p>
      ) : (
        <>
          <Field
            label={texts.label}
            type="date"
            hint={debtorQuality(segment) === "particulier" ? `${texts.hint} ${texts.consumer}` : texts.hint}
            value={on}
            min={sent.day}
            max={book.asOf}
            onChange={setOn}
            error={asked ? error : undefined}
          />
          <RadioChoice
            legend={texts.how}
            stacked
            options={HOWS.map((one) => [one, texts.hows[one]])}
            value={how}
            onChange={setHow}
          />
          <button type="button" disabled={save.busy} onClick={() => save.run()}>
            {texts.save}
          </button>
          {save.failure !== undefined && <Problem failure={save.failure} />}
        </>
      )}
    </section>
  );
}
