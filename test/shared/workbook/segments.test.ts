import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { acceptSegments } from "#shared/workbook/accept-segments.ts";
import type { Book } from "#shared/workbook/book.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { afterWrites } from "./apply-writes.ts";
import { bookOf, clientRow, invoicesTab, ourTabs, plain, type Rows, saidOf } from "./own-book.ts";

const TODAY = "2026-11-17";
const invoices = invoicesTab([
  ["Mairie de Vaudreuil", "FA-1", "2026-09-01", "2026-10-01", 1200],
  ["Mme Petit", "FA-2", "2026-09-01", "2026-10-01", 300],
  ["Alpha", "FA-3", "2026-09-01", "2026-10-01", 500],
]);
const CLIENTS: Rows = [
  clientRow({ Client: "Alpha", Note: "rappeler" }),
  clientRow({ Client: "Mme Petit" }),
  clientRow({ Client: "Mairie de Vaudreuil" }),
];
const tabs = [invoices, ...ourTabs({ Clients: CLIENTS })];
const keyIn = (book: Book, name: string): CustomerKey => {
  const key = book.ledger.directory.keyOf(name);
  if (key === undefined) throw new Error(`pas de client ${name}`);
  return key;
};
const segmentRows = (book: Book) => planBook(book).problems.filter(({ code }) => code.startsWith("segment"));

describe("Les typologies proposées dans Anomalies", () => {
  it("une ligne par client, à sa ligne de Clients, avec la raison et ce qu'il faut écrire", () => {
    const rows = segmentRows(bookOf(TODAY, tabs));
    expect(rows.map(({ place, severity, data }) => [place, severity, data?.segment])).toEqual([
      [{ tab: "Clients", row: 4, column: "Typologie" }, "à savoir", "public"],
      [{ tab: "Clients", row: 3, column: "Typologie" }, "à savoir", "particulier"],
    ]);
    const [first] = rows.map(saidOf);
    expect(first?.problem).toBe(
      "Mairie de Vaudreuil : « public » proposé (presque sûr) ; nom d'un organisme public. Tant que la cellule est vide, le client est standard.",
    );
    expect(first?.whatToDo).toContain("écrivez « public » dans Typologie");
  });

  it("une typologie ne compte qu'une fois écrite : jusque-là, le client est standard", () => {
    const outcome = planBook(bookOf(TODAY, tabs));
    expect(outcome.segments.map(({ customer, segment }) => [customer, segment])).toEqual([
      ["name:mairie de vaudreuil", "public"],
      ["name:mme petit", "particulier"],
    ]);
    expect(new Set(outcome.plan.map(({ line }) => line.scenario))).toEqual(new Set(["standard"]));
  });

  it("dix lignes au plus, les plus utiles d'abord, puis une qui compte les autres", () => {
    // Towns owe 100 € to 1 400 €: the law's ones and the largest come first.
    const many = invoicesTab(
      Array.from({ length: 14 }, (_, index) => [
        `Mairie de Val-${index}`,
        `FA-${index}`,
        "2026-09-01",
        "2026-10-01",
        100 * (index + 1),
      ]),
    );
    const rows = segmentRows(bookOf(TODAY, [many]));
    expect(rows).toHaveLength(11);
    expect(rows.slice(0, 2).map(({ data }) => data?.name)).toEqual(["Mairie de Val-13", "Mairie de Val-12"]);
    const last = rows[10];
    expect(last === undefined ? "" : saidOf(last).problem).toBe(
      "4 autres typologies sont proposées : Mairie de Val-3 (public), Mairie de Val-2 (public), Mairie de Val-1 (public), Mairie de Val-0 (public).",
    );
  });

  it("une mairie écrite « standard » : dit autre chose, sans rien proposer d'autre", () => {
    const written = ourTabs({
      Clients: [clientRow({ Client: "Mairie de Vaudreuil", Typologie: "standard" })],
    });
    const rows = segmentRows(bookOf(TODAY, [invoices, ...written])).filter(
      ({ data }) => data?.segment === "public",
    );
    expect(rows.map(({ code, value }) => [code, value])).toEqual([["segment-otherwise", "standard"]]);
    expect(rows[0] === undefined ? "" : plain(saidOf(rows[0]).problem)).toContain("est écrit « standard »");
  });

  it("à la première actualisation, la ligne dite est celle que le client reçoit dans Clients", () => {
    const first = refreshBook({ tabs: [invoices], today: day(TODAY), locale: "fr_FR" });
    if (first.kind !== "done") throw new Error(first.kind);
    const after = afterWrites([invoices], first.writes);
    const clients = after.find(({ title }) => title === "Clients");
    const said = first.writes
      .find(({ tab }) => tab === "Anomalies")
      ?.values.filter((row) => row[0] === "Clients" && row[2] === "Typologie" && row[1] !== null);
    expect(said?.length).toBe(2);
    for (const row of said ?? []) {
      const name = clients?.rows[Number(row[1]) - 1]?.[0];
      expect(String(row[4]).startsWith(String(name))).toBe(true);
    }
  });

  it("une promesse non tenue deux fois, dans le journal, fait proposer « à risque »", () => {
    const promise = (id: string, on: string, by: string) => [
      id,
      on,
      "Alpha",
      "FA-3",
      "promesse",
      null,
      "téléphone",
      "entrant",
      500,
      by,
      null,
      null,
      null,
      null,
    ];
    const journal = ourTabs({
      Journal: [promise("P1", "2026-10-05", "2026-10-12"), promise("P2", "2026-10-20", "2026-10-27")],
    });
    const found = planBook(bookOf(TODAY, [invoices, ...journal])).segments.find(
      ({ customer }) => customer === "name:alpha",
    );
    expect(found?.segment).toBe("à risque");
    expect(found?.clues).toEqual([{ clue: "broken-promises", data: { count: 2 } }]);
  });
});

