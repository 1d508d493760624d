import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readFec } from "#shared/ledger/fec/read-fec.ts";
import { decodeText } from "#shared/ledger/files/decode-text.ts";
import { kindOfBytes } from "#shared/ledger/files/kind-of-file.ts";
import { kindOfText } from "#shared/ledger/files/kind-of-text.ts";
import { splitText } from "#shared/ledger/files/split-text.ts";
import { textCells, workbookFileOf } from "#shared/ledger/files/workbook-file.ts";
import { workbookFileSentence } from "#shared/texts/files.ts";
import { fecNotes, fecRefusalMessage } from "#shared/texts/import-fec.ts";
import { problemText } from "#shared/texts/problems.ts";
import { damagedBytes, damagedText, inAnyEncoding } from "../../fuzz/damage.ts";
import { hostileText } from "../../fuzz/hostile.ts";
import { LONG_TEST, runs } from "../../fuzz/runs.ts";
import { platformDecoder } from "../../tools/unicode-decoder.ts";
import { readTabs, tabOf } from "../ledger/tabs-of-words.ts";

vi.setConfig({ testTimeout: LONG_TEST });

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));
const LISTS = [
  fixture("factures-en-desordre.csv"),
  fixture("postes-ouverts.tsv"),
  fixture("ne-dit-rien.csv"),
];
const FEC = fixture("111222333FEC20261231.txt");
const textOf = (bytes: Uint8Array): string => decodeText(bytes, platformDecoder).text;

describe("Un fichier texte abîmé", () => {
  it("octets changés, fin perdue : il est décodé, ou refusé avec une phrase", () => {
    fc.assert(
      fc.property(
        damagedBytes(...LISTS, FEC),
        fc.constantFrom("liste.csv", "x.txt", "x.xlsx", "sans", "a.pdf"),
        (bytes, name) => {
          expect(typeof kindOfBytes(bytes, name)).toBe("string");
          const file = workbookFileOf(bytes, name, platformDecoder);
          if (file.kind === "refused")
            expect(workbookFileSentence(file.refusal, name).length).toBeGreaterThan(20);
          else expect(file.title).not.toBe("");
          if (file.kind === "text") expect(typeof kindOfText(file.text)).toBe("string");
        },
      ),
      runs(100),
    );
  });

  it("l'encodage ne change rien à ce qui est lu : UTF-8, Latin-1, UTF-16, avec ou sans marque", () => {
    // What Latin-1 can write, with what makes it French: without a mark, UTF-16 cannot be told from binary.
    const french = fc
      .array(fc.constantFrom("été", " ", "Échéance", ";", "12,50", "\n", "reçu", "où", "n°", "à"), {
        minLength: 3,
        maxLength: 30,
      })
      .map((parts) => `é${parts.join("")}`);
    fc.assert(
      fc.property(french, fc.constantFrom("utf8", "latin1", "utf16le", "utf16be"), (text, encoding) => {
        const wide = Buffer.from(`\ufeff${text}`, "utf16le");
        const bytes =
          encoding === "utf16be"
            ? wide.swap16()
            : encoding === "utf16le"
              ? wide
              : Buffer.from(text, encoding === "utf8" ? "utf8" : "latin1");
        expect(textOf(new Uint8Array(bytes))).toBe(text);
      }),
      runs(200),
    );
  });

  it("les lignes d'un tableau abîmé sont lues ou nommées, en centimes entiers", () => {
    fc.assert(
      fc.property(inAnyEncoding(damagedText(...LISTS.map(textOf))), (bytes) => {
        const rows = textCells(textOf(bytes));
        const reading = readTabs([tabOf("F", rows)]);
        for (const item of reading.items) {
          expect(Number.isSafeInteger(item.amount)).toBe(true);
          expect(item.origin.row).toBeLessThanOrEqual(rows.length);
        }
        for (const problem of reading.problems)
          expect(problemText(problem).problem).not.toMatch(/undefined|NaN\s?[€%]/);
      }),
      runs(80),
    );
  });

  it("un tableau écrit avec guillemets, séparateurs et fins de ligne quelconques se relit cellule par cellule", () => {
    const cell = hostileText.map((text) => text.replace(/\ufeff/g, ""));
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(";", ",", "\t", "|"),
        fc.constantFrom("\n", "\r\n", "\r"),
        (rows, separator, ending) => {
          const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
          const text = rows.map((row) => row.map(quoted).join(separator)).join(ending);
          expect(splitText(text, separator as ";").rows).toEqual(rows);
        },
      ),
      runs(300),
    );
  });
});

describe("Un FEC abîmé", () => {
  it("chaque ligne écrite est gardée ou nommée, et les totaux sont ceux des lignes gardées", () => {
    const sound = textOf(FEC);
    const met = new Set<string>();
    fc.assert(
      fc.property(damagedText(sound), (text) => {
        const reading = readFec(text);
        met.add(reading.kind);
        if (reading.kind === "refused") {
          expect(fecRefusalMessage(reading, "x.txt").length).toBeGreaterThan(20);
          return;
        }
        let [debit, credit] = [0, 0];
        for (const line of reading.lines) [debit, credit] = [debit + line.debit, credit + line.credit];
        expect([reading.controls.debit, reading.controls.credit]).toEqual([debit, credit]);
        expect(Number.isSafeInteger(debit) && Number.isSafeInteger(credit)).toBe(true);
        const known = new Set([
          ...reading.lines.map(({ line }) => line),
          ...reading.problems.map(({ line }) => line ?? 0),
        ]);
        expect(known.size).toBeGreaterThan(0);
        for (const note of fecNotes(reading)) expect(note).not.toMatch(/undefined|NaN\s?[€%]/);
      }),
      runs(150),
    );
    expect([...met].sort()).toEqual(["fec", "refused"]);
  });
});
