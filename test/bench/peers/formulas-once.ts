/**
 * The aged balance by formulas, in a process of its own: `<invoices>` prints one line of JSON. What an owner would
 * write beside the list: what is left of each invoice, then one SUMIFS a customer and column.
 */
import { createRequire } from "node:module";
import type { HyperFormula, RawCellContent } from "hyperformula";
import { dayNumber } from "#shared/base/day.ts";
import { peakMemoryMb } from "../../tools/peak-memory.ts";
import { BENCH_DAY } from "../generated-book.ts";
import { BOUNDS } from "./balance-cells.ts";
import { bucketSerials, listRows, shapedTabs } from "./invoice-list.ts";

const [size = "", root = ""] = process.argv.slice(2);
/** From the project's folder: a bundled measure runs elsewhere. */
const engine: { HyperFormula: typeof HyperFormula } = createRequire(root)("hyperformula");

const tabs = shapedTabs("list", Number(size));
const [tab] = tabs;
const cells = tab?.rows ?? [];
const customers = [...new Set(listRows(tabs).map(({ customer }) => customer))].sort();
const today = dayNumber(BENCH_DAY) + 25_569;
const last = cells.length;

const list = cells.map((row, at): RawCellContent[] => [
  ...row.map((cell) => cell as RawCellContent),
  at === 0 ? "Reste dû" : `=IF(F${at + 1}="",E${at + 1},0)`,
]);
const column = (letter: string): string => `Factures!$${letter}$2:$${letter}$${last}`;
const sumOf = (row: number, ...criteria: readonly string[]): string =>
  `=SUMIFS(${column("G")},${column("A")},$A${row},${criteria.map((one) => `${column("D")},"${one}"`).join(",")})`;
const balance = customers.map((name, at): RawCellContent[] => {
  const row = at + 1;
  const buckets = [0, 1, 2, 3].map((bucket) => {
    const [from, to] = bucketSerials(bucket);
    return sumOf(row, `>=${from}`, `<=${to}`);
  });
  return [name, sumOf(row, `>=${today}`), ...buckets, `=SUM(B${row}:F${row})`];
});

const start = performance.now();
const book = engine.HyperFormula.buildFromSheets(
  { Factures: list, Balance: balance },
  { licenseKey: "gpl-v3", useArrayArithmetic: false, maxRows: last + customers.length },
);
const buildMs = performance.now() - start;
const sheet = book.getSheetId("Balance") ?? 0;
const centsOf = (value: unknown): number => Math.round(Number(value) * 100);
const found = book
  .getSheetValues(sheet)
  .map(([name, notDue, first, second, third, over, total]) => [
    String(name),
    ...[total, notDue, first, second, third, over].map(centsOf),
  ]);

// One amount of the list changes by a cent: what the owner waits for after each entry.
const amount = { sheet: book.getSheetId("Factures") ?? 0, row: 1, col: 4 };
const again = performance.now();
book.setCellContents(amount, Number(book.getCellValue(amount)) + 0.01);
const changeMs = performance.now() - again;

console.log(
  JSON.stringify({
    formulas: customers.length * (BOUNDS.length + 3),
    customers: customers.length,
    buildMs,
    changeMs,
    // A customer who owes nothing has a row of formulas, and no row in the balance.
    cells: found.filter(([, total]) => total !== 0),
    peakMb: peakMemoryMb(),
  }),
);
