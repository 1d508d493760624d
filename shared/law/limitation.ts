import { addMonths, type Day, yearOf } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import type { DebtorQuality } from "../model/customer.ts";

const TRANSPORT = /\btransports?\b/;

/**
 * Last day to act before the limitation period ends, counted from the due day: an assumption to show as such (the
 * period may have started earlier, been interrupted or suspended), the earliest date that the due day allows.
 *
 * - business: 5 years (C.com L110-4, C.civ 2224; not before the due day, C.civ 2233 3°)
 * - consumer: 2 years (Conso L218-2)
 * - carriage of goods (`sector` says « transport »): 1 year (C.com L133-6), from delivery: give that day when known
 * - public: 4 years from 1 January of the year after (law n° 68-1250 of 31 December 1968, art. 1)
 *
 * Same day number, else the last of the month (CPC 641); never moved off a week-end.
 */
export function limitationDay(quality: DebtorQuality, due: Day, sector?: string): Day {
  if (quality === "public") return `${yearOf(due) + 4}-12-31` as Day;
  if (TRANSPORT.test(comparable(sector ?? ""))) return addMonths(due, 12);
  return addMonths(due, quality === "particulier" ? 24 : 60);
}
