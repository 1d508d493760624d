import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { interestAmount } from "#shared/law/interest-amount.ts";
import { linesOf, owed, payment, statementAt } from "./build.ts";

describe("Le décompte des exemples de la référence (7.1 ; art. L441-10, R2192-31, 1344-1)", () => {
  it("E3 : 4 800 € TTC, 92 jours à 12,15 % : 147,00 €, 4 987,00 € en tout", () => {
    const statement = statementAt("2025-12-31", [owed(480_000, "2025-09-30")]);
    expect(linesOf(statement)).toEqual([[92, 1215, 14_700]]);
    expect(statement.total).toBe(498_700);
  });

  it("E4 : 10 000 € échus le 20/06/2026, au 10/07/2026 : 33,29 + 33,97, et 40 €", () => {
    const statement = statementAt("2026-07-10", [owed(1_000_000, "2026-06-20")]);
    expect(linesOf(statement)).toEqual([
      [10, 1215, 3_329],
      [10, 1240, 3_397],
    ]);
    expect([statement.interest, statement.indemnity, statement.interest + statement.indemnity]).toEqual([
      6_726, 4_000, 10_726,
    ]);
  });

  it("E5 : 1 850 € TTC au 30/06/2026 : 45 jours, 27,71 €, 0,62 € par jour", () => {
    const statement = statementAt("2026-06-30", [owed(185_000, "2026-05-16")]);
    expect(linesOf(statement)).toEqual([[45, 1215, 2_771]]);
    expect(statement.daily).toBe(62);
  });

  it("E6 : la même d'un acheteur public : 23,15 € et 40 €", () => {
    const statement = statementAt("2026-06-30", [owed(185_000, "2026-05-16")], { quality: "public" });
    expect(linesOf(statement)).toEqual([[45, 1015, 2_315]]);
    expect(statement.indemnity).toBe(4_000);
  });

  it("E7 : 10 000 € au taux contractuel de 10 %, 365 jours : 11 040,00 € en tout", () => {
    const statement = statementAt("2026-06-30", [owed(1_000_000, "2025-06-30")], { contractRate: 1_000 });
    expect([statement.interest, statement.total]).toEqual([100_000, 1_104_000]);
  });

  it("E8 : un taux du contrat qui passe de 10 % à 20 % coupe la période", () => {
    const statement = statementAt("2026-12-31", [owed(1_000_000, "2025-12-31")], {
      contractRate: 1_000,
      contractRateChanges: [{ from: "2026-07-01" as never, rate: 2_000 }],
    });
    expect(linesOf(statement)).toEqual([
      [181, 1000, 49_589],
      [184, 2000, 100_822],
    ]);
    expect(statement.interest).toBe(150_411);
  });

  it("E9 : 366 jours à 10 % : 1 002,74 € en base 365, 1 000,00 € en base 366", () => {
    expect(interestAmount(cents(1_000_000), 1000, 366, 365)).toBe(100_274);
    expect(interestAmount(cents(1_000_000), 1000, 366, 366)).toBe(100_000);
  });

  it("C1 : quatre semestres, 322,30 €", () => {
    const statement = statementAt("2026-07-15", [owed(234_567, "2025-05-31")]);
    expect(linesOf(statement)).toEqual([
      [30, 1315, 2_535],
      [184, 1215, 14_367],
      [181, 1215, 14_133],
      [15, 1240, 1_195],
    ]);
    expect(statement.interest).toBe(32_230);
  });

  it("C2 : acheteur public, taux gelé, une seule ligne : 110,12 €", () => {
    const statement = statementAt("2026-08-20", [owed(600_000, "2026-06-15")], { quality: "public" });
    expect(linesOf(statement)).toEqual([[66, 1015, 11_012]]);
  });

  it("C3 : l'intérêt public naît le 1er juillet : 51 jours à 10,40 %, 87,19 €", () => {
    const statement = statementAt("2026-08-20", [owed(600_000, "2026-06-30")], { quality: "public" });
    expect(linesOf(statement)).toEqual([[51, 1040, 8_719]]);
  });

  it("C4 : particulier, mise en demeure présentée le 10/06/2026, au 09/08/2026 : 3,56 €, jamais 40 €", () => {
    const statement = statementAt("2026-08-09", [owed(80_000, "2026-05-01")], {
      quality: "particulier",
      noticePresented: "2026-06-10" as never,
    });
    expect(linesOf(statement)).toEqual([
      [20, 262, 115],
      [40, 275, 241],
    ]);
    expect([statement.interest, statement.indemnity, statement.total]).toEqual([356, 0, 80_356]);
  });

  it("C5 : un jour de retard : 0,34 € et 40 €", () => {
    const statement = statementAt("2026-07-01", [owed(100_000, "2026-06-30")]);
    expect([linesOf(statement), statement.indemnity]).toEqual([[[1, 1240, 34]], 4_000]);
  });

  it("C6 : tout 2024, taux par défaut sous le plancher des taux contractuels : 144,14 €", () => {
    const statement = statementAt("2024-12-31", [owed(100_000, "2023-12-31")]);
    expect(linesOf(statement)).toEqual([
      [182, 1450, 7_230],
      [184, 1425, 7_184],
    ]);
    expect(statement.interest).toBe(14_414);
  });

  it("C7 : payée le jour de l'échéance : rien, pas même 40 €", () => {
    const statement = statementAt("2026-09-01", [
      owed(100_000, "2026-06-30", [payment("2026-06-30", 100_000)]),
    ]);
    expect([linesOf(statement), statement.indemnity, statement.total]).toEqual([[], 0, 0]);
  });
});
