import { useState } from "preact/hooks";
import { dayOrUndefined } from "#shared/base/day.ts";
import { formatAmount } from "#shared/base/french-format.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { Field } from "#shared/view/field.tsx";
import { checkDeposit } from "#shared/workbook/formal-notice-deposit.ts";
import type { DraftingMode } from "../../platform/preferences.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook } from "../opened.ts";
import type { Posted } from "../posted-letter.ts";
import { useAction } from "../use-action.ts";
import { LetterSheet } from "./letter-sheet.tsx";
import { Problem } from "./problem.tsx";

interface SettleCardProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly event: JournalEvent;
  readonly drafting: DraftingMode | undefined;
  readonly onChanged: (now: OpenBook, said: string) => void;
  readonly onPosted?: (posted: Posted) => void;
  /** `false`: the question stands alone, there is no list to come back to. */
  readonly canWait?: boolean;
  /** `false`: the letter stands beside it already. */
  readonly withLetter?: boolean;
}

/** Whether the answer that stands, perhaps given elsewhere first, is « Pas envoyé ». */
function wasCancelled(now: OpenBook, preparedId: string): boolean {
  return now.book.journal.some(({ kind, reference }) => kind === "annulation" && reference === preparedId);
}

/** « Envoyé ? », « Posté ? »: nothing tells Crescendo that a message left, so it asks. A posted letter gives its day and number. */
export function SettleCard(props: SettleCardProps) {
  const {
    connector,
    opened,
    event,
    drafting,
    onChanged,
    onPosted,
    canWait = true,
    withLetter = true,
  } = props;
  const texts = panelTexts.settle;
  const { asOf, ledger } = opened.book;
  const name = ledger.directory.get(event.customer)?.name ?? event.customer;
  const registered = event.channel === "recommandé";
  const posted = registered || event.channel === "courrier";
  // An e-mail that a letter follows: the day is the letter's.
  const dated = posted || event.channel === "e-mail + courrier";
  const question = posted ? texts.questionPosted : texts.question;
  const [hidden, setHidden] = useState(false);
  const [on, setOn] = useState<string>(asOf);
  const [number, setNumber] = useState("");
  const [asked, setAsked] = useState(false);

  const day = dayOrUndefined(on);
  const deposit =
    day !== undefined && event.kind === "mise en demeure préparée"
      ? checkDeposit(opened.book, event, day)
      : undefined;
  const dayError = day === undefined ? texts.dayMissing : day > asOf ? texts.dayAhead : deposit?.refused;
  const numberError = registered && number.trim() === "" ? texts.numberMissing : undefined;

  const answer = useAction(async (sent: boolean) => {
    if (!sent) {
      const now = await connector.settle(event.id, { kind: "not-sent", on: asOf });
      // A cancellation that waits for the network has deleted nothing yet.
      const waits = (await connector.queue()).items.some(({ event: kept }) => kept.reference === event.id);
      const removed = drafting === "gmail" && event.reference !== undefined && !waits;
      const said = removed ? texts.doneRemoved(name) : texts.doneNotSent(name);
      onChanged(now, wasCancelled(now, event.id) ? said : texts.doneElsewhere(name));
      return;
    }
    setAsked(true);
    if (dated && (day === undefined || dayError !== undefined || numberError !== undefined)) return;
    const now = await connector.settle(event.id, {
      kind: "sent",
      on: dated && day !== undefined ? day : asOf,
      ...(registered ? { registeredNumber: number.trim() } : {}),
    });
    if (wasCancelled(now, event.id)) return onChanged(now, texts.doneElsewhere(name));
    if (registered && day !== undefined) onPosted?.({ event, deposit: day, number: number.trim() });
    onChanged(now, event.kind === "mise en demeure préparée" ? texts.doneFormal(name) : texts.doneSent(name));
  });
  if (hidden) return <p class="soft small">{texts.doneLater}</p>;
  const about =
    event.kind === "mise en demeure préparée"
      ? texts.aboutFormal(name, event.day)
      : event.motive === undefined
        ? texts.about(name, event.day)
        : texts.aboutSide(event.motive, name, event.day);
  return (
    <fieldset class="card settle" aria-label={`${question} ${about}`}>
      <div class="line-top">
        <p class="strong">{question}</p>
        {event.amount !== undefined && event.amount > 0 && (
          <span class="amount">{formatAmount(event.amount)}</span>
        )}
      </div>
      <p>{about}</p>
      {dated && (
        <>
          <div class="row">
            <Field
              label={texts.postedOn}
              type="date"
              value={on}
              max={asOf}
              onChange={setOn}
              error={asked ? dayError : undefined}
            />
            {registered && (
              <Field
                label={texts.registeredNumber}
                value={number}
                onChange={setNumber}
                error={asked ? numberError : undefined}
              />
            )}
          </div>
          {deposit?.warning !== undefined && <p class="warnings">{deposit.warning}</p>}
          {withLetter && <LetterSheet connector={connector} event={event} book={opened.book} />}
        </>
      )}
      <div class="actions">
        <button type="button" class="main" disabled={answer.busy} onClick={() => answer.run(true)}>
          {posted ? texts.posted : texts.sent}
        </button>
        <button type="button" disabled={answer.busy} onClick={() => answer.run(false)}>
          {posted ? texts.notPosted : texts.notSent}
        </button>
        {canWait && (
          <button type="button" class="quiet" disabled={answer.busy} onClick={() => setHidden(true)}>
            {texts.later}
          </button>
        )}
      </div>
      {answer.failure !== undefined && <Problem failure={answer.failure} />}
    </fieldset>
  );
}
