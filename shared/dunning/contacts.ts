import { addDays, type Day, laterOf } from "../base/day.ts";
import { workingDayFrom } from "../base/working-days.ts";
import type { Segment } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { Reason } from "../model/plan.ts";
import { isContact, isReply, isUnansweredCall, isWrittenReminder } from "./event-words.ts";

export const CAP_CONTACTS = 3;
export const CAP_DAYS = 30;
const CALLS_A_WEEK = 3;
const WRITTEN_BEFORE_FORMAL_NOTICE = 8;
const GENTLE_SPACING = 7;
export const ATTEMPTS_BEFORE_WRITING = 3;

/** When the customer may be reached again, from what the journal says was sent and tried (method 6). */
export interface Contacts {
  /** Earliest day of an ordinary contact, with the rule that sets it; `undefined`: no bound. */
  readonly message: { readonly day: Day; readonly reason: Reason } | undefined;
  /** Earliest day of a call attempt. */
  readonly call: Day | undefined;
  /** The day after the last contact or attempt: never two on one day. */
  readonly nextDay: Day | undefined;
  /** Earliest day of a formal notice. */
  readonly formalNotice: { readonly day: Day; readonly reason: Reason } | undefined;
  /** Days of the contacts that the cap counts, in order. */
  readonly capped: readonly Day[];
  /** Written reminders since the customer last spoke. */
  readonly writtenUnanswered: number;
  /** Days of the unanswered attempts since the customer last spoke. */
  readonly attempts: readonly Day[];
  /** Somebody was reached, or has written. */
  readonly reached: boolean;
}

function isPreparedReminder(event: JournalEvent): boolean {
  return (
    event.kind === "mise en demeure préparée" || (event.kind === "relance préparée" && (event.step ?? 0) >= 1)
  );
}

/** Days wanted between two contacts: the setting, and at least 7 for public debtors and consumers. */
export function spacingOf(segment: Segment, setting: number): number {
  return segment === "public" || segment === "particulier" ? Math.max(setting, GENTLE_SPACING) : setting;
}

/** The n-th from the end, from 1. A place before the first one is asked of no list: that is slow everywhere. */
function fromEnd(days: readonly Day[], rank: number): Day | undefined {
  return days.length < rank ? undefined : days[days.length - rank];
}

/** The day from which a fourth contact would respect the cap: 3 in 30 days; `undefined`: it does already. */
function freeOfCap(days: readonly Day[]): Day | undefined {
  const third = fromEnd(days, CAP_CONTACTS);
  return third === undefined ? undefined : addDays(third, CAP_DAYS);
}

/** Earliest day of a second message when one leaves today. */
export function dayAfterContact(contacts: Contacts, today: Day, spacing: number): Day {
  const spaced = addDays(today, spacing);
  const { capped } = contacts;
  const free = freeOfCap(capped.includes(today) ? capped : [...capped, today]);
  return free === undefined ? spaced : laterOf(spaced, free);
}

/** What a journal tells of the contacts with a customer. */
interface Told {
  readonly lastContact: Day | undefined;
  readonly capped: readonly Day[];
  /** Days of our call attempts. */
  readonly calls: readonly Day[];
  /** Last call attempt of ours, or draft, which may leave at any moment: its day is taken. */
  readonly lastBusy: Day | undefined;
  readonly lastWritten: Day | undefined;
  /** Days of the written reminders since the customer last spoke. */
  readonly written: readonly Day[];
  /** Days of the unanswered attempts since the customer last spoke. */
  readonly attempts: readonly Day[];
  readonly reached: boolean;
}

