import { PARSERS } from "./growth-parsers.ts";

/** Texts on which a pattern that looks back, or a search begun again at each sign, takes the square of their length. */
const PIECES: readonly string[] = [
  " ",
  "\n",
  "\t",
  "a",
  "9",
  '"',
  "=",
  "-",
  ".",
  ",",
  ";",
  "<",
  ">",
  "&",
  "(",
  "{{",
  "}}",
  "{{#a}}",
  "/",
  "\u00a0",
  "'",
  "_",
  "@",
  "|",
  "é",
  "1 ",
  "1.",
  "1,",
  "a ",
  "a.",
  "a,",
  "a;",
  " ;",
  "a=",
  "=a",
  "a =",
  '"a',
  '"";',
  '"a;',
  "a\n",
  ";\n",
  "a@",
  "<a",
  "<a>",
  "</a>",
  "<STMTTRN>",
  "<NAME>a\n",
  "&amp;",
  "&#1",
  "FA-12 ",
  "FA-12=1,00, ",
  "FA 1 2 3 ",
  "01/02/2026 ",
  "le 12 mars ",
  "12,00 € ",
  "sera regle ",
  "virement ",
  "ne ",
  "pas. ",
  "de : a@b.fr ",
  "> a\n",
  "le a a ecrit :\n",
  "<CDATA[",
  "<![CDATA[",
  "<!--",
  "<?",
  "\u{1f600}",
  "\ud83d",
  "e\u0301",
  "\r",
  "\r\n",
  "A;F1;01/02/2026;01/03/2026;12,00;x\n",
  "A;;;;12;\n",
  "Total;;;;12;\n",
  "01/02/2026;VIR;12,00\n",
];

const attacks = PIECES.flatMap((piece) => [
  {
    name: JSON.stringify(piece),
    of: (size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size),
  },
  {
    name: `x${JSON.stringify(piece)}…!,`,
    of: (size: number) => `x${piece.repeat(Math.ceil(size / piece.length)).slice(0, size)}!,`,
  },
]);

const FIRST = 4_000;
const LAST = 256_000;
/** Milliseconds under which nobody waits, whatever the growth. */
const HEARD = 250;
/** Milliseconds after which a longer text is not tried. */
const ENOUGH = 4_000;
/** 1 is linear, 2 quadratic; a busy machine blurs what is between. */
const STEEPEST = 1.5;

/** Milliseconds of the processor, the best of so many tries: what other programs take meanwhile does not count. */
function timeOf(read: (text: string) => unknown, text: string, tries: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let count = 0; count < tries; count += 1) {
    const start = process.cpuUsage();
    try {
      read(text);
    } catch (error) {
      // A refusal in words; anything else is a fault of the reader.
      if (!(error instanceof RangeError)) throw error;
    }
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

interface Measured {
  readonly signs: number;
  readonly ms: number;
  /** Exponent between the last two lengths. */
  readonly growth: number;
}

function measured(read: (text: string) => unknown, of: (size: number) => string, tries: number): Measured {
  let last = { signs: 0, ms: 0, growth: 0 };
  for (let signs = FIRST; signs <= LAST; signs *= 4) {
    const ms = timeOf(read, of(signs), tries);
    last = { signs, ms, growth: last.ms > 0 ? Math.log(ms / last.ms) / Math.log(4) : 0 };
    if (ms > ENOUGH) break;
  }
  return last;
}

const isFault = ({ ms, growth, signs }: Measured): boolean =>
  (ms > HEARD && growth > STEEPEST) || (ms > ENOUGH && signs < LAST);

/** Reads each adversarial text by each parser, prints the slowest of each, and says which grow faster than they may. */
function main(wanted: string | undefined): void {
  let faults = 0;
  console.log("parser | slowest text | signs | ms | growth (1 = linear)");
  for (const [name, read] of PARSERS) {
    if (wanted !== undefined && !name.includes(wanted)) continue;
    let slowest = { piece: "", signs: 0, ms: 0, growth: 0 };
    for (const { name: piece, of } of attacks) {
      let found = measured(read, of, 1);
      // A second look, at the best of three: what another program took is no fault.
      if (isFault(found)) found = measured(read, of, 3);
      if (isFault(found)) {
        faults += 1;
        console.log(
          `  FAULT ${name} | ${piece} | ${found.signs} | ${found.ms.toFixed(0)} | ${found.growth.toFixed(2)}`,
        );
      }
      if (found.ms > slowest.ms) slowest = { piece, ...found };
    }
    const { piece, signs, ms, growth } = slowest;
    console.log(`${name} | ${piece} | ${signs} | ${ms.toFixed(0)} | ${growth.toFixed(2)}`);
  }
  console.log(faults === 0 ? "every parser is linear" : `${faults} texts take more than they may`);
  process.exitCode = faults === 0 ? 0 : 1;
}

main(process.argv[2]);
