import { addDays, type Day, daysBetween, earlierOf, laterOf } from "../base/day.ts";
import { cents, sumCents, ZERO } from "../base/money.ts";
import type {
  AllocatedMovement,
  RateRefusal,
  StatementClaim,
  StatementInput,
  StatementInvoice,
  StatementMovement,
  StatementSegment,
  WithoutInterest,
} from "../model/penalty-statement.ts";
import { rateSource } from "../texts/law.ts";
import { allocateMovement, type Owed } from "./allocate-movement.ts";
import { interestAmount } from "./interest-amount.ts";
import { isInGrace, judgmentCuts, legalRateAwardedOn } from "./judgment.ts";
import { rateInForce } from "./rate-in-force.ts";
import { endOfHalfYear } from "./rates.ts";
import { recoveryIndemnity } from "./recovery-indemnity.ts";

/** The late days of an invoice: both bear interest; or why there is none. */
type Lateness = { readonly from: Day; readonly until: Day } | { readonly without: WithoutInterest };

/**
 * From the day after the due day (C.com L441-10 II; CCP R2192-32), for a consumer from the day after the formal notice
 * was presented (C.civ 1344-1), to the day of the calculation; insolvency stops it (C.com L622-28).
 */
function latenessOf(claim: StatementClaim, input: StatementInput): Lateness {
  const { due } = claim;
  if (due === undefined) return { without: "no-due-date" };
  if (claim.dueEstimated === true) return { without: "estimated-due-date" };
  let last = due;
  if (input.quality === "particulier") {
    const notice = claim.noticePresented ?? input.noticePresented;
    if (notice === undefined) return { without: due < input.asOf ? "no-formal-notice" : "not-late" };
    last = laterOf(due, notice);
  }
  const stopped = insolvencyOf(claim, input);
  // The opening judgment takes effect at the first hour of its day.
  const until = stopped === undefined ? input.asOf : earlierOf(input.asOf, addDays(stopped, -1));
  if (stopped !== undefined && stopped <= input.asOf && last >= until) return { without: "insolvency" };
  return last < until ? { from: addDays(last, 1), until } : { without: "not-late" };
}

/** The opening judgment that stops a claim: one born after it goes on (C.com L622-17). */
function insolvencyOf(claim: StatementClaim, input: StatementInput): Day | undefined {
  const judgment = claim.insolvency ?? input.insolvency;
  if (judgment === undefined || claim.issued === undefined) return judgment;
  return claim.issued < judgment ? judgment : undefined;
}

const RANK = { deposit: 0, "credit-note": 0, payment: 1 } as const;

/** By day; on one day the credit notes first, so that the order of the rows decides nothing. */
function inOrder(movements: readonly StatementMovement[], asOf: Day): readonly StatementMovement[] {
  return movements
    .filter(({ day, amount }) => day <= asOf && amount > 0)
    .sort((a, b) => (a.day === b.day ? RANK[a.kind] - RANK[b.kind] : a.day < b.day ? -1 : 1));
}

/** Refuses an amount that cannot be owed. */
function checkAmounts({ principal, movements }: StatementClaim): void {
  if (principal < 0 || movements.some(({ amount }) => amount < 0)) {
    throw new RangeError("Décompte\u00a0: un montant négatif");
  }
}

/**
 * One invoice of a statement (C.com L441-10, D441-5; CCP R2192-31 to -36; C.civ 1231-6, 1343-1): its segments, cut at
 * each half-year, movement, change of the contract's rate, judgment and period of grace; what each movement was
 * allocated to; what is left. Interest is simple (C.civ 1343-2): it only ever runs on the principal. A payment of day t
 * still bears interest for day t. One rounding a segment.
 */
