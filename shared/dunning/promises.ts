import { addDays, type Day } from "../base/day.ts";
import { addWorkingDays } from "../base/working-days.ts";
import type { PromiseStatus } from "../model/commitments.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { CommitmentFacts } from "./commitment-units.ts";
import {
  concerns,
  indexOpen,
  itemsOf,
  type OpenIndex,
  type Share,
  sharesOf,
  statedAmount,
} from "./event-scope.ts";
import { isConfirmed, speaksOfCheque, speaksOfOtherMeans } from "./event-words.ts";
import { inOrderOf } from "./in-order-of.ts";
import { instalmentPlansOf, type PlanState } from "./instalment-plans.ts";
import { followers } from "./promise-followers.ts";
import { promisedDayOf } from "./promised-day.ts";
import { ownersIn } from "./receipts.ts";
import { moneyReceived, owedOn } from "./received-money.ts";

const GRACE = 2;
const CHEQUE_GRACE = 5;
const PLAN_BEYOND_DAYS = 30;

/** A promise to pay as it stands today. */
export interface PromiseState {
  readonly event: JournalEvent;
  readonly promised: Day;
  /** Last day of the hold: the promised day and 2 working days, 5 for a cheque. */
  readonly graceEnd: Day;
  readonly status: PromiseStatus;
  /** The same for the chase: a word kept late or in part was broken, what is left of it is chased. */
  readonly state: "running" | "kept" | "broken" | "replaced";
  /** `unconfirmed`: the second one, which holds only if the owner confirms; `never`: a later one. */
  readonly credit: "holds" | "unconfirmed" | "never";
  /** A later promise or plan about the same invoices took its place. */
  readonly followed: boolean;
  /** Beyond 30 days a promise is a plan. */
  readonly beyondThirtyDays: boolean;
  /** Promised, in cents; `undefined`: what its invoices owed. */
  readonly stated: number | undefined;
  /** Received for it, in cents; no cent counts for two promises. */
  readonly received: number;
  /** Of which by `graceEnd`. */
  readonly receivedInTime: number;
  /** Promised and not paid yet; `undefined`: the items whole. */
  readonly left: number | undefined;
}

function isByCheque(event: JournalEvent, facts: CommitmentFacts): boolean {
  const said = [event.channel, event.motive, event.detail];
  if (speaksOfCheque(...said)) return true;
  // The means that the promise names counts before the customer's usual one.
  if (speaksOfOtherMeans(...said)) return false;
  return (
    speaksOfCheque(facts.customer.paymentMeans) ||
    itemsOf(event, facts.index).some(({ item }) => speaksOfCheque(item.paymentMeans))
  );
}

/** The last day on which promised money may arrive: 2 working days after the promised day, 5 for a cheque (method 6). */
function graceEndOf(event: JournalEvent, promised: Day, facts: CommitmentFacts): Day {
  return addWorkingDays(promised, isByCheque(event, facts) ? CHEQUE_GRACE : GRACE, facts.alsace);
}

/**
 * The parts of open items that a promise covers. « Je règle tout » without a number or an amount covers what is due
 * by the promised day, not what falls due later.
 */
export function promisedShares(
  promise: Pick<PromiseState, "event" | "promised" | "left">,
  index: OpenIndex,
): readonly Share[] {
  const { event, left } = promise;
  if (left !== undefined) return sharesOf(event, oneCurrency(event, index), left);
  const shares = sharesOf(event, index, undefined);
  if (event.invoices.length > 0) return shares;
  return shares.filter(({ open }) => open.item.due === undefined || open.item.due <= promise.promised);
}

/** An amount is of one currency: euros where some is owed, else the first one there is. */
function oneCurrency(event: JournalEvent, index: OpenIndex): OpenIndex {
  const items = itemsOf(event, index);
  const first = items[0]?.item.currency;
  if (items.every(({ item }) => item.currency === first)) return index;
  const currencies = [...new Set(items.map(({ item }) => item.currency))].sort();
  const kept = currencies.includes("EUR") ? "EUR" : currencies[0];
  return indexOpen(
    index.all.filter(({ item }) => item.currency === kept),
    index.payer,
  );
}

/** What a promise must bring, in cents: what it states, never more than what was owed on its day. */
function needOf(event: JournalEvent, promised: Day, facts: CommitmentFacts): number {
  const stated = statedAmount(event);
  if (event.invoices.length > 0) {
    const owed = owedOn(event, facts);
    return stated === undefined ? (owed ?? 0) : Math.min(stated, owed ?? stated);
  }
  const isKnown = ({ issued }: { readonly issued: Day | undefined }): boolean =>
    issued === undefined || issued <= event.day;
  if (stated !== undefined) return Math.min(stated, owedOn(event, facts, isKnown) ?? stated);
  const owed = owedOn(
    event,
    facts,
    (item) => isKnown(item) && (item.due === undefined || item.due <= promised),
  );
  // « Je règle tout »: the balance, less what stood to the customer's credit already.
  let credited = 0;
  for (const { customer, day, amount } of facts.credits) {
    if ((day === undefined || day < event.day) && concerns(event, customer, facts.index.payer)) {
      credited += amount;
    }
  }
  return Math.max(0, (owed ?? 0) - credited);
}

