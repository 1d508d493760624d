import { formatAmount, formatDay } from "#shared/base/french-format.ts";
import { comparable } from "#shared/base/normalise.ts";
import { withoutThreadMark } from "#shared/dunning/thread-mark.ts";
import { eventName } from "#shared/entry/event-name.ts";
import type { CustomerDirectory } from "#shared/model/customer.ts";
import type { EventKind, JournalEvent } from "#shared/model/journal.ts";
import { isRunNote, runSentenceOf } from "#shared/workbook/match-runs.ts";
import { foundBy } from "./found-by.ts";

/** The journal as it is read, the newest day first, the last row of a day before the others. */
export function newestFirst(journal: readonly JournalEvent[]): readonly JournalEvent[] {
  const row = ({ origin }: JournalEvent): number => origin.row ?? 0;
  return [...journal].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : row(b) - row(a)));
}

/** The kinds of events that a journal holds, the most frequent first. */
export function kindsOf(journal: readonly JournalEvent[]): readonly EventKind[] {
  const counts = new Map<EventKind, number>();
  for (const { kind } of journal) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([kind]) => kind);
}

/** What the detail of an event says to a person. */
export function detailOf(event: JournalEvent): string {
  return isRunNote(event) ? runSentenceOf(event) : withoutThreadMark(event.detail ?? "");
}

function wordsOf(event: JournalEvent, directory: CustomerDirectory): string {
  return comparable(
    [
      directory.get(event.customer)?.name ?? event.customer,
      eventName(event),
      event.channel ?? "",
      formatDay(event.day),
      event.promisedDay === undefined ? "" : formatDay(event.promisedDay),
      event.amount === undefined ? "" : formatAmount(event.amount),
      event.invoices.map(({ number }) => number).join(" "),
      detailOf(event),
      event.author ?? "",
    ].join(" "),
  );
}

/** What the owner looks for: words, and a kind of event. */
export interface JournalQuery {
  readonly typed: string;
  readonly kind: EventKind | undefined;
}

/** A search in a journal; the words of its rows are prepared once, at the first word typed. */
export function journalSearch(
  rows: readonly JournalEvent[],
  directory: CustomerDirectory,
): (query: JournalQuery) => readonly JournalEvent[] {
  let words: readonly string[] | undefined;
  return ({ typed, kind }) => {
    const ofKind = (event: JournalEvent): boolean => kind === undefined || event.kind === kind;
    if (typed.trim() === "") return kind === undefined ? rows : rows.filter(ofKind);
    words ??= rows.map((event) => wordsOf(event, directory));
    const known = words;
    const fits = foundBy(typed);
    return rows.filter((event, at) => ofKind(event) && fits(known[at] ?? ""));
  };
}
