import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import { csv, type LocalGoogle, localGoogle, type Row, type Value } from "./local-google.ts";

const HEADER = ["Client", "N° facture", "Date", "Échéance", "Montant TTC"];
const INVOICES: readonly (readonly Value[])[] = [
  HEADER,
  ["Alpha Bois", "FA-1", "01/03/2026", "31/03/2026", "9 000,00"],
  ["Bêta Services", "FA-2", "05/03/2026", "04/04/2026", "4 000,00"],
  ["Gamma Peinture", "FA-3", "06/03/2026", "05/04/2026", "1 500,00"],
  ["Delta Toiture", "FA-4", "07/03/2026", "06/04/2026", "700,00"],
];

// Each call of the add-on is a process of its own, and test files share the cores.
vi.setConfig({ testTimeout: 60_000 });

let google: LocalGoogle;

beforeAll(async () => {
  google = await localGoogle("2026-05-12");
}, 120_000);
afterAll(() => google.close());

const letter = (column: number): string => String.fromCharCode("A".charCodeAt(0) + column);

/** The sheet row (from 1) on which a customer stands in a tab of ours. */
async function rowOf(tab: TabName, client: string): Promise<number> {
  const column = HEADERS[tab].indexOf("Client");
  return (await google.cells(tab)).findIndex((row) => row[column] === client) + 1;
}

async function headerRowOf(tab: TabName): Promise<number> {
  return (await google.cells(tab)).findIndex((row) => row[0] === HEADERS[tab][0]) + 1;
}

/** Adds the owner's columns « Ma note » and « Double » right of ours, with a note and a formula for each customer. */
async function annotate(tab: TabName, doubled: string, clients: readonly string[]): Promise<void> {
  const width = HEADERS[tab].length;
  const header = await headerRowOf(tab);
  await google.write(`'${tab}'!${letter(width)}${header}`, [["Ma note", "Double"]]);
  const source = letter(HEADERS[tab].indexOf(doubled));
  for (const client of clients) {
    const row = await rowOf(tab, client);
    await google.write(`'${tab}'!${letter(width)}${row}`, [[`note sur ${client}`, `=${source}${row}*2`]]);
  }
}

const notes = (rows: readonly Row[]): readonly (readonly [Value, Value])[] =>
  rows
    .filter((row) => row["Ma note"] !== "")
    .map((row): readonly [Value, Value] => [row.Client ?? "", row["Ma note"] ?? ""])
    .sort(([a], [b]) => String(a).localeCompare(String(b)));

const expectedNotes = (clients: readonly string[]) =>
  [...clients].sort((a, b) => a.localeCompare(b)).map((client) => [client, `note sur ${client}`]);

describe("Les colonnes que le propriétaire ajoute à droite des nôtres", () => {
  const CLIENTS = ["Alpha Bois", "Bêta Services", "Gamma Peinture", "Delta Toiture"];

  beforeEach(async () => {
    await google.put("factures.csv", csv(INVOICES));
    await google.run("refresh");
  });

  it.each([
    ["Relances", "Échu"],
    ["Balance âgée", "Total"],
  ] as const)(
    "%s : chaque note suit sa ligne quand des règlements changent l’ordre",
    async (tab, doubled) => {
      await annotate(tab, doubled, CLIENTS);
      const before = (await google.table(tab)).map((row) => row.Client);
      await google.append("Règlements", [
        { Identifiant: "R1", Date: "10/05/2026", Client: "Alpha Bois", Montant: 8950, Factures: "FA-1" },
        { Identifiant: "R2", Date: "11/05/2026", Client: "Bêta Services", Montant: 3000, Factures: "FA-2" },
      ]);
      // Another customer comes between the others.
      await google.write("factures!A6:E6", [["Boulangerie Roy", "FA-5", "05/03/2026", "04/04/2026", 20_000]]);
      await google.run("refresh");
      const after = await google.table(tab);
      expect(after.map((row) => row.Client)).not.toEqual(before);
      expect(after.map((row) => row.Client)).toContain("Boulangerie Roy");
      expect(notes(after)).toEqual(expectedNotes(CLIENTS));
      const left: Readonly<Record<string, number>> = {
        "Alpha Bois": 50,
        "Bêta Services": 1000,
        "Gamma Peinture": 1500,
        "Delta Toiture": 700,
      };
      const formulas = await google.cells(tab, "FORMULA");
      const source = letter(HEADERS[tab].indexOf(doubled));
      for (const client of CLIENTS) {
        const row = await rowOf(tab, client);
        const own = after.find((line) => line.Client === client);
        expect([client, own?.[doubled]]).toEqual([client, left[client]]);
        // The formula looks at its own row, wherever the row went.
        expect(formulas[row - 1]?.[HEADERS[tab].length + 1]).toBe(`=${source}${row}*2`);
      }
    },
  );

  it.each(["Relances", "Balance âgée"] as const)(
    "%s : la note d’un client qui a tout payé reste dans l’onglet, et le Total reste en bas",
    async (tab) => {
      await annotate(tab, tab === "Relances" ? "Échu" : "Total", CLIENTS);
      await google.append("Règlements", [
        { Identifiant: "R1", Date: "10/05/2026", Client: "Gamma Peinture", Montant: 1500, Factures: "FA-3" },
      ]);
      await google.run("refresh");
      await google.run("refresh");
      const rows = await google.table(tab);
      expect(notes(rows)).toEqual(expectedNotes(CLIENTS));
      const kept = rows.filter((row) => row["Ma note"] === "note sur Gamma Peinture");
      expect(kept).toHaveLength(1);
      if (tab === "Balance âgée") {
        expect(kept[0]).toMatchObject({ Client: "Gamma Peinture", Total: 0 });
        expect(rows[rows.length - 1]).toMatchObject({ Client: "Total", Total: 13_700 });
      } else {
        expect(kept[0]).toMatchObject({ Rang: "", Réclamé: "", Factures: "FA-3" });
        expect(rows.filter((row) => row.Rang !== "").map((row) => row.Rang)).toEqual([1, 2, 3]);
      }
      // The debt comes back (the payment was a mistake): the note is beside it again.
      await google.write("Règlements!A2:I2", [["", "", "", "", "", "", "", "", ""]]);
      await google.run("refresh");
      const back = (await google.table(tab)).filter((row) => row.Client === "Gamma Peinture");
      expect(back.map((row) => row["Ma note"])).toEqual(["note sur Gamma Peinture"]);
    },
  );

  it("une colonne intercalée en trop à droite, sans titre, suit aussi sa ligne", async () => {
    const row = await rowOf("Balance âgée", "Delta Toiture");
    const column = letter(HEADERS["Balance âgée"].length + 1);
    await google.write(`'Balance âgée'!${column}${row}`, [["voir dossier papier"]]);
    await google.append("Règlements", [
      { Identifiant: "R1", Date: "10/05/2026", Client: "Alpha Bois", Montant: 9000, Factures: "FA-1" },
    ]);
    await google.run("refresh");
    const cells = await google.cells("Balance âgée");
    const holding = cells.filter((values) => values.includes("voir dossier papier"));
    expect(holding.map((values) => values[0])).toEqual(["Delta Toiture"]);
  });
});

