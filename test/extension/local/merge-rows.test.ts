import { describe, expect, it } from "vitest";
import type { Cell } from "#shared/model/cell.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import { mergeRows } from "../../../extension/local/merge-rows.ts";

type Named = Readonly<Record<string, Cell>>;

/** A tab of ours, its rows given by header. */
const tabOf = (tab: TabName, rows: readonly Named[]): readonly (readonly Cell[])[] => [
  HEADERS[tab],
  ...rows.map((row) => HEADERS[tab].map((header) => row[header] ?? null)),
];

/** Rows that a merge gives, by header: only the cells that say something. */
function read(rows: readonly (readonly Cell[])[]): readonly Named[] {
  const [headers = [], ...data] = rows;
  return data.map((row) =>
    Object.fromEntries(
      row.flatMap((cell, at) => (cell === null || cell === "" ? [] : [[String(headers[at] ?? ""), cell]])),
    ),
  );
}

function merged(tab: TabName, here: readonly Named[], file: readonly Named[]) {
  const result = mergeRows(tab, tabOf(tab, here), tabOf(tab, file), "here");
  return { ...result, now: read(result.rows) };
}

const PAYMENT = { Date: 46_340, Libellé: "VIR ALPHA", Montant: 120, Devise: "EUR" };
const MATCHED = { ...PAYMENT, Client: "Alpha", Factures: "FA-1", État: "lettré" };

describe("Deux clients du même nom, dans le classeur rouvert", () => {
  const one = { Client: "Dupont", Code: "C1", "E-mail": "un@dupont.example" };
  const two = { Client: "Dupont", Code: "C2", "E-mail": "deux@dupont.example" };

  it("leurs codes les distinguent : chacun garde sa ligne", () => {
    const { now, conflicts, added } = merged("Clients", [one], [one, two]);
    expect([now, conflicts, added]).toEqual([[one, two], [], 1]);
  });

  it("dans un autre ordre non plus, rien ne se mêle", () => {
    const { now, conflicts } = merged("Clients", [one, two], [{ ...two, Téléphone: "04" }, one]);
    expect([now, conflicts]).toEqual([[one, { ...two, Téléphone: "04" }], []]);
  });

  it("le code ajouté entre-temps à un client seul de son nom va à sa ligne", () => {
    const { now, added } = merged("Clients", [{ Client: "Dupont", Note: "le matin" }], [one]);
    expect([now, added]).toEqual([[{ ...one, Note: "le matin" }], 0]);
  });

  it("une ligne sans code, devant deux clients de ce nom, n'est donnée à aucun", () => {
    const shared = { Client: "Dupont", Note: "fratrie" };
    const { now, conflicts } = merged("Clients", [one, two], [shared]);
    expect([now, conflicts]).toEqual([[one, two, shared], []]);
  });
});

