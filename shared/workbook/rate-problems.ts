import { addDays, type Day } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import { eventsByCustomer } from "../dunning/known-events.ts";
import { BUSINESS_POINTS } from "../law/rate-in-force.ts";
import { firstDayOf, floorOf, halfYearAfter, halfYearOf, ratesOf } from "../law/rates.ts";
import { debtorQuality } from "../model/customer.ts";
import type { OpenItem, OpenPosition } from "../model/open-position.ts";
import type { Problem } from "../model/problem.ts";
import { underFloorHalf } from "../texts/rate-problems.ts";
import type { Book } from "./book.ts";

/** The half-years from the one of a day to that of another, in order. */
function halfYearsBetween(from: Day, to: Day): readonly string[] {
  const found: string[] = [];
  for (let half = halfYearOf(from); firstDayOf(half) <= to; half = halfYearAfter(half)) found.push(half);
  return found;
}

/** Whether an open item bears interest: late, in euros, its due day known and not estimated. */
function bearsInterest({ item, daysLate }: OpenItem): boolean {
  return (daysLate ?? 0) > 0 && item.currency === "EUR" && item.dueSource !== "estimate";
}

/** Nobody reads more half-years than that in one cell. */
const MOST_NAMED = 8;

/**
 * What `Anomalies` says of rates, each once: half-years in which late invoices bear interest and whose rates nobody
 * knows (C.com L441-10 II: never guessed), and half-years whose floor the contract's rate is under. One look at the
 * items when all is well.
 */
export function rateProblems(book: Book, position: OpenPosition): readonly Problem[] {
  const { settings, asOf } = book;
  let first: Day | undefined;
  for (const open of position.items) {
    const { due } = open.item;
    if (due !== undefined && (first === undefined || due < first) && bearsInterest(open)) first = due;
  }
  if (first === undefined) return [];
  const isDoubtful = (half: string): boolean => {
    const rates = ratesOf(half, settings.ownerRates);
    return rates === undefined || (settings.penaltyRate ?? Number.POSITIVE_INFINITY) < floorOf(rates);
  };
  if (!halfYearsBetween(addDays(first, 1), asOf).some(isDoubtful)) return [];

  const touched = touchedHalfYears(book, position);
  return [...unknownProblem(book, touched), ...floorProblem(book, touched)];
}

/** Half-years by what they must tell: any rate, and those in which a contract's rate may rule. */
interface Touched {
  readonly all: ReadonlySet<string>;
  readonly business: ReadonlySet<string>;
}

/** A business by each half-year it is late in, a public buyer by the first, a consumer from its formal notice on. */
function touchedHalfYears(book: Book, position: OpenPosition): Touched {
  const all = new Set<string>();
  const events = eventsByCustomer(book.journal, book.asOf);
  let oldest: Day | undefined;
  for (const open of position.items) {
    const { due, customer } = open.item;
    if (due === undefined || !bearsInterest(open)) continue;
    const quality = debtorQuality(book.ledger.directory.get(customer)?.segment ?? "standard");
    if (quality === "public") all.add(halfYearOf(addDays(due, 1)));
    else if (quality === "professionnel") oldest = oldest === undefined || due < oldest ? due : oldest;
    else {
      const receipt = events
        .get(customer)
        ?.find(({ kind, direction }) => kind === "accusé de réception" && direction !== "sortant");
      if (receipt === undefined || receipt.day >= book.asOf) continue;
      for (const half of halfYearsBetween(addDays(receipt.day, 1), book.asOf)) all.add(half);
    }
  }
  const business = new Set(oldest === undefined ? [] : halfYearsBetween(addDays(oldest, 1), book.asOf));
  for (const half of business) all.add(half);
  return { all, business };
}

function unknownProblem({ settings }: Book, { all }: Touched): readonly Problem[] {
  const unknown = [...all].filter((half) => ratesOf(half, settings.ownerRates) === undefined).sort();
  const [firstUnknown] = unknown;
  if (firstUnknown === undefined) return [];
  const named = unknown.slice(-MOST_NAMED).join(", ");
  return [
    {
      code: "rate-half-year-unknown",
      severity: "à corriger",
      place: { tab: "Réglages", row: undefined, column: "Réglage" },
      value: `Taux ${unknown[Math.max(0, unknown.length - MOST_NAMED)] ?? firstUnknown}`,
      data: { halves: named },
    },
  ];
}

function floorProblem(book: Book, { business }: Touched): readonly Problem[] {
  const { penaltyRate, underFloor, ownerRates } = book.settings;
  if (penaltyRate === undefined) return [];
  const halves = [...business].sort().flatMap((half) => {
    const rates = ratesOf(half, ownerRates);
    if (rates === undefined || penaltyRate >= floorOf(rates)) return [];
    return [underFloorHalf(half, floorOf(rates), rates.refi + BUSINESS_POINTS)];
  });
  if (halves.length === 0) return [];
  return [
    {
      code: "contract-rate-under-floor",
      severity: underFloor === undefined ? "à corriger" : "à savoir",
      place: { tab: "Réglages", row: rowOfSetting(book, "Taux de pénalité"), column: "Valeur" },
      value: "Taux de pénalité",
      data: { rate: String(penaltyRate), halves: halves.join(", "), chosen: underFloor ?? "" },
    },
  ];
}

/** Row of the sheet on which a setting stands, the last one that counts. */
function rowOfSetting({ ourCells }: Book, name: string): number | undefined {
  const rows = ourCells.Réglages?.rows ?? [];
  let found: number | undefined;
  rows.forEach((row, at) => {
    if (comparable(String(row[0] ?? "")) === comparable(name) && (row[1] ?? "") !== "") found = at + 1;
  });
  return found;
}
