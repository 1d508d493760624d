import type { Day } from "../base/day.ts";
import type { DebtorQuality } from "../model/customer.ts";
import type { Judgment, RateBasis, RateRefusal, RateRegime } from "../model/penalty-statement.ts";
import type { OwnerRates, UnderFloor } from "../model/settings.ts";
import { increaseOn, legalRateAwardedOn } from "./judgment.ts";
import { floorOf, type HalfYearRates, halfYearOf, ratesOf } from "./rates.ts";

/** Ten points over the refinancing rate (C.com L441-10 II), in hundredths of a percent. */
export const BUSINESS_POINTS = 1_000;
/** Eight points over it (CCP R2192-31). */
const PUBLIC_POINTS = 800;

/** What decides of a rate, beside the day. */
export interface RateTerms {
  readonly quality: DebtorQuality;
  /** First day that bears interest: a public buyer's rate is frozen there. */
  readonly firstDay: Day;
  /** Rate written in the contract, hundredths of a percent: business debtors only. */
  readonly contractRate?: number;
  readonly underFloor?: UnderFloor;
  readonly ownerRates?: readonly OwnerRates[];
  readonly judgment?: Judgment;
}

/** Hundredths of a percent a year, and what they rest on. */
export interface RateFound {
  readonly kind: "rate";
  readonly rate: number;
  readonly basis: RateBasis;
}

/**
 * The rate of one day: business C.com L441-10 II (rate of the half-year, or the contract's with its floor), public
 * buyer CCP R2192-31 (rate of the half-year in which interest started, frozen whatever comes later), consumer C.civ
 * 1231-6 (legal rate of the half-year); the legal rate also where a court awarded it, five points more two months
 * after the decision could be enforced (CMF L313-3).
 */
export function rateInForce(on: Day, terms: RateTerms): RateFound | RateRefusal {
  const { quality, contractRate, judgment } = terms;
  const isLegal = quality === "particulier" || legalRateAwardedOn(on, judgment);
  const halfYear = halfYearOf(quality === "public" && !isLegal ? terms.firstDay : on);
  const rates = ratesOf(halfYear, terms.ownerRates);
  if (!rates) return { kind: "rate-unknown", halfYear };

  if (isLegal) {
    const increase = increaseOn(on, judgment);
    const found = foundRate("legal", rates.legal + increase, rates);
    return increase === 0 ? found : { ...found, basis: { ...found.basis, increase } };
  }
  if (quality === "public") return foundRate("public", rates.refi + PUBLIC_POINTS, rates);
  const byDefault = foundRate("business", rates.refi + BUSINESS_POINTS, rates);
  if (contractRate === undefined) return byDefault;
  const floor = floorOf(rates);
  if (contractRate >= floor) return foundRate("contract", contractRate, rates);
  if (terms.underFloor === "plancher") return foundRate("floor", floor, rates);
  if (terms.underFloor === "taux légal par défaut") return byDefault;
  return { kind: "rate-under-floor", halfYear, floor, rate: contractRate };
}

function foundRate(regime: RateRegime, rate: number, rates: HalfYearRates): RateFound {
  const { halfYear, refi, legal, origin } = rates;
  return { kind: "rate", rate, basis: { regime, halfYear, refi, legal, origin } };
}
