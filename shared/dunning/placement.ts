import { addDays, type Day, laterOf } from "../base/day.ts";
import { cents } from "../base/money.ts";
import { workingDayFrom } from "../base/working-days.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { PlanLine, Reason } from "../model/plan.ts";
import { missingContact } from "./channel-of-step.ts";
import { creditCovers, type LineWords, linesFor, nothingToClaim } from "./claim-floor.ts";
import { ATTEMPTS_BEFORE_WRITING } from "./contacts.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import { decisionLines } from "./decision-lines.ts";
import type { Entry } from "./entries.ts";
import type { UrgentCall } from "./hold-reading.ts";
import {
  type CurrencyEntries,
  dayAfterToday,
  isAtNotice,
  leaderOf,
  type MessageContext,
  messageLine,
  sendingDay,
  totalOf,
  uniqueByCode,
  type Waiting,
  waitForOwnStep,
  waitingLines,
} from "./message-lines.ts";
import { lineOf } from "./plan-line.ts";

/** What places the free parts of a customer. */
export interface PlacementContext extends MessageContext {
  readonly calls: ReadonlyMap<OpenItem, UrgentCall>;
  /** A formal notice of the customer is sent and unpaid, or prepared. */
  readonly formalNotice: boolean;
  readonly isUnderNotice: (open: OpenItem) => boolean;
  /** Day of a draft that waits for « Envoyé ? ». */
  readonly draftDay: Day | undefined;
  /** Unmatched credits of the customer, all currencies, in cents. */
  readonly anyCredit: number;
}

/** The lines of the free parts, and whether one of them reaches the customer today. */
export interface Placement {
  readonly lines: readonly PlanLine[];
  readonly busy: boolean;
}

/** A key account's formal notice wants someone reached, or three attempts (method 5). */
function nobodyReached(entry: Entry, { facts, contacts }: PlacementContext): boolean {
  return (
    facts.customer.segment === "compte clé" &&
    !entry.historyTaken &&
    !contacts.reached &&
    contacts.attempts.length < ATTEMPTS_BEFORE_WRITING
  );
}

