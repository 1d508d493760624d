import type { Day } from "../base/day.ts";
import { type Cents, eurosFromCents } from "../base/money.ts";
import type { NewEvent } from "../dunning/events.ts";
import type { OutCell } from "./book.ts";
import { writeInvoiceList } from "./invoice-list.ts";

const dayCell = (on: Day | undefined): OutCell => (on === undefined ? null : { day: on });
const euros = (amount: Cents | undefined): OutCell => (amount === undefined ? null : eurosFromCents(amount));

/** The row of `Journal` for an event, in the contract's order. */
export function journalRow(event: NewEvent, customerName: string): readonly OutCell[] {
  return [
    event.id,
    { day: event.day },
    customerName,
    writeInvoiceList(event.invoices),
    event.kind,
    event.step ?? null,
    event.channel ?? null,
    event.direction ?? null,
    euros(event.amount),
    dayCell(event.promisedDay),
    event.motive ?? null,
    event.detail ?? null,
    event.author ?? null,
    event.reference ?? null,
  ];
}

/** What was drafted, for `Courriers`. */
export interface Drafted {
  readonly id: string;
  readonly day: Day;
  readonly customerName: string;
  readonly step: number | undefined;
  readonly channel: string | undefined;
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly claimed: Cents;
  /** SHA-256 of the text, in hexadecimal. */
  readonly fingerprint: string;
}

/** A cell holds 50,000 characters at most (reference: platform limits of Sheets). */
const LONGEST_CELL = 50_000;

/** The row of `Courriers`, in the contract's order. */
export function courrierRow(drafted: Drafted): readonly OutCell[] {
  return [
    drafted.id,
    { day: drafted.day },
    drafted.customerName,
    drafted.step ?? null,
    drafted.channel ?? null,
    drafted.recipients.join(", "),
    drafted.subject,
    drafted.text.slice(0, LONGEST_CELL),
    eurosFromCents(drafted.claimed),
    drafted.fingerprint,
  ];
}
