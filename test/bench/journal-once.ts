/** One measure of the plan of a long journal, in a process of its own: prints one line of JSON. */
import { openPosition } from "#shared/aging/open-position.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import { planReminders } from "#shared/dunning/plan.ts";
import { rankPlan } from "#shared/priority/rank.ts";
import { readSettings } from "#shared/workbook/read-settings.ts";
import { peakMemoryMb } from "../tools/peak-memory.ts";
import { BENCH_DAY } from "./generated-book.ts";
import { generatedDebts } from "./generated-journal.ts";

const count = Number(process.argv[2]);
const { items, journal, directory } = generatedDebts(count);
const { settings } = readSettings(undefined);
// What making the data left behind is not the plan's to sweep.
globalThis.gc?.();
const cpuBefore = process.cpuUsage();
const before = performance.now();
const { position } = openPosition(items, [], BENCH_DAY);
const placed = performance.now();
const lines = planReminders({
  position,
  items,
  payments: [],
  directory,
  scenarios: DEFAULT_SCENARIOS,
  journal,
  settings,
  today: BENCH_DAY,
});
const planned = performance.now();
rankPlan(lines, { items, payments: [], directory, journal, settings, asOf: BENCH_DAY });
const done = performance.now();
const cpu = process.cpuUsage(cpuBefore);
console.log(
  JSON.stringify({
    items: position.items.length,
    events: journal.length,
    customers: directory.all().length,
    lines: lines.length,
    positionMs: placed - before,
    planMs: planned - placed,
    rankMs: done - planned,
    totalMs: done - before,
    // All threads: the compiler's and the collector's work beside the plan's.
    cpuMs: (cpu.user + cpu.system) / 1000,
    peakMb: peakMemoryMb(),
  }),
);