describe("Un règlement saisi sans identifiant, dans le classeur rouvert", () => {
  it("rapproché ici depuis, il ne s'ajoute pas une seconde fois", () => {
    const { now, added, conflicts } = merged("Règlements", [MATCHED], [PAYMENT]);
    expect([now, added, conflicts]).toEqual([[MATCHED], 0, []]);
  });

  it("rapproché dans le fichier, il reçoit ici ce que le fichier en dit", () => {
    expect(merged("Règlements", [PAYMENT], [MATCHED]).now).toEqual([MATCHED]);
  });

  it("deux règlements égaux et vrais restent deux, trois quand le fichier en a trois", () => {
    expect(merged("Règlements", [MATCHED, PAYMENT], [PAYMENT, PAYMENT]).now).toEqual([MATCHED, PAYMENT]);
    expect(merged("Règlements", [MATCHED], [PAYMENT, PAYMENT]).now).toEqual([MATCHED, PAYMENT]);
    expect(merged("Règlements", [PAYMENT], [PAYMENT, PAYMENT, PAYMENT]).now).toHaveLength(3);
  });

  it("de deux égaux triés autrement, la facture n'est affectée qu'une fois", () => {
    const { now } = merged("Règlements", [MATCHED, PAYMENT], [PAYMENT, MATCHED]);
    expect(now.map(({ Factures }) => Factures)).toEqual(["FA-1", undefined]);
  });

  it("le relevé lui a donné son identifiant : c'est toujours lui ; un second du relevé s'ajoute", () => {
    const first = { ...PAYMENT, Identifiant: "BC0-20261114-12000EUR-0123456789-1" };
    const second = { ...PAYMENT, Identifiant: "BC0-20261114-12000EUR-0123456789-2" };
    expect(merged("Règlements", [PAYMENT], [first]).now).toEqual([first]);
    expect(merged("Règlements", [first], [PAYMENT]).now).toEqual([first]);
    expect(merged("Règlements", [MATCHED], [first, second]).now).toEqual([{ ...MATCHED, ...first }, second]);
  });

  it("le jour et le montant écrits en texte sont les mêmes, et ne se demandent pas", () => {
    const typed = { ...PAYMENT, Date: "14/11/2026", Montant: "120,00 €", Devise: "" };
    const { now, conflicts } = merged("Règlements", [MATCHED], [typed]);
    expect([now, conflicts]).toEqual([[MATCHED], []]);
  });

  it.each([
    ["le jour", { Date: 46_341 }],
    ["le libellé", { Libellé: "VIR BETA" }],
    ["le montant", { Montant: -120 }],
    ["la devise", { Devise: "CHF" }],
  ])("un autre fait, un autre règlement : %s", (_what, other) => {
    expect(merged("Règlements", [MATCHED], [{ ...PAYMENT, ...other }]).added).toBe(1);
  });

  it("un rejet du même jour a presque le même identifiant : il reste à part", () => {
    const paid = { ...PAYMENT, Identifiant: "BC0-20261114-12000EUR-0123456789-1" };
    const taken = { ...PAYMENT, Montant: -120, Identifiant: "BC0-20261114--12000EUR-0123456789-1" };
    expect(merged("Règlements", [paid], [paid, taken]).now).toEqual([paid, taken]);
  });

  it("une écriture collée dans « Grand livre », lettrée depuis, ne s'ajoute pas non plus", () => {
    const line = { Date: 46_340, Client: "Alpha", Libellé: "Facture FA-1", Débit: 120, Compte: "411000" };
    const { now, added } = merged("Grand livre", [{ ...line, Lettrage: "A" }], [line]);
    expect([now, added]).toEqual([[{ ...line, Lettrage: "A" }], 0]);
  });
});

describe("Les colonnes de l'entreprise, dans le classeur rouvert", () => {
  const here = [
    ["Client", "Site", "E-mail"],
    ["Alpha", "Lyon", "alpha@exemple.fr"],
  ];
  const file = [
    ["Suivi de Claire"],
    ["Client", "E-mail", "SITE", "Remise", null],
    ["Alpha", "alpha@exemple.fr", "Lyon", 0.05, null],
    ["Bêta", "beta@exemple.fr", "Metz", null, "fidèle"],
  ];
  const wanted = [
    ["Client", "Site", "E-mail", "Remise", null],
    ["Alpha", "Lyon", "alpha@exemple.fr", 0.05],
    ["Bêta", "Metz", "beta@exemple.fr", null, "fidèle"],
  ];

  it("suivent leurs lignes sous le même en-tête ; celles qui manquent s'ajoutent à droite", () => {
    const once = mergeRows("Clients", here, file, "here");
    expect([once.rows, once.conflicts]).toEqual([wanted, []]);
    expect([...once.columns]).toEqual([
      [0, 0],
      [1, 2],
      [2, 1],
      [3, 3],
      [4, 4],
    ]);
  });

  it("rouvert une seconde fois, rien ne s'ajoute", () => {
    const once = mergeRows("Clients", here, file, "here");
    const twice = mergeRows("Clients", once.rows, file, "here");
    expect([twice.rows, twice.added, twice.filled]).toEqual([once.rows, 0, 0]);
  });

  it("deux valeurs de sa colonne diffèrent : on demande, et sa réponse vaut", () => {
    const other = [
      ["Client", "Site"],
      ["Alpha", "Nice"],
    ];
    const { conflicts } = mergeRows("Clients", here, other, "here");
    expect(conflicts).toEqual([{ tab: "Clients", row: "Alpha", header: "Site", here: "Lyon", file: "Nice" }]);
    expect(mergeRows("Clients", here, other, "file").rows[1]?.[1]).toBe("Nice");
  });

  it("dans le journal, une ligne déjà là ne change pas, une nouvelle vient avec elles", () => {
    const journal = (id: string, mine: Cell) => [id, 46_340, "Alpha", "FA-1", "note", mine];
    const headers = [...HEADERS.Journal.slice(0, 5), "Qui"];
    const { rows } = mergeRows(
      "Journal",
      [HEADERS.Journal.slice(0, 5), ["j-1", 46_340, "Alpha", "FA-1", "note"]],
      [headers, journal("j-1", "Paul"), journal("j-2", "Léa"), journal("j-2", "Zoé")],
      "here",
    );
    expect(rows).toEqual([headers, ["j-1", 46_340, "Alpha", "FA-1", "note"], journal("j-2", "Léa")]);
  });
});