/** One pass: what follows the customer's last word is what stands on a later day than it. */
function toldBy(events: readonly JournalEvent[]): Told {
  const capped: Day[] = [];
  const calls: Day[] = [];
  const written: Day[] = [];
  const attempts: Day[] = [];
  let lastContact: Day | undefined;
  let lastBusy: Day | undefined;
  let lastWritten: Day | undefined;
  let lastReply: Day | undefined;
  for (const event of events) {
    const { kind, day } = event;
    const isOurCall = kind === "appel" && event.direction !== "entrant";
    if (isContact(event)) {
      lastContact = day;
      if (kind !== "mise en demeure envoyée" && fromEnd(capped, 1) !== day) capped.push(day);
    }
    if (isOurCall) calls.push(day);
    if (isOurCall || isPreparedReminder(event)) lastBusy = day;
    if (isWrittenReminder(event)) {
      lastWritten = day;
      if (day !== lastReply && fromEnd(written, 1) !== day) written.push(day);
    }
    if (day !== lastReply && isUnansweredCall(event)) attempts.push(day);
    if (isReply(event)) {
      lastReply = day;
      // In order of days: nothing before stands on a later one.
      written.length = 0;
      attempts.length = 0;
    }
  }
  return {
    lastContact,
    capped,
    calls,
    lastBusy,
    lastWritten,
    written,
    attempts,
    reached: lastReply !== undefined,
  };
}

/** @param events one customer's counting events, in order */
export function contactsOf(events: readonly JournalEvent[], spacing: number): Contacts {
  const told = toldBy(events);
  const { capped, lastContact: last, calls, lastWritten } = told;
  const third = fromEnd(capped, CAP_CONTACTS);

  let message: Contacts["message"];
  if (last !== undefined) {
    message = { day: addDays(last, spacing), reason: { code: "spacing", day: last, count: spacing } };
  }
  const free = freeOfCap(capped);
  if (third !== undefined && free !== undefined) {
    if (message === undefined || free > message.day) {
      message = { day: free, reason: { code: "too-many-contacts", count: CAP_CONTACTS, day: third } };
    }
  }

  const tomorrow = told.lastBusy === undefined ? undefined : addDays(told.lastBusy, 1);
  const weekly = fromEnd(calls, CALLS_A_WEEK);
  const nextWeek = weekly === undefined ? undefined : addDays(weekly, 7);

  return {
    message,
    call: nextWeek !== undefined && tomorrow !== undefined && nextWeek > tomorrow ? nextWeek : tomorrow,
    nextDay: last === undefined || (tomorrow !== undefined && tomorrow > last) ? tomorrow : addDays(last, 1),
    formalNotice:
      lastWritten === undefined
        ? undefined
        : {
            day: addDays(lastWritten, WRITTEN_BEFORE_FORMAL_NOTICE),
            reason: { code: "spacing", day: lastWritten, count: WRITTEN_BEFORE_FORMAL_NOTICE },
          },
    capped,
    writtenUnanswered: told.written.length,
    attempts: told.attempts,
    reached: told.reached,
  };
}

/** Unanswered attempts later than a day (that of the previous step). */
export function attemptsSince(contacts: Contacts, previous: Day | undefined): number {
  if (previous === undefined) return contacts.attempts.length;
  let count = 0;
  for (const on of contacts.attempts) if (on >= previous) count += 1;
  return count;
}

/** A day before which something does not leave, and the rule that says so where one is worth telling. */
export interface DayBound {
  readonly day: Day;
  readonly reason: Reason | undefined;
}

/** The first working day, from today, that respects all the bounds, with the rule that postpones it. */
export function firstDay(
  bounds: readonly DayBound[],
  { today, alsace }: { readonly today: Day; readonly alsace: boolean },
): { day: Day; reasons: readonly Reason[] } {
  let day = today;
  let reasons: readonly Reason[] = [];
  for (const bound of bounds) {
    if (bound.day <= day) continue;
    day = bound.day;
    reasons = bound.reason === undefined ? [] : [bound.reason];
  }
  const working = workingDayFrom(day, alsace);
  if (working === today) return { day: working, reasons: [] };
  if (day === today) reasons = [{ code: "not-working-day", day: working }];
  return { day: working, reasons };
}
