import type { CustomerKey } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { Book, Outcome } from "#shared/workbook/book.ts";
import { currencyOfEvent } from "#shared/workbook/side-letter.ts";
import { unsettledDrafts } from "#shared/workbook/unsettled-drafts.ts";
import type { Posted } from "./posted-letter.ts";

/** How far a formal notice has come, as the journal tells it: it survives a reload, and another computer says the same. */
export type FormalStage =
  | { readonly kind: "to-prepare" }
  /** Prepared; nobody has said yet whether it was posted. */
  | { readonly kind: "to-post"; readonly prepared: JournalEvent }
  | {
      readonly kind: "posted";
      readonly sent: JournalEvent;
      /** What the letter was prepared as; `undefined`: its posting was noted by hand. */
      readonly posted: Posted | undefined;
      /** The day of its first presentation, once noted. */
      readonly presented: JournalEvent | undefined;
    };

/** The stage of a customer's formal notice in one currency; one whose invoices are all paid is behind us. */
export function formalStage(
  book: Book,
  outcome: Outcome,
  customer: CustomerKey,
  currency: string,
): FormalStage {
  const cancelled = new Set(
    book.journal.flatMap(({ kind, reference }) => (kind === "annulation" && reference ? [reference] : [])),
  );
  const own = (event: JournalEvent): boolean =>
    event.customer === customer && !cancelled.has(event.id) && currencyOfEvent(book, event) === currency;
  const prepared = unsettledDrafts(book.journal).find(
    (event) => event.kind === "mise en demeure préparée" && own(event),
  );
  if (prepared !== undefined) return { kind: "to-post", prepared };
  const open = new Set(
    outcome.position.items
      .filter(({ item }) => item.customer === customer && item.currency === currency)
      .map(({ item }) => item.number),
  );
  const unpaid = ({ invoices }: JournalEvent): boolean =>
    invoices.length === 0 ? open.size > 0 : invoices.some(({ number }) => open.has(number));
  const sent = latest(
    book.journal.filter((event) => event.kind === "mise en demeure envoyée" && own(event) && unpaid(event)),
  );
  if (sent === undefined) return { kind: "to-prepare" };
  const event = book.journal.find(({ id }) => id !== "" && id === sent.reference);
  return {
    kind: "posted",
    sent,
    posted:
      event?.channel !== "recommandé"
        ? undefined
        : { event, deposit: sent.day, number: postalNumber(sent.detail) },
    presented: latest(book.journal.filter((one) => presents(one, sent) && own(one))),
  };
}

/** A postal acknowledgement that came back for this letter: by its reference, else the first one since, of no dispute. */
function presents(event: JournalEvent, sent: JournalEvent): boolean {
  if (event.kind !== "accusé de réception" || event.direction === "sortant") return false;
  return event.reference === sent.id || (event.channel === "recommandé" && event.day >= sent.day);
}

/** « Recommandé n° 1A 234, délai au 01/11/2026 » → « 1A 234 »: what an owner adds after the number is not the number. */
function postalNumber(detail: string | undefined): string {
  return ((detail ?? "").replace(/^Recommandé n°\s?/i, "").split(/[,;(]/)[0] ?? "").trim();
}

/** The last one by day, then by its place in the sheet. */
function latest(events: readonly JournalEvent[]): JournalEvent | undefined {
  return events.reduce<JournalEvent | undefined>(
    (last, event) => (last === undefined || event.day >= last.day ? event : last),
    undefined,
  );
}
