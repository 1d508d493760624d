import type { Cell } from "../model/cell.ts";
import type { ColumnMapping, Field } from "../model/mapping.ts";
import {
  type Amounts,
  amountsOf,
  ignoresPayments,
  isInclusiveOf,
  isLeftOf,
  isMostlyEqual,
  taxSaysOf,
} from "./amount-arithmetic.ts";
import { headerTokens } from "./header-tokens.ts";

/** A column whose words could mean a field, with the strength of that reading. */
export interface Candidate {
  readonly field: Field;
  readonly column: number;
  readonly header: string;
  /** 0 to 1, words and contents together. */
  readonly score: number;
}

/** Words that say by themselves on which side of the tax an amount stands. */
const saysTax = (header: string): boolean =>
  headerTokens(header).some((token) => token === "ttc" || token === "ht");

/**
 * Lets the figures say what the words do not: which of two amounts bears the tax, whether the only one does, and
 * whether a column called « due » goes down with what is paid. Gives the columns whose doubt is settled so.
 */
export function settleAmounts(
  candidates: readonly Candidate[],
  rows: readonly (readonly Cell[])[],
  chosen: Map<Field, ColumnMapping>,
  taken: Set<number>,
): ReadonlySet<number> {
  const answered = new Set<number>();
  const mapped = (field: Field): Amounts | undefined => {
    const one = chosen.get(field);
    return one && amountsOf(rows, one.column);
  };
  const give = (field: Field, to: Pick<Candidate, "column" | "header">, confidence: number): void => {
    chosen.set(field, { field, column: to.column, header: to.header, confidence, reason: "content" });
    taken.add(to.column);
    answered.add(to.column);
  };
  const tax = mapped("vat");
  const amount = chosen.get("amount");
  if (amount && !saysTax(amount.header)) {
    const own = amountsOf(rows, amount.column);
    const other = candidates.find(
      (one) =>
        one.field === "amount" &&
        one.column !== amount.column &&
        !taken.has(one.column) &&
        (isInclusiveOf(own, amountsOf(rows, one.column), tax) ||
          isInclusiveOf(amountsOf(rows, one.column), own, tax)),
    );
    if (other) {
      const grows = isInclusiveOf(own, amountsOf(rows, other.column), tax);
      give("amount", grows ? other : amount, 0.9);
      const net = grows ? amount : other;
      if (!chosen.has("amountExclTax")) give("amountExclTax", net, 0.9);
      else answered.add(net.column);
    } else if (tax && !chosen.has("amountExclTax") && taxSaysOf(own, tax) === "excluded") {
      chosen.delete("amount");
      give("amountExclTax", amount, 0.85);
    }
  }
  // Rates (20, 5,5) beside an amount without tax are not amounts of tax: adding them would be wrong.
  const net = mapped("amountExclTax");
  if (net && tax && !chosen.has("amount") && taxSaysOf(net, tax) !== "excluded") chosen.delete("vat");
  const paid = mapped("paid");
  const left = chosen.get("remaining");
  if (!paid || !left) return answered;
  if (!chosen.has("amount") && !saysLeft(left.header) && isMostlyEqual(amountsOf(rows, left.column), paid)) {
    // « Somme due » that stays when all of it is paid: the invoice itself.
    chosen.delete("remaining");
    give("amount", left, 0.8);
    return answered;
  }
  const rest = amountsOf(rows, left.column);
  for (const rival of candidates) {
    if (rival.field !== "remaining" || rival.column === left.column || taken.has(rival.column)) continue;
    const other = amountsOf(rows, rival.column);
    if (isLeftOf(rest, other, paid)) {
      answered.add(rival.column);
      if (!chosen.has("amount")) give("amount", rival, 0.8);
    } else if (isLeftOf(other, rest, paid)) {
      give("remaining", rival, 0.9);
      if (!chosen.has("amount")) give("amount", left, 0.8);
      else answered.add(left.column);
      return answered;
    }
  }
  const whole = mapped("amount");
  if (whole && ignoresPayments(rest, whole, paid)) {
    chosen.delete("remaining");
    answered.add(left.column);
  }
  return answered;
}

/** Words that can only mean what is left, as against what is « due ». */
const saysLeft = (header: string): boolean =>
  headerTokens(header).some((token) => token === "reste" || token === "solde" || token === "payer");
