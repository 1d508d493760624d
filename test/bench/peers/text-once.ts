/**
 * A file read from its bytes, in a process of its own: `<who> <csv or fec> <lines> <folder of the peers>`. `split` is
 * our cutting into fields, `read` our whole reading (encoding guessed, every amount and day understood, problems
 * named), `papaparse` that library alone. Prints one line of JSON.
 */
import { createHash } from "node:crypto";
import { readFec } from "#shared/ledger/fec/read-fec.ts";
import { decodeText } from "#shared/ledger/files/decode-text.ts";
import { splitText } from "#shared/ledger/files/split-text.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { peakMemoryMb } from "../../tools/peak-memory.ts";
import { platformDecoder } from "../../tools/unicode-decoder.ts";
import { BENCH_DAY } from "../generated-book.ts";
import { papaparse } from "./engines.ts";
import { type FileKind, generatedFile } from "./generated-files.ts";

const [who = "", kind = "csv", lines = "", folder = ""] = process.argv.slice(2);
const bytes = generatedFile(kind as FileKind, Number(lines));
const RUNS = 4;

type Rows = readonly (readonly string[])[];

/** What each does of the bytes; `undefined` when what it gives is no table of fields. */
const readers: Readonly<Record<string, () => Rows | undefined>> = {
  split: () => splitText(decodeText(bytes, platformDecoder).text).rows,
  papaparse: () => {
    const text = new TextDecoder("utf-8").decode(bytes);
    return papaparse(folder).parse(text, { delimiter: kind === "csv" ? ";" : "\t" }).data;
  },
  read: () => {
    const { text } = decodeText(bytes, platformDecoder);
    if (kind === "fec") {
      const reading = readFec(text);
      if (reading.kind === "refused") throw new Error(reading.code);
      return undefined;
    }
    const rows = splitText(text).rows;
    const reading = readBook({
      tabs: [{ sheetId: 0, title: "Factures", rows }],
      today: BENCH_DAY,
      locale: "fr_FR",
    });
    if (reading.kind !== "book") throw new Error(reading.message);
    return undefined;
  },
};

const times: number[] = [];
let rows: Rows | undefined;
for (let run = 0; run < RUNS; run += 1) {
  const start = performance.now();
  rows = readers[who]?.();
  times.push(performance.now() - start);
}
const hash = createHash("sha256");
// PapaParse gives one more row, of one empty field, for the end of the last line.
const filled = rows?.filter((row) => row.length > 1) ?? [];
for (const row of filled) hash.update(`${row.join("\u0001")}\u0002`);
console.log(
  JSON.stringify({
    times,
    bytes: bytes.length,
    rows: filled.length,
    digest: hash.digest("hex"),
    peakMb: peakMemoryMb(),
  }),
);
