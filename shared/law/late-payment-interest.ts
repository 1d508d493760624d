import { addDays, type Day, daysBetween, earlierOf } from "../base/day.ts";
import { type Cents, cents, sumCents } from "../base/money.ts";
import type { DebtorQuality } from "../model/customer.ts";
import type { RateRefusal } from "../model/penalty-statement.ts";
import type { OwnerRates, UnderFloor } from "../model/settings.ts";
import { rateSource } from "../texts/law.ts";
import { interestAmount } from "./interest-amount.ts";
import { rateInForce } from "./rate-in-force.ts";
import { endOfHalfYear } from "./rates.ts";

export interface InterestClaim {
  /** Unpaid amount, TTC, at the due day. */
  readonly principal: Cents;
  /**
   * Last day without interest: the due day; for a consumer the day the formal notice was first presented
   * (C.civ 1231-6, 1344-1; counting from the next day is the prudent reading).
   */
  readonly due: Day;
  /** Last day that bears interest: the payment day, or the day of the calculation. */
  readonly until: Day;
  readonly quality: DebtorQuality;
  /**
   * Rate written in the contract, hundredths of a percent. It rules business debtors only: for a public buyer the
   * rate is regulatory (CCP R2192-31, L2192-14), for a consumer it is the legal rate.
   */
  readonly contractRate?: number;
  /** What replaces it in the half-years whose floor it is under; absent: refused. */
  readonly underFloor?: UnderFloor;
  readonly ownerRates?: readonly OwnerRates[];
  /** Days of a year: 365 (default) or 366. */
  readonly dayBase?: number;
  /** Payments and credit notes: each lowers the principal from the day after its own. */
  readonly movements?: readonly { readonly day: Day; readonly amount: Cents }[];
}

/** One printed line of the calculation; both days are included. */
interface InterestSegment {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  /** Hundredths of a percent a year. */
  readonly rate: number;
  /** Where the rate comes from, in French. */
  readonly source: string;
  readonly principal: Cents;
  readonly amount: Cents;
}

export type InterestResult =
  | { readonly kind: "interest"; readonly segments: readonly InterestSegment[]; readonly total: Cents }
  | RateRefusal;

/**
 * Late-payment interest, day by day from the day after the due day to `until` included: business C.com L441-10 II
 * (rate of each half-year, or the contract's), public buyer CCP R2192-31 to -33 (rate of the half-year in which
 * interest starts, frozen), consumer C.civ 1231-6 (legal rate of each half-year). Simple interest only (C.civ
 * 1343-2). One rounding a segment; the total is the sum of the segments.
 */
export function latePaymentInterest(claim: InterestClaim): InterestResult {
  const dayBase = claim.dayBase ?? 365;
  if (dayBase !== 365 && dayBase !== 366) throw new RangeError(`Base de calcul : 365 ou 366, pas ${dayBase}`);

  const segments: InterestSegment[] = [];
  for (const period of periodsOf(claim)) {
    const found = rateInForce(period.from, { ...claim, firstDay: addDays(claim.due, 1) });
    if (found.kind !== "rate") return found;
    segments.push({
      ...period,
      rate: found.rate,
      source: rateSource(found.basis),
      amount: interestAmount(period.principal, found.rate, period.days, dayBase),
    });
  }
  return { kind: "interest", segments, total: sumCents(segments.map((segment) => segment.amount)) };
}

type Period = Pick<InterestSegment, "from" | "to" | "days" | "principal">;

/** The late days cut where the rate or the principal may change; periods without principal are left out. */
function periodsOf(claim: InterestClaim): readonly Period[] {
  const movements = claim.movements ?? [];
  const periods: Period[] = [];
  let from = addDays(claim.due, 1);
  while (from <= claim.until) {
    // A payment of day t still bears interest for day t: it counts from the next day on.
    let principal = claim.principal as number;
    let to = claim.quality === "public" ? claim.until : earlierOf(claim.until, endOfHalfYear(from));
    for (const movement of movements) {
      if (movement.day < from) principal -= movement.amount;
      else to = earlierOf(to, movement.day);
    }
    if (principal > 0) {
      periods.push({ from, to, days: daysBetween(from, to) + 1, principal: cents(principal) });
    }
    from = addDays(to, 1);
  }
  return periods;
}
