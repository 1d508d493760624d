import { describe, expect, it } from "vitest";
import { readFec } from "#shared/ledger/fec/read-fec.ts";
import { fecRefusalMessage } from "#shared/texts/import-fec.ts";
import { fecText, fields, HEADINGS, receipt, sale } from "./fec-builder.ts";

const BOOK = [...sale("C1", "F1", "20260110", "1200,00"), ...receipt("C1", "V1", "20260210", "1200,00")];

function refused(text: string) {
  const reading = readFec(text);
  if (reading.kind !== "refused") throw new Error("lu, alors qu'un refus était attendu");
  const message = fecRefusalMessage(reading, "compta.txt");
  expect(message).toMatch(/«\u00a0compta\.txt\u00a0»/);
  expect(message).toMatch(/Rien n’a été modifié dans le classeur\.$/);
  return { ...reading, message };
}

/** BOOK without one of the columns. */
const without = (...names: readonly string[]): string =>
  [HEADINGS, ...BOOK.map(fields)]
    .map((row) => row.filter((_, at) => !names.includes(HEADINGS[at] ?? "")).join("|"))
    .join("\n");

describe("Un fichier qui n'est pas un FEC est refusé, et dit ce qu'il est", () => {
  it.each([
    ["", "empty", /vide/],
    [" \n\n ", "blank", /vide/],
    ["%PDF-1.7\n1 0 obj\n", "pdf", /PDF/],
    ["<!DOCTYPE html><html><body>Connexion</body></html>", "html", /page Web/],
    ['{"JournalCode": "VT"}', "json", /JSON/],
    ["PK\u0003\u0004\u0014\u0000\u0006\u0000", "zip", /archive/],
    ["Bonjour,\nvoici le fichier demandé.\nCordialement", "text", /CompteNum, EcritureDate/],
    [
      "Client;N° facture;Date;Échéance;Montant TTC\nDupont;F1;10/01/2026;10/02/2026;1200,00\n",
      "invoice-list",
      /se colle dans un onglet/,
    ],
    [
      "Date;Libellé;Débit;Crédit\n10/01/2026;VIR DUPONT;;1200,00\n11/01/2026;PRLV EDF;80,00;\n",
      "bank-csv",
      /Importer un relevé bancaire/,
    ],
  ])("%j → %s", (text, what, words) => {
    const { code, data, message } = refused(text);
    expect([code, data]).toEqual(["not-a-fec", { what }]);
    expect(message).toMatch(words);
  });

  it("un relevé bancaire qui a une colonne « Compte » n'est pas un FEC", () => {
    const { code } = refused("Compte;Date;Libellé;Débit;Crédit\nFR76123;10/01/2026;VIR DUPONT;;1200,00\n");
    expect(code).toBe("not-a-fec");
  });
});

describe("Un FEC incomplet est refusé en nommant ce qui manque, et la ligne", () => {
  it.each([
    [["CompteNum"], ["CompteNum"]],
    [["EcritureDate"], ["EcritureDate"]],
    [["Debit"], ["Debit"]],
    [["Credit"], ["Credit"]],
    [
      ["Debit", "Credit"],
      ["Debit", "Credit"],
    ],
    [
      ["CompteNum", "EcritureDate"],
      ["EcritureDate", "CompteNum"],
    ],
  ])("colonnes ôtées : %j", (removed, missing) => {
    const { code, data, message } = refused(without(...removed));
    expect([code, data]).toEqual(["columns-missing", { line: 1, columns: missing }]);
    expect(message).toContain(missing.join(", "));
    expect(message).toContain("ligne 1");
  });

  it("Montant sans Sens : la colonne Sens manque", () => {
    const { data } = refused(without("Credit").replace("Debit", "Montant"));
    expect(data).toEqual({ line: 1, columns: ["Sens"] });
  });

  it("la ligne de titres manque : la première ligne d'écritures est nommée", () => {
    const { code, data, message } = refused(fecText(BOOK).split("\r\n").slice(1).join("\r\n"));
    expect([code, data]).toEqual(["header-missing", { line: 1 }]);
    expect(message).toContain("ligne 1");
  });

  it("des titres et rien dessous", () => {
    expect(refused(fecText([]))).toMatchObject({ code: "no-line", data: { line: 1 } });
  });

  it("des titres, et des lignes qui n'ont pas autant de champs", () => {
    const text = `${HEADINGS.join("|")}\nVT|1|20260110\nVT|2|20260111\n`;
    expect(refused(text)).toMatchObject({
      code: "no-readable-line",
      data: { line: 1, columns: 18, fields: 3 },
    });
  });

  it("sans colonne de pièce, de journal ni de lettrage le fichier est lu, et c'est dit", () => {
    const reading = readFec(without("PieceRef", "JournalCode", "EcritureLet"));
    if (reading.kind !== "fec") throw new Error(reading.code);
    expect(reading.problems.map(({ code, column }) => `${code} ${column}`)).toEqual([
      "column-absent JournalCode",
      "column-absent PieceRef",
      "column-absent EcritureLet",
    ]);
    expect(reading.controls.lines).toBe(4);
  });
});
