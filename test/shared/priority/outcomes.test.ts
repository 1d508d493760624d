import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { EventKind, JournalEvent } from "#shared/model/journal.ts";
import { lastOutcome, type Outcome } from "#shared/priority/chance.ts";
import { collectionCost, costToOverdue } from "#shared/priority/contact-cost.ts";
import { addLate, bandOf, bandWidth, emptyTable } from "#shared/priority/delay-bands.ts";
import { mainCurrency, standings } from "#shared/priority/standing.ts";
import { anEvent, SETTINGS } from "../dunning/builders.ts";

type More = Parameters<typeof anEvent>[3];
const on = (kind: EventKind, more: More = {}): JournalEvent => anEvent(kind, "2026-06-10", "A", more);

describe("La dernière issue d'un client", () => {
  it.each<[events: readonly JournalEvent[], outcome: Outcome, why: string]>([
    [[], "nothing-yet", "rien ne s'est passé"],
    [[on("note"), on("pause")], "nothing-yet", "une note ou une pause ne dit rien"],
    [[on("mise en demeure envoyée")], "formal-notice", "une mise en demeure"],
    [[on("mise en demeure préparée")], "nothing-yet", "préparée, elle n'est pas partie"],
    [[on("promesse")], "gave-word", "une promesse"],
    [[on("message reçu")], "wrote", "un message"],
    [[on("offre reçue")], "wrote", "une offre"],
    [[on("appel", { motive: "Pas de réponse" })], "unanswered-call", "un appel sans réponse"],
    [[on("appel")], "answered", "un appel sans motif a été pris"],
    [[on("appel", { motive: "Refus de payer" })], "refusal", "un refus"],
    [[on("appel", { motive: "Difficultés de trésorerie" })], "cash-difficulty", "la trésorerie manque"],
    [[on("relance envoyée", { step: 1 })], "unanswered-message", "une relance restée sans réponse"],
    [[on("relance envoyée", { step: 0 })], "nothing-yet", "un message préventif n'attend pas de réponse"],
    [[on("promesse"), on("relance envoyée", { step: 2 })], "unanswered-message", "la dernière décide"],
    [[on("relance envoyée", { step: 2 }), on("promesse")], "gave-word", "la dernière décide"],
    [[on("promesse"), on("note")], "gave-word", "une note après une promesse ne l'efface pas"],
    [[on("message reçu"), on("relance préparée", { step: 1 })], "wrote", "un brouillon non plus"],
  ])("%j : %s (%s)", (events, outcome) => {
    expect(lastOutcome(events)).toBe(outcome);
  });
});

describe("Ce que coûte chaque sorte de contact", () => {
  const FROM = day("2026-06-01");
  const UNTIL = day("2026-06-30");
  const costs = { ...SETTINGS, costOfEmail: cents(20) };

  // Un appel 12,50 € ; un recommandé 7 € ; une lettre 1,25 € ; un courriel 0,20 €.
  it.each<[event: JournalEvent, counted: Partial<ReturnType<typeof collectionCost>>]>([
    [on("appel"), { calls: 1, cost: cents(1_250) }],
    [on("appel", { direction: "entrant" }), {}],
    [on("mise en demeure envoyée"), { registered: 1, cost: cents(700) }],
    [on("mise en demeure envoyée", { channel: "courrier" }), { letters: 1, cost: cents(125) }],
    [on("relance envoyée", { step: 1 }), { messages: 1, cost: cents(20) }],
    [on("relance envoyée", { step: 1, channel: "SMS" }), { messages: 1, cost: cents(20) }],
    [on("relance envoyée", { step: 1, channel: "courrier" }), { letters: 1, cost: cents(125) }],
    [on("relance envoyée", { step: 1, channel: "e-mail + courrier" }), { letters: 1, cost: cents(145) }],
    [on("relance envoyée", { step: 1, channel: "portail" }), {}],
    [on("relance envoyée", { step: 1, channel: "décision" }), {}],
    [
      on("relance envoyée", { motive: "Récapitulatif d'appel", channel: "e-mail" }),
      { messages: 1, cost: cents(20) },
    ],
    [on("relance envoyée", { motive: "Récapitulatif d'appel" }), {}],
    [on("contre-proposition envoyée"), { messages: 1, cost: cents(20) }],
    [on("contre-proposition envoyée", { channel: "recommandé" }), { registered: 1, cost: cents(700) }],
    [on("message reçu"), {}],
  ])("%j", (event, counted) => {
    const nothing = { calls: 0, messages: 0, letters: 0, registered: 0, cost: 0 };
    expect(collectionCost([event], costs, FROM, UNTIL)).toEqual({ ...nothing, ...counted });
  });

  it("une somme échue négative n'a pas de coût rapporté", () => {
    expect(costToOverdue(cents(3_000), [cents(100), cents(-200)])).toBeUndefined();
    expect(costToOverdue(cents(3_000), [cents(1)])).toBe(3_000);
  });
});

describe("La place parmi les siens", () => {
  const euro = (weight: number) => ({ currency: "EUR", weight });

  it("de deux poids égaux, aucun n'est devant ; le suivant a la place d'après", () => {
    const [first, second, equal, last] = [euro(9), euro(5), euro(5), euro(1)];
    const places = standings([last, equal, first, second]);
    // Rangs 0, 1, 1 et 3 sur quatre, chacun au milieu de sa part.
    expect([first, second, equal, last].map((one) => places.get(one))).toEqual([0.125, 0.375, 0.375, 0.875]);
  });

  it("la devise principale est celle du plus grand nombre de lignes, la première par l'alphabet à égalité", () => {
    const lines = (...currencies: string[]) => currencies.map((currency) => ({ currency }));
    expect(mainCurrency(lines("USD", "EUR", "USD"))).toBe("USD");
    expect(mainCurrency(lines("USD", "EUR"))).toBe("EUR");
    expect(mainCurrency(lines("EUR", "USD"))).toBe("EUR");
    expect(mainCurrency([])).toBeUndefined();
  });
});

describe("Les tranches de la table de vie", () => {
  it("commencent aux jours 1, 8, 16, 31, 61 et 121", () => {
    const first = [1, 8, 16, 31, 61, 121];
    for (const [band, start] of first.entries()) {
      expect(bandOf(start)).toBe(band);
      if (start > 1) expect(bandOf(start - 1)).toBe(band - 1);
    }
    expect(bandOf(10_000)).toBe(5);
    expect(first.map((_, band) => bandWidth(band))).toEqual([7, 8, 15, 30, 60, 90]);
  });

  it("une facture payée au 20e jour a passé 7, 8 et 5 jours dans les trois premières, et finit dans la troisième", () => {
    const table = emptyTable();
    addLate(table, 20, true);
    expect(table).toEqual({ days: [7, 8, 5, 0, 0, 0], payments: [0, 0, 1, 0, 0, 0] });
    addLate(table, 1, false);
    expect(table).toEqual({ days: [8, 8, 5, 0, 0, 0], payments: [0, 0, 1, 0, 0, 0] });
  });
});
