import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { day, dayOfSerial, serialOfDay } from "#shared/base/day.ts";
import { splitText } from "#shared/ledger/files/split-text.ts";
import type { Cell } from "#shared/model/cell.ts";
import { csvText } from "#shared/workbook/csv-text.ts";
import { asText, PLAIN_TEXT } from "../../apps-script/platform/cell-text.ts";
import { appendRequest } from "../../extension/drafting/sheet-rows.ts";
import { LocalError } from "../../extension/local/local-error.ts";
import { type ChosenFile, readFiles, readPasted } from "../../extension/local/read-files.ts";
import { writeXlsx } from "../../extension/local/write-xlsx.ts";
import { damagedBytes, damagedText } from "./damage.ts";
import { hostileText } from "./hostile.ts";
import { LONG_TEST, runs } from "./runs.ts";

vi.setConfig({ testTimeout: LONG_TEST });

const ON = day("2026-11-17");
const file = (name: string, bytes: Uint8Array): ChosenFile => ({
  name,
  size: bytes.length,
  arrayBuffer: async () => bytes.slice().buffer,
});

const LIST: readonly (readonly Cell[])[] = [
  ["Client", "N° facture", "Échéance", "Montant TTC"],
  ["Morel", "FA-1", serialOfDay(ON), 1200.5],
  ["Garnier & fils", "=FA-2", serialOfDay(ON), -80],
];
const SOUND = writeXlsx(
  [
    { title: "Factures", rows: LIST, days: [2] },
    { title: "Notes", rows: [["a"]], days: [] },
  ],
  ON,
);

/** The same file with the XML of one of its parts damaged, zipped again. */
const damagedPart = fc.constantFrom(...Object.keys(unzipSync(SOUND))).chain((path) => {
  const parts = unzipSync(SOUND);
  return damagedText(Buffer.from(parts[path] ?? []).toString("utf8")).map((text) =>
    zipSync({ ...parts, [path]: new Uint8Array(Buffer.from(text, "utf8")) }, { level: 0 }),
  );
});

/** Characters that XML can hold: a file has no others. */
const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");

describe("Un fichier Excel abîmé", () => {
  it("des octets changés, une partie récrite : des onglets, ou un refus qui nomme le fichier", async () => {
    const met = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.oneof(damagedBytes(SOUND), damagedPart), async (bytes) => {
        try {
          const [brought] = await readFiles([file("factures.xlsx", bytes)]);
          met.add(brought?.kind ?? "");
          if (brought?.kind !== "tabs") return;
          for (const { rows } of brought.tabs)
            for (const cell of rows.flat())
              expect(cell === null || ["string", "number", "boolean"].includes(typeof cell)).toBe(true);
        } catch (error) {
          met.add("refused");
          expect(error).toBeInstanceOf(LocalError);
          expect((error as LocalError).message).toContain("factures.xlsx");
        }
      }),
      runs(30),
    );
    expect([...met].sort()).toEqual(["refused", "tabs"]);
  });

  it("ce que Crescendo écrit, il le relit : textes, nombres, jours et logiques, quoi qu'ils contiennent", async () => {
    const text = hostileText.map(xmlText).filter((one) => one !== "");
    const cell = fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
      fc.boolean(),
      fc.constant(null),
    );
    const rows = fc.array(fc.tuple(text, cell, fc.integer({ min: 20_000, max: 60_000 })), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const bytes = writeXlsx([{ title: "F", rows: given, days: [2] }], ON);
        const [brought] = await readFiles([file("f.xlsx", bytes)]);
        if (brought?.kind !== "tabs") throw new Error(brought?.kind);
        const read = brought.tabs[0]?.rows ?? [];
        // XML gives every line end as one sign.
        const lines = (one: Cell): Cell =>
          typeof one === "string" ? one.replace(/\r\n?/g, "\n") : one === 0 ? 0 : one;
        expect(read.map((row) => row.map(lines))).toEqual(given.map((row) => row.map(lines)));
        for (const row of read) expect(dayOfSerial(Number(row[2]))).toMatch(/^\d{4}-/);
      }),
      runs(15),
    );
  });

  it("un texte collé quelconque : un tableau, un relevé, un FEC, ou un refus", () => {
    const pasted = fc.oneof(
      hostileText,
      fc
        .array(fc.array(hostileText, { maxLength: 4 }), { maxLength: 4 })
        .map((rows) => rows.map((row) => row.join("\t")).join("\n")),
    );
    fc.assert(
      fc.property(pasted, hostileText, (text, name) => {
        try {
          expect(["tabs", "bank", "fec"]).toContain(readPasted(text, name).kind);
        } catch (error) {
          expect(error).toBeInstanceOf(LocalError);
        }
      }),
      runs(80),
    );
  });
});

describe("Aucun texte ne devient une formule", () => {
  const formula = fc.oneof(
    hostileText,
    fc
      .tuple(fc.constantFrom("=", "+", "-", "@", "\t=", "\r=", "\n@", "'=", " =", "＝"), hostileText)
      .map(([start, rest]) => start + rest),
  );

  it("dans un CSV : aucune cellule ne commence par un signe de formule, et les autres se relisent", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(formula, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const text = csvText(rows);
          expect(text.startsWith("\ufeff")).toBe(true);
          const read = splitText(text.slice(1), ";").rows;
          expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
          for (const cell of read.flat())
            expect(/^[=+\-@\t\r\n]/.test(cell) && !/^-\d{1,15},\d\d$/.test(cell), cell).toBe(false);
        },
      ),
      runs(80),
    );
  });

  it("par l'API de Google : un texte est toujours une valeur de texte ; dans le tableur : derrière une apostrophe", () => {
    fc.assert(
      fc.property(formula, (text) => {
        const sent = JSON.stringify(appendRequest("Journal", 1, [[text]]));
        expect(sent).not.toContain("formulaValue");
        if (text !== "") expect(sent).toContain(JSON.stringify({ userEnteredValue: { stringValue: text } }));
        const typed = asText(text, "0");
        expect(/^[=+\-@]/.test(typed)).toBe(false);
        // What the sheet shows is the text itself: it takes one apostrophe off.
        expect(typed === text || typed === `'${text}`).toBe(true);
        expect(asText(text, PLAIN_TEXT)).toBe(text);
      }),
      runs(80),
    );
  });
});
