/** Letters per second: text and HTML of formal notices, the longest letter. `tsx test/bench/letters.ts` prints them alone. */
import { pathToFileURL } from "node:url";
import { bundled, measuresOf } from "./bundled.ts";

interface LettersMeasure {
  readonly letters: number;
  readonly milliseconds: number;
  /** Of all the texts and pages. */
  readonly signs: number;
  readonly peakMb: number;
}

/** Invoices a letter. */
const SIZES = [1, 5, 50] as const;
const RUNS = 3;

/** Rows of the table, each size in processes of its own: the median of some. */
export async function lettersTable(): Promise<readonly string[]> {
  const file = await bundled("letters-once.ts");
  const lines = [
    "| Invoices a letter | Letters | Letters a second | One letter (ms) | Signs of a letter, text and HTML | Peak memory, whole process (MB) |",
    "|---:|---:|---:|---:|---:|---:|",
  ];
  for (const size of SIZES) {
    const runs = measuresOf<LettersMeasure>(file, size, RUNS).sort((a, b) => a.milliseconds - b.milliseconds);
    const median = runs[Math.floor(RUNS / 2)];
    if (median === undefined) throw new Error("no run");
    const { letters, milliseconds, signs, peakMb } = median;
    lines.push(
      `| ${size} | ${letters} | ${Math.round((1000 * letters) / milliseconds)} | ${(milliseconds / letters).toFixed(2)} | ${Math.round(signs / letters)} | ${Math.round(peakMb)} |`,
    );
    console.log(lines[lines.length - 1]);
  }
  return lines;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  console.log((await lettersTable()).join("\n"));
