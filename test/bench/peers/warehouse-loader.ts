import { type Day, dayNumber } from "#shared/base/day.ts";
import type { DuckAppender, DuckConnection } from "./engines.ts";
import type { WarehouseSink } from "./generated-ledger.ts";

export interface RowCounts {
  readonly items: number;
  readonly settlements: number;
  readonly payments: number;
  readonly disputes: number;
}

/** Fills the four tables of DuckDB row by row; `finish` writes what is left and counts the rows. */
export async function warehouseLoader(
  connection: DuckConnection,
): Promise<{ readonly sink: WarehouseSink; finish(): RowCounts }> {
  const items = await connection.createAppender("items");
  const settlements = await connection.createAppender("settlements");
  const payments = await connection.createAppender("payments");
  const disputes = await connection.createAppender("disputes");
  const counts = { items: 0, settlements: 0, payments: 0, disputes: 0 };

  const whole = (to: DuckAppender, value: number | undefined): void => {
    if (value === undefined) to.appendNull();
    else to.appendBigInt(BigInt(value));
  };
  const text = (to: DuckAppender, value: string | undefined): void => {
    if (value === undefined) to.appendNull();
    else to.appendVarchar(value);
  };
  // `DATE` takes an object that holds the days since 1970: one a day is enough.
  const dates = new Map<Day, { readonly days: number }>();
  const date = (to: DuckAppender, on: Day | undefined): void => {
    if (on === undefined) {
      to.appendNull();
      return;
    }
    const known = dates.get(on) ?? { days: dayNumber(on) };
    dates.set(on, known);
    to.appendDate(known);
  };

  const sink: WarehouseSink = {
    item(id, { customer, currency, issued, due, amount, group }) {
      whole(items, id);
      text(items, customer);
      text(items, currency);
      date(items, issued);
      date(items, due);
      whole(items, amount);
      text(items, group?.replace("\u0000", "/"));
      items.endRow();
      counts.items += 1;
    },
    settlement({ item, payment, day, amount }) {
      whole(settlements, item);
      text(settlements, payment);
      date(settlements, day);
      whole(settlements, amount);
      settlements.endRow();
      counts.settlements += 1;
    },
    payment({ id, customer, currency, day, amount }) {
      text(payments, id);
      text(payments, customer);
      text(payments, currency);
      date(payments, day);
      whole(payments, amount);
      payments.endRow();
      counts.payments += 1;
    },
    dispute({ item, opened, closed, amount }) {
      whole(disputes, item);
      date(disputes, opened);
      date(disputes, closed);
      whole(disputes, amount);
      disputes.endRow();
      counts.disputes += 1;
    },
  };
  const finish = (): RowCounts => {
    for (const one of [items, settlements, payments, disputes]) one.closeSync();
    return { ...counts };
  };
  return { sink, finish };
}
