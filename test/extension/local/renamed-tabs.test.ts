import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { Cell } from "#shared/model/cell.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import { workbookFile } from "../../../extension/local/make-exports.ts";
import { writeXlsx } from "../../../extension/local/write-xlsx.ts";
import { TODAY } from "../workshop.ts";
import { aFile, nothing, opened, rowsIn, titlesIn } from "./books.ts";

type Tab = readonly [title: string, rows: readonly (readonly Cell[])[], days?: readonly number[]];

const file = (name: string, ...tabs: readonly Tab[]) =>
  aFile(
    name,
    writeXlsx(
      tabs.map(([title, rows, days = []]) => ({ title, rows, days })),
      TODAY,
    ),
  );

const row = (tab: TabName, cells: Readonly<Record<string, Cell>>): readonly Cell[] =>
  HEADERS[tab].map((header) => cells[header] ?? null);

const note = (id: string) =>
  row("Journal", { Identifiant: id, Date: 46_340, Client: "Alpha", Événement: "note" });
const SETTINGS: Tab = [
  "Réglages",
  [
    ["Réglage", "Valeur", "Explication"],
    ["Onglet · Journal", "#741852017", ""],
  ],
];
const SALES: Tab = [
  "Ventes",
  [
    ["Numéro", "Client", "Date", "Échéance", "TTC"],
    ["FA-1", "Alpha", "01/10/2026", "31/10/2026", 120],
  ],
];

describe("Un onglet de Crescendo renommé dans Google Sheets", () => {
  it("se reconnaît à ses colonnes, dans le classeur téléchargé", async () => {
    const { book } = await opened(nothing, [
      file(
        "Suivi.xlsx",
        SALES,
        ["Historique", [HEADERS.Journal, note("j-1")], [1]],
        ["Lettres envoyées", [HEADERS.Courriers, row("Courriers", { Identifiant: "j-1", Texte: "Bonjour" })]],
        SETTINGS,
      ),
    ]);
    expect(titlesIn(book)).toEqual(["Ventes", "Journal", "Courriers", "Réglages"]);
    const id = book.head.tabs.find(({ title }) => title === "Journal")?.sheetId;
    expect(rowsIn(book, "Réglages")[1]?.[1]).toBe(`#${id}`);
  });

  it("complète le journal d'ici, sans un doublon", async () => {
    const before = await opened(nothing, [
      file("Suivi.xlsx", SETTINGS, ["Journal", [HEADERS.Journal, note("j-1")]]),
    ]);
    const { book } = await opened(before.book, [
      file("Suivi.xlsx", SETTINGS, ["Historique", [HEADERS.Journal, note("j-1"), note("j-2")]]),
    ]);
    expect(titlesIn(book)).toEqual(["Journal", "Réglages"]);
    expect(rowsIn(book, "Journal").map(([id]) => id)).toEqual(["Identifiant", "j-1", "j-2"]);
  });

  it("une colonne enlevée n'y change rien, à côté d'un onglet qui a gardé son nom", async () => {
    const headers = HEADERS.Journal.filter((header) => header !== "Motif");
    const { book } = await opened(nothing, [
      file("Suivi.xlsx", SETTINGS, ["Historique", [headers, ["j-1", 46_340, "Alpha"]]]),
    ]);
    expect(titlesIn(book)).toEqual(["Journal", "Réglages"]);
  });

  it("le journal exporté seul, en CSV, se reconnaît aussi", async () => {
    const text = `${HEADERS.Journal.join(";")}\r\nj-1;14/11/2026;Alpha;;note;;;;;;;;;\r\n`;
    const { book } = await opened(nothing, [aFile("Journal – Suivi – 2026-11-17.csv", text)]);
    expect(titlesIn(book)).toEqual(["Journal"]);
  });

  it.each([
    [
      "sa liste d'encaissements",
      "Encaissements",
      ["Date", "Client", "Libellé", "Montant", "Devise", "Moyen", "Banque"],
    ],
    ["le grand livre d'un autre logiciel", "GL clients", HEADERS["Grand livre"].slice(0, 12)],
    ["sa copie du journal", "Copie de Journal", HEADERS.Journal],
  ])("%s reste à elle", async (_what, title, headers) => {
    const { book } = await opened(nothing, [
      file(
        "Suivi.xlsx",
        SETTINGS,
        ["Journal", [HEADERS.Journal, note("j-1")]],
        [title, [headers, ["a", "b", "c"]]],
      ),
    ]);
    expect([...titlesIn(book)].sort()).toEqual(["Journal", "Réglages", title].sort());
    expect(rowsIn(book, "Journal")).toHaveLength(2);
  });
});

describe("Les jours d'une colonne de l'entreprise", () => {
  const clients = (mine: string): Tab => [
    "Clients",
    [
      ["Client", "E-mail", mine],
      ["Alpha", "alpha@exemple.fr", 46_340],
    ],
    [2],
  ];

  it.each([
    ["à la première ouverture", [file("Suivi.xlsx", clients("Rappeler le"))]],
    [
      "ajoutée dans le classeur rouvert",
      [file("Suivi.xlsx", ["Clients", [["Client"], ["Alpha"]]]), file("Suivi.xlsx", clients("Rappeler le"))],
    ],
  ])("restent des jours dans le classeur téléchargé : %s", async (_when, files) => {
    let book = nothing;
    for (const one of files) ({ book } = await opened(book, [one]));
    const made = workbookFile(book, new Date(`${TODAY}T10:00:00Z`));
    if ("refused" in made) throw new Error(made.refused);
    const [sheet] = await readXlsxFile(Buffer.from(made.bytes));
    const at = sheet?.data[0]?.indexOf("Rappeler le") ?? -1;
    expect(sheet?.data[1]?.[at]).toEqual(new Date("2026-11-14T00:00:00Z"));
  });
});
