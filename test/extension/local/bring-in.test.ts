import { describe, expect, it } from "vitest";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { bringIn } from "../../../extension/local/bring-in.ts";
import { readFiles, readPasted } from "../../../extension/local/read-files.ts";
import { writeXlsx } from "../../../extension/local/write-xlsx.ts";
import { debtors, TODAY, workshopTabs } from "../workshop.ts";
import { aFile, bookOf, done, nothing, opened, rowsIn, titlesIn } from "./books.ts";

const NOVEMBER = "Numéro;Client;Date;Échéance;TTC\nFA-1;Alpha;01/10/2026;31/10/2026;120,00\n";
const DECEMBER = `${NOVEMBER}FA-2;Bêta;01/11/2026;30/11/2026;80,50\n`;
const STATEMENT =
  "Date;Libellé;Débit;Crédit\n02/11/2026;VIR SEPA ALPHA FA-1;;120,00\n03/11/2026;PRLV EDF;45,10;\n";
const JOURNAL_ROW = (id: string, customer: string) => [id, 46_340, customer, "FA-1", "note"];

/** A Google workbook as « Télécharger › Microsoft Excel » gives it: its own identifiers mean nothing here. */
const exportedFromGoogle = (journal: readonly (readonly (string | number)[])[], email = "alpha@exemple.fr") =>
  writeXlsx(
    [
      { title: "ventes", rows: DECEMBER.split("\n").map((line) => line.split(";")), days: [] },
      {
        title: "Clients",
        rows: [
          ["Client", "E-mail", "Téléphone"],
          ["Alpha", email, "04 00 00 00 00"],
        ],
        days: [],
      },
      { title: "Journal", rows: [HEADERS.Journal, ...journal], days: [1, 9] },
      {
        title: "Réglages",
        rows: [
          ["Réglage", "Valeur", "Explication"],
          ["IBAN", "FR7630006000011234567890189", ""],
          ["Onglet · Journal", "#741852017", ""],
          ["Onglet · ventes", "factures #0", ""],
          ["Onglet · parti", "factures #12", ""],
        ],
        days: [],
      },
    ],
    TODAY,
  );

