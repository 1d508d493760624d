import { useMemo, useState } from "preact/hooks";
import { formatAmount, formatDay } from "#shared/base/french-format.ts";
import { eventName } from "#shared/entry/event-name.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { Empty } from "#shared/view/empty.tsx";
import { isRunNote, runSentenceOf } from "#shared/workbook/match-runs.ts";
import { unsettledDrafts } from "#shared/workbook/unsettled-drafts.ts";
import type { Connector, OpenBook } from "../connector.ts";
import { Problem } from "../parts/problem.tsx";
import { Title } from "../parts/title.tsx";
import { useAction } from "../use-action.ts";

interface JournalProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly onChanged: (now: OpenBook, said: string) => void;
}

const PAGE = 40;

/** The journal, newest first. Nothing is erased: cancelling adds a row. */
export function JournalScreen({ connector, opened, onChanged }: JournalProps) {
  const texts = panelTexts.journal;
  const { journal } = opened.book;
  const [shown, setShown] = useState(PAGE);
  const rows = useMemo(() => newestFirst(journal), [journal]);
  const cancelled = useMemo(
    () => new Set(journal.filter(({ kind }) => kind === "annulation").map(({ reference }) => reference)),
    [journal],
  );
  return (
    <>
      <Title>{texts.title}</Title>
      {rows.length === 0 ? (
        <Empty title={texts.empty} hint={texts.emptyHint} />
      ) : (
        <ol class="journal">
          {rows.slice(0, shown).map((event) => (
            <Row
              key={`${event.origin.row} ${event.id}`}
              connector={connector}
              opened={opened}
              event={event}
              isCancelled={cancelled.has(event.id)}
              onChanged={onChanged}
            />
          ))}
        </ol>
      )}
      {rows.length > shown && (
        <button type="button" class="wide" onClick={() => setShown(shown + PAGE)}>
          {texts.more(Math.min(PAGE, rows.length - shown))}
        </button>
      )}
    </>
  );
}

function newestFirst(journal: readonly JournalEvent[]): readonly JournalEvent[] {
  const row = ({ origin }: JournalEvent): number => origin.row ?? 0;
  return [...journal].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : row(b) - row(a)));
}

interface RowProps extends JournalProps {
  readonly event: JournalEvent;
  readonly isCancelled: boolean;
}

function Row({ connector, opened, event, isCancelled, onChanged }: RowProps) {
  const texts = panelTexts.journal;
  const { book } = opened;
  const name = book.ledger.directory.get(event.customer)?.name ?? event.customer;
  const [asking, setAsking] = useState(false);
  const cancel = useAction(async () => {
    // A draft that was not sent is given up as « Pas envoyé » does it: its draft goes too.
    const isDraft = unsettledDrafts(book.journal).some(({ id }) => id === event.id);
    const now = isDraft
      ? await connector.settle(event.id, { kind: "not-sent", on: book.asOf })
      : await connector.cancel(event.id);
    setAsking(false);
    onChanged(now, texts.done);
  });
  const facts = [
    event.step === undefined ? "" : texts.step(event.step),
    event.channel ?? "",
    event.invoices.map(({ number }) => number).join(", "),
    event.promisedDay === undefined ? "" : formatDay(event.promisedDay),
    isRunNote(event) ? runSentenceOf(event) : (event.detail ?? ""),
  ].filter((fact) => fact !== "");
  // A run of matching is undone with the cells it changed, on its own screen.
  const canCancel = event.kind !== "annulation" && !isCancelled && event.id !== "" && !isRunNote(event);
  return (
    <li class={isCancelled ? "cancelled" : undefined}>
      <div class="line-top">
        <span class="strong">{eventName(event)}</span>
        {event.amount !== undefined && event.amount > 0 && (
          <span class="amount">{formatAmount(event.amount)}</span>
        )}
      </div>
      <div class="line-facts">
        <time dateTime={event.day}>{formatDay(event.day)}</time>
        <span>{name}</span>
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
    </li>
  );
}
