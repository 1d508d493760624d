import { addDays, type Day, daysBetween } from "../base/day.ts";
import { workingDayFrom } from "../base/working-days.ts";
import type { PlanLine, Reason } from "../model/plan.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import type { Entry } from "./entries.ts";
import { groupedBy, lineOf } from "./plan-line.ts";

const REMINDED_EVERY = 15;

/** Today or the next of the 15-day marks that follow the last step: an item never falls silent (method 5). */
export function decisionDay(from: Day, today: Day, alsace: boolean): Day {
  const passed = Math.max(0, Math.floor(daysBetween(from, today) / REMINDED_EVERY));
  // A mark on a Sunday falls on the Monday: it is not passed before.
  const last = workingDayFrom(addDays(from, passed * REMINDED_EVERY), alsace);
  return last >= today ? last : workingDayFrom(addDays(from, (passed + 1) * REMINDED_EVERY), alsace);
}

function reasonsOf(entries: readonly Entry[], today: Day): readonly Reason[] {
  const reasons: Reason[] = [];
  const unreadable = entries.find(({ next }) => next?.unreadable !== undefined)?.next;
  if (unreadable !== undefined)
    reasons.push({ code: "step-unreadable", step: unreadable.rank, text: unreadable.unreadable });
  const finished = entries.find(
    ({ next }) => next === undefined || (next.channel === "décision" && next.unreadable === undefined),
  );
  if (finished !== undefined) reasons.push({ code: "scenario-finished", day: finished.own });
  const limitations = entries
    .flatMap(({ limitation }) => (limitation === undefined ? [] : [limitation]))
    .sort();
  const soonest = limitations[0];
  if (soonest !== undefined) {
    reasons.push({
      code: "limitation",
      day: soonest,
      ...(soonest < today ? { count: daysBetween(soonest, today) } : {}),
    });
  }
  const expired = entries
    .flatMap(({ deadline }) => (deadline !== undefined && today > deadline ? [deadline] : []))
    .sort()[0];
  if (expired !== undefined) reasons.push({ code: "formal-notice-expired", day: expired });
  return reasons;
}

/** Items whose scenario is over, or whose limitation comes within 6 months: the owner chooses the route. */
export function decisionLines(entries: readonly Entry[], facts: CustomerFacts): readonly PlanLine[] {
  const { today, alsace } = facts;
  const markOf = (entry: Entry): Day =>
    entry.limitation !== undefined ? workingDayFrom(today, alsace) : decisionDay(entry.own, today, alsace);
  const lines: PlanLine[] = [];
  for (const [currency, group] of groupedBy(entries, ({ open }) => open.item.currency)) {
    const days = group.map(markOf).sort();
    lines.push(
      lineOf(facts, {
        state: "décision",
        action: "decide",
        parts: group,
        currency,
        day: days[0],
        step: group.find(({ next }) => next?.channel === "décision")?.step,
        channel: "décision",
        reasons: reasonsOf(group, today),
      }),
    );
  }
  return lines;
}
