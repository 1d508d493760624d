import type { Day } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import { readDay } from "../base/read-day.ts";
import type { CustomerDirectory } from "../model/customer.ts";
import type { LedgerItem } from "../model/ledger.ts";
import { CHEQUE_SETTING, CHEQUE_SETTING_EXPLANATION } from "../texts/settings.ts";
import type { OutCell } from "./book.ts";
import type { Table } from "./read-table.ts";

/** A cheque in hand whose cell tells no day, on an invoice that is not paid. */
function isUndatedCheque({ status, statusDay, amount, settlements }: LedgerItem): boolean {
  if (status !== "cheque-not-banked" || statusDay !== undefined) return false;
  return amount > settlements.reduce((sum, one) => sum + one.amount, 0);
}

/**
 * The day on which « chèque reçu » was first seen, where nothing else dates it: kept in `Réglages`, one row an invoice,
 * so that its 10 days have a beginning whoever computes. The owner may correct the day there.
 */
export function chequesSeen(
  items: readonly LedgerItem[],
  directory: CustomerDirectory,
  settings: Table | undefined,
  asOf: Day,
): { readonly items: readonly LedgerItem[]; readonly settingRows: readonly (readonly OutCell[])[] } {
  if (!items.some(isUndatedCheque)) return { items, settingRows: [] };
  const known = new Map<string, Day>();
  for (const row of settings?.rows ?? []) {
    const name = row.text("Réglage");
    const day = name.startsWith(CHEQUE_SETTING) ? readDay(row.cell("Valeur")) : undefined;
    if (day?.kind === "day") known.set(comparable(name), day.day);
  }
  const settingRows: OutCell[][] = [];
  const dated = items.map((item) => {
    if (!isUndatedCheque(item)) return item;
    const number = item.number || `ligne ${item.origin.row ?? ""}`;
    const name = `${CHEQUE_SETTING}${number} · ${directory.get(item.customer)?.name ?? item.customer}`;
    const seen = known.get(comparable(name));
    if (seen === undefined) {
      known.set(comparable(name), asOf);
      settingRows.push([name, { day: asOf }, CHEQUE_SETTING_EXPLANATION]);
    }
    return { ...item, statusSeen: seen !== undefined && seen <= asOf ? seen : asOf };
  });
  return { items: dated, settingRows };
}
