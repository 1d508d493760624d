import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { EventKind } from "#shared/model/journal.ts";
import { whySentence } from "#shared/texts/reasons.ts";
import { anEvent, anInvoice, codesOf, planOn } from "./builders.ts";

// Échue le 1er juin, plus de 60 jours de retard au 1er septembre 2026 (un mardi), aucune étape jouée.
const OLD = anInvoice("FA-1", 800, "2026-06-01");
const TODAY = "2026-09-01";

const templateAfter = (kind: EventKind, invoices: string, on = "2026-06-20"): string | undefined =>
  planOn(TODAY, { items: [OLD], journal: [anEvent(kind, on, invoices, { promisedDay: undefined })] }).find(
    ({ parts }) => parts.some(({ open }) => open.item.number === "FA-1"),
  )?.template;

describe("« Point sur votre compte » ne nie pas un échange qui a eu lieu", () => {
  it("rien au journal : point sur le compte", () => {
    expect(planOn(TODAY, { items: [OLD] }).map(({ template }) => template)).toEqual([
      "Point sur votre compte",
    ]);
  });

  it.each([
    { kind: "message reçu", invoices: "FA-1", why: "le client en a écrit" },
    {
      kind: "message reçu",
      invoices: "",
      why: "le client a écrit sans citer de facture, après son émission",
    },
  ] as const)("$why : le rappel de l'étape", ({ kind, invoices }) => {
    expect(templateAfter(kind, invoices)).toBe("Oubli");
  });

  it.each([
    { invoices: "FA-9", on: "2026-06-20", why: "il a écrit d'une autre facture" },
    { invoices: "", on: "2026-04-01", why: "il a écrit avant qu'elle ne soit émise" },
  ])("$why : point sur le compte", ({ invoices, on }) => {
    expect(templateAfter("message reçu", invoices, on)).toBe("Point sur votre compte");
  });
});

describe("Un appel sans réponse se dit sur l'appel suivant", () => {
  const call = anInvoice("FA-1", 800, "2026-06-01");
  const sent = anEvent("relance envoyée", "2026-06-04", "FA-1", { step: 1 });
  const missed = anEvent("appel", "2026-06-11", "FA-1", { step: 2, motive: "Pas de réponse" });

  it("une tentative : « 1 appel sans réponse »", () => {
    const [line] = planOn("2026-06-12", { items: [call], journal: [sent, missed] });
    expect(line?.channel).toBe("téléphone");
    expect(line?.reasons.find(({ code }) => code === "unanswered-attempts")?.count).toBe(1);
  });

  it("aucune tentative : rien à en dire", () => {
    const [line] = planOn("2026-06-12", { items: [call], journal: [sent] });
    expect(line?.channel).toBe("téléphone");
    expect(line === undefined ? [] : codesOf(line)).not.toContain("unanswered-attempts");
  });
});

describe("Ce qu'il faut savoir reste dit pendant l'attente", () => {
  it("un refus de payer se dit encore quand le message attend l'espacement", () => {
    const journal = [
      anEvent("relance envoyée", "2026-06-04", "FA-1", { step: 1 }),
      anEvent("appel", "2026-06-11", "FA-1", { step: 2, motive: "Refus de payer" }),
      anEvent("relance envoyée", "2026-06-22", "FA-2", { step: 3 }),
    ];
    const items = [anInvoice("FA-1", 800, "2026-06-01"), anInvoice("FA-2", 300, "2026-05-30")];
    const line = planOn("2026-06-23", { items, journal }).find(({ parts }) =>
      parts.some(({ open }) => open.item.number === "FA-1"),
    );
    expect(line?.state).toBe("en attente");
    expect(line?.reasons.map(({ code }) => code)).toContain("payment-refused");
  });
});

describe("Une parole donnée au dernier appel et non tenue demande son appel", () => {
  // Dernière étape (5) : l'appel du 13 juillet 2026, où 500 € sont promis pour le 15.
  const owed = anInvoice("FA-1", 800, "2026-05-01");
  const journal = [
    anEvent("appel", "2026-07-13", "FA-1", { step: 5, motive: "Joint" }),
    anEvent("promesse", "2026-07-13", "FA-1", { amount: cents(50_000), promisedDay: day("2026-07-15") }),
  ];
  const actionOn = (on: string, more: Parameters<typeof anEvent>[3] | undefined = undefined) =>
    planOn(on, {
      items: [owed],
      journal: more === undefined ? journal : [...journal, anEvent("appel", "2026-07-20", "FA-1", more)],
    }).map(({ state, action }) => `${state} : ${action}`);

  it("le jour ouvré qui suit la grâce : l'appel, avant toute décision", () => {
    expect(actionOn("2026-07-20")).toEqual(["à faire : broken-promise-call"]);
  });

  it("l'appel passé : la décision", () => {
    expect(actionOn("2026-07-21", { motive: "Joint" })).toEqual(["décision : decide"]);
  });
});

describe("Deux messages en attente de réponse se distinguent", () => {
  it("« brouillon du … (transmission du litige) à confirmer »", () => {
    const journal = [
      anEvent("relance préparée", "2026-06-08", "FA-1", { motive: "Transmission du litige" }),
      anEvent("relance préparée", "2026-06-08", "FA-1", { motive: "Récapitulatif d'appel" }),
    ];
    const said = planOn("2026-06-09", { items: [anInvoice("FA-1", 800, "2026-06-01")], journal })
      .filter(({ action }) => action === "settle-draft")
      .map((line) => whySentence(line));
    expect(said.some((text) => text.includes("(transmission du litige)"))).toBe(true);
    expect(said.some((text) => text.includes("(récapitulatif d'appel)"))).toBe(true);
  });

  it("envoyer l'un ne règle pas l'autre", () => {
    const journal = [
      anEvent("relance préparée", "2026-06-08", "FA-1", { id: "T", motive: "Transmission du litige" }),
      anEvent("relance préparée", "2026-06-08", "FA-1", { id: "R", motive: "Récapitulatif d'appel" }),
      anEvent("relance envoyée", "2026-06-08", "FA-1", { reference: "R" }),
    ];
    const asked = planOn("2026-06-09", { items: [anInvoice("FA-1", 800, "2026-06-01")], journal }).filter(
      ({ action }) => action === "settle-draft",
    );
    expect(asked.map(({ reference }) => reference)).toEqual(["T"]);
  });
});
