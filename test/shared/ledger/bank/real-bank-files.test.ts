import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { decodeText } from "#shared/ledger/files/decode-text.ts";
import { kindOfBytes } from "#shared/ledger/files/kind-of-file.ts";
import { wrongFileSentence } from "#shared/texts/files.ts";
import { importBankInto } from "#shared/workbook/import-bank.ts";
import { platformDecoder } from "../../../tools/unicode-decoder.ts";
import { DATA_FOLDER } from "../read-data-file.ts";
import { read } from "./bank-texts.ts";

const present = existsSync(DATA_FOLDER);
if (!present)
  console.log("Relevés réels absents de cette machine (../shared/data) : leurs tests sont passés.");

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(DATA_FOLDER + file));
const textOf = (file: string): string => decodeText(bytesOf(file), platformDecoder).text;

// --- An independent reading: plain searches in the raw text, no code of the product. ---

const raw = (file: string): string => readFileSync(DATA_FOLDER + file, "latin1");
const centsOf = (text: string): number => Math.round(Number(text.replace(",", ".")) * 100);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const ofxAmounts = (file: string): number[] =>
  [...raw(file).matchAll(/<TRNAMT>([-\d.,]+)/g)].map(([, text = ""]) => centsOf(text));

function camtAmounts(file: string): number[] {
  return [...raw(file).matchAll(/<Ntry>[\s\S]*?<Amt[^>]*>([\d.]+)<[\s\S]*?<CdtDbtInd>(\w+)</g)].map(
    ([, text = "", side]) => (side === "DBIT" ? -1 : 1) * centsOf(text),
  );
}

function cfonbAmounts(file: string): number[] {
  return raw(file)
    .split(/\r?\n/)
    .filter((record) => record.startsWith("04"))
    .map((record) => {
      const field = record.slice(90, 104);
      const code = field.charCodeAt(13);
      const [sign, digit] =
        field[13] === "{"
          ? [1, 0]
          : field[13] === "}"
            ? [-1, 0]
            : code < 74
              ? [1, code - 64]
              : [-1, code - 73];
      return sign * (Number(field.slice(0, 13)) * 10 + digit);
    });
}

