import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { plainSpaces } from "./command-line.ts";
import { csv, type LocalGoogle, localGoogle, quoted, type Value } from "./local-google.ts";

const HEADER = ["Client", "N° facture", "Date", "Échéance", "Montant TTC"];
const GOOD: readonly (readonly Value[])[] = [
  ["Alpha Bois", "FA-1", "01/03/2026", "31/03/2026", "1 200,00"],
  ["Bêta Services", "FA-2", "05/04/2026", "05/05/2026", "600,00"],
];

// Each call of the add-on is a process of its own, and test files share the cores.
vi.setConfig({ testTimeout: 60_000 });

let google: LocalGoogle;

beforeAll(async () => {
  google = await localGoogle("2026-05-12");
}, 120_000);
afterAll(() => google.close());

/** Every cell of every tab, its value and its formula. */
async function everything(titles?: readonly string[]): Promise<unknown> {
  const tabs = (await google.titles()).filter(({ title }) => titles?.includes(title) ?? true);
  return Promise.all(
    tabs.map(async ({ sheetId, title }) => ({
      sheetId,
      title,
      values: await google.cells(title, "UNFORMATTED_VALUE"),
      formulas: await google.cells(title, "FORMULA"),
    })),
  );
}

/** Adds a tab of the owner's. */
async function addTab(title: string, rows: readonly (readonly Value[])[]): Promise<void> {
  await google.batch({ addSheet: { properties: { title } } });
  await google.write(`${quoted(title)}!A1`, rows);
}

describe("Un classeur où rien ne se lit : le dire, dire quoi faire, ne toucher à rien", () => {
  it.each([
    {
      what: "aucune ligne de titres reconnue",
      name: "notes.csv",
      content: csv([
        ["Pense-bête", "de la semaine"],
        ["rappeler Alpha", "mardi"],
      ]),
      says: [/onglet « notes »/i, /aucune ligne de titres n.y est reconnue/, /« Client »/, /« Montant TTC »/],
    },
    {
      what: "un onglet qui ne contient que des totaux",
      name: "synthèse.csv",
      content: csv([
        ["Client", "Montant TTC"],
        ["Sous-total", "12 400,00"],
        ["Sous-total", "8 150,00"],
        ["Total général", "20 550,00"],
      ]),
      says: [/onglet « synthèse »/i, /que des totaux/, /ne contient que des totaux.*ajoutez le détail/],
    },
    {
      what: "un état de fournisseurs",
      name: "fournisseurs.csv",
      content: csv([
        ["Fournisseur", "N° facture fournisseur", "Date", "Échéance", "Montant TTC", "Reste à payer"],
        ["Pralon Matériaux", "8812", "02/03/2026", "01/04/2026", "1 500,00", "1 500,00"],
        ["Quincaillerie Ney", "F-77", "09/03/2026", "08/04/2026", "212,40", "212,40"],
      ]),
      says: [/onglet « fournisseurs »/i, /fournisseurs/, /ce que vos clients vous doivent/],
    },
    {
      what: "un journal d’achats (comptes 401)",
      name: "achats.csv",
      content: csv([
        ["Journal", "Date", "Compte", "Libellé", "Débit", "Crédit"],
        ["AC", "02/03/2026", "401PRALON", "Pralon Matériaux 8812", "", "1 500,00"],
        ["AC", "09/03/2026", "401NEY", "Quincaillerie Ney F-77", "", "212,40"],
        ["BQ", "12/04/2026", "401PRALON", "Virement Pralon", "1 500,00", ""],
      ]),
      says: [/onglet « achats »/i, /fournisseurs/, /ce que vos clients vous doivent/],
    },
  ])("$what", async ({ name, content, says }) => {
    await google.put(name, content);
    const before = await everything();
    const message = await google.refusal("refresh");
    for (const words of says) expect(message).toMatch(words);
    expect(message).toContain("Vos cellules n’ont pas été modifiées");
    expect(await everything()).toEqual(before);
    // Accepting changes nothing: there was no proposal.
    expect(await google.refusal("acceptMapping")).toBe(message);
    expect(await everything()).toEqual(before);
  });

  it("une feuille vide", async () => {
    await google.put("vide.csv", csv([HEADER]));
    await google.sheets.spreadsheets.values.clear({ spreadsheetId: google.spreadsheetId, range: "vide" });
    const before = await everything();
    const message = await google.refusal("refresh");
    expect(message).toMatch(/onglet « vide »/i);
    expect(message).toMatch(/vide/);
    expect(message).toMatch(/Collez|ajoutez|liste de factures/);
    expect(await everything()).toEqual(before);
  });

  it("un fichier qui n’est pas un tableau est refusé avec son nom et les formats acceptés", async () => {
    const send = (name: string, body: BodyInit) =>
      google.control("PUT", `/sandbox/workbook?name=${encodeURIComponent(name)}`, body);
    await google.put("factures.csv", csv([HEADER, ...GOOD]));
    const before = await everything();
    for (const [name, body, says] of [
      ["facture.pdf", "%PDF-1.7\n", /facture\.pdf.*un PDF/],
      ["factures.ods", "PK\u0003\u0004", /factures\.ods/],
      ["rien.csv", "", /rien\.csv.*est vide/],
    ] as const) {
      const { status, body: answer } = await send(name, body);
      expect(status).toBe(400);
      expect(plainSpaces(JSON.stringify(answer))).toMatch(says);
    }
    expect(await everything()).toEqual(before);
  });
});

