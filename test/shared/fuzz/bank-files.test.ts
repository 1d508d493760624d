import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readBankStatement } from "#shared/ledger/bank/read-bank.ts";
import type { BankReading } from "#shared/model/bank.ts";
import { bankProblemSentence } from "#shared/texts/bank.ts";
import { damagedText } from "../../fuzz/damage.ts";
import { hostileText } from "../../fuzz/hostile.ts";
import { LONG_TEST, runs } from "../../fuzz/runs.ts";
import { balance, camt, cfonb, entry, ofx } from "../ledger/bank/bank-texts.ts";

vi.setConfig({ testTimeout: LONG_TEST });

interface Movement {
  readonly day: number;
  readonly amount: number;
  readonly label: string;
}

const words = fc.constantFrom(
  "VIR DUPONT",
  "VIR SEPA MARTIN ET FILS",
  "CHEQUE 123456",
  "PRLV EDF",
  "FACTURE FA-12",
  "CB CARBURANT",
);
const movement: fc.Arbitrary<Movement> = fc.record({
  day: fc.integer({ min: 1, max: 30 }),
  amount: fc.integer({ min: -9_999_999, max: 9_999_999 }).filter((amount) => amount !== 0),
  label: words,
});
const movements = fc.array(movement, { minLength: 1, maxLength: 12 });

const two = (value: number): string => String(value).padStart(2, "0");
const decimal = (amount: number, sign: string): string =>
  `${amount < 0 ? "-" : ""}${Math.floor(Math.abs(amount) / 100)}${sign}${two(Math.abs(amount) % 100)}`;
const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The same movements in each of the formats, each written from its own standard. */
const FORMATS: Readonly<Record<string, (all: readonly Movement[]) => string>> = {
  OFX: (all) =>
    ofx(
      all
        .map(
          ({ day, amount, label }, at) =>
            `<STMTTRN><TRNTYPE>OTHER<DTPOSTED>202611${two(day)}<TRNAMT>${decimal(amount, ".")}<FITID>${at}<NAME>${escaped(label)}</STMTTRN>`,
        )
        .join("\n"),
    ),
  "CAMT.053": (all) =>
    camt(
      all
        .map(({ amount, label }) =>
          entry(
            decimal(Math.abs(amount), "."),
            `<AddtlNtryInf>${escaped(label)}</AddtlNtryInf>`,
            amount < 0 ? "DBIT" : "CRDT",
          ),
        )
        .join("\n"),
      balance("OPBD", "0.00"),
    ),
  "CFONB 120": (all) =>
    cfonb(
      "00012345678",
      100_00,
      all.map(({ day, amount, label }) => ({ on: `${two(day)}1126`, amount, label })),
    ).join("\r\n"),
  CSV: (all) =>
    [
      "Date;Libellé;Montant",
      ...all.map(({ day, amount, label }) => `${two(day)}/11/2026;${label};${decimal(amount, ",")}`),
    ].join("\n"),
};

const sum = (all: readonly { readonly amount: number }[]): number =>
  all.reduce((total, { amount }) => total + amount, 0);
const linesOf = (reading: BankReading) =>
  reading.kind === "statement" ? reading.statements.flatMap(({ lines }) => lines) : [];

