import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { anEvent, anInvoice, numbersOf, planOn } from "../builders.ts";

const FA1 = anInvoice("FA-1", 1000, "2026-06-01");
const items = [FA1];

describe("Un litige suspend son montant ; la part non contestée repart après l'accusé de réception", () => {
  const dispute = anEvent("litige ouvert", "2026-06-04", "FA-1", {
    id: "L1",
    amount: cents(30_000),
    motive: "quantité",
  });
  const rest = (on: string, ...journal: readonly JournalEvent[]) =>
    planOn(on, { items, journal: [dispute, ...journal] }).find(({ overdue }) => overdue === 70_000);

  // litige du jeudi 4 juin : trois jours ouvrés = mardi 9
  it.each([
    { on: "2026-06-04", state: "suspendue", why: "le jour même" },
    { on: "2026-06-09", state: "suspendue", why: "troisième jour ouvré" },
    { on: "2026-06-10", state: "à faire", why: "le lendemain, sans accusé : elle n'attend pas toujours" },
  ])("au $on ($why) : $state", ({ on, state }) => {
    expect(rest(on)?.state).toBe(state);
  });

  it("en attente, elle dit jusqu'à quand ; repartie sans accusé, elle le dit", () => {
    expect(rest("2026-06-05")?.reasons).toEqual([
      { code: "undisputed-waits", day: "2026-06-09", amount: 70_000, currency: "EUR" },
    ]);
    expect(rest("2026-06-05")?.day).toBe("2026-06-10");
    expect(rest("2026-06-10")?.reasons).toContainEqual({
      code: "undisputed-unacknowledged",
      day: "2026-06-04",
    });
    expect(rest("2026-06-10")?.claimed).toBe(70_000);
  });

  it.each([
    {
      why: "un « accusé de réception » qui nomme le litige",
      event: anEvent("accusé de réception", "2026-06-05", "", { reference: "L1" }),
      goes: true,
    },
    {
      why: "un « accusé de réception » sortant",
      event: anEvent("accusé de réception", "2026-06-05", "FA-1", { direction: "sortant" }),
      goes: true,
    },
    {
      why: "un « accusé de réception » dont le motif parle du litige",
      event: anEvent("accusé de réception", "2026-06-05", "", { motive: "litige" }),
      goes: true,
    },
    {
      why: "la lettre « Accusé de réception de litige » envoyée",
      event: anEvent("relance envoyée", "2026-06-05", "FA-1", { motive: "Accusé de réception de litige" }),
      goes: true,
    },
    {
      why: "la même, pour une autre facture",
      event: anEvent("relance envoyée", "2026-06-05", "FA-8", { motive: "Accusé de réception de litige" }),
      goes: false,
    },
    {
      why: "la même, d'avant le litige",
      event: anEvent("relance envoyée", "2026-06-03", "FA-1", { motive: "Accusé de réception de litige" }),
      goes: false,
    },
    {
      why: "l'avis de réception d'un recommandé",
      event: anEvent("accusé de réception", "2026-06-05", "FA-1", {
        direction: "entrant",
        reference: "1A 234",
      }),
      goes: false,
    },
    {
      why: "une lettre seulement préparée",
      event: anEvent("relance préparée", "2026-06-05", "FA-1", { motive: "Accusé de réception de litige" }),
      goes: false,
    },
  ])("$why : $goes", ({ event, goes }) => {
    expect(rest("2026-06-05", event)?.state).toBe(goes ? "à faire" : "suspendue");
  });

  it("préparée puis marquée envoyée, la lettre d'accusé suffit", () => {
    const draft = anEvent("relance préparée", "2026-06-05", "FA-1", {
      id: "S1",
      motive: "Accusé de réception de litige",
    });
    const answer = anEvent("relance envoyée", "2026-06-05", "", { reference: "S1" });
    expect(rest("2026-06-08", draft, answer)?.state).toBe("à faire");
  });

  it("sans montant, la facture entière est contestée : rien ne repart", () => {
    const whole = anEvent("litige ouvert", "2026-06-04", "FA-1", { id: "L2" });
    expect(planOn("2026-07-20", { items, journal: [whole] }).map(({ state }) => state)).toEqual([
      "suspendue",
    ]);
  });

  it("les autres factures du client ne s'arrêtent pas", () => {
    const two = [FA1, anInvoice("FA-2", 500, "2026-06-01")];
    const plan = planOn("2026-06-05", { items: two, journal: [dispute] });
    expect(plan.filter(({ state }) => state === "à faire").map(numbersOf)).toEqual([["FA-2"]]);
  });

  it("la date cible passée alerte son responsable, jamais elle ne fait repartir", () => {
    const target = { ...dispute, promisedDay: day("2026-06-19") };
    const seen = anEvent("accusé de réception", "2026-06-05", "", { reference: "L1" });
    const contested = (on: string) =>
      planOn(on, { items, journal: [target, seen] }).find(({ overdue }) => overdue === 30_000);
    expect([contested("2026-06-19")?.state, contested("2026-06-19")?.day]).toEqual([
      "suspendue",
      "2026-06-22",
    ]);
    expect([contested("2026-06-22")?.state, contested("2026-06-22")?.action]).toEqual([
      "à vérifier",
      "dispute-overdue",
    ]);
    expect(contested("2027-06-22")?.claimed).toBe(0);
  });
});
