import type { Day } from "../base/day.ts";
import { customerOf } from "../dunning/customer-facts.ts";
import { eventsByCustomer } from "../dunning/known-events.ts";
import { accountsOfLine } from "../dunning/line-accounts.ts";
import { mergedEvents } from "../dunning/unit-events.ts";
import type { CustomerDirectory } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { PlanLine, PlanState, RankedLine, Reason } from "../model/plan.ts";
import type { Settings } from "../model/settings.ts";
import { lastOutcome } from "./chance.ts";
import { firstThing } from "./first-things.ts";
import { paymentHabits } from "./payment-habits.ts";
import { type PriorityMode, scoreOf } from "./score.ts";

export interface RankContext {
  readonly items: readonly LedgerItem[];
  readonly payments: readonly Payment[];
  readonly directory: CustomerDirectory;
  readonly journal: readonly JournalEvent[];
  readonly settings: Settings;
  readonly asOf: Day;
  /** `mixte` when not given. */
  readonly mode?: PriorityMode;
}

/** Order of the states after the first things: what is to be done, looked at, decided, awaited, left alone. */
const ORDER: Readonly<Record<PlanState, number>> = {
  "à faire": 0,
  "à vérifier": 1,
  décision: 2,
  "en attente": 3,
  suspendue: 4,
};
const BY_DAY: readonly PlanState[] = ["en attente", "suspendue"];
const LAST_DAY = "9999-12-31";

interface Placed {
  readonly line: PlanLine;
  readonly firstDay: Day | undefined;
  readonly score: number | undefined;
  readonly scoreReasons: readonly Reason[];
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function sameLine(a: PlanLine, b: PlanLine): number {
  return (
    compareText(a.customer, b.customer) ||
    compareText(a.currency, b.currency) ||
    (a.step ?? -1) - (b.step ?? -1) ||
    compareText(a.action, b.action) ||
    compareText(a.reference ?? "", b.reference ?? "")
  );
}

function inOrder(a: Placed, b: Placed): number {
  if (a.firstDay !== undefined && b.firstDay !== undefined) {
    return compareText(a.firstDay, b.firstDay) || b.line.overdue - a.line.overdue || sameLine(a.line, b.line);
  }
  if (a.firstDay !== undefined || b.firstDay !== undefined) return a.firstDay !== undefined ? -1 : 1;
  const states = ORDER[a.line.state] - ORDER[b.line.state];
  if (states !== 0) return states;
  const byScore = (b.score ?? 0) - (a.score ?? 0);
  const byDay = BY_DAY.includes(a.line.state)
    ? compareText(a.line.day ?? LAST_DAY, b.line.day ?? LAST_DAY)
    : 0;
  return byScore || byDay || b.line.overdue - a.line.overdue || sameLine(a.line, b.line);
}

/**
 * Every line in the owner's order (method 7): first things by date, then what is to be done by score, what is to be
 * looked at, decided, awaited by day, left alone by day. A priority of reminder, never a score of credit.
 */
export function rankPlan(lines: readonly PlanLine[], context: RankContext): readonly RankedLine[] {
  const { settings, asOf, mode = "mixte" } = context;
  const habits = paymentHabits(context.items, context.payments, asOf);
  const eventsOf = eventsByCustomer(context.journal, asOf);
  const placed = lines.map((line): Placed => {
    const events = mergedEvents(eventsOf, accountsOfLine(line));
    const first = firstThing(line, customerOf(context.directory, line.customer), events, asOf);
    if (first !== undefined) {
      return { line, firstDay: first.day, score: undefined, scoreReasons: first.reasons };
    }
    if (line.state !== "à faire") return { line, firstDay: undefined, score: undefined, scoreReasons: [] };
    const score = scoreOf(line, habits.lateness, lastOutcome(events), settings, mode);
    return { line, firstDay: undefined, score: score.value, scoreReasons: score.reasons };
  });
  placed.sort(inOrder);
  return placed.map(({ line, firstDay, score, scoreReasons }, index) => ({
    line,
    rank: index + 1,
    first: firstDay !== undefined,
    score,
    scoreReasons,
  }));
}
