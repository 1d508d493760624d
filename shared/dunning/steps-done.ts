import type { Day } from "../base/day.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { Step } from "../model/scenario.ts";
import { concerns, itemsOf, type OpenIndex } from "./event-scope.ts";
import { isAnsweredCall, isWrittenReminder } from "./event-words.ts";
import { takenRank } from "./history-taken.ts";
import { itemKey, numberKey } from "./invoice-number.ts";

/** How far one item has come in its scenario. */
export interface Progress {
  /** Rank of the last step done; 0: none. */
  readonly rank: number;
  /** Its day. */
  readonly day: Day | undefined;
  /** The owner stated what was done before the product was there (`reprise d'historique`). */
  readonly historyTaken: boolean;
  /** Rank of the step done on `day`, where the owner has skipped some since. */
  readonly dayRank?: number;
  /** The owner's last skip that still counts: its day and reason. */
  readonly advanced?: { readonly day: Day; readonly motive: string | undefined };
}

export const NOTHING_DONE: Progress = { rank: 0, day: undefined, historyTaken: false };

/** An item whose step was done on a day: what the owner skipped before it is over. */
function doneOn({ historyTaken }: Progress, rank: number, on: Day): Progress {
  return { rank, day: on, historyTaken };
}

/** Whether an item at a rank has a step as its own next one: only conditional steps stand between. */
function isNext(from: number, to: number, steps: readonly Step[]): boolean {
  return (
    from < to && !steps.some((step) => step.rank > from && step.rank < to && step.condition === "toujours")
  );
}

function nextRank(from: number, steps: readonly Step[], upTo: number): number {
  return steps.find((step) => step.rank > from)?.rank ?? upTo;
}

const wasLateOn = ({ item }: OpenItem, on: Day): boolean => item.due !== undefined && item.due < on;

/** Keys of the items that a sent event raises; the whole customer: its items overdue on that day. */
function raisedKeys(
  event: JournalEvent,
  index: OpenIndex,
  unnumbered: readonly OpenItem[],
): readonly string[] {
  // Most events name one invoice of a customer alone: told first, before anything is made for the others.
  const only = event.invoices.length === 1 ? event.invoices[0] : undefined;
  if (only !== undefined && index.payer === undefined && unnumbered.length === 0)
    return [numberKey(only.number)];
  return keysRaisedAmong(event, index, unnumbered);
}

function keysRaisedAmong(
  event: JournalEvent,
  index: OpenIndex,
  unnumbered: readonly OpenItem[],
): readonly string[] {
  const wasLate = (open: OpenItem): boolean => wasLateOn(open, event.day);
  if (event.invoices.length === 0) {
    return itemsOf(event, index)
      .filter(wasLate)
      .map((open) => itemKey(open.item));
  }
  const about = (open: OpenItem): boolean => concerns(event, open.item.customer, index.payer);
  const keys = new Set(event.invoices.map(({ number }) => numberKey(number)));
  if (index.payer !== undefined) {
    for (const key of [...keys]) if (index.byNumber.get(key)?.some(about) === false) keys.delete(key);
  }
  // A message cannot name an item without number: any message to the customer is taken to have raised it.
  for (const open of unnumbered) if (wasLate(open) && about(open)) keys.add(itemKey(open.item));
  return [...keys];
}

/** The rank that an event marks as done, if any. */
function rankDone(event: JournalEvent, formalRank: number | undefined): number | undefined {
  if (event.kind === "mise en demeure envoyée") return event.step ?? formalRank;
  if (event.kind === "relance envoyée" || isAnsweredCall(event)) return event.step;
  return undefined;
}

/** A reminder that a person noted without its step: neither a recap nor the sending of a draft, which has its own. */
function isUnranked(event: JournalEvent): boolean {
  return event.step === undefined && event.reference === undefined && isWrittenReminder(event);
}

/** The step that a reminder without `Étape` does: the next one, unless it asks for more than a reminder. */
function rankOfUnranked(from: number, steps: readonly Step[]): number {
  const next = steps.find((step) => step.rank > from);
  return next === undefined || next.channel === "recommandé" || next.channel === "décision"
    ? from
    : next.rank;
}

/**
 * Replays a customer's journal: how far each item has come. A message about several items raises each to its own
 * next step, the `Étape` being the highest of them; one about items that all stood lower was the owner's own jump.
 */
export function stepsDone(
  events: readonly JournalEvent[],
  index: OpenIndex,
  steps: readonly Step[],
): ReadonlyMap<string, Progress> {
  const progress = new Map<string, Progress>();
  const at = (key: string): Progress => progress.get(key) ?? NOTHING_DONE;
  const formalRank = steps.find((step) => step.channel === "recommandé")?.rank;
  const unnumbered = index.all.filter((open) => numberKey(open.item.number) === "");

  const raise = (event: JournalEvent, rank: number): void => {
    const keys = raisedKeys(event, index, unnumbered);
    const each =
      event.kind !== "mise en demeure envoyée" &&
      keys.length > 1 &&
      keys.some((key) => isNext(at(key).rank, rank, steps));
    for (const key of keys) {
      const before = at(key);
      if (before.rank > rank) continue;
      const reached = each && before.rank < rank ? nextRank(before.rank, steps, rank) : rank;
      progress.set(key, doneOn(before, Math.min(reached, rank), event.day));
    }
  };

  for (const event of events) {
    if (event.kind === "reprise d'historique") {
      for (const key of raisedKeys(event, index, unnumbered)) {
        const before = at(key);
        const taken = takenRank(event, steps);
        const now = taken > before.rank ? doneOn(before, taken, event.day) : before;
        progress.set(key, { ...now, historyTaken: true });
      }
      continue;
    }
    if (event.kind === "étape avancée") {
      const skipped = (event.step ?? 0) - 1;
      for (const key of raisedKeys(event, index, unnumbered)) {
        const before = at(key);
        if (skipped <= before.rank) continue;
        // A step skipped is not a step done: the wait still runs from the last one that was.
        progress.set(key, {
          ...before,
          rank: skipped,
          dayRank: before.dayRank ?? before.rank,
          advanced: { day: event.day, motive: event.motive ?? event.detail },
        });
      }
      continue;
    }
    if (isUnranked(event)) {
      for (const key of raisedKeys(event, index, unnumbered)) {
        const before = at(key);
        const named = index.byNumber.get(key) ?? unnumbered.filter(({ item }) => itemKey(item) === key);
        const isLate = named.some((open) => wasLateOn(open, event.day));
        const rank = isLate ? rankOfUnranked(before.rank, steps) : before.rank;
        if (rank > before.rank) progress.set(key, doneOn(before, rank, event.day));
      }
      continue;
    }
    const rank = rankDone(event, formalRank);
    if (rank !== undefined && rank >= 1) raise(event, rank);
  }
  return progress;
}
