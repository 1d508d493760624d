import type { Cents } from "../base/money.ts";
import { columnName } from "./column-name.ts";
import type { AmountColumn } from "./column-readers.ts";
import type { InvoiceColumns } from "./invoice-columns.ts";
import type { Control, DraftItem, ProblemSink } from "./reading.ts";

/** Control totals of an invoice list, one a currency. */
export function controlsOf(items: readonly DraftItem[], tab: string): readonly Control[] {
  const totals = new Map<string, { rows: number; debit: number; credit: number; total: number }>();
  for (const item of items) {
    const total = totals.get(item.currency) ?? { rows: 0, debit: 0, credit: 0, total: 0 };
    total.rows += 1;
    total[item.amount > 0 ? "debit" : "credit"] += Math.abs(item.amount);
    total.total += item.amount - item.settlements.reduce((sum, one) => sum + one.amount, 0);
    totals.set(item.currency, total);
  }
  return [...totals].map(
    ([currency, total]): Control => ({
      tab,
      shape: "invoices",
      rows: total.rows,
      debit: total.debit as Cents,
      credit: total.credit as Cents,
      total: total.total as Cents,
      currency,
    }),
  );
}

/** Says, once a table, how its columns were read where they leave a choice. */
export function sayColumnNotes(
  columns: InvoiceColumns,
  principal: AmountColumn | undefined,
  repeated: number,
  problems: ProblemSink,
): void {
  const { order } = columns;
  const note = (code: Parameters<ProblemSink["say"]>[0], column: string | undefined, count: number): void =>
    problems.once("", code, "à savoir", undefined, column, "", { count: String(count) });
  if (repeated > 0) note("invoice-lines-repeated", columnName(columns.number?.mapping), repeated);
  if (order.assumed) {
    problems.once("", "date-order-assumed", "à savoir", undefined, columnName(order.assumed), "", {
      monthFirst: order.assumedMonthFirst ? "oui" : "non",
    });
  }
  for (const one of [columns.amount, columns.remaining, columns.paid]) {
    if (one && one.assumed > 0) note("decimal-sign-assumed", columnName(one.mapping), one.assumed);
  }
  const rounded = (columns.amount?.rounded() ?? 0) + (columns.remaining?.rounded() ?? 0);
  if (rounded > 0) note("amount-rounded", columnName(principal?.mapping), rounded);
}