/** Whatever a reading is, it can be shown, and holds only whole cents and days of the calendar. */
function expectSound(reading: BankReading): void {
  if (reading.kind === "refused") {
    expect(["wrong-file", "truncated", "damaged", "no-statement", "nothing-readable"]).toContain(
      reading.code,
    );
    return;
  }
  for (const line of linesOf(reading)) {
    expect(Number.isSafeInteger(line.amount)).toBe(true);
    expect(line.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(line.currency).toMatch(/^\S+$/);
  }
  for (const problem of reading.problems)
    expect(bankProblemSentence(problem, reading.format)).not.toMatch(/undefined|NaN\s?€/);
}

describe("Relevés de banque : les mêmes opérations dans chaque format", () => {
  it.each(Object.entries(FORMATS))(
    "%s : chaque ligne, chaque montant, la somme au centime",
    (format, write) => {
      fc.assert(
        fc.property(movements, (all) => {
          const reading = readBankStatement(write(all));
          if (reading.kind === "refused") throw new Error(JSON.stringify(reading));
          expect(reading.format).toBe(format);
          expect(linesOf(reading).map(({ amount }) => amount)).toEqual(all.map(({ amount }) => amount));
          expect(sum(linesOf(reading))).toBe(sum(all));
        }),
        runs(60),
      );
    },
  );

  it("un libellé hostile reste un libellé : aucune ligne de plus, aucun montant changé", () => {
    const label = hostileText.map((text) => text.replace(/\p{Cc}/gu, " ").slice(0, 60));
    fc.assert(
      fc.property(fc.array(fc.tuple(movement, label), { minLength: 2, maxLength: 6 }), (given) => {
        const all = given.map(([one, text]) => ({ ...one, label: `VIR ${text} FIN` }));
        const quoted = all.map((one) => ({ ...one, label: `"${one.label.replace(/"/g, '""')}"` }));
        for (const [format, write] of Object.entries(FORMATS)) {
          // XML does not hold control signs: a file with one is damaged, and refused.
          if (format === "CAMT.053" || format === "CFONB 120") continue;
          const reading = readBankStatement(write(format === "CSV" ? quoted : all));
          expectSound(reading);
          if (reading.kind === "statement")
            expect(
              linesOf(reading).map(({ amount }) => amount),
              format,
            ).toEqual(all.map(({ amount }) => amount));
        }
      }),
      runs(80),
    );
  });
});

describe("Relevés de banque abîmés", () => {
  const sample = fc.sample(movements, { numRuns: 3, seed: 7 });
  const sound = Object.values(FORMATS).flatMap((write) => sample.map(write));

  it("lus ou refusés, chaque problème avec sa phrase, jamais une erreur", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(damagedText(...sound), (text) => {
        const reading = readBankStatement(text);
        met.add(reading.kind === "refused" ? reading.code : reading.format);
        expectSound(reading);
      }),
      runs(250),
    );
    for (const kind of ["OFX", "CAMT.053", "CFONB 120", "CSV", "wrong-file"]) expect(met).toContain(kind);
  });

  it("une ligne d'un CSV illisible est nommée ; les autres gardent leur montant", () => {
    const spoiled = fc.constantFrom("douze", "12,34,56,78", "1-2", "#REF!", "--");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(movement, fc.boolean(), spoiled), { minLength: 3, maxLength: 12 }),
        (given) => {
          const rows = given.map(([{ day, amount, label }, isSound, instead]) =>
            [`${two(day)}/11/2026`, label, isSound ? decimal(amount, ",") : instead].join(";"),
          );
          const reading = readBankStatement(["Date;Libellé;Montant", ...rows].join("\n"));
          const kept = given.flatMap(([one, isSound]) => (isSound ? [one.amount] : []));
          expect(linesOf(reading).map(({ amount }) => amount)).toEqual(kept);
          if (reading.kind !== "statement") return;
          const named = reading.problems
            .filter(({ code }) => code === "amount-unreadable")
            .map(({ line }) => line);
          expect(named).toEqual(given.flatMap(([, isSound], at) => (isSound ? [] : [at + 2])));
        },
      ),
      runs(150),
    );
  });

  it("coupé n'importe où, un relevé OFX, CAMT ou CFONB n'est jamais pris pour entier", () => {
    fc.assert(
      fc.property(
        movements,
        fc.constantFrom("OFX", "CAMT.053", "CFONB 120"),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (all, format, share) => {
          const whole = FORMATS[format]?.(all) ?? "";
          const cut = whole.slice(0, Math.floor(whole.length * share));
          const reading = readBankStatement(cut);
          // What may be lost at the end holds no operation, or the file says that its end is missing.
          if (reading.kind !== "statement") return;
          const isSaid = reading.problems.length > 0;
          expect(isSaid || sum(linesOf(reading)) === sum(all), cut.slice(-80)).toBe(true);
        },
      ),
      runs(120),
    );
  });

  it("un QIF ou un MT940 est refusé par son nom, quoi qu'il contienne", () => {
    const body = fc.array(
      fc.oneof(
        hostileText,
        fc.constantFrom("D12/11/2026", "T-12.00", "PDupont", "^", ":61:2611121112C12,00NTRF"),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        body,
        fc.constantFrom("!Type:Bank", "!Type:CCard", "!Account", "!Option:AutoSwitch"),
        (lines, head) => {
          const text = [head, ...lines].join("\n");
          const reading = readBankStatement(text);
          expect(reading).toMatchObject({ kind: "refused", code: "wrong-file" });
          if (!/[^\P{Cc}\n]|\ufffd/u.test(text)) expect(reading).toMatchObject({ file: "qif" });
          const swift = [
            ":20:STARTUMS",
            ":25:30004/00012345678",
            ":28C:0",
            ":60F:C261101EUR100,00",
            ...lines,
          ].join("\n");
          expect(readBankStatement(swift)).toMatchObject({ kind: "refused", code: "wrong-file" });
        },
      ),
      runs(150),
    );
  });
});
