import type { AgedBalance, AgedTotal } from "../../aging/aged-balance.ts";
import type { Day } from "../../base/day.ts";
import { eurosFromCents } from "../../base/money.ts";
import type { CustomerDirectory } from "../../model/customer.ts";
import { AS_OF_LABEL, TOTAL_LABEL } from "../../texts/workbook.ts";
import type { OutCell } from "../book.ts";
import { HEADERS } from "../tabs.ts";

/** The bucket columns' names for other bounds than 30/60/90: `1–45 j`, `46–75 j` … `Plus de 105 j`. */
export function bucketNames(bounds: readonly number[]): readonly string[] {
  const names = bounds.map((bound, index) => `${(bounds[index - 1] ?? 0) + 1}–${bound} j`);
  return [...names, `Plus de ${bounds[bounds.length - 1] ?? 0} j`];
}

/** Headers of `Balance âgée` for the bounds in force. */
export function balanceHeaders(bounds: readonly number[]): readonly string[] {
  const headers = HEADERS["Balance âgée"];
  return [...headers.slice(0, 5), ...bucketNames(bounds), ...headers.slice(9)];
}

function row(name: string, amounts: AgedTotal): readonly OutCell[] {
  const { total, noDue, notDue, buckets, credits, overdue, disputed, dueSoon } = amounts;
  return [
    name,
    amounts.currency,
    ...[total, noDue, notDue, ...buckets, credits, overdue, disputed, dueSoon].map(eurosFromCents),
    amounts.maxDaysLate,
  ];
}

/**
 * Headers, then one row a customer and currency, the largest exposure first (amounts of one currency together, in the
 * order of the totals), then `Total` per currency.
 */
export function balanceTable(
  balance: AgedBalance,
  directory: CustomerDirectory,
  bounds: readonly number[],
): readonly (readonly OutCell[])[] {
  const named = balance.rows.map((entry) => ({
    entry,
    name: directory.get(entry.customer)?.name ?? entry.customer,
  }));
  const rank = new Map(balance.totals.map(({ currency }, index) => [currency, index]));
  named.sort(
    (a, b) =>
      (rank.get(a.entry.currency) ?? 0) - (rank.get(b.entry.currency) ?? 0) ||
      b.entry.total - a.entry.total ||
      b.entry.overdue - a.entry.overdue ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  return [
    balanceHeaders(bounds),
    ...named.map(({ entry, name }) => row(name, entry)),
    ...balance.totals.map((total) => row(TOTAL_LABEL, total)),
  ];
}

/** The rows of the tab: « Arrêtée au » and the day above the table. */
export function balanceRows(
  asOf: Day,
  balance: AgedBalance,
  directory: CustomerDirectory,
  bounds: readonly number[],
): readonly (readonly OutCell[])[] {
  return [[AS_OF_LABEL, { day: asOf }], ...balanceTable(balance, directory, bounds)];
}