describe("Une ligne illisible est nommée, les autres comptent, la cellule reste telle quelle", () => {
  it.each([
    {
      what: "un texte dans la colonne des montants",
      row: ["Gamma", "FA-3", "10/04/2026", "10/05/2026", "voir avec Julie"],
      column: "Montant TTC",
      value: "voir avec Julie",
      problem: /Montant illisible/,
      what2: /nombre, par exemple 1 234,56/,
      total: 180_000,
    },
    {
      what: "un montant vide",
      row: ["Gamma", "FA-3", "10/04/2026", "10/05/2026", ""],
      column: "Montant TTC",
      value: "",
      problem: /Montant absent/,
      what2: /Complétez le montant/,
      total: 180_000,
    },
    {
      what: "une échéance au 31/02/2026",
      row: ["Gamma", "FA-3", "10/01/2026", "31/02/2026", "99,00"],
      column: "Échéance",
      value: "31/02/2026",
      problem: /Cette date n.existe pas/,
      what2: /date du calendrier, par exemple 28\/02\/2026/,
      total: 189_900,
    },
    {
      what: "une date de facture au 31/02/2026",
      row: ["Gamma", "FA-3", "31/02/2026", "10/04/2026", "99,00"],
      column: "Date",
      value: "31/02/2026",
      problem: /Cette date n.existe pas/,
      what2: /date du calendrier/,
      total: 189_900,
    },
    {
      what: "une échéance « à voir »",
      row: ["Gamma", "FA-3", "10/01/2026", "à voir", "99,00"],
      column: "Échéance",
      value: "à voir",
      problem: /Date illisible/,
      what2: /12\/03\/2026/,
      total: 189_900,
    },
  ])("$what", async ({ row, column, value, problem, what2, total }) => {
    await google.put("factures.csv", csv([HEADER, GOOD[0] ?? [], row, GOOD[1] ?? []]));
    const before = await everything(["factures"]);
    expect(await google.run("refresh")).toMatchObject({ totals: [{ currency: "EUR", total }] });
    const found = (await google.table("Anomalies")).filter((line) => line.Ligne === 3);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ Onglet: "factures", Colonne: column, Valeur: value });
    expect(plainSpaces(String(found[0]?.Problème))).toMatch(problem);
    expect(plainSpaces(String(found[0]?.["Que faire"]))).toMatch(what2);
    expect(await everything(["factures"])).toEqual(before);
  });

  it("une échéance impossible compte dans « Sans échéance » et n’est jamais réclamée", async () => {
    await google.put(
      "factures.csv",
      csv([HEADER, ["Gamma", "FA-3", "10/01/2026", "31/02/2026", "99,00"], ...GOOD]),
    );
    await google.run("refresh");
    const balance = await google.table("Balance âgée");
    expect(balance.find((row) => row.Client === "Gamma")).toMatchObject({
      Total: 99,
      "Sans échéance": 99,
      Échu: 0,
    });
    const lines = (await google.table("Relances")).filter((row) => row.Client === "Gamma");
    expect(lines.map((row) => [row.État, row.Réclamé])).toEqual([["à vérifier", 0]]);
  });
});

