import { pathToFileURL } from "node:url";
import { callsOf, cutsOf, soakBatch } from "./batch.ts";
import { soakWeeks } from "./weeks/weeks.ts";
import { soakYear } from "./year/year.ts";

const PARTS = ["year", "weeks", "batch"] as const;
type Part = (typeof PARTS)[number];

/** The number after an option; another text than a number is refused. */
function numberAfter(given: readonly string[], name: string, usual: number): number {
  const index = given.indexOf(name);
  if (index < 0) return usual;
  const value = Number(given[index + 1]);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new Error(`Après ${name}, il faut un nombre.`);
}

/**
 * `npm run soak [-- year weeks batch]`: all three without a word. `--seed N` (1), `--days N` (260; 10 in the browser),
 * `--rate 0.1` · of the batch: `--drafts N` (20), `--from A --to B`: only the calls of these numbers.
 * @returns whether nothing was wrong
 */
async function soak(given: readonly string[]): Promise<boolean> {
  const named = PARTS.filter((part) => given.includes(part));
  const parts: readonly Part[] = named.length > 0 ? named : PARTS;
  const number = (name: string, usual: number): number => numberAfter(given, name, usual);
  const weather = { seed: number("--seed", 1), rate: number("--rate", 0.1) };
  const results: boolean[] = [];
  if (parts.includes("year")) results.push(await soakYear({ ...weather, days: number("--days", 260) }));
  if (parts.includes("weeks")) {
    results.push(await soakWeeks({ ...weather, days: Math.min(10, number("--days", 10)) }));
  }
  if (parts.includes("batch")) {
    const drafts = number("--drafts", 20);
    const [from, to] = [number("--from", 1), number("--to", callsOf(drafts))];
    const cuts = cutsOf(drafts).filter(({ at }) => from <= at && at <= to);
    results.push((await soakBatch(drafts, cuts)) === 0);
  }
  return results.every((isRight) => isRight);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.exitCode = (await soak(process.argv.slice(2))) ? 0 : 1;
}
