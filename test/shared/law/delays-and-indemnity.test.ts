import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { formalNoticeDeadline } from "#shared/law/formal-notice-deadline.ts";
import { limitationDay } from "#shared/law/limitation.ts";
import { recoveryIndemnity } from "#shared/law/recovery-indemnity.ts";
import type { DebtorQuality } from "#shared/model/customer.ts";

describe("Indemnité forfaitaire (art. D441-5, D2192-35)", () => {
  it.each([
    ["professionnel", 1, 4_000],
    ["professionnel", 3, 12_000],
    ["public", 2, 8_000],
    ["particulier", 5, 0],
    ["professionnel", 0, 0],
  ] as const)("%s, %i facture(s) en retard : %i centimes", (quality, count, amount) => {
    expect(recoveryIndemnity(quality, count)).toBe(amount);
  });

  it("un nombre de factures négatif ou à virgule est une erreur", () => {
    expect(() => recoveryIndemnity("professionnel", -1)).toThrow("entier positif");
    expect(() => recoveryIndemnity("professionnel", 1.5)).toThrow("entier positif");
  });
});

describe("Date limite d'une mise en demeure (art. 1344 C. civ.)", () => {
  it("dépôt + 3 + 8 jours entre professionnels et pour un acheteur public", () => {
    expect(formalNoticeDeadline(day("2026-11-21"), "professionnel")).toBe("2026-12-02");
    expect(formalNoticeDeadline(day("2026-11-21"), "public")).toBe("2026-12-02");
  });

  it("dépôt + 3 + 15 jours pour un particulier", () => {
    expect(formalNoticeDeadline(day("2026-11-21"), "particulier")).toBe("2026-12-09");
  });
});

describe("Prescription", () => {
  const cases: readonly {
    quality: DebtorQuality;
    due: string;
    sector?: string;
    last: string;
    why: string;
  }[] = [
    { quality: "professionnel", due: "2022-03-15", last: "2027-03-15", why: "5 ans, art. L110-4" },
    { quality: "professionnel", due: "2024-02-29", last: "2029-02-28", why: "dernier jour du mois, CPC 641" },
    { quality: "particulier", due: "2024-02-29", last: "2026-02-28", why: "dernier jour du mois, CPC 641" },
    { quality: "particulier", due: "2025-05-10", last: "2027-05-10", why: "2 ans, Conso L218-2" },
    {
      quality: "professionnel",
      due: "2026-01-31",
      sector: "Transport routier",
      last: "2027-01-31",
      why: "1 an, L133-6",
    },
    {
      quality: "public",
      due: "2022-03-15",
      last: "2026-12-31",
      why: "4 ans dès le 01/01/2023, loi n° 68-1250",
    },
    { quality: "public", due: "2022-12-31", last: "2026-12-31", why: "même 1er janvier pour toute l'année" },
    {
      quality: "public",
      due: "2023-01-01",
      sector: "transport",
      last: "2027-12-31",
      why: "la règle publique d'abord",
    },
  ];
  it.each(cases)("$quality, échéance $due : $last ($why)", ({ quality, due, sector, last }) => {
    expect(limitationDay(quality, day(due), sector)).toBe(last);
  });
});
