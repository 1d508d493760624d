import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { readInvoiceList } from "#shared/workbook/invoice-list.ts";
import { readTabs, tabOf } from "../ledger/tabs-of-words.ts";

describe("Trouvé en cherchant : une cellule « Factures » pleine d'espaces figeait la lecture du classeur", () => {
  // Each took minutes or more by the pattern that read the cell before, and takes nothing now.
  it.each([
    {
      cell: `FA-1${" ".repeat(50_000)}suite, FA-2`,
      numbers: ["FA-1 suite", "FA-2"],
      why: "au milieu d'un numéro",
    },
    { cell: `${" ".repeat(50_000)}FA-1, FA-2`, numbers: ["FA-1", "FA-2"], why: "avant le premier" },
    {
      cell: `FA-1=12${" ".repeat(50_000)}x, FA-2`,
      numbers: ["FA-1=12 x", "FA-2"],
      why: "après une part qui n'en est pas une",
    },
    {
      cell: `${"=".repeat(50_000)}, FA-2`,
      numbers: ["=".repeat(50_000), "FA-2"],
      why: "des signes égal seulement",
    },
    {
      cell: `"${'""'.repeat(25_000)}, FA-2`,
      numbers: [`"${'""'.repeat(25_000)}`, "FA-2"],
      why: "un guillemet jamais fermé",
    },
  ])("$why", ({ cell, numbers }) => {
    expect(readInvoiceList(cell).map(({ number }) => number)).toEqual(numbers);
  });

  it("ce qui suit un « = » sans être un montant reste dans le numéro : rien ne s'en perd", () => {
    expect(readInvoiceList("FA-12=abc, FA-13=1,5")).toEqual([
      { number: "FA-12=abc", amount: undefined },
      { number: "FA-13", amount: cents(150) },
    ]);
  });
});

describe("Trouvé en cherchant : mille lignes d'un même numéro faisaient mille anomalies de mille numéros de ligne", () => {
  const HEADER = ["Client", "N° facture", "Date", "Échéance", "Montant TTC"];
  const listOf = (count: number) =>
    readTabs([
      tabOf("F", [
        HEADER,
        ...Array.from({ length: count }, () => ["Morel", "facture", "15/01/2026", "14/02/2026", 100]),
      ]),
    ]).problems.filter(({ code }) => code === "number-duplicated");

  it("chaque ligne a son anomalie, qui nomme les vingt premières lignes et dit qu'il y en a d'autres", () => {
    const problems = listOf(1_000);
    expect(problems.map(({ place }) => place.row)).toEqual(Array.from({ length: 1_000 }, (_, at) => at + 2));
    const named = Array.from({ length: 20 }, (_, at) => at + 2).join(", ");
    expect(new Set(problems.map(({ data }) => data?.rows))).toEqual(new Set([`${named} …`]));
  });

  it("vingt lignes ou moins sont toutes nommées", () => {
    expect(listOf(3).map(({ data }) => data?.rows)).toEqual(["2, 3, 4", "2, 3, 4", "2, 3, 4"]);
  });
});