describe("Accepter une typologie", () => {
  it("n'écrit que la cellule Typologie du client, et rien d'autre", () => {
    const book = bookOf(TODAY, tabs);
    const outcome = acceptSegments(book, [
      { customer: keyIn(book, "Mairie de Vaudreuil"), segment: "public" },
    ]);
    expect(outcome).toEqual({
      kind: "done",
      writes: [
        {
          tab: "Clients",
          sheetId: 1,
          cells: [{ row: 4, column: 2, before: null, value: "public" }],
        },
      ],
    });
  });

  it("une fois écrite elle compte, et n'est plus proposée ni écrite", () => {
    const book = bookOf(TODAY, tabs);
    const outcome = acceptSegments(book, [{ customer: keyIn(book, "Mme Petit"), segment: "particulier" }]);
    if (outcome.kind !== "done") throw new Error(outcome.message);
    const after = bookOf(TODAY, afterWrites(tabs, outcome.writes));
    expect(planBook(after).segments.map(({ segment }) => segment)).toEqual(["public"]);
    expect(after.ledger.directory.get(keyIn(after, "Mme Petit"))?.scenario).toBe("particulier");
    expect(acceptSegments(after, [{ customer: keyIn(after, "Mme Petit"), segment: "particulier" }])).toEqual({
      kind: "done",
      writes: [],
    });
  });

  it("plusieurs clients en une fois ; du même client, le dernier choix", () => {
    const book = bookOf(TODAY, tabs);
    const outcome = acceptSegments(book, [
      { customer: keyIn(book, "Alpha"), segment: "compte clé" },
      { customer: keyIn(book, "Mme Petit"), segment: "particulier" },
      { customer: keyIn(book, "Alpha"), segment: "à risque" },
    ]);
    expect(outcome.kind === "done" && outcome.writes).toMatchObject([
      {
        cells: [
          { row: 2, value: "à risque" },
          { row: 3, value: "particulier" },
        ],
      },
    ]);
  });

  it("change une typologie déjà écrite, en vérifiant qu'elle n'a pas bougé", () => {
    const written = [
      invoices,
      ...ourTabs({ Clients: [clientRow({ Client: "Alpha", Typologie: "standard" })] }),
    ];
    const book = bookOf(TODAY, written);
    const outcome = acceptSegments(book, [{ customer: keyIn(book, "Alpha"), segment: "compte clé" }]);
    if (outcome.kind !== "done") throw new Error(outcome.message);
    expect(outcome.writes).toMatchObject([{ cells: [{ before: "standard", value: "compte clé" }] }]);
    const moved = written.map((tab) =>
      tab.title === "Clients"
        ? { ...tab, rows: [HEADERS.Clients, clientRow({ Client: "Alpha", Typologie: "public" })] }
        : tab,
    );
    expect(() => afterWrites(moved, outcome.writes)).toThrow("contient public");
  });

  it("un client sans ligne en reçoit une, dans l'ordre des colonnes du propriétaire", () => {
    const moved = ["Note", ...HEADERS.Clients.filter((header) => header !== "Note"), "Ma colonne"];
    const own = { sheetId: 1, title: "Clients", rows: [moved, ["à part", "Alpha"]] };
    const book = bookOf(TODAY, [invoices, own]);
    const outcome = acceptSegments(book, [{ customer: keyIn(book, "Mme Petit"), segment: "particulier" }]);
    if (outcome.kind !== "done") throw new Error(outcome.message);
    const rows =
      afterWrites([invoices, own], outcome.writes).find(({ title }) => title === "Clients")?.rows ?? [];
    expect(rows[1]).toEqual(["à part", "Alpha"]);
    expect([rows[2]?.[moved.indexOf("Client")], rows[2]?.[moved.indexOf("Typologie")]]).toEqual([
      "Mme Petit",
      "particulier",
    ]);
    expect(rows).toHaveLength(3);
  });

  it.each([
    { why: "l'onglet n'existe pas", own: [], words: "L'onglet Clients n'existe pas encore" },
    {
      why: "la colonne a disparu",
      own: [
        {
          sheetId: 1,
          title: "Clients",
          rows: [
            ["Client", "Code"],
            ["Alpha", null],
          ],
        },
      ],
      words: "n'a plus de colonne",
    },
    {
      why: "la cellule est une formule",
      own: [
        {
          sheetId: 1,
          title: "Clients",
          rows: [HEADERS.Clients, clientRow({ Client: "Alpha", Typologie: "standard" })],
          formulas: [[], ["", "", "=Z1"]],
        },
      ],
      words: "est une formule",
    },
  ])("refusé sans rien écrire quand $why", ({ own, words }) => {
    const book = bookOf(TODAY, [invoices, ...own]);
    const outcome = acceptSegments(book, [{ customer: keyIn(book, "Alpha"), segment: "compte clé" }]);
    expect(outcome.kind === "refused" ? plain(outcome.message) : "écrit").toContain(words);
  });

  it("un client inconnu est refusé", () => {
    const outcome = acceptSegments(bookOf(TODAY, tabs), [
      { customer: "name:personne" as CustomerKey, segment: "public" },
    ]);
    expect(outcome.kind).toBe("refused");
  });
});

describe("Les propositions ne dépendent pas de l'ordre des lignes", () => {
  it("les mêmes typologies, les lignes retournées", () => {
    const rows = Array.from({ length: 40 }, (_, index) => [
      index % 5 === 0 ? `Mairie de Val-${index}` : `Client ${index % 7}`,
      `FA-${index}`,
      addDays(day("2026-01-10"), index),
      addDays(day("2026-02-10"), index),
      100 + ((index * 37) % 900),
      index % 2 === 0 ? addDays(day("2026-04-20"), index) : null,
    ]);
    const said = (list: Rows) =>
      [...planBook(bookOf(TODAY, [invoicesTab(list)])).segments]
        .map(({ customer, segment, confidence }) => `${customer} ${segment} ${confidence}`)
        .sort();
    expect(said([...rows].reverse())).toEqual(said(rows));
    expect(said(rows).length).toBeGreaterThan(7);
  });
});