/** A promise before its money is looked at. */
interface Word {
  readonly event: JournalEvent;
  readonly promised: Day;
  readonly graceEnd: Day;
  readonly next: JournalEvent | undefined;
  readonly need: number;
}

/** The last day whose money counts for a promise: from the next word on, money is for that one. */
function lastDayOf({ next, graceEnd }: Word, today: Day): Day {
  if (next === undefined) return today;
  // What came on the very day of a new promise, while this one could still be kept, is the money that was awaited.
  return next.kind === "promesse" && next.day <= graceEnd ? next.day : addDays(next.day, -1);
}

function statusOf(word: Word, received: number, inTime: number, today: Day): PromiseStatus {
  const { next, promised, graceEnd, need } = word;
  if (inTime >= need) return "kept";
  // A day that passed before the new word was broken; one renewed in time was only replaced.
  if (next !== undefined && next.day <= promised) return "replaced";
  if (next === undefined && today <= graceEnd) return "running";
  if (received >= need) return "kept-late";
  return received > 0 ? "partly-kept" : "broken";
}

const STATES: Readonly<Record<PromiseStatus, PromiseState["state"]>> = {
  running: "running",
  kept: "kept",
  "kept-late": "broken",
  "partly-kept": "broken",
  broken: "broken",
  replaced: "replaced",
};

const byPromisedDay = (a: Word, b: Word): number =>
  a.promised < b.promised ? -1 : a.promised > b.promised ? 1 : 0;

/**
 * A customer's promises, oldest first, each judged with what was received. Money counts for one promise only: for the
 * one promised first, and from the day of a newer word about the same invoices for that one.
 */
export function promisesOf(
  facts: CommitmentFacts,
  plans: readonly PlanState[] = instalmentPlansOf(facts),
): readonly PromiseState[] {
  const { today } = facts;
  const events = facts.events.filter(({ kind }) => kind === "promesse" || kind === "échéancier");
  if (!events.some(({ kind }) => kind === "promesse")) return [];
  const nextOf = followers(events, facts.index.payer, (event) => owedOn(event, facts), ownersIn(facts));
  const words = events.flatMap((event): readonly Word[] => {
    if (event.kind !== "promesse") return [];
    const promised = promisedDayOf(event);
    return [
      {
        event,
        promised,
        graceEnd: graceEndOf(event, promised, facts),
        next: nextOf.get(event),
        need: needOf(event, promised, facts),
      },
    ];
  });
  const money = moneyReceived(facts);
  const judged = new Map<Word, Pick<PromiseState, "status" | "received" | "receivedInTime">>();
  for (const word of inOrderOf(words, byPromisedDay)) {
    const taken = money.take(word.event, word.event.day, lastDayOf(word, today), word.need);
    let received = 0;
    let receivedInTime = 0;
    for (const { day, amount } of taken) {
      received += amount;
      if (day <= word.graceEnd) receivedInTime += amount;
    }
    judged.set(word, { received, receivedInTime, status: statusOf(word, received, receivedInTime, today) });
  }
  const brokenBy = brokenDays(words, (word) => judged.get(word)?.status ?? "running", plans);
  return words.map((word): PromiseState => {
    const { event, promised, graceEnd, next, need } = word;
    const stated = statedAmount(event);
    const { status, received, receivedInTime } = judged.get(word) ?? {
      status: "running",
      received: 0,
      receivedInTime: 0,
    };
    return {
      event,
      promised,
      graceEnd,
      status,
      state: STATES[status],
      credit: creditOf(brokenBy(event.day), event),
      followed: next !== undefined,
      beyondThirtyDays: promised > addDays(event.day, PLAN_BEYOND_DAYS),
      stated,
      received,
      receivedInTime,
      left: stated === undefined ? undefined : Math.max(0, need - received),
    };
  });
}

/** How many words had been broken by a day: promises, and plans of which an instalment was missed. */
function brokenDays(
  words: readonly Word[],
  statusOfWord: (word: Word) => PromiseStatus,
  plans: readonly PlanState[],
): (day: Day) => number {
  const days: Day[] = [];
  for (const word of words) {
    if (STATES[statusOfWord(word)] !== "broken") continue;
    const { next, graceEnd } = word;
    days.push(next !== undefined && next.day <= graceEnd ? next.day : addDays(graceEnd, 1));
  }
  for (const { firstMissed } of plans) if (firstMissed !== undefined) days.push(firstMissed);
  days.sort();
  return (day) => {
    let count = 0;
    while (count < days.length && (days[count] ?? day) <= day) count += 1;
    return count;
  };
}

function creditOf(brokenBefore: number, event: JournalEvent): PromiseState["credit"] {
  if (brokenBefore === 0) return "holds";
  if (brokenBefore > 1) return "never";
  return isConfirmed(event) ? "holds" : "unconfirmed";
}
