import { addDays, type Day, day, daysBetween } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import { dueDayOf, type PaymentTerms } from "./payment-terms.ts";

/** Why terms or a due day are longer than the law allows. */
type CeilingRule =
  | "agreed" // C.com art. L441-10 I: 60 days after the invoice
  | "end-of-month" // the same: 45 days end of month, by way of exception
  | "summary" // the same, periodic invoice of CGI art. 289 I 3: 45 days
  | "transport" // L441-11 II: carriage, forwarding, vehicle rental, customs: 30 days after the invoice
  | "perishable" // L441-11 II 1°: 30 days after delivery
  | "meat" // L441-11 II: live cattle and fresh meat, 20 days after delivery
  | "spirits" // L441-11 II: 30 days after the end of the month of delivery
  | "public" // CCP art. R2192-10: 30 days
  | "hospital"; // CCP art. R2192-11: 50 days

export interface Ceiling {
  readonly rule: CeilingRule;
  /** The most days that the rule allows, counted as its article says. */
  readonly days: number;
}

/** Who owes, as far as the ceiling depends on it. */
export interface CeilingDebtor {
  readonly kind: "business" | "public" | "hospital" | "consumer";
  /** `Clients.Secteur`. */
  readonly sector?: string;
}

const AGREED: Ceiling = { rule: "agreed", days: 60 };
const END_OF_MONTH: Ceiling = { rule: "end-of-month", days: 45 };
const SUMMARY: Ceiling = { rule: "summary", days: 45 };

/** Sectors whose cap no contract can lengthen (C.com art. L441-11 II), by the words of `Clients.Secteur`. */
const SECTORS: readonly (readonly [RegExp, Ceiling])[] = [
  [
    /\b(transports?|transporteurs?|fret|messagerie|affretement|commissionnaires?|transitaires?|location de vehicules?|douanes?)\b/,
    { rule: "transport", days: 30 },
  ],
  [/\b(viandes?|boucherie|betail|abattoirs?)\b/, { rule: "meat", days: 20 }],
  [/\b(spiritueux|alcools?)\b/, { rule: "spirits", days: 30 }],
  [
    /\b(perissables?|produits frais|primeurs?|fruits et legumes|poissonnerie|maree|produits laitiers)\b/,
    { rule: "perishable", days: 30 },
  ],
];

/** The cap of a sector, `undefined` for a sector that the law does not name. */
function sectorCeiling(sector: string | undefined): Ceiling | undefined {
  if (sector === undefined) return undefined;
  const words = comparable(sector);
  return SECTORS.find(([pattern]) => pattern.test(words))?.[1];
}

// One leap year: every month end and February come by.
const FIRST = day("2028-01-01");
const DAYS_OF_YEAR = 366;
const known = new Map<string, number>();

const endOfMonthThen = (days: number): PaymentTerms => ({ days, endOfMonth: "before" });

/** Whether on some issue day of a year the terms end after other terms do. */
function someDayAfter(terms: PaymentTerms, others: PaymentTerms): boolean {
  for (let index = 0; index < DAYS_OF_YEAR; index += 1) {
    const issued = addDays(FIRST, index);
    if (dueDayOf(issued, terms) > dueDayOf(issued, others)) return true;
  }
  return false;
}

/** The longest delay, in days after the invoice, that terms give over a year of issue days. */
export function longestDelay(terms: PaymentTerms): number {
  const key = `${terms.days} ${terms.endOfMonth} ${terms.payDay ?? ""}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  let longest = 0;
  for (let index = 0; index < DAYS_OF_YEAR; index += 1) {
    const issued = addDays(FIRST, index);
    longest = Math.max(longest, daysBetween(issued, dueDayOf(issued, terms)));
  }
  known.set(key, longest);
  return longest;
}

/** The ceiling of a debtor, whatever the terms: public payers have their own, consumers none. */
function fixedCeiling(debtor: CeilingDebtor): Ceiling | undefined {
  if (debtor.kind === "public") return { rule: "public", days: 30 };
  if (debtor.kind === "hospital") return { rule: "hospital", days: 50 };
  return sectorCeiling(debtor.sector);
}

/**
 * The ceiling that terms exceed; `undefined` when they are allowed. Between businesses: 60 days after the invoice, or
 * 45 days end of month counted either way (C.com art. L441-10 I), less in some sectors (art. L441-11 II).
 */
export function exceededByTerms(terms: PaymentTerms, debtor: CeilingDebtor): Ceiling | undefined {
  if (debtor.kind === "consumer") return undefined;
  const fixed = fixedCeiling(debtor);
  if (fixed?.rule === "spirits") return someDayAfter(terms, endOfMonthThen(fixed.days)) ? fixed : undefined;
  if (fixed) return longestDelay(terms) > fixed.days ? fixed : undefined;
  if (terms.endOfMonth !== "none" && terms.payDay === undefined && terms.days <= END_OF_MONTH.days) {
    return undefined;
  }
  if (longestDelay(terms) <= AGREED.days) return undefined;
  return terms.endOfMonth === "none" ? AGREED : END_OF_MONTH;
}

/** The same for the two days of an invoice; `summary`: a periodic invoice. */
export function exceededByDates(
  issued: Day,
  due: Day,
  debtor: CeilingDebtor,
  summary: boolean,
): Ceiling | undefined {
  if (debtor.kind === "consumer") return undefined;
  const days = daysBetween(issued, due);
  const fixed = fixedCeiling(debtor);
  if (fixed && fixed.rule !== "spirits") return days > fixed.days ? fixed : undefined;
  if (fixed) {
    return due > dueDayOf(issued, endOfMonthThen(fixed.days)) ? fixed : undefined;
  }
  if (summary) return days > SUMMARY.days ? SUMMARY : undefined;
  if (days <= AGREED.days) return undefined;
  const readings = (["after", "before"] as const).map((endOfMonth) =>
    dueDayOf(issued, { days: END_OF_MONTH.days, endOfMonth }),
  );
  return readings.some((last) => due <= last) ? undefined : AGREED;
}
