import { type Day, daysInMonth, monthOf, yearOf } from "../base/day.ts";
import type { RateOrigin } from "../model/penalty-statement.ts";
import type { OwnerRates } from "../model/settings.ts";
import { ecbDecisionOn } from "./ecb-decisions.ts";

/** The half-year of a day, `2026 S2`: S1 = 1 January–30 June, S2 = 1 July–31 December (C.com L441-10 II; CMF L313-2). */
export function halfYearOf(on: Day): string {
  return `${yearOf(on)} S${monthOf(on) <= 6 ? 1 : 2}`;
}

/** The last day of the half-year of a day. */
export function endOfHalfYear(on: Day): Day {
  const month = monthOf(on) <= 6 ? 6 : 12;
  return `${on.slice(0, 4)}-${month === 6 ? "06" : "12"}-${daysInMonth(yearOf(on), month)}` as Day;
}

/** The first day of a half-year `2026 S2`: the day whose refinancing rate governs it (C.com L441-10 II). */
export function firstDayOf(halfYear: string): Day {
  return `${halfYear.slice(0, 4)}-${halfYear.slice(5) === "S1" ? "01" : "07"}-01` as Day;
}

/** The half-year before or after another: `2026 S2` and 1 → `2027 S1`. */
export function halfYearAfter(halfYear: string, count = 1): string {
  const rank = 2 * Number(halfYear.slice(0, 4)) + (halfYear.slice(5) === "S1" ? 0 : 1) + count;
  return `${Math.floor(rank / 2)} S${(rank % 2) + 1}`;
}

/** The rates of one half-year, in hundredths of a percent a year (215 = 2,15 %). */
export interface HalfYearRates {
  readonly halfYear: string;
  /** ECB main refinancing operations, fixed rate in force on the first day (C.com L441-10 II; CCP R2192-31). */
  readonly refi: number;
  /** Legal interest rate, « tous les autres cas »: every business creditor (CMF L313-2, D313-1-A). */
  readonly legal: number;
  /** Legal interest rate of a creditor who is a private individual; the owner's rates do not give it. */
  readonly legalPrivate?: number;
  /** Where the figures come from; the words are made by texts/law.ts. */
  readonly origin: RateOrigin;
}

interface Row {
  readonly halfYear: string;
  readonly refi: number;
  readonly legal: number;
  readonly legalPrivate: number;
  /** Day of the order fixing the legal rate, and of its publication (JO); absent when we did not find it. */
  readonly decree?: string;
  readonly published?: string;
}

