import { addDays, type Day } from "../base/day.ts";
import type { DebtorQuality } from "../model/customer.ts";

/** Days for the post to present the registered letter. */
const POSTAL_DAYS = 3;
const USUAL_DAYS = 8;
const CONSUMER_DAYS = 15;

/** Days given to pay from the presentation: custom, no statute fixes them (C.civ 1344). */
export function formalNoticeDays(quality: DebtorQuality): number {
  return quality === "particulier" ? CONSUMER_DAYS : USUAL_DAYS;
}

/** The calendar day printed in a formal notice (C.civ 1344): deposit + 3 + 8 days, 15 for a consumer. */
export function formalNoticeDeadline(deposit: Day, quality: DebtorQuality): Day {
  return addDays(deposit, POSTAL_DAYS + formalNoticeDays(quality));
}
