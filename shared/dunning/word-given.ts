import { addDays, type Day } from "../base/day.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { ActionKind, Reason, ReasonCode } from "../model/plan.ts";
import { itemsOf } from "./event-scope.ts";
import type { Hold } from "./hold.ts";
import { type HoldReading, suspendedBy } from "./hold-reading.ts";
import { instalmentPlansOf } from "./instalment-plans.ts";
import { type PromiseState, promisedShares, promisesOf } from "./promises.ts";

/** The call a broken word asks for, once after its grace; then the next step is a written one. */
function askForCall(
  reading: HoldReading,
  open: OpenItem,
  action: ActionKind,
  reason: Reason,
  graceEnd: Day,
  event: JournalEvent,
): void {
  const after = reading
    .contactsAbout(open)
    .filter((later) => later.day > graceEnd && later.kind !== "promesse");
  const lastCall = [...after].reverse().find((later) => later.kind === "appel");
  if (after.length === 0) reading.calls.set(open, { action, reasons: [reason], reference: event.id });
  else if (
    lastCall !== undefined &&
    !after.some((later) => later.kind !== "appel" && later.day >= lastCall.day)
  ) {
    reading.writtenNext.add(open);
  }
}

/** A promise holds until its day and the grace; the second one after a broken one waits for the owner's word. */
function promiseHold(promise: PromiseState): Hold {
  const code: ReasonCode = promise.beyondThirtyDays ? "promise-beyond-30-days" : "promise";
  if (promise.credit === "unconfirmed") {
    return {
      state: "à vérifier",
      action: "hold",
      reasons: [{ code: "promise-second-unconfirmed", day: promise.promised }],
      day: promise.graceEnd,
      reference: promise.event.id,
    };
  }
  return suspendedBy(promise.event, code, { day: promise.promised }, promise.graceEnd);
}

/** Instalment plans: in force they hold, missed they ask for a call. */
export function readPlans(reading: HoldReading): void {
  const { facts, ledger } = reading;
  const { index } = facts;
  for (const plan of instalmentPlansOf(facts)) {
    const first = plan.events[0];
    if (first === undefined || plan.state === "replaced" || !reading.isRunning(first)) continue;
    const covered = new Set(plan.events.flatMap((event) => [...itemsOf(event, index)]));
    if (plan.state === "in-force") {
      for (const event of plan.events) if (event.invoices.length === 0) reading.holdsWholly(event.customer);
      const hold = suspendedBy(first, "instalment-plan", { day: plan.day }, plan.day);
      for (const open of covered) ledger.hold(open, open.open, hold);
    } else if (plan.day !== undefined && plan.graceEnd !== undefined) {
      for (const open of covered) {
        const reason: Reason = { code: "instalment-missed", day: plan.day };
        askForCall(reading, open, "missed-instalment-call", reason, plan.graceEnd, first);
      }
    }
  }
}

/** Promises: running they hold, broken they ask for a call, then for the next written step. */
export function readPromises(reading: HoldReading): void {
  const { facts, ledger } = reading;
  const { index, today } = facts;
  const promises = promisesOf(facts);
  const brokenCount = promises.filter((promise) => promise.state === "broken").length;
  for (const promise of promises) {
    const { event } = promise;
    if (!reading.isRunning(event)) continue;
    if (promise.state === "running" && promise.credit !== "never") {
      const hold = promiseHold(promise);
      if (event.invoices.length === 0 && promise.left === undefined) reading.holdsWholly(event.customer);
      for (const { open, amount } of promisedShares(promise, index)) ledger.hold(open, amount, hold);
    }
    if (promise.state === "broken" && promise.credit !== "never" && !promise.followed) {
      const reason: Reason = { code: "promise-broken", day: promise.promised, count: brokenCount };
      const judgedFrom = promise.graceEnd;
      for (const { open } of promisedShares(promise, index)) {
        if (ledger.left(open) > 0) {
          const action = promise.beyondThirtyDays ? "missed-instalment-call" : "broken-promise-call";
          askForCall(
            reading,
            open,
            action,
            reason,
            judgedFrom < today ? judgedFrom : addDays(today, -1),
            event,
          );
        }
      }
    }
  }
}
