import { day } from "#shared/base/day.ts";

/** The sample's day, a Tuesday: the sandbox's clock starts there, and all the stories lead to it. */
export const SAMPLE_TODAY = "2026-11-17";

export const today = day(SAMPLE_TODAY);
/** First invoice of the owner's tab: eighteen months before. */
export const firstDay = day("2025-05-19");
/** Last day on which an ordinary invoice is issued. */
export const lastIssue = day("2026-11-12");
/** Last working day before the sample's day: what is known of the bank stops there. */
export const lastBankDay = day("2026-11-16");
/** First day of the journal: before, the owner chased from memory. */
export const journalStart = day("2026-01-12");
