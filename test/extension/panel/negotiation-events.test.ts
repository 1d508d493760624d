import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { NegotiationCard, Offer } from "#shared/model/negotiation.ts";
import type { Book } from "#shared/workbook/book.ts";
import {
  acceptedOffer,
  answeredPoints,
  counterEvent,
  debtorOffer,
  isAccepted,
  NO_TERMS,
  offerEvent,
  readTerms,
  saysSomething,
  type TypedTerms,
} from "../../../extension/panel/negotiation-events.ts";

const TODAY = day("2026-11-17");
const BOOK = { asOf: TODAY, settings: { author: "Claire" } } as Book;
const CARD = {
  customer: "C1" as CustomerKey,
  invoices: [{ number: "FA-1", amount: undefined }],
};

const terms = (change: Partial<TypedTerms>) => readTerms({ ...NO_TERMS, ...change }, TODAY);
const errors = (change: Partial<TypedTerms>) => {
  const reading = terms(change);
  return reading.kind === "errors" ? Object.keys(reading.errors) : [];
};

describe("Offre saisie dans le panneau", () => {
  it("montant, nombre et premier jour donnent des échéances ; les points restent des points", () => {
    expect(
      terms({
        amount: "900",
        count: "2",
        firstDay: "2026-12-05",
        points: " pas de pénalité \n\nlivrer le reste",
      }),
    ).toEqual({
      kind: "terms",
      terms: {
        amount: 90_000,
        instalments: [
          { day: "2026-12-05", amount: 45_000 },
          { day: "2027-01-05", amount: 45_000 },
        ],
        points: ["pas de pénalité", "livrer le reste"],
      },
    });
  });

  it.each<[string, Partial<TypedTerms>, readonly string[]]>([
    ["un montant illisible", { amount: "beaucoup" }, ["amount"]],
    ["un nombre nul", { amount: "10", count: "0" }, ["count"]],
    ["un nombre trop grand", { amount: "10", count: "25", firstDay: "2026-12-05" }, ["count"]],
    ["une date passée", { amount: "10", firstDay: "2026-11-16" }, ["firstDay"]],
    ["plusieurs fois sans date", { amount: "10", count: "2" }, ["firstDay"]],
    ["une date sans montant", { firstDay: "2026-12-05" }, ["amount"]],
    ["aujourd'hui", { amount: "10", firstDay: TODAY }, []],
    ["un point seul", { points: "un avoir" }, []],
  ])("%s", (_what, change, fields) => {
    expect(errors(change)).toEqual(fields);
  });

  it("une offre vide ne dit rien", () => {
    expect(saysSomething({})).toBe(false);
    expect(saysSomething({ points: ["un avoir"] })).toBe(true);
  });

  it("devient une ligne « offre reçue », entrante, avec ses échéances et ses points", () => {
    const reading = terms({ amount: "900", firstDay: "2026-12-05", points: "solde de tout compte" });
    if (reading.kind === "errors") throw new Error("illisible");
    expect(offerEvent(BOOK, CARD, reading.terms, "o1")).toMatchObject({
      id: "o1",
      day: TODAY,
      kind: "offre reçue",
      direction: "entrant",
      amount: 90_000,
      promisedDay: "2026-12-05",
      detail: "05/12/2026 900,00 ; solde de tout compte",
      author: "Claire",
    });
  });
});

describe("Contre-proposition point par point", () => {
  it("chaque point reçoit sa réponse ; un point sans réponse ou sans mots n'est pas cité", () => {
    expect(
      answeredPoints(
        ["payer 500", "sans pénalité", "avoir de 50", "livrer"],
        ["accepted", "refused", "other", undefined],
        ["", "", " avoir de 20 ", ""],
      ),
    ).toEqual(["Accepté\u00a0: payer 500", "Refusé\u00a0: sans pénalité", "avoir de 50\u00a0: avoir de 20"]);
    expect(answeredPoints(["avoir de 50"], ["other"], ["  "])).toEqual([]);
  });

  it("nomme l'offre à laquelle elle répond", () => {
    const offer = { event: { id: "o1" } } as Offer;
    expect(counterEvent(BOOK, CARD, { points: ["Accepté"] }, offer, "c1")).toMatchObject({
      id: "c1",
      kind: "contre-proposition envoyée",
      direction: "sortant",
      reference: "o1",
      detail: "Accepté",
    });
  });
});

describe("Accepter une offre", () => {
  const offer = (id: string, on: string, by: Offer["by"] = "debtor") =>
    ({ event: { id, day: day(on) }, by, instalments: [], points: [] }) as unknown as Offer;

  it("une offre en une fois devient une promesse de ce montant à ce jour", () => {
    expect(
      acceptedOffer(BOOK, CARD, offer("o1", "2026-11-10"), cents(80_000), day("2026-12-01"), "p1"),
    ).toMatchObject({
      id: "p1",
      kind: "promesse",
      direction: "entrant",
      amount: 80_000,
      promisedDay: "2026-12-01",
      invoices: CARD.invoices,
      reference: "o1",
    });
  });

  it("une offre acceptée ne l'est qu'une fois, à moins que l'accord soit annulé", () => {
    const accepted = { id: "p1", kind: "promesse", reference: "o1" };
    const journal = (...rows: readonly object[]) => ({ journal: rows }) as unknown as Book;
    const one = offer("o1", "2026-11-10");
    expect(isAccepted(journal(), one)).toBe(false);
    expect(isAccepted(journal(accepted), one)).toBe(true);
    expect(isAccepted(journal({ ...accepted, kind: "échéancier" }), one)).toBe(true);
    expect(isAccepted(journal({ ...accepted, reference: "o2" }), one)).toBe(false);
    expect(isAccepted(journal(accepted, { id: "a1", kind: "annulation", reference: "p1" }), one)).toBe(false);
  });

  it("c'est la dernière offre du client qui compte, jamais la nôtre", () => {
    const offers = [offer("o1", "2026-11-01"), offer("o2", "2026-11-10"), offer("c1", "2026-11-12", "us")];
    expect(debtorOffer({ offers } as unknown as NegotiationCard)?.event.id).toBe("o2");
    expect(debtorOffer({ offers: [] } as unknown as NegotiationCard)).toBe(undefined);
  });
});
