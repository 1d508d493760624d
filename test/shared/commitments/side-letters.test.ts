import { describe, expect, it } from "vitest";
import {
  isCallBack,
  isContact,
  isRefusal,
  isUnansweredCall,
  isWrittenReminder,
  speaksOfCashDifficulty,
} from "#shared/dunning/event-words.ts";
import { anEvent, anInvoice, planOn, summary } from "../dunning/builders.ts";

const SIDE_LETTERS = [
  "Récapitulatif d'appel",
  "Confirmation de promesse",
  "Accusé de réception de litige",
  "Demande de confirmation écrite",
  "Contre-proposition",
  "Échéancier proposé",
  "Transmission du litige",
  "Copie de la lettre recommandée",
];

describe("Un courrier à côté du scénario", () => {
  it.each(SIDE_LETTERS)("« %s » n'est ni un contact, ni une étape", (motive) => {
    const sent = anEvent("relance envoyée", "2026-06-08", "FA-1", { motive });
    expect([isContact(sent), isWrittenReminder(sent)]).toEqual([false, false]);
    const items = [anInvoice("FA-1", 1000, "2026-06-01")];
    const first = anEvent("relance envoyée", "2026-06-04", "FA-1", { step: 1 });
    const without = summary(planOn("2026-06-11", { items, journal: [first] }));
    expect(without).toEqual(["à faire | call | 2 | FA-1 | 2026-06-11"]);
    expect(summary(planOn("2026-06-11", { items, journal: [first, sent] }))).toEqual(without);
  });

  it("une vraie relance sans étape en est une", () => {
    for (const motive of ["Relance ferme", "Rappel courtois", undefined]) {
      const sent = anEvent("relance envoyée", "2026-06-08", "FA-1", motive === undefined ? {} : { motive });
      expect([isContact(sent), isWrittenReminder(sent)]).toEqual([true, true]);
    }
  });
});

describe("Le motif d'un appel se lit", () => {
  const call = (motive: string) => anEvent("appel", "2026-06-08", "FA-1", { motive });
  const reading = (motive: string): string => {
    const event = call(motive);
    if (isUnansweredCall(event)) return "tentative";
    if (isCallBack(event)) return "à rappeler";
    if (speaksOfCashDifficulty(event)) return "trésorerie";
    return isRefusal(event) ? "refus" : "joint";
  };

  it.each([
    ["Pas de réponse", "tentative"],
    ["Mauvais interlocuteur", "tentative"],
    ["mauvais numéro", "tentative"],
    ["messagerie, à rappeler", "tentative"],
    ["À rappeler", "à rappeler"],
    ["demande à être rappelée lundi", "à rappeler"],
    ["rappeler le 12", "à rappeler"],
    ["Difficultés de trésorerie", "trésorerie"],
    ["trésorerie tendue", "trésorerie"],
    ["Refus de payer", "refus"],
    ["refuse de régler", "refus"],
    ["Joint", "joint"],
    ["rappel de la facture", "joint"],
    ["rappelle qu'il a payé", "joint"],
  ])("« %s » : %s", (motive, expected) => {
    expect(reading(motive)).toBe(expected);
  });
});
