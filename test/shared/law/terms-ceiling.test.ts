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

describe("Les bords des plafonds", () => {
  const over = (issued: string, due: string, debtor: CeilingDebtor, summary = false) =>
    exceededByDates(day(issued), day(due), debtor, summary);

  it.each<[due: string, debtor: CeilingDebtor, days: number | undefined]>([
    ["2026-03-02", { kind: "public" }, undefined],
    ["2026-03-03", { kind: "public" }, 30],
    ["2026-03-22", { kind: "hospital" }, undefined],
    ["2026-03-23", { kind: "hospital" }, 50],
    ["2026-02-20", { kind: "business", sector: "Boucherie" }, undefined],
    ["2026-02-21", { kind: "business", sector: "Boucherie" }, 20],
    ["2026-03-02", { kind: "business", sector: "Primeurs" }, undefined],
    ["2026-03-03", { kind: "business", sector: "Primeurs" }, 30],
    ["2027-01-31", { kind: "consumer" }, undefined],
    ["2027-01-31", { kind: "consumer", sector: "Boucherie" }, undefined],
  ])("facture du 31/01/2026, échéance le %s, %j : plafond %s", (due, debtor, days) => {
    expect(over("2026-01-31", due, debtor)?.days).toBe(days);
  });

  it("un particulier n'a pas de plafond, même d'un secteur nommé", () => {
    expect(rule("90J", { kind: "consumer", sector: "Boucherie" })).toBeUndefined();
  });

  it("facture récapitulative au-delà de 45 jours fin de mois : 45 jours, pas 60", () => {
    expect(over("2026-01-31", "2026-03-31", BUSINESS, true)).toEqual({ rule: "summary", days: 45 });
    expect(over("2026-01-31", "2026-03-31", BUSINESS)).toBeUndefined();
  });

  it("un secteur que la loi ne nomme pas n'a pas de plafond à lui ; un mot qui contient le sien non plus", () => {
    const of = (sector: string) => rule("61J", { kind: "business", sector });
    expect(["Informatique", "Alcoolémie", "Viandox"].map(of)).toEqual(["agreed", "agreed", "agreed"]);
    expect(["BÉTAIL", "Abattoir", "Douane", "Marée"].map(of)).toEqual([
      "meat",
      "meat",
      "transport",
      "perishable",
    ]);
  });

  it("les conditions d'un autre secteur, d'un autre jour de paiement ou d'une autre lecture ont leur propre délai", () => {
    // 31 January + 30 days, then the 10th: 40 days at most after the first; each counted apart.
    expect(longestDelay({ days: 10, endOfMonth: "none" })).toBe(10);
    expect(longestDelay({ days: 10, endOfMonth: "before" })).toBe(40);
    // Issued on the 22nd of a month of 31 days: 10 days lead to the 1st, then to the end of a month of 31.
    expect(longestDelay({ days: 10, endOfMonth: "after" })).toBe(40);
    expect(longestDelay({ days: 0, endOfMonth: "none", payDay: 1 })).toBe(30);
    expect(longestDelay({ days: 0, endOfMonth: "none" })).toBe(0);
  });

  it("60 jours sont permis, même au-delà des deux lectures de 45 jours fin de mois", () => {
    // 31 January: reading A ends on 31 March, reading B on 17 March; 1 April is 60 days after, 2 April 61.
    expect(over("2026-01-31", "2026-04-01", BUSINESS)).toBeUndefined();
    expect(over("2026-01-31", "2026-04-02", BUSINESS)?.rule).toBe("agreed");
  });

  it("45 jours fin de mois « le 10 » n'est plus l'exception permise", () => {
    expect(rule("45J FDM LE 10")).toBe("end-of-month");
    expect(rule("45J LE 10")).toBe("end-of-month");
  });

  it("alcools : trente jours fin de mois au plus, chaque jour de l'année", () => {
    const spirits: CeilingDebtor = { kind: "business", sector: "Alcools" };
    expect(rule("30J", spirits)).toBeUndefined();
    expect(rule("FDM 31J", spirits)).toBe("spirits");
    expect(rule("60J", spirits)).toBe("spirits");
  });
});
