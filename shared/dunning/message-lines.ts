import { addDays, type Day, laterOf } from "../base/day.ts";
import { cents } from "../base/money.ts";
import { workingDayFrom } from "../base/working-days.ts";
import type { PlanLine, Reason } from "../model/plan.ts";
import { actionOn, missingContact } from "./channel-of-step.ts";
import { type Contacts, type DayBound, dayAfterContact, firstDay, spacingOf } from "./contacts.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import { FIRST_CONTACT_TEMPLATE } from "./default-scenarios.ts";
import type { Entry } from "./entries.ts";
import { groupedBy, lineOf } from "./plan-line.ts";

const WRITTEN_BEFORE_CALL = 2;

/** One currency of a customer: its free parts and what is credited to it. */
export interface CurrencyEntries {
  readonly currency: string;
  readonly entries: readonly Entry[];
  readonly credits: number;
}

/** A customer's facts and the contacts that bound its messages. */
export interface MessageContext {
  readonly facts: CustomerFacts;
  readonly contacts: Contacts;
}

/** Why an entry waits, and until when. */
export interface Waiting {
  readonly entry: Entry;
  readonly day: Day;
  readonly reasons: readonly Reason[];
}

/** The entry that speaks for a group: of its highest step, the oldest item. */
export function leaderOf(entries: readonly Entry[]): Entry | undefined {
  let leader: Entry | undefined;
  for (const entry of entries) {
    if (leader === undefined || (entry.step ?? 0) > (leader.step ?? 0)) leader = entry;
  }
  return leader;
}

export const totalOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { amount }) => sum + amount, 0);

/** At the step of the formal notice, by registered letter or, below its minimum, by letter and e-mail: the words are the same. */
export const isAtNotice = (entry: Entry): boolean => entry.next?.channel === "recommandé";

/** Earliest day of a message of a group, with the rule that postpones it. */
export function sendingDay(
  leader: Entry,
  { facts, contacts }: MessageContext,
): { day: Day; reasons: readonly Reason[] } {
  const formal = isAtNotice(leader);
  const bounds: DayBound[] = [];
  const spacing = formal ? contacts.formalNotice : contacts.message;
  if (spacing !== undefined) bounds.push(spacing);
  if (contacts.nextDay !== undefined) bounds.push({ day: contacts.nextDay, reason: undefined });
  if (leader.choice?.channel === "téléphone" && contacts.call !== undefined) {
    bounds.push({
      day: contacts.call,
      reason: { code: "unanswered-attempts", count: contacts.attempts.length },
    });
  }
  return firstDay(bounds, facts);
}

/** The template: that of the step, or « point sur votre compte » for old items that nobody ever raised. */
function templateOf(leader: Entry, entries: readonly Entry[]): { template: string; first: boolean } {
  const old = entries.some((entry) => entry.firstContact && entry.step === leader.step);
  const first = old && leader.choice?.channel !== "téléphone" && leader.next?.channel !== "recommandé";
  return { template: first ? FIRST_CONTACT_TEMPLATE : (leader.next?.template ?? ""), first };
}

function noticeReasons(entry: Entry, today: Day): readonly Reason[] {
  if (entry.deadline === undefined) return [];
  const code = today > entry.deadline ? "formal-notice-expired" : "formal-notice-running";
  return [{ code, day: entry.deadline }];
}

function statementReason({ statement, step }: Entry): readonly Reason[] {
  return statement === undefined ? [] : [{ code: "monthly-statement", day: statement, step }];
}

/** The first reason of each code. */
export function uniqueByCode(reasons: readonly Reason[]): readonly Reason[] {
  const byCode = new Map<string, Reason>();
  for (const reason of reasons) if (!byCode.has(reason.code)) byCode.set(reason.code, reason);
  return [...byCode.values()];
}