/** Places the free overdue parts of a customer: at most one message today, the rest waits with its reason. */
export function placeFreeParts(currencies: readonly CurrencyEntries[], context: PlacementContext): Placement {
  // Everything of the customer is held, or nothing is late.
  if (currencies.length === 0) return { lines: [], busy: context.draftDay !== undefined };
  const { facts, contacts } = context;
  const { today } = facts;
  const lines: PlanLine[] = [];
  const waiting: Waiting[] = [];
  const open: { entry: Entry; own: CurrencyEntries }[] = [];

  for (const own of currencies) {
    const nothing = nothingToClaim(own, facts);
    if (nothing !== undefined) {
      lines.push(...nothing);
      continue;
    }
    const decisions: Entry[] = [];
    for (const entry of own.entries) {
      const over = entry.next === undefined || (entry.next.channel === "décision" && entry.own <= today);
      // A word broken after the last step still asks for its call; a limitation does not wait for it.
      const called = entry.limitation === undefined && context.calls.has(entry.open);
      if (!called && (over || entry.limitation !== undefined)) decisions.push(entry);
      else open.push({ entry, own });
    }
    lines.push(...decisionsByAccount(decisions, facts));
  }

  const behindNotice = (entries: readonly Entry[]): void => {
    const reasons: Reason[] = [{ code: "awaits-formal-notice" }];
    lines.push(...linesFor(facts, entries, { state: "à vérifier", action: "hold", reasons }));
  };
  const finish = (busy: boolean): Placement => ({
    lines: [...lines, ...waitingLines(waiting, context)],
    busy,
  });

  if (context.formalNotice) {
    behindNotice(open.filter(({ entry }) => !context.isUnderNotice(entry.open)).map(({ entry }) => entry));
  }
  let left = context.formalNotice ? open.filter(({ entry }) => context.isUnderNotice(entry.open)) : open;

  // Formal notices that may not leave are shown for what blocks them; the other items go on.
  const reached = left.filter(({ entry }) => isAtNotice(entry) && entry.own <= today);
  const refuse = (refused: readonly { entry: Entry }[], draft: () => LineWords): void => {
    if (refused.length === 0) return;
    const entries = refused.map(({ entry }) => entry);
    lines.push(...linesFor(facts, entries, draft()));
    const gone = new Set(entries);
    left = left.filter(({ entry }) => !gone.has(entry));
  };
  const step = leaderOf(reached.map(({ entry }) => entry))?.step;
  if (context.anyCredit > 0) {
    refuse(reached, () => ({
      state: "à vérifier",
      action: "check-payment",
      reasons: [{ code: "credit-blocks-formal-notice", amount: cents(context.anyCredit) }],
      step,
    }));
  } else {
    const unreached = reached.filter(({ entry }) => nobodyReached(entry, context));
    refuse(unreached, () => ({
      state: "à vérifier",
      action: "call",
      reasons: [{ code: "unanswered-attempts", count: contacts.attempts.length }],
      step,
      day: workingDayFrom(laterOf(today, contacts.call ?? today), facts.alsace),
    }));
  }

  const notices = left.filter(
    ({ entry }) => isAtNotice(entry) && entry.own <= today && !context.calls.has(entry.open),
  );
  const notice = bestOf(notices);
  if (notice !== undefined) {
    const own = notice.own;
    const claimed = notices.filter((candidate) => candidate.own === own).map(({ entry }) => entry);
    const inNotice = new Set(claimed);
    behindNotice(left.filter(({ entry }) => !inNotice.has(entry)).map(({ entry }) => entry));
    const { day, reasons } =
      context.draftDay === undefined
        ? sendingDay(notice.entry, context)
        : afterDraft(context.draftDay, context);
    const line = day === today ? messageLine(claimed, { ...own, credits: 0 }, context) : undefined;
    if (line !== undefined) lines.push(line);
    else waiting.push(...claimed.map((entry) => ({ entry, day, reasons })));
    return finish(line !== undefined);
  }

  const called = left.filter(({ entry }) => context.calls.has(entry.open));
  if (called.length > 0) {
    const placed = placeUrgentCalls(called, context);
    lines.push(...placed.lines);
    waiting.push(...placed.waiting);
    for (const { entry } of left) {
      if (context.calls.has(entry.open)) continue;
      if (entry.own > today) waiting.push(waitForOwnStep(entry, context));
      else waiting.push({ entry, day: dayAfterToday(context), reasons: [{ code: "other-items-first" }] });
    }
    return finish(placed.lines.some(({ state }) => state === "à faire"));
  }

  const due = left.filter(({ entry }) => entry.own <= today);
  for (const { entry } of left) if (entry.own > today) waiting.push(waitForOwnStep(entry, context));
  if (context.draftDay !== undefined) {
    const { day, reasons } = afterDraft(context.draftDay, context);
    waiting.push(...due.map(({ entry }) => ({ entry, day, reasons })));
    return finish(true);
  }

  let sent = false;
  let rest = due;
  for (let best = bestOf(rest); best !== undefined; best = bestOf(rest)) {
    const own = best.own;
    const same = rest.filter((candidate) => candidate.own === own).map(({ entry }) => entry);
    rest = rest.filter((candidate) => candidate.own !== own);
    const leader = leaderOf(same);
    if (totalOf(same) <= own.credits) {
      lines.push(...creditCovers(same, own, facts));
      continue;
    }
    const { day, reasons } = sendingDay(leader ?? best.entry, context);
    const line = day === today && !sent ? messageLine(same, own, context) : undefined;
    const later: Pick<Waiting, "day" | "reasons"> =
      day === today
        ? { day: dayAfterToday(context), reasons: [{ code: "other-items-first" }] }
        : { day, reasons };
    if (line !== undefined) {
      lines.push(line);
      sent = true;
    } else waiting.push(...same.map((entry) => ({ entry, ...later })));
  }
  return finish(sent);
}

