import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import {
  isAnsweredCall,
  isCallBack,
  isConfirmed,
  isContact,
  isNegotiationPause,
  isRefusal,
  isReply,
  isUnansweredCall,
  isWrittenReminder,
  speaksOfCashDifficulty,
  wordsOf,
} from "#shared/dunning/event-words.ts";
import { EVENT_KINDS, type EventKind, type JournalEvent } from "#shared/model/journal.ts";
import { anEvent } from "./builders.ts";

const at = (kind: EventKind, more: Parameters<typeof anEvent>[3] = {}): JournalEvent =>
  anEvent(kind, "2026-06-15", "FA-1", more);
const call = (motive?: string, more: Parameters<typeof anEvent>[3] = {}) => at("appel", { motive, ...more });
/** The kinds of which something is true. */
const kindsThat = (is: (event: JournalEvent) => boolean, more: Parameters<typeof anEvent>[3] = {}) =>
  EVENT_KINDS.filter((kind) => is(at(kind, more)));

describe("Ce qu'un appel a donné", () => {
  it.each([
    { motive: undefined, answered: true, vain: false, later: false },
    { motive: "accord sur la date", answered: true, vain: false, later: false },
    { motive: "Messagerie", answered: false, vain: true, later: false },
    { motive: "absent, à rappeler", answered: false, vain: true, later: false },
    { motive: "à rappeler", answered: false, vain: false, later: true },
    { motive: "rappeler lundi", answered: false, vain: false, later: true },
  ])("« $motive »", ({ motive, answered, vain, later }) => {
    const one = call(motive);
    expect([isAnsweredCall(one), isUnansweredCall(one), isCallBack(one)]).toEqual([answered, vain, later]);
  });

  it("seulement un appel", () => {
    expect(kindsThat(isUnansweredCall, { motive: "messagerie" })).toEqual(["appel"]);
    expect(kindsThat(isCallBack, { motive: "à rappeler" })).toEqual(["appel"]);
    expect(kindsThat(isAnsweredCall, { motive: "accord" })).toEqual(["appel"]);
    expect(kindsThat(speaksOfCashDifficulty, { motive: "difficultés de trésorerie" })).toEqual(["appel"]);
    expect(kindsThat(isRefusal, { motive: "refus de payer" })).toEqual(["appel"]);
  });

  it("difficultés de trésorerie, refus : dits par quelqu'un qui a répondu", () => {
    expect(speaksOfCashDifficulty(call("messagerie, difficultés de trésorerie"))).toBe(false);
    expect(speaksOfCashDifficulty(call("refus de payer"))).toBe(false);
    expect(isRefusal(call("difficultés de trésorerie"))).toBe(false);
    expect(isRefusal(call(undefined, { detail: "refus de payer" }))).toBe(false);
    expect(isRefusal(call("à rappeler, refuse de payer"))).toBe(false);
  });
});

describe("Une pause de négociation", () => {
  it("le dit, et n'a pas de jour", () => {
    expect(isNegotiationPause(at("pause", { motive: "Négociation en cours" }))).toBe(true);
    expect(isNegotiationPause(at("pause", { detail: "négociation" }))).toBe(true);
    expect(isNegotiationPause(at("pause", { motive: "congés" }))).toBe(false);
    expect(isNegotiationPause(at("pause"))).toBe(false);
    expect(isNegotiationPause(at("pause", { motive: "négociation", promisedDay: day("2026-06-30") }))).toBe(
      false,
    );
    expect(kindsThat(isNegotiationPause, { motive: "négociation" })).toEqual(["pause"]);
  });
});

describe("Ce qui compte parmi nos contacts", () => {
  it("nos relances écrites, nos mises en demeure et nos appels répondus", () => {
    expect(kindsThat(isContact)).toEqual(["relance envoyée", "appel", "mise en demeure envoyée"]);
    expect(kindsThat(isWrittenReminder)).toEqual(["relance envoyée"]);
  });

  it("ni le message préventif, ni un appel préventif, ni un appel reçu, ni un appel vain", () => {
    expect(isContact(at("relance envoyée", { step: 0 }))).toBe(false);
    expect(isContact(call(undefined, { step: 0 }))).toBe(false);
    expect(isContact(call(undefined, { step: 1 }))).toBe(true);
    expect(isContact(call(undefined, { direction: "entrant" }))).toBe(false);
    expect(isContact(call(undefined, { direction: "sortant" }))).toBe(true);
    expect(isContact(call("messagerie"))).toBe(false);
    expect(isContact(call("à rappeler"))).toBe(false);
  });

  it.each([
    { motive: "récapitulatif de l'appel", step: 2, counts: false },
    { motive: "merci, confirmation", step: undefined, counts: false },
    { motive: "accusé de réception", step: undefined, counts: false },
    { motive: "copie de la lettre recommandée", step: 4, counts: false },
    { motive: "relevé de compte", step: undefined, counts: false },
    { motive: "relevé de compte", step: 3, counts: true },
    { motive: "relance amiable", step: undefined, counts: true },
    { motive: undefined, step: undefined, counts: true },
  ])("« $motive », étape $step : une relance, $counts", ({ motive, step, counts }) => {
    expect(isWrittenReminder(at("relance envoyée", { motive, step }))).toBe(counts);
  });
});

describe("Le client a parlé", () => {
  it("au téléphone, par écrit, en promettant, en contestant ou en proposant", () => {
    expect(kindsThat(isReply)).toEqual([
      "appel",
      "message reçu",
      "promesse",
      "annoncé payé",
      "litige ouvert",
      "offre reçue",
      "échéancier",
    ]);
    expect(isReply(call("messagerie"))).toBe(false);
  });
});

describe("Une promesse que le propriétaire confirme", () => {
  it.each([
    { motive: "confirmée par le propriétaire", is: true },
    { motive: "je confirme", is: true },
    { motive: "non confirmée", is: false },
    { motive: "pas confirmé", is: false },
    { motive: "à confirmer", is: false },
    { motive: "par téléphone", is: false },
    { motive: undefined, is: false },
  ])("« $motive » : $is", ({ motive, is }) => {
    expect(isConfirmed(at("promesse", { motive }))).toBe(is);
  });
});

describe("Les mots d'une ligne", () => {
  it("le motif puis le détail, sans accents ni signes", () => {
    expect(wordsOf(at("note", { motive: "Déjà payé !", detail: "chèque n° 12" }))).toBe(
      "deja paye cheque n 12",
    );
    expect(wordsOf(at("note", { detail: "Vu" }))).toBe("vu");
    expect(wordsOf(at("note"))).toBe("");
  });
});
