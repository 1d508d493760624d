import type { Cell } from "../model/cell.ts";
import type { ColumnMapping, Field } from "../model/mapping.ts";
import { amountsOf } from "./amount-arithmetic.ts";
import { headerTokens } from "./header-tokens.ts";
import type { Candidate } from "./settle-amounts.ts";

const MORE: readonly (readonly [first: Field, others: readonly Field[]])[] = [
  ["paid", ["paid2", "paid3"]],
  ["paidOn", ["paidOn2", "paidOn3"]],
];
const RANK = /^(?:\d+|er|ere|e|eme|nd|nde|premier|premiere|deuxieme|second|seconde|troisieme)$/;

/** The words of a header without the rank that tells it from its sisters: `Règlement 2` → `paiement`. */
const wordsOnly = (header: string): string =>
  headerTokens(header)
    .filter((token) => !RANK.test(token))
    .join(" ");

/** Whether a column of deposits stands beside the payments, not within them: some row has more deposit than payment. */
function standsApart(rows: readonly (readonly Cell[])[], paid: number, other: number): boolean {
  const [payments, deposits] = [amountsOf(rows, paid), amountsOf(rows, other)];
  return deposits.some((deposit, at) => deposit !== undefined && deposit > (payments[at] ?? 0));
}

/**
 * Maps the second and third payment of a row (`Règlement 1`, `Date 1`, `Règlement 2` …, an `Acompte` beside `Réglé`):
 * leaving them out would claim what was paid.
 */
export function mapMorePayments(
  candidates: readonly Candidate[],
  rows: readonly (readonly Cell[])[],
  chosen: Map<Field, ColumnMapping>,
  taken: Set<number>,
): void {
  for (const [field, others] of MORE) {
    const first = chosen.get(field);
    if (!first) continue;
    const words = wordsOnly(first.header);
    const free = candidates
      .filter((one) => one.field === field && !taken.has(one.column))
      .filter(
        (one) =>
          wordsOnly(one.header) === words ||
          (field === "paid" && standsApart(rows, first.column, one.column)),
      )
      .sort((a, b) => a.column - b.column);
    others.forEach((other, rank) => {
      const one = free[rank];
      if (!one) return;
      chosen.set(other, {
        field: other,
        column: one.column,
        header: one.header,
        confidence: one.score,
        reason: "header",
      });
      taken.add(one.column);
    });
  }
}
