import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { dueDayOf, readTerms } from "#shared/law/payment-terms.ts";

const due = (issued: string, words: string): string | undefined => {
  const terms = readTerms(words);
  return terms && dueDayOf(day(issued), terms);
};

describe("Délais de paiement (C.com art. L441-10 I)", () => {
  it.each([
    { issued: "2025-02-15", a: "2025-04-30", b: "2025-04-14", sixty: "2025-04-16" },
    { issued: "2024-02-15", a: "2024-03-31", b: "2024-04-14", sixty: "2024-04-15" },
    { issued: "2026-01-31", a: "2026-03-31", b: "2026-03-17", sixty: "2026-04-01" },
    { issued: "2026-10-05", a: "2026-11-30", b: "2026-12-15", sixty: "2026-12-04" },
  ])("facture du $issued : 45 jours fin de mois A $a, B $b ; 60 jours $sixty", ({ issued, a, b, sixty }) => {
    expect(due(issued, "45J FDM")).toBe(a);
    expect(due(issued, "FDM 45J")).toBe(b);
    expect(due(issued, "60J")).toBe(sixty);
  });

  it.each([
    { words: "30J", expected: "2026-02-14" },
    { words: "30 jours", expected: "2026-02-14" },
    { words: "30 j nets", expected: "2026-02-14" },
    { words: "30 jours date de facture", expected: "2026-02-14" },
    { words: "Virement à 30 jours", expected: "2026-02-14" },
    { words: "30", expected: "2026-02-14" },
    { words: "net 30 days", expected: "2026-02-14" },
    { words: "30J FDM", expected: "2026-02-28" },
    { words: "30 jours fin de mois", expected: "2026-02-28" },
    { words: "30jfdm", expected: "2026-02-28" },
    { words: "30 Jours F.D.M.", expected: "2026-02-28" },
    { words: "fin de mois", expected: "2026-01-31" },
    { words: "fin de mois + 30 jours", expected: "2026-03-02" },
    { words: "COMPTANT", expected: "2026-01-15" },
    { words: "à réception", expected: "2026-01-15" },
    { words: "A réception de facture", expected: "2026-01-15" },
    { words: "30J FDM LE 10", expected: "2026-03-10" },
    { words: "30 jours fin de mois le 10 du mois suivant", expected: "2026-03-10" },
    { words: "45 jours fdm le 15", expected: "2026-04-15" },
    { words: "30 jours le 10", expected: "2026-03-10" },
    { words: "30J FDM LE 31", expected: "2026-03-31" },
    { words: "FDM 30J LE 10", expected: "2026-03-10" },
  ])("« $words » pour une facture du 15/01/2026 donne $expected", ({ words, expected }) => {
    expect(due("2026-01-15", words)).toBe(expected);
  });

  it("le 31 du mois suivant devient le dernier jour d'un mois plus court", () => {
    expect(due("2026-02-25", "30J FDM LE 31")).toBe("2026-04-30");
  });

  it("une échéance qui tombe un dimanche ou un jour férié reste où elle est", () => {
    expect(due("2026-04-01", "30J")).toBe("2026-05-01");
  });

  it.each([
    "",
    "50 % à la commande, solde 30 jours",
    "30 ou 60 jours",
    "voir contrat",
    "30J FDM LE 45",
    "9999",
  ])("« %s » n'est pas compris plutôt que deviné", (words) => {
    expect(readTerms(words)).toBeUndefined();
  });
});
