import { describe, expect, it } from "vitest";
import { day, serialOfDay } from "#shared/base/day.ts";
import { comparable } from "#shared/base/normalise.ts";
import type { Cell } from "#shared/model/cell.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { daySearch } from "../../../extension/panel/day-search.ts";
import { foundBy } from "../../../extension/panel/found-by.ts";
import { journalSearch, kindsOf, newestFirst } from "../../../extension/panel/journal-search.ts";
import { bookOf, invoicesTab, ourTabs } from "../../shared/workbook/own-book.ts";

const at = (text: string): Cell => serialOfDay(day(text));
const noted = (values: Readonly<Record<string, Cell>>): readonly Cell[] =>
  HEADERS.Journal.map((header) => values[header] ?? null);

const book = bookOf("2026-11-17", [
  invoicesTab([
    ["Menuiserie Hénaff", "FA-101", at("2026-08-03"), at("2026-09-02"), 1000, null],
    ["Garage Perrin", "FA-202", at("2026-08-03"), at("2026-09-02"), 500, null],
    ["Garage Perrin", "FA-203", at("2026-08-03"), at("2026-09-02"), 500, null],
  ]),
  ...ourTabs({
    Journal: [
      noted({
        Identifiant: "e1",
        Date: at("2026-11-02"),
        Client: "Garage Perrin",
        Événement: "appel",
        Détail: "Rappellera après l'été",
      }),
      noted({
        Identifiant: "e2",
        Date: at("2026-11-12"),
        Client: "Menuiserie Hénaff",
        Factures: "FA-101",
        Événement: "promesse",
        Montant: 1000,
        "Date promise": at("2026-11-20"),
      }),
      noted({
        Identifiant: "e3",
        Date: at("2026-11-12"),
        Client: "Garage Perrin",
        Événement: "appel",
        Détail: "Comptable absente",
      }),
    ],
  }),
]);
const names = (lines: readonly { readonly line: { readonly customer: string } }[]): readonly string[] => [
  ...new Set(lines.map(({ line }) => line.customer)),
];

describe("Recherche de mots", () => {
  it("chaque mot, dans n'importe quel ordre, sans accents ni majuscules", () => {
    const where = comparable("Menuiserie Hénaff FA-101");
    for (const typed of ["henaff", "HÉNAFF", "fa-101", "101 menui", "", "  "])
      expect(foundBy(typed)(where), typed).toBe(true);
    for (const typed of ["hénaf x", "fa-102", "menuiseries"])
      expect(foundBy(typed)(where), typed).toBe(false);
  });
});

describe("Chercher dans la liste du jour", () => {
  const { plan } = planBook(book);
  const search = daySearch(book, plan);

  it("par le nom du client ou par le numéro d'une facture, dans l'ordre du plan", () => {
    const perrin = book.ledger.directory.keyOf("Garage Perrin");
    const henaff = book.ledger.directory.keyOf("Menuiserie Hénaff");
    expect(names(search("perrin"))).toEqual([perrin]);
    expect(names(search("FA 101"))).toEqual([henaff]);
    expect(search("fa-2")).toEqual(plan.filter(({ line }) => line.customer === perrin));
    expect(search("inconnu")).toEqual([]);
  });
});

describe("Chercher dans le journal", () => {
  const rows = newestFirst(book.journal);
  const search = journalSearch(rows, book.ledger.directory);
  const ids = (typed: string, kind?: "appel" | "promesse") => search({ typed, kind }).map(({ id }) => id);

  it("le plus récent d'abord ; d'un même jour, la dernière ligne d'abord", () => {
    expect(rows.map(({ id }) => id)).toEqual(["e3", "e2", "e1"]);
  });

  it("par client, facture, mot du détail, jour ou jour promis", () => {
    expect(ids("")).toEqual(["e3", "e2", "e1"]);
    expect(ids("perrin")).toEqual(["e3", "e1"]);
    expect(ids("fa-101")).toEqual(["e2"]);
    expect(ids("été")).toEqual(["e1"]);
    expect(ids("12/11/2026")).toEqual(["e3", "e2"]);
    expect(ids("20/11/2026")).toEqual(["e2"]);
    expect(ids("perrin absente")).toEqual(["e3"]);
  });

  it("par genre d'événement, seul ou avec des mots ; le plus fréquent se choisit en premier", () => {
    expect(kindsOf(book.journal)).toEqual(["appel", "promesse"]);
    expect(ids("", "appel")).toEqual(["e3", "e1"]);
    expect(ids("henaff", "appel")).toEqual([]);
    expect(ids("henaff", "promesse")).toEqual(["e2"]);
  });
});
