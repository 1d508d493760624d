import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { readTerms } from "#shared/law/payment-terms.ts";
import {
  type CeilingDebtor,
  exceededByDates,
  exceededByTerms,
  longestDelay,
} from "#shared/law/terms-ceiling.ts";

const BUSINESS: CeilingDebtor = { kind: "business" };

function termsOf(text: string) {
  const terms = readTerms(text);
  if (!terms) throw new Error(text);
  return terms;
}
const rule = (text: string, debtor: CeilingDebtor = BUSINESS) => exceededByTerms(termsOf(text), debtor)?.rule;

describe("Plafond des conditions entre entreprises (C. com. art. L441-10 I)", () => {
  it.each<[terms: string, expected: string | undefined, why: string]>([
    ["30J", undefined, "dans la loi"],
    ["60J", undefined, "60 jours est permis"],
    ["61J", "agreed", "61 jours ne l'est plus"],
    ["45J FDM", undefined, "45 jours fin de mois, lecture A : permis par exception"],
    ["FDM 45J", undefined, "45 jours fin de mois, lecture B : permis par exception"],
    ["46J FDM", "end-of-month", "un jour de plus que l'exception"],
    ["60J FDM", "end-of-month", "60 jours fin de mois dépasse 60 jours"],
    ["30J FDM", undefined, "30 jours fin de mois ne dépasse jamais 60 jours"],
    ["FDM 30J", undefined, "fin de mois puis 30 jours non plus"],
    ["30J FDM LE 10", "end-of-month", "30 jours fin de mois le 10 peut atteindre 70 jours"],
    ["COMPTANT", undefined, "comptant"],
  ])("%s → %s (%s)", (text, expected) => {
    expect(rule(text)).toBe(expected);
  });

  it("le plus long délai se compte sur tous les jours de facture d'une année", () => {
    // 1er juillet + 30 jours = 31 juillet ; 2 juillet + 30 = 1er août, fin de mois le 31 : 60 jours.
    expect(longestDelay(termsOf("30J FDM"))).toBe(60);
    expect(longestDelay(termsOf("45J"))).toBe(45);
  });
});

describe("Plafonds des secteurs et des acheteurs", () => {
  it.each<[text: string, debtor: CeilingDebtor, expected: string | undefined]>([
    ["30J", { kind: "business", sector: "Transport routier" }, undefined],
    ["45J", { kind: "business", sector: "Transport routier" }, "transport"],
    ["30J FDM", { kind: "business", sector: "transports" }, "transport"],
    ["30J", { kind: "business", sector: "Fruits et légumes" }, undefined],
    ["45J", { kind: "business", sector: "Produits frais" }, "perishable"],
    ["30J", { kind: "business", sector: "Boucherie" }, "meat"],
    ["FDM 30J", { kind: "business", sector: "Vins et spiritueux" }, undefined],
    ["45J FDM", { kind: "business", sector: "Spiritueux" }, "spirits"],
    ["60J", { kind: "business", sector: "Informatique" }, undefined],
    ["45J", { kind: "public" }, "public"],
    ["30J", { kind: "public" }, undefined],
    ["50J", { kind: "hospital" }, undefined],
    ["51J", { kind: "hospital" }, "hospital"],
    ["90J", { kind: "consumer" }, undefined],
  ])("%s, %o → %s", (text, debtor, expected) => {
    expect(rule(text, debtor)).toBe(expected);
  });
});

describe("Plafond d'après les deux jours d'une facture", () => {
  const over = (issued: string, due: string, debtor = BUSINESS, summary = false) =>
    exceededByDates(day(issued), day(due), debtor, summary)?.rule;

  it.each<[issued: string, due: string, expected: string | undefined, why: string]>([
    ["2025-02-15", "2025-04-16", undefined, "60 jours"],
    ["2025-02-15", "2025-04-30", undefined, "45 jours fin de mois, lecture A (74 jours)"],
    ["2025-02-15", "2025-05-01", "agreed", "au-delà des deux lectures et de 60 jours"],
    ["2026-10-05", "2026-12-15", undefined, "lecture B"],
    ["2026-10-05", "2026-12-16", "agreed", "un jour après la lecture B"],
  ])("facture du %s, échéance le %s → %s (%s)", (issued, due, expected) => {
    expect(over(issued, due)).toBe(expected);
  });

  it("une facture récapitulative : 45 jours au plus", () => {
    expect(over("2026-01-31", "2026-03-17", BUSINESS, true)).toBeUndefined();
    expect(over("2026-01-31", "2026-03-18", BUSINESS, true)).toBe("summary");
  });

  it("le transport : 30 jours ; les alcools : 30 jours après la fin du mois", () => {
    expect(over("2026-01-15", "2026-02-14", { kind: "business", sector: "transport" })).toBeUndefined();
    expect(over("2026-01-15", "2026-02-15", { kind: "business", sector: "transport" })).toBe("transport");
    expect(over("2026-01-15", "2026-03-02", { kind: "business", sector: "spiritueux" })).toBeUndefined();
    expect(over("2026-01-15", "2026-03-03", { kind: "business", sector: "spiritueux" })).toBe("spirits");
  });
});
