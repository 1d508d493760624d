import { copyWorkbook } from "../sandbox/workbook/workbook.ts";
import { builtCode } from "./built-code.ts";
import { type Cut, type CutBy, cutEverywhere } from "./fault-runs.ts";
import { ALL_CASES, livedIn } from "./faults-cases.ts";

/**
 * The complete runs (minutes): every writer, cut at every service call, and stopped before every step that leaves a
 * trace; then tried again. Prints a table; what is not as promised makes it fail. `npm run faults [-- words of a case]`.
 */
const HEADER = `${"cas".padEnd(64)} ${"coupé".padEnd(14)} ${"fois".padStart(5)}  issue`;

function outcomeOf(cuts: readonly Cut[], by: CutBy): string {
  const broken = cuts.filter((cut) => cut.broken.length > 0);
  if (broken.length > 0) return `CASSÉ ${broken.length} fois`;
  const passed = cuts.filter(({ message }) => message === "").length;
  const answered = cuts.filter(({ retry }) => retry !== "").length;
  const parts = [
    `${cuts.length - passed} dits et repris`,
    ...(passed > 0 ? [by === "kill" ? `${passed} fini sans réponse` : `${passed} sans effet`] : []),
    ...(answered > 0 ? [`${answered} déjà faits au second essai`] : []),
  ];
  return parts.join(", ");
}

async function main(words: string): Promise<void> {
  const code = await builtCode();
  let bad = 0;
  try {
    const lived = livedIn(code);
    console.log(HEADER);
    for (const { title, make } of ALL_CASES.filter((one) => one.title.includes(words))) {
      for (const by of ["call", "kill"] as const) {
        const { cuts } = cutEverywhere(code, make(code, copyWorkbook(lived)), by);
        const how = by === "call" ? "chaque appel" : "arrêt net";
        const outcome = outcomeOf(cuts, by);
        console.log(`${title.padEnd(64)} ${how.padEnd(14)} ${String(cuts.length).padStart(5)}  ${outcome}`);
        for (const { at, broken } of cuts)
          for (const one of broken) console.log(`    ${at}: ${one.slice(0, 700)}`);
        bad += cuts.filter(({ broken }) => broken.length > 0).length;
      }
    }
  } finally {
    code.remove();
  }
  if (bad > 0) process.exitCode = 1;
}

await main(process.argv.slice(2).join(" "));
