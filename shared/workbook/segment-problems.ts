import type { AgedBalance } from "../aging/aged-balance.ts";
import type { CustomerDirectory, CustomerKey } from "../model/customer.ts";
import { debtorQuality } from "../model/customer.ts";
import type { Problem } from "../model/problem.ts";
import type { SegmentProposal } from "../model/segment.ts";
import { cluesClause, confidenceWord } from "../texts/segments.ts";
import type { ClientSegments } from "./client-segments.ts";

/** Rows that `Anomalies` gives to proposals; the others are counted in one row. */
const SHOWN = 10;
/** Names that the counting row gives. */
const NAMED = 4;

/** What each customer owes in euros, in cents: only to say the most useful proposals first. */
function exposures({ rows }: AgedBalance): ReadonlyMap<CustomerKey, number> {
  return new Map(
    rows.flatMap(({ customer, currency, total }) => (currency === "EUR" ? [[customer, total]] : [])),
  );
}

const isOfLaw = ({ segment, current }: SegmentProposal): boolean =>
  debtorQuality(segment) !== debtorQuality(current ?? "standard");

/**
 * Proposed segments as rows of `Anomalies`: the ten most useful, those that change what the law says first, then by what
 * is owed; the rest is one row that counts them, so that a new workbook is not a page of questions.
 */
export function segmentProblems(
  proposals: readonly SegmentProposal[],
  balance: AgedBalance,
  directory: CustomerDirectory,
  clients: ClientSegments | undefined,
): readonly Problem[] {
  if (proposals.length === 0) return [];
  const owed = exposures(balance);
  const nameOf = (key: CustomerKey): string => directory.get(key)?.name ?? key;
  const sorted = [...proposals].sort(
    (a, b) =>
      Number(isOfLaw(b)) - Number(isOfLaw(a)) ||
      (owed.get(b.customer) ?? 0) - (owed.get(a.customer) ?? 0) ||
      b.confidence - a.confidence ||
      (a.customer < b.customer ? -1 : 1),
  );
  const shown = sorted.length === SHOWN + 1 ? sorted : sorted.slice(0, SHOWN);
  const problems = shown.map((proposal): Problem => {
    const { customer: key, current, segment, clues, confidence } = proposal;
    const customer = directory.get(key);
    const row = customer === undefined ? undefined : clients?.rowOf(customer)?.row;
    return {
      code: current === undefined ? "segment-proposed" : "segment-otherwise",
      severity: "à savoir",
      place: { tab: "Clients", row, column: "Typologie" },
      value: current ?? "",
      data: {
        key,
        name: nameOf(key),
        segment,
        why: cluesClause(clues),
        confidence: confidenceWord(confidence),
        ...(current === undefined ? {} : { current }),
      },
    };
  });
  const rest = sorted.slice(shown.length);
  if (rest.length === 0) return problems;
  const names = rest.slice(0, NAMED).map(({ customer, segment }) => `${nameOf(customer)} (${segment})`);
  return [
    ...problems,
    {
      code: "segments-more",
      severity: "à savoir",
      place: { tab: "Clients", row: undefined, column: "Typologie" },
      value: "",
      data: {
        count: String(rest.length),
        names: names.join(", "),
        others: String(rest.length - names.length),
      },
    },
  ];
}
