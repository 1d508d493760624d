/** A CSV and a FEC read by ours against PapaParse alone, on the same bytes. */
import { bundled } from "../bundled.ts";
import { inProcess, median, PEERS } from "./timed.ts";

interface TextMeasure {
  readonly times: readonly number[];
  readonly bytes: number;
  readonly rows: number;
  readonly digest: string;
  readonly peakMb: number;
}

const LINES = [10_000, 100_000] as const;
const KINDS = ["csv", "fec"] as const;
const RUNS = 3;

const BOUND: Readonly<Record<(typeof KINDS)[number], string>> = {
  csv: "each sign looked at once; reading: amounts and days in every usual writing, customers, problems by row",
  fec: "each sign looked at once; reading: 18 fields a line typed, entries balanced, control totals",
};

/** Rows of the table. @throws Error when the two cuttings differ in any field */
export async function textTable(): Promise<readonly string[]> {
  const file = await bundled("peers/text-once.ts");
  const lines = [
    "| File | Lines | MB | Fields equal | PapaParse alone (ms) | Ours, cut into fields (ms) | Against PapaParse | Ours, whole reading (ms) | Against PapaParse | Peak memory, whole reading (MB) | What bounds ours |",
    "|---|---:|---:|---|---:|---:|---:|---:|---:|---:|---|",
  ];
  for (const kind of KINDS) {
    for (const size of LINES) {
      const runs = Array.from({ length: RUNS }, () =>
        ["papaparse", "split", "read"].map((who) =>
          inProcess<TextMeasure>(file, who, kind, String(size), PEERS),
        ),
      );
      const [papa, split] = runs[0] ?? [];
      if (papa === undefined || papa.digest !== split?.digest || papa.rows !== split.rows) {
        throw new Error(`PapaParse and ours cut the ${kind} of ${size} lines differently`);
      }
      // The first reading of a process: a file is opened once.
      const firstOf = (at: number): number => median(runs.map((run) => run[at]?.times[0] ?? 0));
      const [theirs, ours, whole] = [firstOf(0), firstOf(1), firstOf(2)];
      const against = (value: number): string => `× ${(value / theirs).toFixed(2)}`;
      const memory = Math.round(median(runs.map((run) => run[2]?.peakMb ?? 0)));
      lines.push(
        `| ${kind.toUpperCase()} | ${papa.rows} | ${(papa.bytes / 1e6).toFixed(1)} | all | ${Math.round(theirs)} | ${Math.round(ours)} | ${against(ours)} | ${Math.round(whole)} | ${against(whole)} | ${memory} | ${BOUND[kind]} |`,
      );
      console.log(lines[lines.length - 1]);
    }
  }
  return lines;
}
