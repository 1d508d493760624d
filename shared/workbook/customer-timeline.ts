import type { CallSheet } from "../model/call-sheet.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { TimelineFamily } from "../model/timeline.ts";
import type { Book } from "./book.ts";
import { customerHistory } from "./call-history.ts";
import { isRunNote } from "./match-runs.ts";
import { unsettledDrafts } from "./unsettled-drafts.ts";

/** Whether a line of the journal may be cancelled from a page; `draft`: it waits for « Envoyé » or « Pas envoyé ». */
export type Undo = "yes" | "no" | "draft";

/** One line of a customer's history; plain JSON. */
export type TimelineEntry = Omit<CallSheet["history"][number], "amount" | "currency"> & {
  readonly amount?: CallSheet["history"][number]["amount"];
  readonly currency?: string;
  /** The event of the journal that it tells; empty: money that was seen, or a row without identifier. */
  readonly id: string;
  readonly invoices: readonly string[];
  readonly undo: Undo;
  readonly family: TimelineFamily;
};

/** Who speaks in each kind of event; what is not here is a note of the owner's. */
const FAMILY_OF: Partial<Record<JournalEvent["kind"], TimelineFamily>> = {
  "relance préparée": "ours",
  "relance envoyée": "ours",
  "mise en demeure préparée": "ours",
  "mise en demeure envoyée": "ours",
  "contre-proposition envoyée": "ours",
  appel: "talk",
  "message reçu": "talk",
  promesse: "talk",
  "annoncé payé": "talk",
  "litige ouvert": "talk",
  "litige clos": "talk",
  "offre reçue": "talk",
  échéancier: "talk",
  "accusé de réception": "talk",
  "paiement rejeté": "money",
};

/** A year of weekly contacts; what is older tells no more, and the journal keeps it. */
const MOST_ENTRIES = 120;

/** What happened with a customer, latest first. */
export function customerTimeline(
  book: Book,
  names: ReadonlySet<CustomerKey>,
  accounts: ReadonlySet<CustomerKey>,
): readonly TimelineEntry[] {
  const drafts = new Set(unsettledDrafts(book.journal).map(({ id }) => id));
  return customerHistory(book, names, accounts)
    .slice(0, MOST_ENTRIES)
    .map(({ line: { day, what, detail, amount, currency }, event }) => ({
      day,
      what,
      detail,
      ...(amount === undefined ? {} : { amount }),
      ...(currency === undefined ? {} : { currency }),
      id: event?.id ?? "",
      invoices: event?.invoices.map(({ number }) => number) ?? [],
      undo: event === undefined ? "no" : undoOf(event, drafts),
      family: event === undefined ? "money" : (FAMILY_OF[event.kind] ?? "note"),
    }));
}

/** Whether an event may be cancelled by itself. @param drafts identifiers of the drafts that nobody settled */
export function undoOf(
  event: Pick<JournalEvent, "id" | "kind" | "motive">,
  drafts: ReadonlySet<string>,
): Undo {
  if (event.id === "" || event.kind === "annulation" || isRunNote(event)) return "no";
  return drafts.has(event.id) ? "draft" : "yes";
}
