import { addDays, type Day, day, serialOfDay } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import { drawn } from "../tools/drawn.ts";

export const BENCH_DAY: Day = day("2026-11-17");

/**
 * A tab of invoices as an owner keeps it: two years, one customer for twenty invoices (5 at least, 20,000 at most),
 * four in five paid on their row.
 */
export function generatedTabs(invoices: number, seed = 20_261_117): readonly TabCells[] {
  const next = drawn(seed);
  const customers = Math.min(20_000, Math.max(5, Math.floor(invoices / 20)));
  const rows: Cell[][] = [["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"]];
  for (let index = 0; index < invoices; index += 1) {
    const issued = addDays(BENCH_DAY, -Math.floor(next() * 730));
    const due = addDays(issued, 30);
    const paidOn = addDays(due, Math.floor(next() * 40) - 10);
    const isPaid = next() < 0.8 && paidOn <= BENCH_DAY;
    rows.push([
      `Client ${Math.floor(next() * customers)}`,
      `FA-${index + 1}`,
      serialOfDay(issued),
      serialOfDay(due),
      Math.round(next() * 500_000) / 100,
      isPaid ? serialOfDay(paidOn) : null,
    ]);
  }
  return [{ sheetId: 0, title: "Factures", rows }];
}
