/** One measure of the core in a process of its own, so that its memory is its own: prints one line of JSON. */
import { planBook } from "#shared/workbook/plan-book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { peakMemoryMb } from "../tools/peak-memory.ts";
import { BENCH_DAY, generatedTabs } from "./generated-book.ts";

const invoices = Number(process.argv[2]);
const tabs = generatedTabs(invoices);
// What making the sheet left behind is not the core's to sweep.
globalThis.gc?.();
const before = performance.now();
const reading = readBook({ tabs, today: BENCH_DAY, locale: "fr_FR" });
if (reading.kind !== "book") throw new Error(reading.message);
const read = performance.now();
const outcome = planBook(reading.book);
const done = performance.now();
console.log(
  JSON.stringify({
    invoices,
    readMs: read - before,
    planMs: done - read,
    lines: outcome.plan.length,
    customers: outcome.balance.rows.length,
    peakMb: peakMemoryMb(),
  }),
);
