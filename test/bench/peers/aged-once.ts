/**
 * The aged balance of one engine at one size, in a process of its own: `<engine> <shape> <invoices> <folder
 * of the peers>` prints one line of JSON. The data is loaded first; the first run and five more are timed.
 */
import { agedBalance } from "#shared/aging/aged-balance.ts";
import { agedLedger } from "#shared/aging/aged-ledger.ts";
import { openPosition } from "#shared/aging/open-position.ts";
import { ZERO } from "#shared/base/money.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { peakMemoryMb } from "../../tools/peak-memory.ts";
import { BENCH_DAY } from "../generated-book.ts";
import { type BalanceCells, BOUNDS, coreCells, inOrder } from "./balance-cells.ts";
import { duckdb, sqlite } from "./engines.ts";
import { LIST_QUERY, LIST_TABLE, listRows, shapedTabs } from "./invoice-list.ts";
import type { Timed } from "./timed.ts";

interface Times {
  readonly times: readonly number[];
  /** Of the processor, all threads together, in a run after the first. */
  readonly cpuMs: number;
}

/** Milliseconds of each run, the first one first. */
async function timed(work: () => unknown): Promise<Times> {
  const times: number[] = [];
  let usage = process.cpuUsage();
  for (let run = 0; run < RUNS; run += 1) {
    if (run === 1) usage = process.cpuUsage();
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(usage);
  return { times, cpuMs: (user + system) / 1000 / (RUNS - 1) };
}

const RUNS = 6;
const [engine = "", shape = "", size = "", folder = ""] = process.argv.slice(2);
const tabs = shapedTabs(shape === "open" ? "open" : "list", Number(size));

async function ours(): Promise<Timed> {
  const start = performance.now();
  const reading = readBook({ tabs, today: BENCH_DAY, locale: "fr_FR" });
  if (reading.kind !== "book") throw new Error(reading.message);
  const { items, directory } = reading.book.ledger;
  const loadMs = performance.now() - start;
  globalThis.gc?.();
  const balance = () => agedLedger(items, [], BENCH_DAY, BOUNDS, "none");
  const measured = await timed(balance);
  const { position } = openPosition(items, [], BENCH_DAY);
  const [, ...alone] = (await timed(() => agedBalance(position, BOUNDS, () => ZERO))).times;
  const cells = coreCells(balance(), (key) => directory.get(key)?.name ?? key);
  return { loadMs, ...measured, alone, cells, by: "" };
}

async function withDuckdb(): Promise<Timed> {
  const rows = listRows(tabs);
  const connection = await duckdb(folder);
  const start = performance.now();
  await connection.run(LIST_TABLE);
  const appender = await connection.createAppender("invoices");
  for (const { customer, issued, due, cents, paid } of rows) {
    appender.appendVarchar(customer);
    for (const value of [issued, due, cents]) appender.appendInteger(value);
    if (paid === null) appender.appendNull();
    else appender.appendInteger(paid);
    appender.endRow();
  }
  appender.closeSync();
  const loadMs = performance.now() - start;
  globalThis.gc?.();
  let found: readonly (readonly (string | number | null)[])[] = [];
  const measured = await timed(async () => {
    found = (await connection.runAndReadAll(LIST_QUERY)).getRowsJson();
  });
  const version = (await connection.runAndReadAll("SELECT version()")).getRowsJson()[0]?.[0];
  const cells = found.map(([name, ...amounts]): BalanceCells => [String(name), ...amounts.map(Number)]);
  return { loadMs, ...measured, alone: [], cells: inOrder(cells), by: String(version) };
}

async function withSqlite(): Promise<Timed> {
  const rows = listRows(tabs);
  const { database, by } = sqlite(folder);
  const start = performance.now();
  database.exec(LIST_TABLE);
  const insert = database.prepare("INSERT INTO invoices VALUES (?, ?, ?, ?, ?)");
  database.exec("BEGIN");
  for (const { customer, issued, due, cents, paid } of rows) insert.run(customer, issued, due, cents, paid);
  database.exec("COMMIT");
  const loadMs = performance.now() - start;
  globalThis.gc?.();
  const query = database.prepare(LIST_QUERY);
  let found: readonly unknown[] = [];
  const measured = await timed(() => {
    found = query.all();
  });
  const cells = found.map((row): BalanceCells => {
    const [name, ...amounts] = Object.values(row as Readonly<Record<string, string | number>>);
    return [String(name), ...amounts.map(Number)];
  });
  return { loadMs, ...measured, alone: [], cells: inOrder(cells), by };
}

const engines: Readonly<Record<string, () => Promise<Timed>>> = {
  ours,
  duckdb: withDuckdb,
  sqlite: withSqlite,
};
const found = await engines[engine]?.();
console.log(JSON.stringify({ ...found, peakMb: peakMemoryMb() }));
