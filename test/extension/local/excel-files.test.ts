import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { readFiles } from "../../../extension/local/read-files.ts";
import { writeXlsx } from "../../../extension/local/write-xlsx.ts";
import { TODAY } from "../workshop.ts";
import { aFile, nothing, opened, rowsIn, titlesIn } from "./books.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface Parts {
  /** The XML of the only sheet's rows. */
  readonly rows?: string;
  /** What lists the sheets. */
  readonly sheets?: string;
  /** Where the only sheet stands in the file. */
  readonly path?: string;
  /** More relations, and other files by their paths. */
  readonly relations?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** An Excel file of one sheet, as small as its reader takes one. */
function excelOf({
  rows = '<row r="1"><c r="A1"><v>1</v></c></row>',
  sheets = '<sheet name="Feuille" sheetId="1" r:id="r1"/>',
  path = "worksheets/sheet1.xml",
  relations = "",
  more = {},
}: Parts): Uint8Array {
  const files = {
    ...more,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="${path}"/>${relations}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`,
    [`xl/${path}`]: `<worksheet xmlns="${MAIN}" xmlns:x="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

const FAR = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
const many = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_none, at) => one(at + 1)).join("");

describe("Un petit fichier Excel qui en promet un immense", () => {
  it.each([
    ["une cellule seule au bout de la feuille", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    [
      "la même, sous un autre nom de balise",
      '<x:row r="1048576"><x:c x:r="XFD1048576"><v>1</v></x:c></x:row>',
    ],
    ["une ligne au-delà de toute feuille", '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'],
    ["une référence écrite par détour", '<row><c r="&#88;FD9"><v>1</v></c></row>'],
  ])(
    "un petit classeur Excel qui en promet un immense est refusé avant d'être lu : %s",
    async (_what, row) => {
      const file = aFile("piège.xlsx", excelOf({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>${row}` }));
      await expect(readFiles([file])).rejects.toThrow(/piège\.xlsx\s» est trop vaste une fois ouvert/);
    },
  );

  it("de même quand ce sont ses octets, une fois dépliés", async () => {
    const bytes = excelOf({});
    const view = new DataView(bytes.buffer);
    // The last entry of the list of files at the end of a ZIP: what it says that the file weighs, inflated.
    const signature = [...bytes.keys()].filter(
      (at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint32((signature[signature.length - 1] ?? 0) + 24, 2_000_000_000, true);
    await expect(readFiles([aFile("bombe.xlsx", bytes)])).rejects.toThrow("est trop vaste une fois ouvert");
  });

  it("une feuille mise en forme jusqu'au bout s'ouvre : ses cellules vides ne comptent pas", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>';
    const { book } = await opened(nothing, [aFile("long.xlsx", excelOf({ rows }))]);
    expect(rowsIn(book, "Feuille")).toEqual([[1, 2]]);
  });

  it.each([
    [
      "une feuille citée deux fois",
      { sheets: many(2, (at) => `<sheet name="F${at}" sheetId="${at}" r:id="r1"/>`) },
    ],
    [
      "mille feuilles et plus",
      { sheets: many(1_001, (at) => `<s:sheet xmlns:s="${MAIN}" name="F${at}" sheetId="${at}" r:id="r1"/>`) },
    ],
    ["des liens par milliers", { relations: many(20_000, (at) => `<Relationship Id="x${at}"/>`) }],
    [
      "des styles par milliers",
      { more: { "xl/styles.xml": `<styleSheet>${many(200_001, () => "<xf/>")}</styleSheet>` } },
    ],
    ["une feuille vaste sous un nom qui ne dit rien", { rows: FAR, path: "caché.xml.rels" }],
    [
      "un long texte partagé par des milliers de cellules",
      {
        rows: many(8_200, (at) => `<row r="${at}"><c r="A${at}" t="s"><v>0</v></c></row>`),
        more: { "xl/sharedStrings.xml": `<sst><si><t>${"x".repeat(32_767)}</t></si></sst>` },
      },
    ],
  ] satisfies readonly (readonly [string, Parts])[])("est refusé : %s", async (_what, parts) => {
    const file = aFile("piège.xlsx", excelOf(parts));
    await expect(readFiles([file])).rejects.toThrow(/piège\.xlsx\s» est trop vaste une fois ouvert/);
  });

  it("des textes partagés comme Excel en écrit s'ouvrent", async () => {
    const rows = many(
      2_000,
      (at) => `<row r="${at}"><c r="A${at}" t="s"><v>0</v></c><c r="B${at}"><v>2</v></c></row>`,
    );
    const more = { "xl/sharedStrings.xml": "<sst><si><t>Alpha</t></si></sst>" };
    const { book } = await opened(nothing, [aFile("noms.xlsx", excelOf({ rows, more }))]);
    expect(rowsIn(book, "Feuille")[1_999]).toEqual(["Alpha", 2]);
  });
});

const STATEMENT_ROWS = [
  ["Compte courant n° 30001 00794 12345678901 85", null, null, null],
  ["Date", "Libellé", "Débit", "Crédit"],
  [46_328, "VIR SEPA ALPHA; FA-1", null, 120],
  [46_329, "PRLV EDF", -45.1, null],
  [46_330, 'VIR "BÊTA"', null, 0.1 + 0.2],
];
const CSV = [
  "Compte courant n° 30001 00794 12345678901 85;;;",
  "Date;Libellé;Débit;Crédit",
  '02/11/2026;"VIR SEPA ALPHA; FA-1";;120,00',
  "03/11/2026;PRLV EDF;-45,10;",
  '04/11/2026;"VIR ""BÊTA""";;0,30',
].join("\n");

const excel = (
  ...tabs: readonly (readonly [title: string, rows: readonly (readonly (string | number | null)[])[]])[]
) =>
  aFile(
    "releve.xlsx",
    writeXlsx(
      tabs.map(([title, rows]) => ({ title, rows, days: [0] })),
      TODAY,
    ),
  );

describe("Un relevé de banque au format Excel", () => {
  it("va dans « Règlements », comme le même en CSV : les mêmes lignes, les mêmes identifiants", async () => {
    const asExcel = await opened(nothing, [excel(["Export", STATEMENT_ROWS])]);
    const asText = await opened(nothing, [aFile("releve.csv", CSV)]);
    expect(rowsIn(asExcel.book, "Règlements").map((row) => row.slice(1, 6))).toEqual([
      HEADERS.Règlements.slice(1, 6),
      [46_328, null, "VIR SEPA ALPHA; FA-1", 120, "EUR"],
      [46_330, null, 'VIR "BÊTA"', 0.3, "EUR"],
    ]);
    expect(rowsIn(asExcel.book, "Règlements")).toEqual(rowsIn(asText.book, "Règlements"));
    const both = await opened(asText.book, [excel(["Export", STATEMENT_ROWS])]);
    expect(rowsIn(both.book, "Règlements")).toEqual(rowsIn(asText.book, "Règlements"));
  });

  it("date, libellé et montant suffisent ; deux feuilles, deux comptes", async () => {
    const operations = (label: string) => [
      ["Date", "Libellé", "Montant"],
      [46_328, label, 120],
    ];
    const { book } = await opened(nothing, [
      excel(["Courant", operations("VIR ALPHA")], ["Vide", [[null]]], ["Second", operations("VIR BETA")]),
    ]);
    expect(titlesIn(book).filter((title) => title !== "Réglages")).toEqual(["Règlements"]);
    expect(rowsIn(book, "Règlements").map((row) => row[3])).toEqual(["Libellé", "VIR ALPHA", "VIR BETA"]);
  });

  it.each([
    [
      "des factures",
      [
        ["Numéro", "Client", "Date", "Échéance", "TTC"],
        ["FA-1", "Alpha", 46_328, 46_358, 120],
      ],
    ],
    [
      "un grand livre",
      [
        ["Date", "Pièce", "Libellé", "Débit", "Crédit", "Lettrage"],
        [46_328, "1", "FA-1", 120, null, null],
      ],
    ],
  ])("ce n'en est pas un : %s, l'onglet reste à l'entreprise", async (_what, rows) => {
    expect(titlesIn((await opened(nothing, [excel(["Feuille", rows])])).book)).toEqual(["Feuille"]);
  });

  it("une liste par client, sans numéro de facture, est à l'entreprise ; celle de ce qui a été reçu n'en est pas une", async () => {
    const rows = (...more: readonly string[]) => [
      ["Date", "Client", "Désignation", "Montant", ...more],
      [46_328, "Alpha", "Chantier", 120],
    ];
    const file = (name: string, headers: readonly string[] = []) =>
      aFile(`${name}.xlsx`, writeXlsx([{ title: "Feuille", rows: rows(...headers), days: [0] }], TODAY));
    const text = "Date;Client;Libellé;Montant\n02/11/2026;Alpha;Chantier;120,00\n";
    expect(titlesIn((await opened(nothing, [file("travaux")])).book)).toEqual(["Feuille"]);
    expect(titlesIn((await opened(nothing, [aFile("ventes.csv", text)])).book)).toEqual(["ventes"]);
    for (const one of [
      file("Règlements 2026"),
      file("travaux", ["Moyen de paiement"]),
      aFile("encaissements.csv", text),
    ]) {
      const { book } = await opened(nothing, [one]);
      expect(rowsIn(book, "Règlements")[1]?.slice(4, 6)).toEqual([120, "EUR"]);
    }
  });

  it("à côté d'autres feuilles, une liste de règlements est à l'entreprise", async () => {
    const sales = [
      ["Numéro", "Client", "Date", "Échéance", "TTC"],
      ["FA-1", "Alpha", 46_328, 46_358, 120],
    ];
    const { book } = await opened(nothing, [excel(["Banque", STATEMENT_ROWS], ["Ventes", sales])]);
    expect(titlesIn(book)).toEqual(["Banque", "Ventes"]);
  });

  it("l'onglet « Règlements » d'un classeur de Crescendo n'est pas un relevé : il garde ses affectations", async () => {
    const row = ["P-1", 46_328, "Alpha", "VIR ALPHA", 120, "EUR", "FA-1", "lettré", null];
    const file = aFile(
      "Suivi.xlsx",
      writeXlsx([{ title: "Règlements", rows: [HEADERS.Règlements, row], days: [1] }], TODAY),
    );
    expect(rowsIn((await opened(nothing, [file])).book, "Règlements")[1]).toEqual(row);
  });
});
