import type { Day } from "../base/day.ts";
import { inTextOrder } from "../base/text-order.ts";
import type { PlanLine, PlanState, Reason } from "../model/plan.ts";
import type { PriorityMode } from "./score.ts";
import { standings, type Weighed } from "./standing.ts";

/** A line with what places it. */
export interface Placed extends Weighed {
  readonly line: PlanLine;
  /** Day of a first thing; `undefined`: the line has its place by state and weight. */
  readonly firstDay: Day | undefined;
  readonly score: number | undefined;
  readonly scoreReasons: readonly Reason[];
}

/** States after the first things: what is to be done, looked at, decided, awaited, left alone. */
const STATES: readonly PlanState[] = ["à faire", "à vérifier", "décision", "en attente", "suspendue"];
const LAST_DAY = "9999-12-31";

/** What decides between two lines of one currency that weigh the same. */
function sameLine(a: PlanLine, b: PlanLine): number {
  return (
    inTextOrder(a.customer, b.customer) ||
    (a.step ?? -1) - (b.step ?? -1) ||
    inTextOrder(a.action, b.action) ||
    inTextOrder(a.reference ?? "", b.reference ?? "")
  );
}

/** First things by date; on one day the larger first, within each currency. */
function firstInOrder(placed: readonly Placed[]): readonly Placed[] {
  return [...placed].sort(
    (a, b) =>
      inTextOrder(a.firstDay ?? "", b.firstDay ?? "") ||
      (a.currency === b.currency ? b.line.overdue - a.line.overdue : inTextOrder(a.currency, b.currency)) ||
      sameLine(a.line, b.line),
  );
}

/**
 * The lines of one state by weight within each currency. What is suspended comes by the day on which it ends; what
 * waits comes by weight too, for on a Sunday everything waits for the same Monday.
 */
function stateInOrder(state: PlanState, placed: readonly Placed[], mode: PriorityMode): readonly Placed[] {
  // Days late are the same in every currency, amounts are not.
  const standing = mode === "retard" ? undefined : standings(placed);
  // What decides is read once a line, not once a comparison: a long plan is compared a million times.
  const keyed = placed.map((one) => ({
    one,
    day: state === "suspendue" ? (one.line.day ?? LAST_DAY) : "",
    place: standing?.get(one) ?? -one.weight,
    overdue: one.line.overdue,
  }));
  keyed.sort(
    (a, b) =>
      inTextOrder(a.day, b.day) ||
      a.place - b.place ||
      (a.one.currency === b.one.currency
        ? b.overdue - a.overdue
        : inTextOrder(a.one.currency, b.one.currency)) ||
      sameLine(a.one.line, b.one.line),
  );
  return keyed.map(({ one }) => one);
}

/** A duplicated number hides a real debt until one gesture settles it: it has its place among what is to be done. */
const placeOf = ({ state, action }: PlanLine): PlanState =>
  action === "settle-duplicate" ? "à faire" : state;

/** The owner's order: first things by date, then state by state. The same lines always come in the same order. */
export function inOwnersOrder(placed: readonly Placed[], mode: PriorityMode): readonly Placed[] {
  const groups = new Map<PlanState, Placed[]>(STATES.map((state) => [state, []]));
  const first: Placed[] = [];
  for (const one of placed) {
    if (one.firstDay !== undefined) first.push(one);
    else groups.get(placeOf(one.line))?.push(one);
  }
  return [
    ...firstInOrder(first),
    ...STATES.flatMap((state) => stateInOrder(state, groups.get(state) ?? [], mode)),
  ];
}
