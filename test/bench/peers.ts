/**
 * The core against other engines on the same data, and the query for a warehouse. `tsx test/bench/peers.ts` prints the
 * tables alone, `tsx test/bench/peers.ts warehouse` the warehouse's.
 */
import { pathToFileURL } from "node:url";
import { boundedBy } from "./bounds.ts";
import { agedTable } from "./peers/aged-table.ts";
import { installPeers, missingPeers, type PeerName } from "./peers/engines.ts";
import { formulasTable } from "./peers/formulas-table.ts";
import { textTable } from "./peers/text-table.ts";
import { PEERS } from "./peers/timed.ts";
import { warehouseTable } from "./peers/warehouse-table.ts";

/** Installs the peers when they are not there; what still cannot run is said with its reason. */
async function prepared(): Promise<ReadonlyMap<PeerName, string>> {
  installPeers(PEERS);
  return missingPeers(PEERS);
}

function said(missing: ReadonlyMap<PeerName, string>, names: readonly PeerName[]): readonly string[] {
  const lines = names.flatMap((name) => {
    const why = missing.get(name);
    return why === undefined ? [] : [`Missing here: ${name} (${why}).`];
  });
  return lines.length > 0 ? [...lines, ""] : [];
}

async function warehouseSection(missing: ReadonlyMap<PeerName, string>): Promise<readonly string[]> {
  return [
    "## Past one workbook: the query for a warehouse on DuckDB, beside the core",
    "",
    "shared/aging/warehouse.md. Each cell of each balance is compared; 60 small ledgers at 4 days with 3 sets of buckets, then 5,000,000 items. The load goes row by row through DuckDB's appender and makes the ledger too.",
    "",
    boundedBy("warehouse"),
    "",
    ...said(missing, ["duckdb"]),
    ...(missing.has("duckdb") ? [] : await warehouseTable()),
    "",
  ];
}

/** The sections of the report on peers, as lines. @throws Error when an engine and the core disagree on a cell */
export async function peersSections(): Promise<readonly string[]> {
  const missing = await prepared();
  return [
    "## The aged balance from items already read: ours, DuckDB, SQLite",
    "",
    "Budget at 1,000,000: not slower than DuckDB's query, ≥ 10 × faster than SQLite's. « × » is the engine's time divided by ours: above 1, ours is faster. Ours is the open position and the balance, from the items of the book; theirs one query on one table of the same rows, days as whole numbers. Median of 3 processes, engines in turn; every cell of theirs equals ours before a time is printed. « All open »: nothing paid, 500 customers.",
    "",
    ...said(missing, ["duckdb", "sqlite"]),
    ...(await agedTable(missing)),
    "",
    "## The aged balance by formulas (HyperFormula)",
    "",
    "Budget at 10,000 × 500 customers: ours ≥ 1,000 × faster. What is left of each invoice, then one SUMIFS a customer and column; each scans the list, so time grows with invoices × customers. HyperFormula stands for formulas, not for the engine of Google Sheets.",
    "",
    boundedBy("formulas"),
    "",
    ...(await formulasTable()),
    "",
    "## Files: a CSV and a FEC, against PapaParse alone on the same bytes",
    "",
    "« × » is our time divided by PapaParse's: under 1, ours is faster. PapaParse only cuts a text into fields; our whole reading also guesses the encoding, understands every amount and day, and names each problem. First reading of a process, median of 3.",
    "",
    ...said(missing, ["papaparse"]),
    ...(missing.has("papaparse") ? [] : await textTable()),
    "",
    ...(await warehouseSection(missing)),
  ];
}

/** The section on the warehouse alone. */
export async function warehouseAlone(): Promise<readonly string[]> {
  return warehouseSection(await prepared());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const lines = process.argv[2] === "warehouse" ? await warehouseAlone() : await peersSections();
  console.log(lines.join("\n"));
}
