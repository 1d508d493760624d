import type { Cents } from "../base/money.ts";
import { readAmount } from "../base/read-amount.ts";
import { callTexts } from "../texts/call-forms.ts";

/** The amount typed by a person; `unreadable` when it is none. An empty text: nothing stated. */
export function typedAmount(text: string): Cents | undefined | "unreadable" {
  const read = readAmount(text);
  if (read.kind === "empty") return undefined;
  return read.kind === "amount" && read.cents > 0 ? read.cents : "unreadable";
}

/** What is wrong with a typed amount that is none: zero or less, or no amount at all. */
export function amountError(text: string): string {
  const { amountZero, amountUnreadable } = callTexts.errors;
  return readAmount(text).kind === "amount" ? amountZero : amountUnreadable;
}
