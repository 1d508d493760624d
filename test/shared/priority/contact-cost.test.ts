import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { collectionCost, contactCost, costToOverdue } from "#shared/priority/contact-cost.ts";
import { anEvent, SETTINGS } from "../dunning/builders.ts";

const FROM = day("2026-06-01");
const UNTIL = day("2026-06-30");

describe("Le coût des relances", () => {
  it.each([
    { channel: "téléphone" as const, cost: 1250 },
    { channel: "recommandé" as const, cost: 700 },
    { channel: "courrier" as const, cost: 125 },
    { channel: "e-mail + courrier" as const, cost: 125 },
    { channel: "e-mail" as const, cost: 0 },
    { channel: "SMS" as const, cost: 0 },
    { channel: "portail" as const, cost: 0 },
    { channel: "décision" as const, cost: 0 },
    { channel: undefined, cost: 0 },
  ])("$channel : $cost centimes", ({ channel, cost }) => {
    expect(contactCost(channel, SETTINGS)).toBe(cost);
  });

  it("suit les réglages : la lettre est un dixième de l'appel, le courriel s'ajoute", () => {
    const settings = { ...SETTINGS, costOfCall: cents(2_000), costOfEmail: cents(10) };
    expect(contactCost("courrier", settings)).toBe(200);
    expect(contactCost("e-mail + courrier", settings)).toBe(210);
  });

  it("se compte sur une période, premier et dernier jour compris, par ce qui est vraiment parti", () => {
    const prepared = anEvent("relance préparée", "2026-06-10", "A", { step: 1, channel: "e-mail" });
    const wrong = anEvent("appel", "2026-06-11", "", { direction: "sortant" });
    const journal = [
      anEvent("appel", "2026-06-01", "", { direction: "sortant" }),
      anEvent("appel", "2026-06-30", "", { direction: "sortant", motive: "Pas de réponse" }),
      anEvent("appel", "2026-06-12", "", { direction: "entrant" }),
      anEvent("appel", "2026-05-31", "", { direction: "sortant" }),
      anEvent("appel", "2026-07-01", "", { direction: "sortant" }),
      wrong,
      anEvent("annulation", "2026-06-11", "", { reference: wrong.id }),
      prepared,
      anEvent("relance envoyée", "2026-06-10", "A", { step: 1, channel: "e-mail", reference: prepared.id }),
      anEvent("relance envoyée", "2026-06-20", "A", { step: 3, channel: "e-mail + courrier" }),
      anEvent("mise en demeure envoyée", "2026-06-25", "A", { step: 4 }),
      anEvent("message reçu", "2026-06-26"),
    ];
    // deux appels 25,00 ; une lettre 1,25 ; un recommandé 7,00
    expect(collectionCost(journal, SETTINGS, FROM, UNTIL)).toEqual({
      calls: 2,
      messages: 1,
      letters: 1,
      registered: 1,
      cost: 3325,
    });
  });

  it("se rapporte à l'échu moyen de la période", () => {
    expect(costToOverdue(cents(3_000), [cents(200_000), cents(400_000)])).toBeCloseTo(0.01, 12);
    expect(costToOverdue(cents(3_000), [])).toBeUndefined();
    expect(costToOverdue(cents(3_000), [cents(0)])).toBeUndefined();
  });
});
