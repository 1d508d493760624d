import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { type CallToNote, callBackDay, callEvents } from "#shared/dunning/call-outcome.ts";
import type { CallReport } from "#shared/model/commitments.ts";
import { keyOf } from "./builders.ts";

const rows = (report: CallReport, more: Partial<CallToNote["settings"]> = {}) =>
  callEvents({
    customer: keyOf("Durand"),
    invoices: [],
    report,
    today: day("2026-06-02"),
    settings: more,
    ids: { call: "A1", next: "N1" },
  });

describe("Le jour où un appel revient", () => {
  // 3 April 2026 is Good Friday, a holiday in Alsace-Moselle only; Monday 6 is one everywhere.
  it("le jour ouvré qui suit, en Alsace-Moselle seulement si on le dit", () => {
    expect(callBackDay(day("2026-04-02"), undefined)).toBe("2026-04-03");
    expect(callBackDay(day("2026-04-02"), undefined, true)).toBe("2026-04-07");
  });

  it.each([
    { wished: "2026-06-01", back: "2026-06-03", why: "le lendemain au plus tôt" },
    { wished: "2026-06-03", back: "2026-06-03", why: "demain" },
    { wished: "2026-06-12", back: "2026-06-12", why: "dix jours, le plus tard" },
    { wished: "2026-06-13", back: "2026-06-12", why: "onze jours" },
  ])("souhaité le $wished : $why", ({ wished, back }) => {
    expect(callBackDay(day("2026-06-02"), day(wished))).toBe(back);
  });
});

describe("La ligne d'un appel", () => {
  it("qui a parlé, et ce qui fut dit ; l'un sans l'autre ; rien", () => {
    const detail = (more: Partial<CallReport>) => rows({ outcome: "no-answer", ...more })[0]?.detail;
    expect(detail({ who: " Mme Roux ", said: "paiera" })).toBe("Mme Roux : paiera");
    expect(detail({ who: " ", said: "paiera" })).toBe("paiera");
    expect(detail({ who: "Mme Roux" })).toBe("Mme Roux");
    expect(detail({})).toBeUndefined();
  });

  it("seul un appel à rappeler promet un jour", () => {
    const promisedDay = day("2026-06-05");
    const [back] = rows({ outcome: "call-back", day: promisedDay });
    expect(back?.promisedDay).toBe("2026-06-05");
    const [promise] = rows({ outcome: "promise", day: promisedDay });
    expect(promise === undefined ? [] : Object.keys(promise)).not.toContain("promisedDay");
  });
});

describe("Ce qu'un appel a apporté", () => {
  const how = (more: Partial<CallReport>) => rows({ outcome: "announced-paid", ...more })[1]?.detail;

  it.each([
    { means: "virement", says: "par virement" },
    { means: " Par chèque ", says: "Par chèque" },
    { means: "chèque remis par coursier", says: "par chèque remis par coursier" },
    { means: "particulier", says: "par particulier" },
  ])("payé « $means » : $says", ({ means, says }) => {
    expect(how({ means })).toBe(says);
  });

  it("le moyen et qui a validé ; l'un sans l'autre ; rien", () => {
    expect(how({ means: "virement", signatory: "M. Roux" })).toBe("par virement ; validé par M. Roux");
    expect(how({ signatory: " M. Roux " })).toBe("validé par M. Roux");
    expect(how({ means: " ", signatory: " " })).toBeUndefined();
    expect(how({})).toBeUndefined();
  });
});
