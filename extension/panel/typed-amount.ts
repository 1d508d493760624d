import type { Cents } from "#shared/base/money.ts";
import { readAmount } from "#shared/base/read-amount.ts";

/** The amount typed by a person; `unreadable` when it is none. An empty text: nothing stated. */
export function typedAmount(text: string): Cents | undefined | "unreadable" {
  const read = readAmount(text);
  if (read.kind === "empty") return undefined;
  return read.kind === "amount" && read.cents > 0 ? read.cents : "unreadable";
}
