import { describe, expect, it } from "vitest";
import { whySentence } from "#shared/texts/reasons.ts";
import { anEvent, anInvoice, codesOf, numbersOf, planOn } from "../builders.ts";

describe("La procédure collective arrête les créances d'avant le jugement", () => {
  const judgment = anEvent("procédure collective", "2026-06-10", "", { id: "J", motive: "redressement" });
  // émises 30 jours avant l'échéance : le 9, le 10 (jour du jugement) et le 11 juin
  const before = anInvoice("FA-A", 500, "2026-07-09");
  const same = anInvoice("FA-S", 500, "2026-07-10");
  const after = anInvoice("FA-B", 500, "2026-07-11");
  const plan = planOn("2026-07-15", { items: [before, same, after], journal: [judgment] });

  it("la veille du jugement : suspendue ; le jour même et après : relancées à part", () => {
    expect(plan.filter(({ state }) => state === "suspendue").map(numbersOf)).toEqual([["FA-A"]]);
    expect(plan.filter(({ state }) => state === "à faire").map(numbersOf)).toEqual([["FA-S", "FA-B"]]);
  });

  it("alerte : déclarer dans les deux mois, réserve de propriété dans les trois, garants", () => {
    const alert = plan.find(({ action }) => action === "declare-claim");
    expect([alert?.state, alert?.day]).toEqual(["à vérifier", "2026-08-10"]);
    expect(alert?.reasons.map(({ code, day: by }) => [code, by])).toEqual([
      ["insolvency", "2026-06-10"],
      ["declare-by", "2026-08-10"],
      ["retention-of-title", "2026-09-10"],
      ["guarantors", undefined],
    ]);
  });

  const note = (detail: string) => anEvent("note", "2026-07-01", "", { detail });
  it.each([
    {
      why: "rien de noté",
      notes: [],
      action: "declare-claim",
      codes: ["insolvency", "declare-by", "retention-of-title", "guarantors"],
    },
    {
      why: "déclarée",
      notes: [note("Créance déclarée")],
      action: "hold",
      codes: ["retention-of-title", "guarantors"],
    },
    {
      why: "déclarée, sans réserve de propriété",
      notes: [note("Créance déclarée, pas de réserve de propriété")],
      action: "hold",
      codes: ["guarantors"],
    },
    {
      why: "garants vus, non déclarée",
      notes: [note("Caution du gérant appelée")],
      action: "declare-claim",
      codes: ["insolvency", "declare-by", "retention-of-title"],
    },
  ])("$why : $codes", ({ notes, action, codes }) => {
    const alert = planOn("2026-07-15", { items: [before], journal: [judgment, ...notes] }).find(
      ({ state }) => state === "à vérifier",
    );
    expect([alert?.action, codesOf(alert ?? never())]).toEqual([action, codes]);
  });

  it("tout noté : plus d'alerte", () => {
    const all = note("Créance déclarée, revendication faite, aucune caution");
    expect(
      planOn("2026-07-15", { items: [before], journal: [judgment, all] }).map(({ state }) => state),
    ).toEqual(["suspendue"]);
  });

  it.each([
    { on: "2026-09-10", codes: ["insolvency", "declare-by", "retention-of-title", "guarantors"] },
    { on: "2026-09-11", codes: ["insolvency", "declare-by"] },
  ])("la revendication passée de trois mois n'est plus rappelée : au $on", ({ on, codes }) => {
    const alert = planOn(on, { items: [before], journal: [judgment] }).find(
      ({ action }) => action === "declare-claim",
    );
    expect(codesOf(alert ?? never())).toEqual(codes);
  });
});

describe("Le délai de déclaration se lit dans « Pourquoi »", () => {
  const judgment = anEvent("procédure collective", "2026-06-10", "", { id: "J", motive: "liquidation" });
  const owed = anInvoice("FA-A", 500, "2026-07-09");
  const whyOn = (on: string): string =>
    planOn(on, { items: [owed], journal: [judgment] })
      .filter(({ action }) => action === "declare-claim")
      .map((line) => whySentence(line))
      .join();

  it.each([
    { on: "2026-08-10", said: "à déclarer au plus tard le 10/08/2026", why: "le dernier jour" },
    { on: "2026-08-11", said: "délai de déclaration passé le 10/08/2026", why: "le lendemain" },
  ])("au $on ($why) : $said", ({ on, said }) => {
    expect(whyOn(on)).toContain(said);
  });
});

function never(): never {
  throw new Error("aucune ligne");
}