export function statementInvoice(
  claim: StatementClaim,
  input: StatementInput,
): StatementInvoice | RateRefusal {
  checkAmounts(claim);
  const lateness = latenessOf(claim, input);
  const pending = inOrder(claim.movements, input.asOf);
  const movements: AllocatedMovement[] = [];
  let owed: Owed = { principal: claim.principal, interest: 0, indemnity: 0 };
  /** Allocates what comes by a day. */
  const receive = (by: Day): void => {
    for (let next = pending[movements.length]; next && next.day <= by; next = pending[movements.length]) {
      const { allocated, left } = allocateMovement(next, owed, input.allocation);
      movements.push(allocated);
      owed = left;
    }
  };

  const segments: StatementSegment[] = [];
  let indemnity = ZERO;
  if ("from" in lateness) {
    receive(addDays(lateness.from, -1));
    indemnity = recoveryIndemnity(input.quality, owed.principal > 0 ? 1 : 0);
    owed = { ...owed, indemnity };
    const cuts = [
      ...judgmentCuts(input.judgment, input.grace),
      ...(input.contractRateChanges ?? []).map(({ from }) => addDays(from, -1)),
    ];
    let from = lateness.from;
    while (from <= lateness.until && owed.principal > 0) {
      const to = endOfStretch(from, lateness, input, [...cuts, ...nextDay(pending, movements.length)]);
      if (!isInGrace(from, input.grace)) {
        const segment = segmentOf(from, to, owed.principal, lateness.from, input);
        if (segment.kind !== "segment") return segment;
        segments.push(segment.segment);
        owed = { ...owed, interest: owed.interest + segment.segment.amount };
      }
      receive(to);
      from = addDays(to, 1);
    }
  }
  receive(input.asOf);

  const daily = "from" in lateness ? dailyOf(owed.principal, lateness, input) : ZERO;
  if (typeof daily !== "number") return daily;
  return {
    number: claim.number,
    ...(claim.account === undefined ? {} : { account: claim.account }),
    issued: claim.issued,
    due: claim.due,
    amount: claim.amount ?? claim.principal,
    apart: claim.apart ?? ZERO,
    undated: claim.undated ?? ZERO,
    principal: claim.principal,
    ...("from" in lateness ? { interestFrom: lateness.from } : {}),
    segments,
    movements,
    rejected: claim.rejected ?? [],
    interest: sumCents(segments.map(({ amount }) => amount)),
    indemnity,
    principalLeft: cents(owed.principal),
    interestLeft: cents(owed.interest),
    indemnityLeft: cents(owed.indemnity),
    overpaid: sumCents(movements.map(({ over }) => over)),
    daily,
    ...("without" in lateness ? { without: lateness.without } : {}),
  };
}

const nextDay = (pending: readonly StatementMovement[], at: number): readonly Day[] => {
  const next = pending[at];
  return next === undefined ? [] : [next.day];
};

/** Last day of the stretch that begins on a day: one rate, one principal. */
function endOfStretch(
  from: Day,
  { until }: { readonly until: Day },
  { quality, judgment }: StatementInput,
  cuts: readonly Day[],
): Day {
  const isFrozen = quality === "public" && !legalRateAwardedOn(from, judgment);
  let to = isFrozen ? until : earlierOf(until, endOfHalfYear(from));
  for (const cut of cuts) if (cut >= from) to = earlierOf(to, cut);
  return to;
}

function termsOn(on: Day, firstDay: Day, input: StatementInput) {
  let contractRate = input.contractRate;
  for (const change of input.contractRateChanges ?? []) if (change.from <= on) contractRate = change.rate;
  return { ...input, contractRate, firstDay };
}

function segmentOf(
  from: Day,
  to: Day,
  principal: number,
  firstDay: Day,
  input: StatementInput,
): { readonly kind: "segment"; readonly segment: StatementSegment } | RateRefusal {
  const found = rateInForce(from, termsOn(from, firstDay, input));
  if (found.kind !== "rate") return found;
  const days = daysBetween(from, to) + 1;
  return {
    kind: "segment",
    segment: {
      from,
      to,
      days,
      rate: found.rate,
      basis: found.basis,
      source: rateSource(found.basis),
      principal: cents(principal),
      amount: interestAmount(cents(principal), found.rate, days, input.dayBase),
    },
  };
}

/** Interest of one more day, at the rate of the day of the calculation; 0 when nothing runs any more. */
function dailyOf(
  principal: number,
  { from, until }: { readonly from: Day; readonly until: Day },
  input: StatementInput,
) {
  if (principal <= 0 || until < input.asOf || isInGrace(until, input.grace)) return ZERO;
  const found = rateInForce(until, termsOn(until, from, input));
  return found.kind === "rate" ? interestAmount(cents(principal), found.rate, 1, input.dayBase) : found;
}