/** What comes after a scenario is decided debtor by debtor, whoever pays for them. */
function decisionsByAccount(decisions: readonly Entry[], facts: CustomerFacts): readonly PlanLine[] {
  if (facts.accounts === undefined) return decisionLines(decisions, facts);
  return facts.accounts.flatMap((customer) =>
    decisionLines(
      decisions.filter(({ open }) => open.item.customer === customer.key),
      { ...facts, customer },
    ),
  );
}

/** A draft may have left: nothing else is due before « Envoyé ? » has its answer. */
function afterDraft(draftDay: Day, { facts, contacts }: PlacementContext): Pick<Waiting, "day" | "reasons"> {
  const tomorrow = addDays(facts.today, 1);
  return {
    day: workingDayFrom(laterOf(tomorrow, contacts.message?.day ?? tomorrow), facts.alsace),
    reasons: [{ code: "draft-unsettled", day: draftDay }],
  };
}

/** The currency that speaks first: the highest step, then the largest claim, then the code. */
function bestOf<T extends { entry: Entry; own: CurrencyEntries }>(due: readonly T[]): T | undefined {
  if (due.length < 2) return due[0];
  const totals = new Map<CurrencyEntries, number>();
  for (const { entry, own } of due) totals.set(own, (totals.get(own) ?? 0) + entry.amount);
  let best: T | undefined;
  for (const candidate of due) {
    if (best === undefined || isBefore(candidate, best, totals)) best = candidate;
  }
  return best;
}

function isBefore(
  a: { entry: Entry; own: CurrencyEntries },
  b: { entry: Entry; own: CurrencyEntries },
  totals: ReadonlyMap<CurrencyEntries, number>,
): boolean {
  const step = (a.entry.step ?? 0) - (b.entry.step ?? 0);
  if (step !== 0) return step > 0;
  const total = (totals.get(a.own) ?? 0) - (totals.get(b.own) ?? 0);
  if (total !== 0) return total > 0;
  return a.own.currency < b.own.currency;
}

/** The call after a broken word or a rejected payment: outside the spacing, one attempt a day. */
function placeUrgentCalls(
  called: readonly { entry: Entry; own: CurrencyEntries }[],
  context: PlacementContext,
): { lines: readonly PlanLine[]; waiting: readonly Waiting[] } {
  const { facts, contacts, calls } = context;
  const day = workingDayFrom(
    laterOf(laterOf(facts.today, contacts.call ?? facts.today), contacts.nextDay ?? facts.today),
    facts.alsace,
  );
  const own = bestOf(called)?.own;
  const lines: PlanLine[] = [];
  const waiting: Waiting[] = [];
  const now = called.filter((call) => call.own === own).map(({ entry }) => entry);
  const first = now.map((entry) => calls.get(entry.open)).find((call) => call !== undefined);
  if (own === undefined || first === undefined) return { lines, waiting };
  const reasons = uniqueByCode(now.flatMap((entry) => calls.get(entry.open)?.reasons ?? []));
  const covered = totalOf(now) <= own.credits;
  if (covered) lines.push(...creditCovers(now, own, facts));
  else {
    const raised = new Set(now);
    const today = day === facts.today;
    lines.push(
      lineOf(facts, {
        state: today ? "à faire" : "en attente",
        action: first.action,
        parts: now,
        informed: today ? own.entries.filter((entry) => !raised.has(entry)) : [],
        currency: own.currency,
        day,
        channel: "téléphone",
        credits: today ? own.credits : 0,
        claims: today,
        reasons: [...reasons, ...missingContact("téléphone", facts.customer)],
        reference: first.reference,
      }),
    );
  }
  for (const call of called) {
    if (call.own !== own) {
      waiting.push({
        entry: call.entry,
        day: dayAfterToday(context),
        reasons: [{ code: "other-items-first" }],
      });
    }
  }
  return { lines, waiting };
}
