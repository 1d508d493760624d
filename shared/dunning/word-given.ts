import type { Day } from "../base/day.ts";
import { cents } from "../base/money.ts";
import { workingDayFrom } from "../base/working-days.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { ActionKind, Reason, ReasonCode } from "../model/plan.ts";
import type { Share } from "./event-scope.ts";
import { isCallBack } from "./event-words.ts";
import type { Hold } from "./hold.ts";
import { type HoldReading, suspendedBy } from "./hold-reading.ts";
import { isMissed, type PlanState } from "./instalment-plans.ts";
import { type ReachingWords, reachingWords } from "./payer-words.ts";
import { isAccelerated } from "./plan-acceleration.ts";
import type { PromiseState } from "./promises.ts";

/** The call a broken word asks for, once after its grace; then the next step is a written one. */
function askForCall(
  reading: HoldReading,
  open: OpenItem,
  action: ActionKind,
  reason: Reason,
  graceEnd: Day,
  event: JournalEvent,
): void {
  // In order of days: the last one of each is the latest.
  let lastCall: Day | undefined;
  let lastOther: Day | undefined;
  for (const later of reading.contactsAbout(open)) {
    if (later.day <= graceEnd || later.kind === "promesse" || isCallBack(later)) continue;
    if (later.kind === "appel") lastCall = later.day;
    else lastOther = later.day;
  }
  if (lastCall === undefined && lastOther === undefined) {
    reading.calls.set(open, { action, reasons: [reason], reference: event.id });
  } else if (lastCall !== undefined && (lastOther === undefined || lastOther < lastCall)) {
    reading.writtenNext.add(open);
  }
}

/** A promise holds until its day and the grace; the second one after a broken one waits for the owner's word. */
function promiseHold(promise: PromiseState, alsace: boolean): Hold {
  const code: ReasonCode = promise.beyondThirtyDays ? "promise-beyond-30-days" : "promise";
  if (promise.credit === "unconfirmed") {
    return {
      state: "à vérifier",
      action: "hold",
      reasons: [{ code: "promise-second-unconfirmed", day: promise.promised }],
      // The owner is asked at once, not when the promise ends.
      day: workingDayFrom(promise.event.day, alsace),
      reference: promise.event.id,
    };
  }
  return suspendedBy(promise.event, code, { day: promise.promised }, promise.graceEnd);
}

/** The hold of a plan: until its next instalment; a plan that states no day at all is for somebody to complete. */
function planHold({ instalments, next }: PlanState, first: JournalEvent, alsace: boolean): Hold {
  const upcoming = next === undefined ? undefined : instalments[next];
  if (upcoming === undefined || next === undefined) {
    return {
      state: "à vérifier",
      action: "hold",
      reasons: [{ code: "instalment-plan" }],
      day: workingDayFrom(first.day, alsace),
      reference: first.id,
    };
  }
  const { day, graceEnd } = upcoming;
  const reason = { day, step: next + 1, count: instalments.length };
  return suspendedBy(first, "instalment-plan", reason, graceEnd);
}

/** What a missed plan lets claim today: the instalments whose grace is over, less what came for them. */
function missedAmount({ instalments }: PlanState): number {
  return instalments.filter(isMissed).reduce((sum, { amount, received }) => sum + amount - received, 0);
}

/**
 * A missed plan: the missed instalments are chased, on the oldest invoices; the rest of the debt stays under the plan
 * until its acceleration clause has played.
 */
function readMissed(plan: PlanState, first: JournalEvent, words: ReachingWords, reading: HoldReading): void {
  const { ledger, facts } = reading;
  const rank = plan.instalments.findIndex(isMissed);
  const missed = plan.instalments[rank];
  if (missed === undefined) return;
  const covered = words.coveredBy(plan);
  const accelerated = isAccelerated(plan, covered, missed.graceEnd, {
    ...words.facts,
    customer: facts.customer,
  });
  if (!accelerated) {
    const later = plan.instalments.findIndex(({ status }) => status === "to-come" || status === "late");
    const hold = planHold({ ...plan, next: later < 0 ? undefined : later }, first, facts.alsace);
    let claimable = missedAmount(plan);
    for (const open of covered) {
      const left = words.isOwn(open) ? ledger.left(open) : open.open;
      const free = Math.min(claimable, left);
      claimable -= free;
      // Nothing is to come any more: what is left of the plan is all due.
      if (left > free && later >= 0 && words.isOwn(open)) ledger.hold(open, left - free, hold);
    }
  }
  const reason: Reason = {
    code: "instalment-missed",
    day: missed.day,
    amount: cents(missed.amount - missed.received),
    step: rank + 1,
    count: plan.instalments.length,
    ...(covered[0] === undefined ? {} : { currency: covered[0].item.currency }),
  };
  for (const open of covered) {
    if (!words.isOwn(open) || ledger.left(open) <= 0) continue;
    askForCall(reading, open, "missed-instalment-call", reason, missed.graceEnd, first);
  }
}

/** Instalment plans: in force they hold, missed they ask for a call. */
function readPlans(reading: HoldReading, words: ReachingWords): void {
  for (const plan of words.plans) {
    const first = plan.events[0];
    if (first === undefined || !words.isRunning(first)) continue;
    if (plan.state === "missed") readMissed(plan, first, words, reading);
    if (plan.state !== "in-force") continue;
    for (const event of plan.events) if (event.invoices.length === 0) reading.holdsWholly(event.customer);
    const hold = planHold(plan, first, reading.facts.alsace);
    for (const open of words.coveredBy(plan)) {
      if (words.isOwn(open)) reading.ledger.hold(open, open.open, hold);
    }
  }
}

/** A promise that does not suspend any more is said, so that nobody wonders why the reminders go on. */
function sayNotTrusted(reading: HoldReading, { promised }: PromiseState, shares: readonly Share[]): void {
  for (const { open } of shares) {
    const before = reading.remarks.get(open) ?? [];
    reading.remarks.set(open, [...before, { code: "promise-not-trusted", day: promised }]);
  }
}

/** Promises: running they hold, broken they ask for a call, then for the next written step. */
function readPromises(reading: HoldReading, words: ReachingWords): void {
  const { facts, ledger } = reading;
  const { alsace } = facts;
  const brokenCount = words.promises.filter((promise) => promise.state === "broken").length;
  for (const promise of words.promises) {
    const { event, received } = promise;
    if (!words.isRunning(event)) continue;
    if (promise.state === "running" && promise.credit === "never") {
      sayNotTrusted(reading, promise, words.sharesOf(promise));
    } else if (promise.state === "running") {
      const hold = promiseHold(promise, alsace);
      if (event.invoices.length === 0 && promise.left === undefined) reading.holdsWholly(event.customer);
      for (const { open, amount } of words.sharesOf(promise)) ledger.hold(open, amount, hold);
    }
    if (promise.state !== "broken" || promise.credit === "never" || promise.followed) continue;
    const reason: Reason = {
      code: "promise-broken",
      day: promise.promised,
      count: brokenCount,
      ...(received > 0 ? { amount: cents(received) } : {}),
    };
    const action = promise.beyondThirtyDays ? "missed-instalment-call" : "broken-promise-call";
    for (const { open } of words.sharesOf(promise)) {
      if (ledger.left(open) > 0) askForCall(reading, open, action, reason, promise.graceEnd, event);
    }
  }
}

/** What the customer gave its word for: plans first, for a plan takes the place of the promises before it. */
export function readWordGiven(reading: HoldReading): void {
  const words = reachingWords(reading.facts, reading.ended);
  readPlans(reading, words);
  readPromises(reading, words);
}
