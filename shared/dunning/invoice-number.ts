import { numberForm } from "../aging/number-form.ts";
import { remembered } from "../base/remembered.ts";
import type { LedgerItem } from "../model/ledger.ts";

/**
 * One form of an invoice number for the whole plan: the same that allocations are read by. Remembered, for the events of
 * a customer name its few invoices again and again.
 */
export const numberKey: (number: string) => string = remembered(numberForm);

/** A key for one item among a customer's: its number, or its row when it has none. */
export function itemKey(item: LedgerItem): string {
  const key = numberKey(item.number);
  return key === "" ? `\u0000${item.origin.tab}!${item.origin.row ?? ""}` : key;
}
