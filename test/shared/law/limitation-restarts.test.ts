import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { limitationDay, limitationEnd, limitationStart } from "#shared/law/limitation.ts";
import { type Interruption, limitationWith } from "#shared/law/limitation-restarts.ts";
import { limitationWords } from "#shared/texts/limitation.ts";

const fact = (kind: Interruption["kind"], on: string): Interruption => ({ kind, day: day(on) });
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("Prescription avec ses interruptions", () => {
  it("sans aucun fait, seule la date prudente, comptée de l'échéance (art. 2233 C. civ.)", () => {
    expect(limitationWith("professionnel", day("2024-03-15"), [])).toEqual({
      rule: "business",
      start: "2024-03-15",
      earliest: "2029-03-15",
    });
  });

  it("un règlement partiel fait peut-être repartir cinq ans (art. 2240 et 2231 C. civ.)", () => {
    const paid = fact("part-payment", "2025-06-30");
    const { earliest, restarted } = limitationWith("professionnel", day("2024-03-15"), [paid]);
    expect(earliest).toBe("2029-03-15");
    expect(restarted).toEqual({ until: "2030-06-30", by: paid });
  });

  it("le dernier fait compte, quel que soit l'ordre", () => {
    const facts = [fact("plan", "2026-02-28"), fact("acknowledgement", "2025-01-10")];
    expect(limitationWith("particulier", day("2024-03-15"), facts).restarted?.until).toBe("2028-02-28");
  });

  it("le dernier jour du délai interrompt encore, le lendemain ne ranime rien", () => {
    const last = limitationWith("particulier", day("2024-03-15"), [fact("part-payment", "2026-03-15")]);
    expect(last.restarted?.until).toBe("2028-03-15");
    const after = limitationWith("particulier", day("2024-03-15"), [fact("part-payment", "2026-03-16")]);
    expect(after.restarted).toBe(undefined);
  });

  it("un fait qui suit un premier fait compte dans le délai que celui-ci a ouvert", () => {
    const facts = [fact("part-payment", "2026-03-01"), fact("part-payment", "2028-02-01")];
    expect(limitationWith("particulier", day("2024-03-15"), facts).restarted?.until).toBe("2030-02-01");
  });

  it("une mise en demeure n'interrompt rien contre un débiteur privé (Cass. com., 18 mai 2022, n° 20-23.204)", () => {
    for (const quality of ["professionnel", "particulier"] as const) {
      const { restarted } = limitationWith(quality, day("2025-03-15"), [
        fact("written-request", "2025-06-01"),
      ]);
      expect(restarted).toBe(undefined);
    }
  });

  it("contre une personne publique, une demande écrite fait repartir quatre ans au 1er janvier (loi n° 68-1250, art. 2)", () => {
    const asked = fact("written-request", "2026-05-04");
    expect(limitationWith("public", day("2024-03-15"), [asked])).toMatchObject({
      earliest: "2028-12-31",
      restarted: { until: "2030-12-31" },
    });
    // The same year as the right: nothing moves.
    expect(limitationWith("public", day("2026-03-15"), [asked]).restarted).toBe(undefined);
  });

  it("transport : un an, et un fait rouvre un an (art. L133-6)", () => {
    const { earliest, restarted } = limitationWith(
      "professionnel",
      day("2026-01-31"),
      [fact("acknowledgement", "2026-06-30")],
      "Transport routier",
    );
    expect([earliest, restarted?.until]).toEqual(["2027-01-31", "2027-06-30"]);
  });

  it("un fait d'avant l'échéance ne compte pas", () => {
    expect(
      limitationWith("particulier", day("2024-03-15"), [fact("part-payment", "2024-03-14")]).restarted,
    ).toBe(undefined);
  });

  it("un 29 février retombe sur le dernier jour du mois (CPC 641)", () => {
    expect(limitationEnd("consumer", day("2024-02-29"))).toBe("2026-02-28");
    expect(limitationEnd("carriage", day("2023-02-28"))).toBe("2024-02-28");
  });

  it("public : le droit né l'année de la facture, même échue l'année d'après (loi n° 68-1250, art. 1)", () => {
    const [issued, due] = [day("2025-12-20"), day("2026-01-25")];
    expect(limitationDay("public", due, undefined, issued)).toBe("2029-12-31");
    expect(limitationDay("public", due)).toBe("2030-12-31");
  });

  it("transport : de la facture ; professionnels et particuliers : jamais avant l'échéance (art. 2233 C. civ.)", () => {
    const [issued, due] = [day("2026-01-10"), day("2026-02-28")];
    expect(limitationDay("professionnel", due, "Transport", issued)).toBe("2027-01-10");
    expect(limitationDay("particulier", due, undefined, issued)).toBe("2028-02-28");
    expect(limitationDay("professionnel", due, undefined, issued)).toBe("2031-02-28");
    // Paid in advance: the invoice comes after its due day.
    expect(limitationStart("carriage", issued, due)).toBe(issued);
  });

  it("la date des alertes reste la date prudente", () => {
    const start = day("2024-03-15");
    expect(limitationDay("professionnel", start)).toBe(
      limitationWith("professionnel", start, [fact("plan", "2025-01-01")]).earliest,
    );
  });
});

describe("Ce qui en est dit", () => {
  it("une hypothèse, puis « peut-être repoussée », jamais que la créance est sauve", () => {
    const paid = fact("part-payment", "2025-06-30");
    const words = plain(limitationWords(limitationWith("professionnel", day("2024-03-15"), [paid])));
    expect(words).toContain("Prescription au plus tôt le 15/03/2029 : hypothèse, sans interruption");
    expect(words).toContain(
      "Peut-être repoussée au 30/06/2030 par un règlement partiel du 30/06/2025 (art. 2240 du Code civil)",
    );
    expect(words).not.toMatch(/protèg|interrompu|sauv/);
  });

  it("public : l'article de la loi de 1968", () => {
    const words = limitationWords(
      limitationWith("public", day("2024-03-15"), [fact("written-request", "2025-06-30")]),
    );
    expect(words).toContain("68-1250");
    expect(plain(words)).toContain("31/12/2029");
  });
});