const TABLE: readonly Row[] = [
  {
    halfYear: "2015 S1",
    refi: 5,
    legal: 93,
    legalPrivate: 406,
    decree: "2014-12-23",
    published: "2014-12-27",
  },
  { halfYear: "2015 S2", refi: 5, legal: 99, legalPrivate: 429, decree: "2015-06-24" },
  {
    halfYear: "2016 S1",
    refi: 5,
    legal: 101,
    legalPrivate: 454,
    decree: "2015-12-23",
    published: "2015-12-27",
  },
  { halfYear: "2016 S2", refi: 0, legal: 93, legalPrivate: 435 },
  { halfYear: "2017 S1", refi: 0, legal: 90, legalPrivate: 416, decree: "2016-12-29" },
  {
    halfYear: "2017 S2",
    refi: 0,
    legal: 90,
    legalPrivate: 394,
    decree: "2017-06-26",
    published: "2017-06-30",
  },
  { halfYear: "2018 S1", refi: 0, legal: 89, legalPrivate: 373, decree: "2017-12-28" },
  {
    halfYear: "2018 S2",
    refi: 0,
    legal: 88,
    legalPrivate: 360,
    decree: "2018-06-27",
    published: "2018-06-28",
  },
  {
    halfYear: "2019 S1",
    refi: 0,
    legal: 86,
    legalPrivate: 340,
    decree: "2018-12-21",
    published: "2018-12-30",
  },
  { halfYear: "2019 S2", refi: 0, legal: 87, legalPrivate: 326 },
  {
    halfYear: "2020 S1",
    refi: 0,
    legal: 87,
    legalPrivate: 315,
    decree: "2019-12-23",
    published: "2019-12-26",
  },
  { halfYear: "2020 S2", refi: 0, legal: 84, legalPrivate: 311 },
  { halfYear: "2021 S1", refi: 0, legal: 79, legalPrivate: 314, decree: "2020-12-21" },
  {
    halfYear: "2021 S2",
    refi: 0,
    legal: 76,
    legalPrivate: 312,
    decree: "2021-06-16",
    published: "2021-06-25",
  },
  { halfYear: "2022 S1", refi: 0, legal: 76, legalPrivate: 313 },
  { halfYear: "2022 S2", refi: 0, legal: 77, legalPrivate: 315, decree: "2022-06-27" },
  { halfYear: "2023 S1", refi: 250, legal: 206, legalPrivate: 447, decree: "2022-12-26" },
  {
    halfYear: "2023 S2",
    refi: 400,
    legal: 422,
    legalPrivate: 682,
    decree: "2023-06-27",
    published: "2023-06-30",
  },
  { halfYear: "2024 S1", refi: 450, legal: 507, legalPrivate: 801 },
  { halfYear: "2024 S2", refi: 425, legal: 492, legalPrivate: 816, decree: "2024-06-26" },
  { halfYear: "2025 S1", refi: 315, legal: 371, legalPrivate: 721, decree: "2024-12-17" },
  {
    halfYear: "2025 S2",
    refi: 215,
    legal: 276,
    legalPrivate: 665,
    decree: "2025-06-19",
    published: "2025-06-24",
  },
  {
    halfYear: "2026 S1",
    refi: 215,
    legal: 262,
    legalPrivate: 667,
    decree: "2025-12-15",
    published: "2025-12-26",
  },
  {
    halfYear: "2026 S2",
    refi: 240,
    legal: 275,
    legalPrivate: 684,
    decree: "2026-06-26",
    published: "2026-06-30",
  },
];

/**
 * Every half-year we know: 2015 S1 to 2026 S2, nothing beyond. A rate is added when its order is published;
 * it is never carried over from the half-year before. The refinancing rate stands beside the legal one as it is
 * published for the half-year; ecb-decisions.ts says since when it applied, and a test compares the two.
 */
export const RATES: readonly HalfYearRates[] = TABLE.map(({ decree, published, ...rates }) => ({
  ...rates,
  origin: {
    kind: "table",
    refiSince: ecbDecisionOn(firstDayOf(rates.halfYear))?.from ?? "",
    ...(decree === undefined ? {} : { decree }),
    ...(published === undefined ? {} : { published }),
  },
}));

const KNOWN = new Map(RATES.map((rates) => [rates.halfYear, rates]));

/**
 * The rates of a half-year: ours, else the owner's (`Taux 2027 S1` in `Réglages`), which complete the table and
 * never replace it. `undefined`: not known, to be named to the owner and never extrapolated.
 */
export function ratesOf(halfYear: string, ownerRates: readonly OwnerRates[] = []): HalfYearRates | undefined {
  const known = KNOWN.get(halfYear);
  if (known) return known;
  const own = ownerRates.find((rates) => rates.halfYear === halfYear);
  return own && { halfYear, refi: own.refi, legal: own.legal, origin: { kind: "owner", source: own.source } };
}

/** A contract rate may not be under three times the legal rate (C.com L441-10 II), in hundredths of a percent. */
export function floorOf(rates: HalfYearRates): number {
  return 3 * rates.legal;
}

/** Whether our own table knows a half-year: an owner's row of `Réglages` for it changes nothing then. */
export function isInTable(halfYear: string): boolean {
  return KNOWN.has(halfYear);
}
