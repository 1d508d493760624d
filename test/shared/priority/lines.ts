import { day } from "#shared/base/day.ts";
import { cents, ZERO } from "#shared/base/money.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { PlanLine, PlanPart } from "#shared/model/plan.ts";
import type { Placed } from "#shared/priority/order.ts";
import { type RankContext, rankPlan } from "#shared/priority/rank.ts";
import { aCustomer, directoryOf, keyOf, SETTINGS } from "../dunning/builders.ts";

export const TODAY = day("2026-06-30"); // a Tuesday

/** A line as a rule of priority sees it: a reminder by e-mail, to be done today, about nothing yet. */
export function aLine(of: string, more: Partial<PlanLine> = {}): PlanLine {
  return {
    customer: keyOf(of),
    currency: "EUR",
    state: "à faire",
    action: "reminder",
    scenario: "standard",
    step: 1,
    channel: "e-mail",
    template: undefined,
    parts: [],
    informed: [],
    creditsDeducted: ZERO,
    overdue: ZERO,
    claimed: ZERO,
    maxDaysLate: 0,
    day: TODAY,
    reasons: [],
    ...more,
  };
}

/** The whole of an item as a part of a line, so many days late. */
export const aPart = (item: LedgerItem, daysLate: number | undefined): PlanPart => ({
  open: { item, open: item.amount, daysLate },
  amount: item.amount,
  step: 1,
});

export const euros = (amount: number) => cents(amount * 100);

/** A line with its place: weight 0 and no first day unless told. */
export function placed(line: PlanLine, more: Partial<Placed> = {}): Placed {
  return {
    line,
    currency: line.currency,
    weight: 0,
    firstDay: undefined,
    score: undefined,
    scoreReasons: [],
    ...more,
  };
}

/** Lines ranked as they are, of a ledger without a past. */
export const rankedOf = (
  lines: readonly PlanLine[],
  journal: readonly JournalEvent[] = [],
  more: Partial<RankContext> = {},
) =>
  rankPlan(lines, {
    items: [],
    payments: [],
    directory: directoryOf(lines.map(({ customer }) => aCustomer(customer))),
    journal,
    settings: SETTINGS,
    asOf: TODAY,
    ...more,
  });