describe("Un onglet renommé", () => {
  it.each(["Relances", "Journal", "Règlements", "Réglages"] as const)(
    "« %s » renommé est retrouvé : rien n’est recréé, il est tenu à jour",
    async (tab) => {
      await google.put("factures.csv", csv(INVOICES));
      await google.run("refresh");
      const sheetId = (await google.titles()).find(({ title }) => title === tab)?.sheetId;
      await google.append("Règlements", [
        { Identifiant: "R1", Date: "10/05/2026", Client: "Alpha Bois", Montant: 9000, Factures: "FA-1" },
      ]);
      await google.append("Journal", [
        {
          Identifiant: "J1",
          Date: "06/05/2026",
          Client: "Bêta Services",
          Factures: "FA-2",
          Événement: "litige ouvert",
        },
      ]);
      await google.batch({
        updateSheetProperties: { properties: { sheetId, title: `Mes ${tab} à moi` }, fields: "title" },
      });
      const before = (await google.titles()).map(({ title }) => title);
      await google.run("refresh");
      expect((await google.titles()).map(({ title }) => title)).toEqual(before);
      const balance = await google.table("Balance âgée");
      expect(balance.find((row) => row.Client === "Total")?.Total).toBe(6200);
      expect(balance.find((row) => row.Client === "Bêta Services")?.["Dont en litige"]).toBe(4000);
      const plan = await google.cells(tab === "Relances" ? "Mes Relances à moi" : "Relances");
      expect(plan.flat()).not.toContain("Alpha Bois");
      expect(plan.flat()).toContain("Gamma Peinture");
    },
  );
});

describe("Un nom de client qui ressemble à une formule", () => {
  const NAMES = [
    '=HYPERLINK("https://exemple.example";"payez ici")',
    "+33 6 12 34 56 78",
    "-1",
    "@mairie",
    "'apostrophe",
    "=1+1",
    "1er Étage SARL",
    "12/05/2026",
    "0012",
  ];

  it("reste un texte dans tous les onglets, mot pour mot, à chaque actualisation", async () => {
    await google.put(
      "factures.csv",
      csv([
        HEADER,
        ...NAMES.map((name, index) => [
          name,
          `=FA-${index}`,
          "01/03/2026",
          "31/03/2026",
          `${100 + index},00`,
        ]),
      ]),
    );
    const given = (await google.cells("factures")).slice(1).map((row) => row[0]);
    expect(given).toEqual(NAMES);
    for (const _time of [1, 2]) {
      await google.run("refresh");
      for (const tab of Object.keys(HEADERS) as TabName[]) {
        const { data } = await google.sheets.spreadsheets.get({
          spreadsheetId: google.spreadsheetId,
          ranges: [`'${tab}'`],
          fields: "sheets(data(rowData(values(userEnteredValue))))",
        });
        const formulas = (data.sheets?.[0]?.data?.[0]?.rowData ?? []).flatMap((row) =>
          (row.values ?? []).flatMap((cell) => cell.userEnteredValue?.formulaValue ?? []),
        );
        // Ours alone: the one that says whether the balance is up to date.
        const ours = formulas.filter((formula) => formula.startsWith("=IFERROR(IF("));
        expect([tab, ours.length]).toEqual([tab, tab === "Balance âgée" ? 1 : 0]);
        expect([tab, formulas]).toEqual([tab, ours]);
      }
      const rows = await google.table("Balance âgée");
      const names = rows.map((row) => row.Client).filter((name) => name !== "Total");
      expect([...names].sort()).toEqual([...NAMES].sort());
      const shown = (await google.cells("Balance âgée", "FORMULA")).flatMap((row) => row[0] ?? []);
      for (const name of NAMES) expect(shown).toContain(name);
      const clients = (await google.table("Clients")).map((row) => row.Client);
      expect([...clients].sort()).toEqual([...NAMES].sort());
      const chased = (await google.table("Relances")).map((row) => row.Factures);
      expect(chased).toContain("=FA-0");
    }
  });
});
