import { tidy } from "../base/normalise.ts";
import type { LedgerItem } from "../model/ledger.ts";

const PLAIN = /^[!-~]*$/;

/** One form of an invoice number, case and spaces aside: a person types `fa-12` in the journal for `FA-12`. */
export function numberKey(number: string): string {
  // Most numbers are plain ASCII: the check is far cheaper than tidying hundreds of thousands of them.
  return (PLAIN.test(number) ? number : tidy(number)).toLowerCase();
}

/** A key for one item among a customer's: its number, or its row when it has none. */
export function itemKey(item: LedgerItem): string {
  const key = numberKey(item.number);
  return key === "" ? `\u0000${item.origin.tab}!${item.origin.row ?? ""}` : key;
}
