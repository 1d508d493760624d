import type { CustomerKey } from "../model/customer.ts";
import type { LedgerItem } from "../model/ledger.ts";

/**
 * Invoices numbered by site (`SIT-1` here and `SIT-1` there) are no duplicates: where a customer's number stands on
 * rows of several sites, each is known as `SIT-1 (Lilas)`, in lists, letters, payments and the journal.
 * @param items changed in place, before anyone else sees them
 */
export function numberBySite(items: LedgerItem[]): void {
  if (!items.some(({ site, role }) => site !== undefined && role === "progress")) return;
  const byCustomer = new Map<CustomerKey, Map<string, number[]>>();
  items.forEach((item, index) => {
    if (item.number === "" || item.site === undefined || item.role !== "progress") return;
    const numbers = byCustomer.get(item.customer) ?? new Map<string, number[]>();
    byCustomer.set(item.customer, numbers);
    const same = numbers.get(item.number);
    if (same) same.push(index);
    else numbers.set(item.number, [index]);
  });
  for (const numbers of byCustomer.values()) {
    for (const same of numbers.values()) {
      const sites = new Set(same.map((index) => items[index]?.site));
      if (sites.size < 2) continue;
      for (const index of same) {
        const item = items[index];
        if (item) items[index] = { ...item, number: `${item.number} (${item.site})` };
      }
    }
  }
}
