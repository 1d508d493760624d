import type { Day } from "../base/day.ts";
import { customerOf } from "../dunning/customer-facts.ts";
import { eventsByCustomer } from "../dunning/known-events.ts";
import { accountsOfLine } from "../dunning/line-accounts.ts";
import { mergedEvents } from "../dunning/unit-events.ts";
import type { CustomerDirectory, CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { PlanLine, RankedLine, Reason } from "../model/plan.ts";
import type { Settings } from "../model/settings.ts";
import { lastOutcome } from "./chance.ts";
import { channelAdvice } from "./channel-advice.ts";
import { expectationOf } from "./expectation.ts";
import { asksForAnAnswer, firstThing } from "./first-things.ts";
import { inOwnersOrder, type Placed } from "./order.ts";
import { paymentHabits } from "./payment-habits.ts";
import { type PriorityMode, scoreOf } from "./score.ts";
import { mainCurrency } from "./standing.ts";

export interface RankContext {
  readonly items: readonly LedgerItem[];
  readonly payments: readonly Payment[];
  readonly directory: CustomerDirectory;
  readonly journal: readonly JournalEvent[];
  readonly settings: Settings;
  readonly asOf: Day;
  /** `Mode de priorité`; `mixte` when not given. */
  readonly mode?: PriorityMode;
}

const NO_EVENTS: readonly JournalEvent[] = [];

/** The line that tells of a customer's message: the one to be done, else its first; a message is told once. */
function tellers(lines: readonly PlanLine[]): ReadonlySet<PlanLine> {
  const byCustomer = new Map<CustomerKey, PlanLine>();
  for (const line of lines) {
    const known = byCustomer.get(line.customer);
    if (known === undefined || (line.state === "à faire" && known.state !== "à faire"))
      byCustomer.set(line.customer, line);
  }
  return new Set(byCustomer.values());
}

/**
 * Every line in the owner's order (method 7): first things by date, then what is to be done by score, what is to be
 * looked at, decided, awaited, also by score, what is left alone by day. A priority of reminder, never a score of credit.
 */
export function rankPlan(lines: readonly PlanLine[], context: RankContext): readonly RankedLine[] {
  const { directory, settings, asOf } = context;
  const mode = context.mode ?? settings.priorityMode ?? "mixte";
  const habits = paymentHabits(context.items, context.payments, asOf);
  const eventsOf = eventsByCustomer(context.journal, asOf);
  const ordersKnown = context.items.some(({ orderReference }) => orderReference !== undefined);
  const main = mainCurrency(lines);
  const tells = context.journal.some(asksForAnAnswer) ? tellers(lines) : new Set<PlanLine>();
  const placed = lines.map((line): Placed => {
    const { currency } = line;
    const known =
      line.accounts === undefined
        ? (eventsOf.get(line.customer) ?? NO_EVENTS)
        : mergedEvents(eventsOf, accountsOfLine(line));
    const customer = customerOf(directory, line.customer);
    const first = firstThing(line, {
      customer,
      events: known,
      replies: tells.has(line) ? known : NO_EVENTS,
      ordersKnown,
      trade: settings.trade,
      today: asOf,
    });
    if (first !== undefined) {
      const scoreReasons = first.reasons;
      return { line, currency, weight: line.overdue, firstDay: first.day, score: undefined, scoreReasons };
    }
    const expectation = expectationOf(line, habits);
    const score = scoreOf(line, expectation, lastOutcome(known), settings, mode);
    const place = (shown: number | undefined, scoreReasons: readonly Reason[]): Placed => ({
      line,
      currency,
      weight: score.value,
      firstDay: undefined,
      score: shown,
      scoreReasons,
    });
    // What waits is weighed by what it will claim; what is suspended is only weighed to keep an order.
    if (line.state === "suspendue") return place(undefined, []);
    if (line.state !== "à faire") return place(score.value, []);
    const scoreReasons: Reason[] = [...score.reasons];
    if (currency !== main && mode !== "retard") scoreReasons.push({ code: "score-currency", currency });
    const advice = channelAdvice(line, customer, expectation, known, settings);
    if (advice !== undefined) scoreReasons.push(advice);
    return place(score.value, scoreReasons);
  });
  return inOwnersOrder(placed, mode).map(({ line, firstDay, score, scoreReasons }, index) => ({
    line,
    rank: index + 1,
    first: firstDay !== undefined,
    score,
    scoreReasons,
  }));
}
