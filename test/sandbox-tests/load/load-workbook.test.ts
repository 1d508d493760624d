import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { loadWorkbook } from "../../sandbox/load/load-workbook.ts";

const text = (content: string) => new TextEncoder().encode(content);

describe("Un fichier devient un classeur", () => {
  it("un fichier texte donne un onglet à son nom, aux cellules de texte telles qu'elles sont écrites", async () => {
    const workbook = await loadWorkbook(
      text("Client;TTC;Le\nAlpha; 1 234,50 ;31/12/2026\nBêta;;\n"),
      "mes factures.csv",
    );
    expect(workbook.locale).toBe("fr_FR");
    expect(workbook.timeZone).toBe("Europe/Paris");
    expect(workbook.sheets.map((sheet) => sheet.title)).toEqual(["mes factures"]);
    expect(workbook.sheets[0]?.rows).toEqual([
      [{ value: "Client" }, { value: "TTC" }, { value: "Le" }],
      [{ value: "Alpha" }, { value: " 1 234,50 " }, { value: "31/12/2026" }],
      [{ value: "Bêta" }, null, null],
    ]);
  });

  it("un nom trop long est coupé à cent signes, un chemin ne compte pas", async () => {
    const workbook = await loadWorkbook(text("a;b\n"), `dossier/${"x".repeat(150)}.txt`);
    expect(workbook.sheets[0]?.title).toBe("x".repeat(100));
  });

  it("plus de mille lignes : la grille les contient toutes", async () => {
    const workbook = await loadWorkbook(text("a;b\n".repeat(1500)), "a.csv");
    expect(workbook.sheets[0]?.grid).toEqual({ rowCount: 1500, columnCount: 26 });
  });

  it("un classeur Excel donne ses onglets, nombres et jours compris", async () => {
    const workbook = await loadWorkbook(excelFile(), "factures.xlsx");
    expect(workbook.sheets.map((sheet) => sheet.title)).toEqual(["Ventes", "Notes"]);
    expect(workbook.sheets[0]?.rows).toEqual([
      [
        { value: "FA-1" },
        { value: 1234.56 },
        { value: 46387, format: { type: "DATE", pattern: "dd/MM/yyyy" } },
      ],
    ]);
  });

  it.each([
    { name: "vide.csv", bytes: text(""), says: "est vide" },
    { name: "blanc.csv", bytes: text(" \n\n"), says: "est vide" },
    { name: "facture.pdf", bytes: text("%PDF-1.7 …"), says: "est un PDF" },
    { name: "facture.csv", bytes: text("%PDF-1.7 …"), says: "est un PDF" },
    { name: "scan.png", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), says: "est une image" },
    { name: "vieux.xls", bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), says: "ancien classeur Excel" },
    { name: "releve.ods", bytes: text("PK"), says: ".xlsx" },
    {
      name: "abime.xlsx",
      bytes: text("ceci n'est pas un classeur"),
      says: "ne s'ouvre pas comme un classeur Excel",
    },
    { name: "classeur.csv", bytes: excelFile(), says: "nommez-le en .xlsx" },
  ])("« $name » est refusé en disant pourquoi", async ({ name, bytes, says }) => {
    await expect(loadWorkbook(bytes, name)).rejects.toThrow(says);
  });

  it("un format inconnu est refusé en nommant ceux qui sont acceptés", async () => {
    await expect(loadWorkbook(text("PK"), "releve.ods")).rejects.toThrow(/\.csv, \.tsv, \.txt .*\.xlsx/);
  });
});

const data = new URL("../../../../shared/data/", import.meta.url).pathname;
const present = existsSync(data);
if (!present) console.log("Fichiers réels non présents : leur chargement n'est pas essayé ici.");

describe.skipIf(!present)("Les fichiers réels", () => {
  const files = present
    ? readdirSync(data, { recursive: true, encoding: "utf8" }).filter((name) =>
        /\.(csv|tsv|txt|xlsx)$/.test(name),
      )
    : [];

  it.each(files)("%s se charge", async (name) => {
    const workbook = await loadWorkbook(readFileSync(join(data, name)), name);
    expect(workbook.sheets.length).toBeGreaterThan(0);
    expect(workbook.sheets[0]?.rows.length).toBeGreaterThan(0);
  });

  it("le FEC écrit sous DOS montre « CREAT° » et non « CREATø »", async () => {
    const workbook = await loadWorkbook(
      readFileSync(join(data, "fec/fec_neolegal_boissons_2023.txt")),
      "fec.txt",
    );
    const rows = workbook.sheets[0]?.rows ?? [];
    expect(rows[0]?.slice(0, 3).map((cell) => cell?.value)).toEqual([
      "JournalCode",
      "JournalLib",
      "EcritureNum",
    ]);
    expect(rows.some((row) => row.some((cell) => String(cell?.value).includes("CREAT°")))).toBe(true);
    expect(rows.some((row) => row.some((cell) => String(cell?.value).includes("ø")))).toBe(false);
  });
});

/** A small .xlsx written by hand: two tabs, a text, a number, a day. */
function excelFile(): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const pack = "http://schemas.openxmlformats.org/package/2006";
  const sheet = (cells: string) =>
    strToU8(`<worksheet xmlns="${main}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`);
  return zipSync({
    "[Content_Types].xml": strToU8(`<Types xmlns="${pack}/content-types"/>`),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="Ventes" sheetId="1" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${rel}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${rel}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/styles.xml": strToU8(
      `<styleSheet xmlns="${main}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    "xl/worksheets/sheet1.xml": sheet(
      '<c r="A1" t="inlineStr"><is><t>FA-1</t></is></c><c r="B1"><v>1234.56</v></c><c r="C1" s="1"><v>46387</v></c>',
    ),
    "xl/worksheets/sheet2.xml": sheet('<c r="A1" t="inlineStr"><is><t>Rien</t></is></c>'),
  });
}
