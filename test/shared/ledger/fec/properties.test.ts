import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFec } from "#shared/ledger/fec/read-fec.ts";
import { fecText, fields, HEADINGS, type Line } from "./fec-builder.ts";

const amount = fc.integer({ min: 0, max: 9_999_999 }).map((cents) => {
  const text = `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
  return { cents, text };
});
const line = fc.record({
  account: fc.constantFrom("411000", "411DUPONT", "416000", "419100", "706000", "512000"),
  aux: fc.constantFrom("", "C1", "C2"),
  on: fc.constantFrom("20260105", "20260212", "20260330", "20260231"),
  letter: fc.constantFrom("", "", "A", "a", "AB"),
  side: fc.boolean(),
  amount,
});
type GeneratedLine = typeof line extends fc.Arbitrary<infer T> ? T : never;
const asLine = ({ account, aux, on, letter, side, amount: { text } }: GeneratedLine): Line => ({
  account,
  aux,
  on,
  letter,
  ...(side ? { debit: text } : { credit: text }),
});

/** What the file's own figures say, added up apart. */
function sums(lines: readonly { side: boolean; amount: { cents: number }; account: string }[]) {
  const total = (keep: (one: (typeof lines)[number]) => boolean): number =>
    lines.filter(keep).reduce((sum, one) => sum + one.amount.cents, 0);
  return {
    debit: total(({ side }) => side),
    credit: total(({ side }) => !side),
    balance:
      total(({ side, account }) => side && account.startsWith("411")) -
      total(({ side, account }) => !side && account.startsWith("411")),
  };
}

describe("Propriétés de la lecture d'un FEC", () => {
  it("les totaux de contrôle sont les sommes du fichier, quels que soient séparateur et fins de ligne", () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 25 }),
        fc.constantFrom("\t", "|", ";"),
        fc.constantFrom("\n", "\r\n", "\r"),
        (lines, separator, ending) => {
          const reading = readFec(fecText(lines.map(asLine), separator, ending));
          if (reading.kind !== "fec") throw new Error(reading.code);
          const { debit, credit, balance } = sums(lines);
          const { controls } = reading;
          expect([controls.lines, controls.debit, controls.credit, controls.customers.balance]).toEqual([
            lines.length,
            debit,
            credit,
            balance,
          ]);
          // What is not settled of the customers is what they owe.
          expect(controls.open.amount).toBe(balance);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("des lignes abîmées : chacune est gardée ou nommée avec son numéro, et les totaux sont ceux des lignes gardées", () => {
    const damage = fc.constantFrom("none", "cut", "extra", "word", "blank");
    fc.assert(
      fc.property(fc.array(fc.tuple(line, damage), { minLength: 1, maxLength: 20 }), (lines) => {
        const rows = lines.map(([one, harm]) => {
          const row = fields(asLine(one)).join("|");
          if (harm === "cut") return row.slice(0, Math.floor(row.length / 2));
          if (harm === "extra") return `${row}|x|y|z`;
          if (harm === "word") return row.replace(one.amount.text, "beaucoup");
          return harm === "blank" ? "" : row;
        });
        const reading = readFec(`${HEADINGS.join("|")}\n${rows.join("\n")}\n`);
        if (reading.kind !== "fec") return;
        const filled = rows.flatMap((row, at) => (row === "" ? [] : [at + 2]));
        const out = new Set(
          reading.problems
            .filter(({ code }) => code.startsWith("row-"))
            .map(({ line: number }) => number ?? 0),
        );
        expect([...reading.lines.map(({ line: number }) => number), ...out].sort((a, b) => a - b)).toEqual(
          filled,
        );
        expect(reading.controls.leftOut).toBe(out.size);
        let debit = 0;
        let credit = 0;
        for (const one of reading.lines) {
          debit += one.debit;
          credit += one.credit;
        }
        expect([reading.controls.debit, reading.controls.credit]).toEqual([debit, credit]);
      }),
      { numRuns: 300 },
    );
  });

  it("aucun texte ne fait échouer la lecture", () => {
    const pieces = fc.constantFrom(
      ...HEADINGS,
      "|",
      "|",
      "\t",
      ";",
      "\n",
      "\r",
      '"',
      "411000",
      "20260110",
      "12,00",
      "-",
      " ",
      "é",
      "\u0000",
      "Total",
    );
    const text = fc.oneof(
      fc.string({ maxLength: 300, unit: "binary" }),
      fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join("")),
      fc.array(pieces, { maxLength: 60 }).map((parts) => `${HEADINGS.join("|")}\n${parts.join("|")}`),
    );
    fc.assert(
      fc.property(text, (given) => {
        const reading = readFec(given);
        expect(["fec", "refused"]).toContain(reading.kind);
        if (reading.kind === "fec") expect(reading.controls.lines).toBe(reading.lines.length);
      }),
      { numRuns: 1500 },
    );
  });
});
