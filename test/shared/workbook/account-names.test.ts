import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { Cell } from "#shared/model/cell.ts";
import { accountCell } from "#shared/workbook/account-names.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { readBook } from "#shared/workbook/read-book.ts";

/** Two accounts of one name, as a ledger with codes has them. */
function bookOf(journal: readonly (readonly Cell[])[]) {
  const tabs = [
    {
      sheetId: 0,
      title: "Factures",
      rows: [
        ["Code client", "Client", "N° facture", "Date", "Échéance", "Montant TTC"],
        ["C1", "Dupont", "FA-1", "01/09/2026", "01/10/2026", 1000],
        ["C2", "Dupont", "FA-2", "01/09/2026", "01/10/2026", 2000],
        ["C3", "Martin", "FA-3", "01/09/2026", "01/10/2026", 3000],
      ],
    },
    {
      sheetId: 1,
      title: "Journal",
      rows: [["Identifiant", "Date", "Client", "Factures", "Événement", "Étape", "Canal"], ...journal],
    },
  ];
  const reading = readBook({ tabs, today: day("2026-10-12"), locale: "fr_FR" });
  if (reading.kind !== "book") throw new Error(reading.message);
  return reading.book;
}

describe("Deux comptes qui portent le même nom", () => {
  it("une ligne du journal au nom commun est rattachée par ses factures : rien n'est relancé deux fois", () => {
    const book = bookOf([["E1", "06/10/2026", "Dupont", "FA-2", "relance envoyée", 1, "e-mail"]]);
    const steps = planBook(book).plan.flatMap(({ line }) =>
      line.parts.map(({ open, step }) => [open.item.number, step]),
    );
    expect(Object.fromEntries(steps)).toEqual({ "FA-1": 1, "FA-2": 2, "FA-3": 1 });
  });

  it("la cellule Client que nous écrivons porte le code quand le nom ne suffit pas", () => {
    const { directory } = bookOf([]).ledger;
    const cells = directory.all().map(({ key }) => accountCell(directory, key));
    expect(cells.sort()).toEqual(["C1", "C2", "Martin"]);
    expect(cells.map((cell) => directory.keyOf(cell))).toEqual(
      cells.map((cell) => directory.all().find(({ code, name }) => code === cell || name === cell)?.key),
    );
  });
});
