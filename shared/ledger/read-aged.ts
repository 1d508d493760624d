import { addDays, type Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { Cell } from "../model/cell.ts";
import { BUCKET_FIELDS } from "../model/mapping.ts";
import { type BucketHeader, bucketsInRow, lowerBounds } from "./bucket-header.ts";
import { columnName } from "./column-name.ts";
import {
  type AmountColumn,
  amountColumn,
  isBlank,
  type Table,
  tableCurrency,
  textColumn,
} from "./column-readers.ts";
import { NO_CUSTOMER } from "./customers.ts";
import { repeatsHeader } from "./find-tables.ts";
import type { DraftItem, FoundCustomers, ProblemSink, TableResult } from "./reading.ts";
import { runningTotal } from "./running-total.ts";
import { isTotalText } from "./total-lines.ts";

interface Bucket {
  readonly column: AmountColumn;
  readonly header: BucketHeader;
  readonly due: Day | undefined;
}

/** Kept columns of other headers fall back on the usual 1–30, 31–60, 61–90, more. */
function bucketsOf(table: Table, asOf: Day): readonly Bucket[] {
  const columns = BUCKET_FIELDS.flatMap((field) => amountColumn(table, field) ?? []).sort(
    (a, b) => a.mapping.column - b.mapping.column,
  );
  const inRow = bucketsInRow(columns.map((column) => column.mapping.header));
  const headers = columns.map((column, index): BucketHeader => {
    if (column.mapping.field === "notDue") return { kind: "notDue" };
    return inRow[index] ?? { kind: "late", from: undefined, to: undefined };
  });
  const bounds = lowerBounds(headers);
  return columns.map((column, index) => {
    const header = headers[index] ?? { kind: "noDue" };
    const bound = bounds[index];
    if (header.kind === "notDue") return { column, header, due: asOf };
    return { column, header, due: bound === undefined ? undefined : addDays(asOf, -bound) };
  });
}

/**
 * Shape (c): a row a customer, its debt already by age. Each bucket becomes one item whose due day is an estimate
 * (the latest the bucket allows). What the row's own total holds beyond its buckets counts without a due date.
 */
export function readAged(
  table: Table,
  customers: FoundCustomers,
  problems: ProblemSink,
  asOf: Day,
): TableResult {
  const buckets = bucketsOf(table, asOf);
  const customer = textColumn(table, "customer");
  const code = textColumn(table, "code") ?? textColumn(table, "account");
  const whole =
    amountColumn(table, "amount") ?? amountColumn(table, "remaining") ?? amountColumn(table, "balance");
  const currencyColumn = textColumn(table, "currency");
  const currency = tableCurrency(table, ["amount", "remaining", ...BUCKET_FIELDS]);
  const header = table.rows[table.source.headerRow] ?? [];
  const running = runningTotal();
  const items: DraftItem[] = [];
  let rows = 0;
  let debit = 0;
  let credit = 0;

  for (let at = table.from; at < table.to; at += 1) {
    const row = table.rows[at];
    if (!row || row.every(isBlank) || repeatsHeader(row, header)) continue;
    const name = customer?.read(row) ?? "";
    const ownCode = code?.read(row) ?? "";
    const cells = buckets.map((bucket) => bucket.column.read(row));
    const stated = whole?.read(row) ?? { kind: "empty" as const };
    let sum = 0;
    let known = 0;
    cells.forEach((cell, index) => {
      if (cell.kind === "amount") {
        sum += cell.cents;
        known += 1;
      } else if (cell.kind === "unreadable") {
        const mapping = buckets[index]?.column.mapping;
        problems.say(
          "amount-unreadable",
          "à corriger",
          at,
          columnName(mapping),
          mapping ? row[mapping.column] : "",
        );
      }
    });
    if (stated.kind !== "amount" && known === 0) continue;
    const total = (stated.kind === "amount" ? stated.cents : sum) as Cents;
    if (isTotal(row, name, ownCode, total, running)) {
      const differs = running.rowsAbove() > 0 && !running.matches(total) && total !== 0;
      problems.say(
        differs ? "total-differs" : "total-line-left-out",
        differs ? "à corriger" : "à savoir",
        at,
        columnName(whole?.mapping ?? customer?.mapping),
        name || String(total / 100),
      );
      running.closeBlock(total);
      continue;
    }
    rows += 1;
    running.add(total);
    if (name === "" && ownCode === "")
      problems.say("customer-missing", "à corriger", at, columnName(customer?.mapping), "");
    const found = customers.rank(name || ownCode || NO_CUSTOMER, ownCode);
    const add = (amount: Cents, due: Day | undefined, estimated: boolean): void => {
      if (amount === 0) return;
      if (amount > 0) debit += amount;
      else credit -= amount;
      items.push({
        found,
        number: "",
        kind: amount < 0 ? "credit-note" : "invoice",
        issued: undefined,
        due,
        dueSource: estimated ? "estimate" : "none",
        dueSpoilt: true,
        amount,
        currency: currencyColumn?.read(row).toUpperCase() || currency,
        settlements: [],
        duplicated: false,
        origin: { tab: table.source.tab, row: at + 1 },
      });
    };
    cells.forEach((cell, index) => {
      const due = buckets[index]?.due;
      if (cell.kind === "amount") add(cell.cents, due, due !== undefined);
    });
    if (total !== sum) {
      problems.say(
        "total-differs",
        "à savoir",
        at,
        columnName(whole?.mapping),
        whole ? row[whole.mapping.column] : "",
      );
      add((total - sum) as Cents, undefined, false);
    }
  }
  if (items.length > 0) problems.once("", "balance-shape-aged", "à savoir", undefined, undefined, "");
  return {
    items,
    controls: [
      {
        tab: table.source.tab,
        shape: "aged",
        rows,
        debit: debit as Cents,
        credit: credit as Cents,
        total: (debit - credit) as Cents,
        currency,
      },
    ],
  };
}

function isTotal(
  row: readonly Cell[],
  name: string,
  code: string,
  total: Cents,
  running: ReturnType<typeof runningTotal>,
): boolean {
  const first = row.find((cell) => !isBlank(cell));
  for (const text of [name, code, typeof first === "string" ? first.trim() : ""]) {
    if (text !== "" && isTotalText(text)) return true;
    if (/^total /i.test(text) && running.rowsAbove() > 1 && running.matches(total)) return true;
  }
  return name === "" && code === "" && running.rowsAbove() > 1 && running.matches(total);
}
