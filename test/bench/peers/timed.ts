import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { BalanceCells } from "./balance-cells.ts";

/** What one process measured of one engine. */
export interface Timed {
  readonly loadMs: number;
  /** Milliseconds, the first run first. */
  readonly times: readonly number[];
  /** Milliseconds of the processor, all threads together, of a run after the first. */
  readonly cpuMs: number;
  /** Of ours only: the sums alone, once the open items are known. */
  readonly alone: readonly number[];
  readonly cells: readonly BalanceCells[];
  /** The version or the library that answered. */
  readonly by: string;
}

/** Where the peers are installed: a package.json of its own, which would part the sources from ours. */
export const PEERS = fileURLToPath(new URL("./engines/", import.meta.url));

/** Runs a bundled measure in a process of its own and reads the line of JSON that it prints last. */
export function inProcess<T>(file: string, ...given: readonly string[]): T {
  const out = execFileSync(process.execPath, ["--expose-gc", "--max-old-space-size=8192", file, ...given], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 2 ** 30,
  });
  return JSON.parse(out.trim().split("\n").pop() ?? "");
}

/** The middle one. @throws when there is none */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error("no run");
  return middle;
}
