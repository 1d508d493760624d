/** The engines that the benchmark compares with: a package.json and a lock of their own, installed by it alone. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** What is used of `@duckdb/node-api`; its own types are only there once it is installed. */
export interface DuckRows {
  getRowsJson(): readonly (readonly (string | number | null)[])[];
  columnNames(): readonly string[];
}
export interface DuckAppender {
  appendInteger(value: number): void;
  appendBigInt(value: bigint): void;
  appendVarchar(value: string): void;
  appendDate(value: { readonly days: number }): void;
  appendNull(): void;
  endRow(): void;
  closeSync(): void;
}
export interface DuckConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<DuckRows>;
  createAppender(table: string): Promise<DuckAppender>;
  closeSync(): void;
}

/** What `better-sqlite3` and Node's own `node:sqlite` have in common. */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): {
    run(...values: readonly (string | number | null)[]): unknown;
    all(): readonly unknown[];
  };
}

export interface Papa {
  parse(
    text: string,
    options: { readonly delimiter: string },
  ): { readonly data: readonly (readonly string[])[] };
}

export type PeerName = "duckdb" | "sqlite" | "papaparse";

/** The folder of the peers is given: a bundled measure runs elsewhere. */
const requireFrom = (folder: string): NodeJS.Require => createRequire(join(folder, "package.json"));

/** Installs the peers exactly as locked, when they are not there yet; says whether the command succeeded. */
export function installPeers(folder: string): boolean {
  if (existsSync(join(folder, "node_modules/.package-lock.json"))) return true;
  console.log("The peers of the benchmark are being installed (about 100 MB, once)…");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return status === 0;
}

/** A DuckDB in memory. @throws when the package is not installed or has no binary for this machine */
export async function duckdb(folder: string): Promise<DuckConnection> {
  const { DuckDBInstance } = requireFrom(folder)("@duckdb/node-api");
  return (await DuckDBInstance.create(":memory:")).connect();
}

/**
 * An SQLite in memory: better-sqlite3, else the one that Node carries from version 22.
 * @throws when neither can be had
 */
export function sqlite(folder: string): { readonly database: SqliteDatabase; readonly by: string } {
  const load = requireFrom(folder);
  try {
    return { database: new (load("better-sqlite3"))(":memory:"), by: "better-sqlite3" };
  } catch (missing) {
    try {
      return { database: new (load("node:sqlite").DatabaseSync)(":memory:"), by: "node:sqlite" };
    } catch {
      throw missing;
    }
  }
}

/** PapaParse. @throws when it is not installed */
export function papaparse(folder: string): Papa {
  return requireFrom(folder)("papaparse");
}

const TRIALS: Readonly<Record<PeerName, (folder: string) => unknown>> = {
  duckdb: async (folder) => (await duckdb(folder)).closeSync(),
  sqlite: (folder) => sqlite(folder),
  papaparse: (folder) => papaparse(folder),
};

/** Why each peer cannot run here, by name: empty when all can. */
export async function missingPeers(folder: string): Promise<ReadonlyMap<PeerName, string>> {
  const missing = new Map<PeerName, string>();
  for (const [name, trial] of Object.entries(TRIALS)) {
    try {
      await trial(folder);
    } catch (error) {
      const [first = ""] = String(error instanceof Error ? error.message : error).split("\n");
      missing.set(name as PeerName, first);
    }
  }
  return missing;
}
