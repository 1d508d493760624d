import { addMonths, type Day, earlierOf, yearOf } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import type { DebtorQuality } from "../model/customer.ts";

const TRANSPORT = /\btransports?\b/;

/** Which text rules the limitation of a claim. */
export type LimitationRule = "business" | "consumer" | "carriage" | "public";

const MONTHS: Readonly<Record<Exclude<LimitationRule, "public">, number>> = {
  business: 60,
  consumer: 24,
  carriage: 12,
};
const PUBLIC_YEARS = 4;

/** The rule of a claim: the debtor's quality, and carriage where the sector says « transport » (C.com L133-6). */
export function limitationRule(quality: DebtorQuality, sector?: string): LimitationRule {
  if (quality === "public") return "public";
  if (TRANSPORT.test(comparable(sector ?? ""))) return "carriage";
  return quality === "particulier" ? "consumer" : "business";
}

/**
 * Last day of a limitation period that starts on a day (`limitationStart`), or on the day that interrupted it (C.civ 2231: a new
 * period, as long as the old one).
 *
 * - business: 5 years (C.com L110-4, C.civ 2224; not before the due day, C.civ 2233 3°)
 * - consumer: 2 years (Conso L218-2)
 * - carriage of goods: 1 year (C.com L133-6), from delivery: give that day when known
 * - public: 4 years from 1 January of the year after (law n° 68-1250 of 31 December 1968, art. 1 and 2)
 *
 * Same day number, else the last of the month (CPC 641); never moved off a week-end.
 */
export function limitationEnd(rule: LimitationRule, start: Day): Day {
  if (rule === "public") return `${yearOf(start) + PUBLIC_YEARS}-12-31` as Day;
  return addMonths(start, MONTHS[rule]);
}

/**
 * The day that a limitation is counted from. A claim with a term does not run before its due day (C.civ 2233 3°):
 * between professionals (C.com L110-4) and towards a consumer (Conso L218-2). Two texts look at what was done instead: the
 * year in which the right arose (law n° 68-1250, art. 1) and delivery (C.com L133-6). The invoice's own day stands for it
 * when it comes before the due day: the prudent reading, which may only be too early.
 */
export function limitationStart(rule: LimitationRule, due: Day, issued?: Day): Day {
  const byWhatWasDone = rule === "public" || rule === "carriage";
  return byWhatWasDone && issued !== undefined ? earlierOf(due, issued) : due;
}

/**
 * Last day to act before the limitation period ends: an assumption to show as such (the period may have started
 * earlier, been interrupted or suspended), the earliest date that the days of the invoice allow (C.com L110-4, L133-6;
 * Conso L218-2; law n° 68-1250).
 */
export function limitationDay(quality: DebtorQuality, due: Day, sector?: string, issued?: Day): Day {
  const rule = limitationRule(quality, sector);
  return limitationEnd(rule, limitationStart(rule, due, issued));
}
