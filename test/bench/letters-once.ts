/** Letters of a size, one after the other, in a process of its own: prints one line of JSON. */
import { composeLetter } from "#shared/letters/compose.ts";
import { letterCase, part } from "../shared/letters/letter-builders.ts";
import { peakMemoryMb } from "../tools/peak-memory.ts";

const invoices = Number(process.argv[2]);
/** Enough of them for the code to be warm, as in a batch. */
const LETTERS = Math.max(100, Math.floor(2_000 / invoices));

const inputs = Array.from({ length: LETTERS }, (_, letter) => {
  const parts = Array.from({ length: invoices }, (_one, index) =>
    part(`FA-${letter}-${index}`, 120_000 + 1_711 * index + letter, 40 + (index % 50)),
  );
  return letterCase({ template: "Mise en demeure", segment: "standard", parts }).input;
});
globalThis.gc?.();
const start = performance.now();
let signs = 0;
for (const input of inputs) {
  const result = composeLetter(input);
  if (result.kind !== "letter") throw new Error(JSON.stringify(result.gaps));
  signs += result.letter.text.length + result.letter.html.length;
}
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ letters: LETTERS, milliseconds, signs, peakMb: peakMemoryMb() }));