/** The message of the day: parts raised, the others « également échues, pour information ». */
export function messageLine(
  group: readonly Entry[],
  own: CurrencyEntries,
  context: MessageContext,
): PlanLine | undefined {
  const leader = leaderOf(group);
  if (leader?.choice === undefined) return undefined;
  const { facts, contacts } = context;
  const { channel } = leader.choice;
  const { template, first } = templateOf(leader, group);
  const raised = new Set(group);
  const advise =
    channel !== "téléphone" && !isAtNotice(leader) && contacts.writtenUnanswered >= WRITTEN_BEFORE_CALL;
  const reasons: Reason[] = [
    {
      code: "step-reached",
      step: leader.step,
      day: leader.own,
      count: group.reduce((days, { open }) => Math.max(days, open.daysLate ?? 0), 0),
    },
    ...noticeReasons(leader, facts.today),
    ...statementReason(leader),
    ...(first ? [{ code: "first-contact-old-item" } as const] : []),
    ...leader.choice.reasons,
    ...(channel === "téléphone" && contacts.attempts.length > 0
      ? [{ code: "unanswered-attempts", count: contacts.attempts.length } as const]
      : []),
    ...uniqueByCode(group.flatMap(({ notes }) => notes)),
    ...(own.credits > 0
      ? [{ code: "credit-deducted", amount: cents(own.credits), currency: own.currency } as const]
      : []),
    ...(advise ? [{ code: "advise-call", count: contacts.writtenUnanswered } as const] : []),
    ...missingContact(channel, facts.customer),
  ];
  return lineOf(facts, {
    state: "à faire",
    action: actionOn(channel),
    parts: group,
    informed: own.entries.filter((entry) => !raised.has(entry)),
    currency: own.currency,
    day: facts.today,
    step: leader.step,
    channel,
    template,
    credits: own.credits,
    claims: true,
    reasons,
  });
}

/** When an item that is not due yet may be raised, as far as contacts of today's journal tell. */
export function waitForOwnStep(entry: Entry, { facts, contacts }: MessageContext): Waiting {
  const bound = isAtNotice(entry) ? contacts.formalNotice : contacts.message;
  const spaced =
    entry.next?.channel === "décision" || bound === undefined ? entry.own : laterOf(entry.own, bound.day);
  return {
    entry,
    day: workingDayFrom(laterOf(spaced, addDays(facts.today, 1)), facts.alsace),
    reasons: [
      ...noticeReasons(entry, facts.today),
      ...(entry.statement === undefined
        ? [{ code: "step-later", day: entry.own, step: entry.step } as const]
        : statementReason(entry)),
      ...entry.notes,
      ...(bound !== undefined && bound.day > entry.own ? [bound.reason] : []),
    ],
  };
}

/** Earliest day once today's message to the customer has left. */
export function dayAfterToday({ facts, contacts }: MessageContext): Day {
  const spacing = spacingOf(facts.customer.segment, facts.settings.contactSpacing);
  return workingDayFrom(dayAfterContact(contacts, facts.today, spacing), facts.alsace);
}

/** `en attente`: one line a currency, next step and earliest day. */
export function waitingLines(waiting: readonly Waiting[], { facts }: MessageContext): readonly PlanLine[] {
  const groups = groupedBy(
    waiting,
    ({ entry, day }) =>
      // One statement is one message, whatever the steps of what it lists.
      `${entry.open.item.currency}\u0000${entry.statement === undefined ? (entry.step ?? "") : "relevé"}\u0000${day}`,
  );
  return [...groups.values()].flatMap((group) => {
    const leader = leaderOf(group.map(({ entry }) => entry));
    if (leader === undefined) return [];
    return lineOf(facts, {
      state: "en attente",
      action: "wait",
      parts: group.map(({ entry }) => entry),
      currency: leader.open.item.currency,
      day: group[0]?.day,
      step: leader.step,
      channel: leader.choice?.channel,
      template: templateOf(
        leader,
        group.map(({ entry }) => entry),
      ).template,
      reasons: uniqueByCode(group.flatMap(({ reasons, entry }) => [...reasons, ...entry.notes])),
    });
  });
}
