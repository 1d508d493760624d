import type { AgedTotal } from "../aging/aged-balance.ts";
import type { Cents } from "../base/money.ts";
import { dayTexts } from "../texts/panel/day.ts";
import { TOTAL_LABEL } from "../texts/workbook.ts";
import type { BalanceAt } from "./balance-at.ts";
import type { Book } from "./book.ts";
import { csvAmount, csvText } from "./csv-text.ts";
import { balanceHeaders } from "./rows/balance-rows.ts";

/**
 * The balance of a day as a file that a French spreadsheet opens: the columns of `Balance âgée`, then *À venir*, the
 * largest debt first, a total per currency at the end. Amounts as plain figures, names never a formula.
 */
export function balanceCsv(book: Book, balance: BalanceAt): string {
  const { directory } = book.ledger;
  const toCome = new Map(balance.toCome.map((one) => [`${one.currency} ${one.customer}`, one.amount]));
  const totals = new Map<string, number>();
  for (const { currency, amount } of balance.toCome)
    totals.set(currency, (totals.get(currency) ?? 0) + amount);
  const rank = new Map(balance.totals.map(({ currency }, index) => [currency, index]));
  const rankOf = ({ currency }: AgedTotal): number => rank.get(currency) ?? 0;
  const rows = [...balance.rows].sort((a, b) => rankOf(a) - rankOf(b) || b.total - a.total);
  return csvText([
    [...balanceHeaders(book.settings.bucketBounds), dayTexts.balance.toCome],
    ...rows.map((row) =>
      line(
        directory.get(row.customer)?.name ?? row.customer,
        row,
        toCome.get(`${row.currency} ${row.customer}`) ?? 0,
      ),
    ),
    ...balance.totals.map((total) => line(TOTAL_LABEL, total, totals.get(total.currency) ?? 0)),
  ]);
}

function line(name: string, amounts: AgedTotal, toCome: number): readonly string[] {
  const { total, noDue, notDue, buckets, credits, overdue, disputed, dueSoon } = amounts;
  return [
    name,
    amounts.currency,
    ...[total, noDue, notDue, ...buckets, credits, overdue, disputed, dueSoon].map(csvAmount),
    String(amounts.maxDaysLate),
    csvAmount(toCome as Cents),
  ];
}
