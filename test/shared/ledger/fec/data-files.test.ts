import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { readFec } from "#shared/ledger/fec/read-fec.ts";
import { decodeText } from "#shared/ledger/files/decode-text.ts";
import { importFecInto } from "#shared/workbook/import-fec.ts";
import { platformDecoder } from "../../../tools/unicode-decoder.ts";
import { DATA_FOLDER } from "../read-data-file.ts";

const present = existsSync(`${DATA_FOLDER}fec`);
if (!present)
  console.log("FEC réels absents de cette machine (../shared/data/fec) : leurs tests sont passés.");

/** Facts about account 411 that the collection's own notes give, computed by others: cents, lines, groups. */
const FACTS: readonly (readonly [
  file: string,
  lines: number,
  balance: number,
  lettered: number,
  groups: number,
  unbalanced: number,
  unlettered: number,
  amount: number,
])[] = [
  ["fec_adams_sale_2024.txt", 3, -240_000, 2, 2, 2, 1, 360_000],
  ["fec_adhstudio_ok_2025.txt", 2, 0, 2, 1, 0, 0, 0],
  ["fec_ekylibre_istea_2020.txt", 2, 0, 2, 1, 0, 0, 0],
  ["fec_ekylibre_sage_coala_2020.txt", 8, -36_370, 8, 8, 8, 0, 0],
  ["fec_heuvrard_2022.txt", 1, 1_200_000, 0, 0, 0, 1, 1_200_000],
  ["fec_lsn_montant_sens_pipe_2024.txt", 1, 250_000, 0, 0, 0, 1, 250_000],
  ["fec_neolegal_boissons_2023.txt", 151, 1_441_652, 117, 45, 0, 34, 1_441_652],
  ["fec_tryton_expected_2018.csv", 4, 1500, 2, 1, 0, 2, 1500],
];

const textOf = (path: string): string => decodeText(readFileSync(DATA_FOLDER + path), platformDecoder).text;

/** Debit and credit of the whole file by the plainest reading: columns by their headings, figures only. */
function plainTotals(text: string): { rows: number; debit: number; credit: number } {
  const [header = "", ...rows] = text.split(/\r\n|\n|\r/).filter((row) => row.trim() !== "");
  const separator = header.includes("|") ? "|" : "\t";
  const names = header.split(separator).map((name) => name.trim());
  const cents = (field = ""): number => {
    const bare = field.trim().replace(",", ".");
    return /^-?\d+(\.\d+)?$/.test(bare) ? Math.round(Number(bare) * 100) : 0;
  };
  const sums = { rows: rows.length, debit: 0, credit: 0 };
  for (const row of rows) {
    const fields = row.split(separator);
    const at = (name: string): string => fields[names.indexOf(name)] ?? "";
    if (names.includes("Sens")) {
      if (at("Sens").trim() === "D") sums.debit += cents(at("Montant"));
      else sums.credit += cents(at("Montant"));
      continue;
    }
    // A line whose debit or credit is no figure counts for nothing on either side.
    const isRead = [at("Debit"), at("Credit")].every((field) => /^\s*(-?\d+([.,]\d+)?)?\s*$/.test(field));
    if (!isRead) continue;
    sums.debit += cents(at("Debit"));
    sums.credit += cents(at("Credit"));
  }
  return sums;
}

describe.skipIf(!present)("FEC réels : les totaux de contrôle sont ceux du fichier", () => {
  it.each(FACTS)("%s", (file, lines, balance, lettered, groups, unbalanced, unlettered, amount) => {
    const text = textOf(`fec/${file}`);
    const reading = readFec(text);
    if (reading.kind !== "fec") throw new Error(reading.code);
    const { controls } = reading;
    const plain = plainTotals(text);
    console.log(
      [
        file,
        `${controls.lines} lignes`,
        `débit ${controls.debit / 100}`,
        `crédit ${controls.credit / 100}`,
        `solde 411 ${controls.customers.balance / 100}`,
        `${controls.open.count} postes ouverts`,
        `${reading.problems.length} remarques`,
      ].join(" · "),
    );
    expect({ rows: controls.lines, debit: controls.debit, credit: controls.credit }).toEqual(plain);
    expect(controls.leftOut).toBe(0);
    expect([controls.customers.lines, controls.customers.balance]).toEqual([lines, balance]);
    expect([controls.lettered, controls.groups, controls.unbalancedGroups]).toEqual([
      lettered,
      groups,
      unbalanced,
    ]);
    expect(controls.unlettered).toEqual({ count: unlettered, amount });
    expect(controls.open.amount).toBe(balance);
  });

  it("le compte-rendu d'import porte les mêmes totaux, et compte chaque ligne du fichier une fois", () => {
    for (const [file, lines, balance] of FACTS) {
      const outcome = importFecInto(
        { tabs: [], today: day("2026-06-30"), locale: "fr_FR" },
        textOf(`fec/${file}`),
        file,
      );
      if (outcome.kind !== "done") throw new Error(outcome.message);
      const { report } = outcome;
      const control = (label: string): number | undefined =>
        report.controls.find((one) => one.label === label)?.value;
      expect(control("Lignes du compte 411")).toBe(lines);
      expect(control("Solde du compte 411")).toBe(balance);
      expect(report.added + report.already + report.leftOut).toBe(control("Lignes lues"));
    }
  });

  it("aucun autre fichier de la collection n'est pris pour un FEC sans compte, date, débit et crédit", () => {
    const taken: string[] = [];
    for (const folder of ["bank", "ar", "headers", "encodings"]) {
      for (const file of readdirSync(DATA_FOLDER + folder)) {
        const reading = readFec(textOf(`${folder}/${file}`));
        if (reading.kind === "fec") taken.push(file);
      }
    }
    expect(taken).toEqual([]);
  });
});
