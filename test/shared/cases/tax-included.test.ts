import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { readSheet, tabsOf } from "./owner-sheet.ts";

const BOTH = ["Client", "N° facture", "Date", "Échéance", "Total HT", "TVA", "Total TTC"];
const ROW = ["Martin", "FA-1", "01/09/2026", "01/10/2026", 1000, 200, 1200];

describe("HT à côté du TTC : toujours le TTC", () => {
  it("balance et relance réclament le TTC, quel que soit l'ordre des colonnes", () => {
    const order = [0, 6, 1, 5, 2, 4, 3];
    const shuffled = [BOTH, ROW].map((row) => order.map((at) => row[at] ?? null));
    for (const cells of [[BOTH, ROW], shuffled]) {
      const read = readSheet({ cells });
      expect([read.total, read.plan]).toEqual([1200, ["à faire | reminder | FA-1 | 1200"]]);
    }
  });

  it("« Reste dû » est du TTC : il l'emporte, HT et TTC restent connus", () => {
    const read = readSheet({
      cells: [
        [...BOTH, "Reste dû"],
        [...ROW, 450],
      ],
    });
    expect(read.total).toBe(450);
    expect(read.book.ledger.items.map(({ amount, amountExclTax }) => [amount, amountExclTax])).toEqual([
      [120_000, 100_000],
    ]);
  });

  it("seul un HT est là : la question est posée, rien n'est compté avant la réponse", () => {
    const cells = [
      ["Client", "N° facture", "Date", "Échéance", "Montant HT"],
      ["Martin", "FA-1", "01/09/2026", "01/10/2026", 1000],
    ];
    const reading = readBook({ tabs: tabsOf({ cells }), today: day("2026-11-17"), locale: "fr_FR" });
    expect(reading.kind).toBe("proposal");
    expect(reading.kind === "proposal" && reading.message).toMatch(/hors taxes/);
  });
});