/** Amounts of a small CSV: fields by the simplest rule, one signed column or a debit and a credit. */
function csvAmounts(file: string, separator: string, skip: number, columns: readonly number[]): number[] {
  return raw(file)
    .trim()
    .split(/\r?\n/)
    .slice(skip)
    .map((row) => {
      const fields = row.match(separator === ";" ? /[^;]*/g : /"[^"]*"|[^,]+|(?<=,)(?=,)/g) ?? [];
      const all = separator === ";" ? row.split(";") : fields;
      const [first = 0, second] = columns.map(
        (column) => Number((all[column] ?? "").replace(/["$\s]/g, "").replace(",", ".")) || 0,
      );
      return Math.round((second === undefined ? first : second - first) * 100);
    });
}

const FILES: readonly [file: string, format: string, amounts: () => number[]][] = [
  ["bank/bsp_camt053_no_namespace.xml", "CAMT.053", () => camtAmounts("bank/bsp_camt053_no_namespace.xml")],
  ["bank/genkgo_camt053_v2.xml", "CAMT.053", () => camtAmounts("bank/genkgo_camt053_v2.xml")],
  ["bank/genkgo_camt053_v4.xml", "CAMT.053", () => camtAmounts("bank/genkgo_camt053_v4.xml")],
  ["bank/ekylibre_valid.ofx", "OFX", () => ofxAmounts("bank/ekylibre_valid.ofx")],
  ["bank/ekylibre_non_utf8.ofx", "OFX", () => ofxAmounts("bank/ekylibre_non_utf8.ofx")],
  ["bank/ekylibre_cfonb120.csv", "CFONB 120", () => cfonbAmounts("bank/ekylibre_cfonb120.csv")],
  [
    "bank/bsp_csv_french_headers.csv",
    "CSV",
    () => csvAmounts("bank/bsp_csv_french_headers.csv", ";", 1, [2, 3]),
  ],
  ["encodings/hledger_fr_utf8.csv", "CSV", () => csvAmounts("encodings/hledger_fr_utf8.csv", ",", 1, [2])],
  [
    "encodings/hledger_fr_cp1252.csv",
    "CSV",
    () => csvAmounts("encodings/hledger_fr_cp1252.csv", ",", 1, [2]),
  ],
  [
    "encodings/hledger_fr_iso88591.csv",
    "CSV",
    () => csvAmounts("encodings/hledger_fr_iso88591.csv", ",", 1, [2]),
  ],
  [
    "invoices/ekylibre_reglements.csv",
    "CSV",
    () => csvAmounts("invoices/ekylibre_reglements.csv", ",", 1, [4]),
  ],
];

describe.skipIf(!present)("Relevés réels : lignes, encaissements et total sont ceux du fichier", () => {
  it.each(FILES)("%s (%s)", (file, format, amounts) => {
    const reading = read(textOf(file));
    const lines = reading.statements.flatMap((statement) => statement.lines);
    const expected = amounts();
    const credits = lines.filter(({ amount }) => amount > 0);
    console.log(
      [
        file,
        reading.format,
        `${lines.length} lignes`,
        `${credits.length} encaissements`,
        sum(lines.map(({ amount }) => amount)) / 100,
      ].join(" · "),
    );
    expect(reading.format).toBe(format);
    expect(lines.map(({ amount }) => amount)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });

  it("les libellés gardent leurs accents, quel que soit l'encodage du fichier", () => {
    const labels = (file: string) => read(textOf(file)).statements[0]?.lines.map(({ label }) => label);
    expect(labels("encodings/hledger_fr_utf8.csv")?.slice(0, 2)).toEqual(["DÉPÔT", "VIREMENT VERS ÉPARGNE"]);
    expect(labels("encodings/hledger_fr_cp1252.csv")).toEqual(labels("encodings/hledger_fr_utf8.csv"));
    expect(labels("bank/ekylibre_non_utf8.ofx")).toEqual([
      "PRLV SEPA MUTUELLE N°123 ECHEANCE MAI 2016 00100001122234A",
    ]);
  });

  it("la référence de facture cachée dans un complément CFONB est dans le libellé", () => {
    const [, line] = read(textOf("bank/ekylibre_cfonb120.csv")).statements[0]?.lines ?? [];
    expect(line?.label).toContain("/INV/ FOU-62390 27.7.2020/R/");
    expect([line?.day, line?.means]).toEqual(["2020-08-05", "prélèvement"]);
  });

  it("le relevé en .ods est refusé par son nom, avec quoi faire", () => {
    const kind = kindOfBytes(bytesOf("bank/ekylibre_releves_ic.ods"), "releves.ods");
    expect(kind).toBe("ods");
    expect(wrongFileSentence(kind, "releves.ods", "bank")).toContain("téléchargez chaque feuille en .csv");
  });

  it.each([
    ["fec/fec_neolegal_boissons_2023.txt", "«\u00a0Importer un FEC\u00a0»"],
    ["fec/fec_tryton_expected_2018.csv", "«\u00a0Importer un FEC\u00a0»"],
    ["ar/invoiceninja_invoice.csv", "une liste de factures"],
    ["ar/xero_like_invoices_messy.csv", "une liste de factures"],
    ["invoices/socleo_reglements.csv", "une liste d’écritures comptables"],
    ["invoices/epicea_journal_latin1.txt", "une liste d’écritures comptables"],
    ["invoices/lettrage_b2b_factures.csv", "Rien n’a été modifié"],
    ["ar/highradius_open_invoices.csv", "Rien n’a été modifié"],
  ])("%s n'est pas un relevé : refusé, rien n'est écrit", (file, says) => {
    const outcome = importBankInto(
      { tabs: [], today: day("2026-11-30"), locale: "fr_FR" },
      textOf(file),
      file,
    );
    expect(outcome.kind === "refused" && outcome.message).toContain(says);
  });
});
