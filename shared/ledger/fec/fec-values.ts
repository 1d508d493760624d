import type { Cents } from "../../base/money.ts";
import { ZERO } from "../../base/money.ts";
import { type DecimalSign, readAmount } from "../../base/read-amount.ts";
import { sideOf } from "../line-side.ts";

/**
 * An amount of a FEC, in cents; 0 for an empty one, `undefined` when it is none. A FEC has no thousands sign, so a
 * single sign stands before decimals, however many there are (`12,500`), unless the file shows otherwise.
 * @param shown the decimal sign that the file's amounts show
 */
export function fecAmount(text: string, shown: DecimalSign | undefined): Cents | undefined {
  if (text === "") return ZERO;
  const read = readAmount(text, shown ?? (text.includes(",") ? "," : "."));
  if (read.kind === "empty") return ZERO;
  return read.kind === "amount" ? read.cents : undefined;
}

export interface DebitCredit {
  readonly debit: Cents;
  readonly credit: Cents;
}

/** Debit and credit of an amount and its side; `side`: the amount reads and its side does not. */
export function fromSide(
  amount: string,
  side: string,
  shown: DecimalSign | undefined,
): DebitCredit | "amount" | "side" {
  const read = fecAmount(amount, shown);
  if (read === undefined) return "amount";
  const sign = sideOf(side);
  if (sign === undefined) return read === 0 ? { debit: ZERO, credit: ZERO } : "side";
  return sign === 1 ? { debit: read, credit: ZERO } : { debit: ZERO, credit: read };
}
