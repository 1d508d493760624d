import { describe, expect, it } from "vitest";
import { day, serialOfDay } from "#shared/base/day.ts";
import { balanceAt } from "#shared/workbook/balance-at.ts";
import { balanceCsv } from "#shared/workbook/balance-csv.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { bookOf, invoicesTab, ourTabs } from "./own-book.ts";

const at = (text: string) => serialOfDay(day(text));

describe("Balance en CSV", () => {
  const book = bookOf("2026-11-17", [
    invoicesTab([
      ['=HYPERLINK("x")', "FA-1", at("2026-08-03"), at("2026-09-02"), 10.5, null],
      ["Dupont; fils", "FA-2", at("2026-08-03"), at("2026-10-30"), 1234.56, null],
    ]),
    ...ourTabs({
      Règlements: [["r1", at("2026-11-02"), "Dupont; fils", "VIR", 200, "EUR", "FA-2=200,00", null, null]],
    }),
  ]);
  const lines = balanceCsv(book, balanceAt(book, day("2026-10-31"))).split("\r\n");

  it("les colonnes de l'onglet, puis « À venir » ; le plus gros d'abord, le total à la fin", () => {
    expect(lines[0]).toBe(`\ufeff${[...HEADERS["Balance âgée"], "À venir"].join(";")}`);
    expect(lines.slice(1)).toEqual([
      '"Dupont; fils";EUR;1234,56;0,00;0,00;1234,56;0,00;0,00;0,00;0,00;1234,56;0,00;0,00;1;200,00',
      `"'=HYPERLINK(""x"")";EUR;10,50;0,00;0,00;0,00;10,50;0,00;0,00;0,00;10,50;0,00;0,00;59;0,00`,
      "Total;EUR;1245,06;0,00;0,00;1234,56;10,50;0,00;0,00;0,00;1245,06;0,00;0,00;59;200,00",
      "",
    ]);
  });

  it("un montant négatif reste un nombre, qu'un tableur additionne", () => {
    const credit = bookOf("2026-11-17", [
      invoicesTab([["Dupont", "FA-1", at("2026-08-03"), at("2026-09-02"), 100, null]]),
      ...ourTabs({
        Règlements: [["r1", at("2026-11-02"), "Dupont", "VIR", 250.5, "EUR", "", null, null]],
      }),
    ]);
    expect(
      balanceCsv(credit, balanceAt(credit, day("2026-11-17")))
        .split("\r\n")
        .slice(1, 3),
    ).toEqual([
      "Dupont;EUR;-150,50;0,00;0,00;0,00;0,00;100,00;0,00;-250,50;100,00;0,00;0,00;76;0,00",
      "Total;EUR;-150,50;0,00;0,00;0,00;0,00;100,00;0,00;-250,50;100,00;0,00;0,00;76;0,00",
    ]);
  });
});
