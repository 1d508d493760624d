import { type Cents, cents } from "../base/money.ts";
import type { ActionKind, PlanLine, PlanPart } from "../model/plan.ts";
import type { PaymentHabits } from "./payment-habits.ts";

/** Nothing is claimed by these: they ask whether an invoice is in order, or look up a status. */
const CLAIMS_NOTHING: readonly ActionKind[] = ["preventive", "portal-check"];

/** What a contact about a line may bring nearer. */
export interface Expectation {
  /** Claimed by the line. */
  readonly claimed: Cents;
  /** Claimed and « également échues »: a contact speaks of both. Less unmatched credits. */
  readonly claimable: Cents;
  /** Further days that this money is expected to stay unpaid, weighted by amount; 0 to 90. */
  readonly delay: number;
  /** Usual days late of who owes it, where three paid invoices tell. */
  readonly habit?: number;
}

const TELLING_INVOICES = 3;

/**
 * Amount and expected further delay of a line, item by item: ten small invoices of one payer are summed. A line that
 * waits claims nothing yet; it is weighed by what it will claim.
 */
export function expectationOf(line: PlanLine, habits: PaymentHabits): Expectation {
  let total = 0;
  let weighted = 0;
  const add = ({ amount, open }: PlanPart): void => {
    const late = open.daysLate ?? 0;
    if (late < 1) return;
    total += amount;
    weighted += amount * habits.furtherDelay(open.item.customer, late);
  };
  line.parts.forEach(add);
  line.informed.forEach(add);
  const payer = line.parts[0]?.open.item.customer;
  const habit =
    payer === undefined || habits.paidCount(payer) < TELLING_INVOICES ? undefined : habits.lateness(payer);
  const claimsNothing = CLAIMS_NOTHING.includes(line.action) || total === 0;
  return {
    claimed: claimsNothing ? cents(0) : line.claimed,
    claimable: cents(claimsNothing ? 0 : Math.max(0, total - line.creditsDeducted)),
    delay: total === 0 ? 0 : weighted / total,
    ...(habit === undefined ? {} : { habit }),
  };
}