describe("Ouvrir des fichiers sans se connecter", () => {
  it("plusieurs fichiers font plusieurs onglets, textes tels qu'ils sont écrits", async () => {
    const { book } = await opened(nothing, [
      aFile("ventes.csv", NOVEMBER),
      aFile("chantiers.tsv", "Site\tVille\nA\tLyon"),
    ]);
    expect(titlesIn(book)).toEqual(["ventes", "chantiers"]);
    expect(rowsIn(book, "ventes")[1]).toEqual(["FA-1", "Alpha", "01/10/2026", "31/10/2026", "120,00"]);
    expect(book.head.title).toBe("ventes");
  });

  it("deux fichiers du même nom restent côte à côte", async () => {
    const { book } = await opened(nothing, [
      aFile("a/export.csv", NOVEMBER),
      aFile("b/export.csv", DECEMBER),
    ]);
    expect(titlesIn(book)).toEqual(["export", "export (2)"]);
  });

  it("un relevé de banque va dans « Règlements », ce qui sort n'y est pas", async () => {
    const { book, said } = await opened(nothing, [
      aFile("ventes.csv", NOVEMBER),
      aFile("banque.csv", STATEMENT),
    ]);
    expect(rowsIn(book, "Règlements")).toHaveLength(2);
    expect(rowsIn(book, "Règlements")[1]?.slice(3, 6)).toEqual(["VIR SEPA ALPHA FA-1", 120, "EUR"]);
    expect(said.join(" ")).toContain("1\u00a0ligne ajoutée à «\u00a0Règlements\u00a0»");
  });

  it("le même relevé ouvert deux fois n'ajoute rien la seconde", async () => {
    const once = await opened(nothing, [aFile("ventes.csv", NOVEMBER), aFile("banque.csv", STATEMENT)]);
    const twice = await opened(once.book, [aFile("banque.csv", STATEMENT)]);
    expect(rowsIn(twice.book, "Règlements")).toEqual(rowsIn(once.book, "Règlements"));
  });

  it("un FEC va dans « Grand livre », comme par le menu du module", async () => {
    const fec = [
      "JournalCode;JournalLib;EcritureNum;EcritureDate;CompteNum;CompteLib;CompAuxNum;CompAuxLib;PieceRef;PieceDate;EcritureLib;Debit;Credit;EcritureLet;DateLet;ValidDate;Montantdevise;Idevise",
      "VE;Ventes;1;20261001;411000;Clients;ALPHA;Alpha;FA-1;20261001;Facture FA-1;120,00;0,00;;;20261001;;",
      "VE;Ventes;1;20261001;706000;Prestations;;;FA-1;20261001;Facture FA-1;0,00;120,00;;;20261001;;",
    ].join("\n");
    const { book } = await opened(nothing, [aFile("732829320FEC20261231.txt", fec)]);
    expect(
      rowsIn(book, "Grand livre")
        .slice(1)
        .map((row) => [row[1], row[4], row[7]]),
    ).toEqual([["FA-1", "Alpha", 120]]);
  });

  it("un tableau collé est un onglet ; une phrase collée est refusée avec le geste à faire", () => {
    const { book } = done(nothing, [readPasted("Client\tTTC\nAlpha\t12,00", "Mes factures")]);
    expect(rowsIn(book, "Mes factures")).toEqual([
      ["Client", "TTC"],
      ["Alpha", "12,00"],
    ]);
    expect(() => readPasted("bonjour", "")).toThrow("Aucun tableau n'a été reçu");
  });

  it("un fichier qui ne se lit pas refuse tout le lot, avec son nom", async () => {
    const files = [aFile("ventes.csv", NOVEMBER), aFile("facture.pdf", "%PDF-1.7\n1 0 obj")];
    await expect(readFiles(files)).rejects.toThrow(/facture\.pdf\s» est un PDF/);
  });

  it.each([
    ["vide.csv", "", /« vide\.csv » est vide/],
    ["notes.docx", "Bonjour", /est en « \.docx »/],
    ["export.xlsx", "PK\u0003\u0004abîmé", /ne s'ouvre pas comme un classeur Excel/],
  ])("%s est refusé clairement", async (name, content, says) => {
    await expect(readFiles([aFile(name, content)])).rejects.toThrow(
      new RegExp(says.source.replace(/ /g, "\\s"), says.flags),
    );
  });

  it("un onglet à vous qui porte un nom des nôtres, sans nos en-têtes, reste à vous sous un autre nom", async () => {
    const { book } = await opened(nothing, [aFile("Journal.csv", "Jour;Ventes\n01/11/2026;120,00\n")]);
    expect(titlesIn(book)).toEqual(["Journal (2)"]);
  });
});

describe("Un export plus récent", () => {
  it("du même nom et des mêmes colonnes : il prend la place de l'ancien, le reste demeure", async () => {
    const before = await opened(nothing, [aFile("ventes.csv", NOVEMBER), aFile("banque.csv", STATEMENT)]);
    const { book, said } = await opened(before.book, [aFile("ventes.csv", DECEMBER)]);
    expect(titlesIn(book)).toEqual(titlesIn(before.book));
    expect(book.head.tabs[0]?.sheetId).toBe(before.book.head.tabs[0]?.sheetId);
    expect(rowsIn(book, "ventes")).toHaveLength(3);
    expect(rowsIn(book, "Règlements")).toEqual(rowsIn(before.book, "Règlements"));
    expect(said.join()).toContain("remplacé par le nouvel export");
  });

  it("d'un autre nom : on demande, et rien n'est pris avant la réponse", async () => {
    const { book: before } = await opened(nothing, [aFile("ventes 2025.csv", NOVEMBER)]);
    const brought = await readFiles([aFile("ventes 2026.csv", DECEMBER)]);
    const asked = bringIn(before, brought, { tabs: {} }, TODAY);
    const known = before.head.tabs[0]?.sheetId ?? 0;
    expect(asked).toEqual({
      kind: "asked",
      conflicts: [],
      tabs: [
        {
          title: "ventes 2026",
          rows: 2,
          options: [{ sheetId: known, title: "ventes 2025", alike: true }],
        },
      ],
    });
    expect(titlesIn(done(before, brought, { tabs: { "ventes 2026": "new" } }).book)).toEqual([
      "ventes 2025",
      "ventes 2026",
    ]);
    expect(titlesIn(done(before, brought, { tabs: { "ventes 2026": known } }).book)).toEqual(["ventes 2026"]);
  });

  it("ce que « Réglages » dit d'un onglet le suit quand il change de nom", async () => {
    const { book: before } = await opened(nothing, [aFile("ventes 2025.csv", NOVEMBER)]);
    const known = before.head.tabs[0]?.sheetId ?? 0;
    const settings = [
      ["Réglage", "Valeur", "Explication"],
      ["Onglet · ventes 2025", `factures #${known}`, ""],
      ["Correspondance · Montant TTC · ventes 2025", "TTC", ""],
      ["Correspondance · Client", "Client", ""],
    ];
    const withSettings = {
      head: { ...before.head, tabs: [...before.head.tabs, { sheetId: 7, title: "Réglages" }] },
      rows: new Map(before.rows).set(7, settings),
    };
    const { book } = await opened(withSettings, [aFile("ventes 2026.csv", DECEMBER)], {
      tabs: { "ventes 2026": known },
    });
    expect(rowsIn(book, "Réglages").map((row) => row[0])).toEqual([
      "Réglage",
      "Onglet · ventes 2026",
      "Correspondance · Montant TTC · ventes 2026",
      "Correspondance · Client",
    ]);
  });

  it("le même nom mais d'autres colonnes : on demande", async () => {
    const { book } = await opened(nothing, [aFile("export.csv", NOVEMBER)]);
    const brought = await readFiles([aFile("export.csv", "Article;Prix\nVis;0,10\n")]);
    expect(bringIn(book, brought, { tabs: {} }, TODAY).kind).toBe("asked");
  });
});

describe("Un classeur téléchargé de Google Sheets", () => {
  it("entre tout entier ; les identifiants d'onglets deviennent ceux d'ici", async () => {
    const { book } = await opened(nothing, [
      aFile("Suivi.xlsx", exportedFromGoogle([JOURNAL_ROW("j-1", "Alpha")])),
    ]);
    expect(titlesIn(book)).toEqual(["ventes", "Clients", "Journal", "Réglages"]);
    const idOf = (title: string) => book.head.tabs.find((tab) => tab.title === title)?.sheetId;
    expect(
      rowsIn(book, "Réglages")
        .slice(2)
        .map((row) => row[1]),
    ).toEqual([`#${idOf("Journal")}`, `factures #${idOf("ventes")}`, "factures"]);
  });

  it("le journal se complète par identifiant, dans les deux sens, sans un doublon", async () => {
    const here = bookOf([
      ...workshopTabs(debtors(1)).filter(({ title }) => title !== "Journal" && title !== "Factures"),
      {
        sheetId: 4,
        title: "Journal",
        rows: [HEADERS.Journal, JOURNAL_ROW("j-2", "Bêta"), JOURNAL_ROW("j-1", "Alpha")],
      },
    ]);
    const file = aFile(
      "Suivi.xlsx",
      exportedFromGoogle([JOURNAL_ROW("j-1", "Alpha"), JOURNAL_ROW("j-3", "Gamma")]),
    );
    const { book } = await opened(here, [file]);
    expect(rowsIn(book, "Journal").map((row) => row[0])).toEqual(["Identifiant", "j-2", "j-1", "j-3"]);
    const again = await opened(book, [file]);
    expect(rowsIn(again.book, "Journal")).toEqual(rowsIn(book, "Journal"));
  });

  it("une cellule vide ici se remplit ; une cellule qui diffère se demande", async () => {
    const first = await opened(nothing, [aFile("Suivi.xlsx", exportedFromGoogle([]))]);
    const brought = await readFiles([aFile("Suivi.xlsx", exportedFromGoogle([], "compta@alpha.fr"))]);
    const asked = bringIn(first.book, brought, { tabs: {} }, TODAY);
    expect(asked).toMatchObject({
      kind: "asked",
      conflicts: [
        { tab: "Clients", row: "Alpha", header: "E-mail", here: "alpha@exemple.fr", file: "compta@alpha.fr" },
      ],
    });
    const kept = done(first.book, brought, { tabs: {}, conflicts: "here" });
    expect(rowsIn(kept.book, "Clients")[1]).toEqual(["Alpha", "alpha@exemple.fr", "04 00 00 00 00"]);
    const taken = done(first.book, brought, { tabs: {}, conflicts: "file" });
    expect(rowsIn(taken.book, "Clients")[1]).toEqual(["Alpha", "compta@alpha.fr", "04 00 00 00 00"]);
  });
});
