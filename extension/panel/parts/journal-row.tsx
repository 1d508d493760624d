import { useState } from "preact/hooks";
import { formatAmount, formatDay } from "#shared/base/french-format.ts";
import { eventName } from "#shared/entry/event-name.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { isRunNote } from "#shared/workbook/match-runs.ts";
import { unsettledDrafts } from "#shared/workbook/unsettled-drafts.ts";
import type { Connector } from "../connector.ts";
import { detailOf } from "../journal-search.ts";
import type { OpenBook } from "../opened.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface JournalRowProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly event: JournalEvent;
  readonly isCancelled: boolean;
  readonly onChanged: (now: OpenBook, said: string) => void;
  readonly onClient: (customer: CustomerKey) => void;
}

/** One event, and its cancellation: a row added to the journal, never one taken away. */
export function JournalRow(props: JournalRowProps) {
  const { connector, opened, event, isCancelled, onChanged, onClient } = props;
  const texts = panelTexts.journal;
  const { book } = opened;
  const customer = book.ledger.directory.get(event.customer);
  const name = customer?.name ?? event.customer;
  const [asking, setAsking] = useState(false);
  const cancel = useAction(async () => {
    // A draft that was not sent is given up as « Pas envoyé » does it: its draft goes too.
    const isDraft = unsettledDrafts(book.journal).some(({ id }) => id === event.id);
    const now = isDraft
      ? await connector.settle(event.id, { kind: "not-sent", on: book.asOf })
      : await connector.cancel(event.id);
    setAsking(false);
    const mine = now.book.journal.some(
      ({ kind, reference }) => kind === "annulation" && reference === event.id,
    );
    onChanged(now, mine ? texts.done : panelTexts.settle.doneElsewhere(name));
  });
  const facts = [
    event.step === undefined ? "" : texts.step(event.step),
    event.channel ?? "",
    event.invoices.map(({ number }) => number).join(", "),
    event.promisedDay === undefined ? "" : texts.promised(event.promisedDay),
    detailOf(event),
  ].filter((fact) => fact !== "");
  // A run of matching is undone with the cells it changed, on its own screen.
  const canCancel = event.kind !== "annulation" && !isCancelled && event.id !== "" && !isRunNote(event);
  return (
    <div class={isCancelled ? "cancelled" : undefined}>
      <div class="line-top">
        <span class="strong">{eventName(event)}</span>
        {event.amount !== undefined && event.amount > 0 && (
          <span class="amount">{formatAmount(event.amount)}</span>
        )}
      </div>
      <div class="line-facts">
        <time dateTime={event.day}>{formatDay(event.day)}</time>
        <span>
          {customer === undefined ? (
            name
          ) : (
            <button type="button" class="name" onClick={() => onClient(event.customer)}>
              {name}
            </button>
          )}
        </span>
        {isCancelled && <span class="tag">{texts.cancelled}</span>}
        {canCancel && !asking && (
          <button
            type="button"
            class="link"
            aria-label={texts.cancelLabel(event.kind, name, event.day)}
            onClick={() => setAsking(true)}
          >
            {texts.cancel}
          </button>
        )}
      </div>
      {facts.length > 0 && <p class="why">{facts.join(" · ")}</p>}
      {asking && (
        <div class="actions">
          <button type="button" disabled={cancel.busy} onClick={() => cancel.run()}>
            {texts.confirm}
          </button>
          <button type="button" class="quiet" disabled={cancel.busy} onClick={() => setAsking(false)}>
            {texts.keep}
          </button>
        </div>
      )}
      {cancel.failure !== undefined && <Problem failure={cancel.failure} />}
    </div>
  );
}