describe("Les lignes de total ne sont pas des clients", () => {
  it("ni les sous-totaux d’un mois, ni le total d’une année, ni le total général", async () => {
    await google.put(
      "factures.csv",
      csv([
        HEADER,
        ["Alpha Bois", "FA-1", "15/01/2026", "31/01/2026", "1 000,00"],
        ["Total janvier 2026", "", "", "", "1 000,00"],
        ["Bêta Services", "FA-2", "01/03/2026", "31/03/2026", "500,00"],
        ["Total Énergies", "FA-3", "01/03/2026", "31/03/2026", "250,00"],
        ["Total mars 2026", "", "", "", "750,00"],
        ["Total 1er trimestre 2026", "", "", "", "1 750,00"],
        ["Total 2026", "", "", "", "1 750,00"],
        ["Total général", "", "", "", "1 750,00"],
      ]),
    );
    await google.run("refresh");
    const balance = await google.table("Balance âgée");
    expect(balance.map((row) => [row.Client, row.Total])).toEqual([
      ["Alpha Bois", 1000],
      ["Bêta Services", 500],
      ["Total Énergies", 250],
      ["Total", 1750],
    ]);
  });
});

describe("Les onglets du propriétaire", () => {
  it("valeurs et formules y restent identiques, quoi que Crescendo écrive à côté", async () => {
    await google.put(
      "factures.csv",
      csv([HEADER, ...GOOD, ["=1+1", "+33", "01/04/2026", "30/04/2026", "50,00"]]),
    );
    await google.write("factures!G1:H3", [
      ["Mon suivi", "TVA"],
      ["rappeler", "=E2/6"],
      ["'0612345678", '=SI(E3>500;"gros";"petit")'],
    ]);
    await addTab("Brouillon de devis", [
      ["Devis", "Prix"],
      ["Escalier", "=1200*1,1"],
    ]);
    const titles = ["factures", "Brouillon de devis"];
    const before = await everything(titles);
    await google.run("refresh");
    expect(await everything(titles)).toEqual(before);
    await google.on("2026-06-20");
    await google.run("refresh");
    await google.on("2026-05-12");
    expect(await everything(titles)).toEqual(before);
  });

  it("actualiser une seconde fois ne change aucune cellule d’aucun onglet", async () => {
    await google.put("factures.csv", csv([HEADER, ...GOOD]));
    await google.run("refresh");
    const before = await everything();
    await google.run("refresh");
    expect(await everything()).toEqual(before);
  });

  it("un Journal connu puis supprimé arrête tout, avec le remède ; il n’est pas recréé", async () => {
    await google.put("factures.csv", csv([HEADER, ...GOOD]));
    await google.run("refresh");
    const journal = (await google.titles()).find(({ title }) => title === "Journal");
    await google.batch({ deleteSheet: { sheetId: journal?.sheetId } });
    const before = await everything();
    for (const name of ["refresh", "acceptMapping"]) {
      const message = await google.refusal(name);
      expect(message).toMatch(/L'onglet « Journal » a disparu/);
      expect(message).toMatch(/relancer deux fois/);
      expect(message).toMatch(/Historique des versions/);
      expect(message).toMatch(/« Réglages » la ligne « Onglet · Journal »/);
    }
    expect(await everything()).toEqual(before);
    // The owner starts anew on purpose: the row is emptied, the tab comes back.
    const settings = await google.cells("Réglages");
    const at = settings.findIndex((row) => row[0] === "Onglet · Journal");
    await google.write(`Réglages!A${at + 1}:B${at + 1}`, [["", ""]]);
    await google.run("refresh");
    expect((await google.cells("Journal"))[0]).toEqual(HEADERS.Journal);
  });
});
