import { addDays, type Day, daysBetween } from "../base/day.ts";
import type { NewEvent } from "../dunning/events.ts";
import { formalNoticeDays, formalNoticeDeadline } from "../law/formal-notice-deadline.ts";
import { debtorQuality } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import * as words from "../texts/formal-notice.ts";
import type { Book } from "./book.ts";

/** What a deposit day would mean: refused with its reason, or kept with what to know. */
export interface DepositCheck {
  readonly refused: string | undefined;
  readonly warning: string | undefined;
}

/**
 * Checks the deposit day of a prepared formal notice: neither to come nor before the letter; when the letter was printed
 * for an earlier deposit, what its printed deadline still leaves after the presentation.
 */
export function checkDeposit(book: Book, prepared: NewEvent, deposit: Day): DepositCheck {
  if (deposit > book.asOf) return { refused: words.DEPOSIT_IN_FUTURE, warning: undefined };
  if (deposit < prepared.day) return { refused: words.depositBeforeLetter(prepared.day), warning: undefined };
  const quality = debtorQuality(book.ledger.directory.get(prepared.customer)?.segment ?? "standard");
  const printed = formalNoticeDeadline(prepared.day, quality);
  const wanted = formalNoticeDays(quality);
  const postal = daysBetween(prepared.day, printed) - wanted;
  const left = daysBetween(addDays(deposit, postal), printed);
  // The week-end between the printing and the post is no reason to print again.
  const isShort = left < wanted - postal;
  return {
    refused: undefined,
    warning: isShort ? words.deadlineTooShort(printed, left, wanted) : undefined,
  };
}

/** The first presentation of a registered letter, as the postal slip or the tracking tells it. */
export interface PresentedLetter {
  readonly day: Day;
  readonly how: words.Presentation;
  /** Identifier of the new row. */
  readonly newId: string;
}

/** The row `accusé de réception`: a consumer's interest counts from the day after it (C.civ 1344-1). */
export function presentationRow(
  book: Book,
  sent: JournalEvent,
  { day, how, newId }: PresentedLetter,
): NewEvent {
  return {
    id: newId,
    day,
    customer: sent.customer,
    invoices: sent.invoices,
    kind: "accusé de réception",
    step: sent.step,
    channel: "recommandé",
    direction: "entrant",
    motive: words.PRESENTATION_WORDS[how],
    author: book.settings.author,
    reference: sent.id,
  };
}
