import type { Day } from "../base/day.ts";
import { cents, ZERO } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { ActionKind, PlanLine, PlanPart, PlanState, Reason } from "../model/plan.ts";
import type { Channel } from "../model/scenario.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import { byAge } from "./event-scope.ts";
import { inOrderOf } from "./in-order-of.ts";

/** A part of an open item with its own next step. */
export interface Part {
  readonly open: OpenItem;
  readonly amount: number;
  readonly step: number | undefined;
}

/** What differs from one line to another; the rest is the same for all lines of a customer. */
export interface LineDraft {
  /** Where a line about one account of a payer says so; else the customer of the facts. */
  readonly customer?: CustomerKey;
  readonly state: PlanState;
  readonly action: ActionKind;
  readonly parts: readonly Part[];
  readonly reasons: readonly Reason[];
  readonly currency: string;
  readonly day?: Day;
  readonly step?: number;
  readonly channel?: Channel;
  readonly template?: string;
  readonly informed?: readonly Part[];
  /** Unmatched credits to deduct from a claim, in cents; given only when the line claims. */
  readonly credits?: number;
  readonly claims?: boolean;
  readonly reference?: string;
}

const isOverdue = (part: Part): boolean => (part.open.daysLate ?? 0) >= 1;

const olderFirst = (a: Part, b: Part): number => byAge(a.open, b.open);

function planParts(parts: readonly Part[]): readonly PlanPart[] {
  return inOrderOf(parts, olderFirst).map(({ open, amount, step }) => ({
    open,
    amount: cents(amount),
    step,
  }));
}

/** Completes a line: parts oldest first, overdue, claim after credits, greatest lateness. */
export function lineOf(facts: CustomerFacts, draft: LineDraft): PlanLine {
  let overdue = 0;
  let maxDaysLate = 0;
  for (const part of draft.parts) {
    if (isOverdue(part)) overdue += part.amount;
    maxDaysLate = Math.max(maxDaysLate, part.open.daysLate ?? 0);
  }
  const deducted = Math.min(draft.credits ?? 0, overdue);
  return {
    customer: draft.customer ?? facts.customer.key,
    currency: draft.currency,
    state: draft.state,
    action: draft.action,
    scenario: facts.scenario.name,
    step: draft.step,
    channel: draft.channel,
    template: draft.template === "" ? undefined : draft.template,
    parts: planParts(draft.parts),
    informed: planParts(draft.informed ?? []),
    creditsDeducted: cents(deducted),
    overdue: cents(overdue),
    claimed: draft.claims === true ? cents(overdue - deducted) : ZERO,
    maxDaysLate,
    day: draft.day,
    reasons: draft.reasons,
    reference: draft.reference === "" ? undefined : draft.reference,
  };
}

const NO_GROUPS: ReadonlyMap<string, never[]> = new Map<string, never[]>();

/** Groups by a key, in order of first appearance. */
export function groupedBy<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
): ReadonlyMap<string, readonly T[]> {
  if (values.length === 0) return NO_GROUPS;
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
