import { addDays, type Day, laterOf } from "../base/day.ts";
import type { Segment } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { Reason } from "../model/plan.ts";
import { CAP_CONTACTS, CAP_DAYS, contactsOf, type DayBound, firstDay, spacingOf } from "./contacts.ts";

/** The first working day of something, today when nothing prevents it, and why not before. */
export interface PossibleDay {
  readonly day: Day;
  readonly reasons: readonly Reason[];
}

/** How much a customer was reached lately, and when it may be again (method 6); plain JSON. */
export interface ContactLoad {
  readonly today: Day;
  /** Most contacts in `capDays` days, over all channels. */
  readonly cap: number;
  readonly capDays: number;
  /** Days of the contacts that count against the cap now, oldest first. */
  readonly days: readonly Day[];
  /** Days wanted between two contacts. */
  readonly spacing: number;
  /** An ordinary message, or a call of the scenario. */
  readonly message: PossibleDay;
  /** A call attempt by itself: one a day, three a week. */
  readonly call: PossibleDay;
  /** Outside the cap. */
  readonly formalNotice: PossibleDay;
  /** Attempts that nobody answered since the customer last spoke. */
  readonly unanswered: number;
}

/** Whom the load is of, and when. */
export interface LoadOf {
  readonly segment: Segment;
  /** The setting, in days. */
  readonly contactSpacing: number;
  readonly today: Day;
  /** Public holidays of Alsace-Moselle apply at the customer's address. */
  readonly alsace: boolean;
  /** Day of a draft that waits for « Envoyé ? » and may leave at any moment; none otherwise. */
  readonly draftDay?: Day | undefined;
}

/**
 * The contacts of the last 30 days against the cap, and the next possible days: by the very bounds that place a
 * message in the plan.
 * @param events counting events of those who are reminded together, in order, completed
 */
export function contactLoad(events: readonly JournalEvent[], of: LoadOf): ContactLoad {
  const { today, draftDay } = of;
  const spacing = spacingOf(of.segment, of.contactSpacing);
  const contacts = contactsOf(events, spacing);
  const { nextDay, call, attempts } = contacts;
  const next = nextDay === undefined ? [] : [{ day: nextDay, reason: undefined }];
  const bounds = (rule: DayBound | undefined): readonly DayBound[] =>
    rule === undefined ? next : [rule, ...next];
  const tried: Reason | undefined =
    attempts.length === 0 ? undefined : { code: "unanswered-attempts", count: attempts.length };
  const placed = (rule: DayBound | undefined): PossibleDay =>
    draftDay === undefined ? firstDay(bounds(rule), of) : afterDraft(draftDay, rule?.day, of);
  return {
    today,
    cap: CAP_CONTACTS,
    capDays: CAP_DAYS,
    days: contacts.capped.filter((day) => addDays(day, CAP_DAYS) > today),
    spacing,
    message: placed(contacts.message),
    call: firstDay(bounds(call === undefined ? undefined : { day: call, reason: tried }), of),
    formalNotice: placed(contacts.formalNotice),
    unanswered: attempts.length,
  };
}

/** Nothing else leaves before « Envoyé ? » has its answer. */
function afterDraft(draftDay: Day, spaced: Day | undefined, of: LoadOf): PossibleDay {
  const tomorrow = addDays(of.today, 1);
  const { day } = firstDay([{ day: laterOf(tomorrow, spaced ?? tomorrow), reason: undefined }], of);
  return { day, reasons: [{ code: "draft-unsettled", day: draftDay }] };
}
