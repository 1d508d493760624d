import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { type IndicatorInput, indicatorsOf } from "#shared/indicators/indicators.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { anEvent, anInvoice, keyOf, positionOf, type Scene } from "../dunning/builders.ts";

const AS_OF = day("2026-06-30");

function values(
  scene: Scene,
  payerOf?: IndicatorInput["payerOf"],
): Readonly<Record<string, number | undefined>> {
  const input: IndicatorInput = {
    position: positionOf(scene, AS_OF),
    items: scene.items,
    payments: scene.payments ?? [],
    journal: scene.journal ?? [],
    asOf: AS_OF,
    ...(payerOf === undefined ? {} : { payerOf }),
  };
  return Object.fromEntries(indicatorsOf(input).map(({ name, value }) => [name, value]));
}

const DSO = "Délai moyen de paiement (DSO)";
const COUNTBACK = "Délai moyen de paiement par épuisement des ventes";
const DELAY = "Retard moyen de règlement";
const CEI = "Taux d'efficacité du recouvrement (CEI)";
const KEPT = "Promesses tenues à la date";

const issued = (number: string, euros: number, on: string, due: string, paid?: string, more = {}) =>
  anInvoice(number, euros, due, {
    issued: day(on),
    settlements: paid === undefined ? [] : [{ day: day(paid), amount: cents(euros * 100) }],
    ...more,
  });

describe("Les indicateurs", () => {
  it("sans rien à mesurer, aucun chiffre n'est inventé", () => {
    const all = values({ items: [] });
    expect(Object.values(all).filter((value) => value !== undefined)).toEqual([]);
    expect(KEPT in all).toBe(true);
  });

  it("le DSO simple rapporte l'encours à la facturation de 90 jours", () => {
    const items = [
      issued("A", 3000, "2026-05-10", "2026-06-09"),
      issued("B", 6000, "2026-06-10", "2026-07-10", "2026-06-20"),
    ];
    // 3 000 / 9 000 × 90
    expect(values({ items })[DSO]).toBe(30);
  });

  it("l'épuisement des ventes remonte mois par mois", () => {
    const items = [
      issued("A", 1000, "2026-06-15", "2026-07-15"),
      issued("B", 2000, "2026-05-15", "2026-06-14", "2026-06-14"),
      issued("C", 500, "2026-03-15", "2026-04-14"),
    ];
    // encours 1 500 : les 30 jours de juin donnent 1 000, puis 500 / 2 000 des 31 jours de mai (7,75), au dixième
    expect(values({ items })[COUNTBACK]).toBe(37.8);
  });

  it("les ventes connues n'y suffisant pas, il reste vide", () => {
    const items = [
      issued("A", 1000, "2026-06-15", "2026-07-15"),
      anInvoice("B", 9000, "2026-06-01", { kind: "entry" }),
    ];
    expect(values({ items })[COUNTBACK]).toBe(undefined);
  });

  it("le retard moyen est pondéré par les montants et daté du règlement", () => {
    const items = [
      issued("A", 1000, "2026-04-01", "2026-05-01", "2026-05-21"),
      issued("B", 3000, "2026-04-01", "2026-05-01", "2026-05-05"),
      issued("C", 9000, "2025-04-01", "2025-05-01", "2025-12-01"),
    ];
    // (20 × 1 000 + 4 × 3 000) / 4 000
    expect(values({ items })[DELAY]).toBe(8);
  });

  it("les parts échues excluent ce qui n'est pas dû", () => {
    const items = [
      issued("A", 1000, "2026-06-01", "2026-07-01"),
      issued("B", 2000, "2026-05-01", "2026-05-31"),
      issued("C", 1000, "2026-02-01", "2026-03-31"),
    ];
    const all = values({ items });
    expect(all["Part échue de l'encours"]).toBe(75);
    expect(all["Part échue de plus de 90 jours"]).toBe(25);
  });

  it("le CEI mesure ce qui fut encaissé de ce qui pouvait l'être", () => {
    const items = [
      issued("A", 4000, "2026-04-01", "2026-05-01", "2026-06-10"),
      issued("B", 1000, "2026-04-01", "2026-05-01"),
      issued("C", 2000, "2026-06-15", "2026-07-15"),
    ];
    // (5 000 + 2 000 − 3 000) / (5 000 + 2 000 − 2 000)
    expect(values({ items })[CEI]).toBe(80);
  });

  it("une promesse tenue l'est au plus tard 2 jours ouvrés après sa date", () => {
    const items = [
      issued("A", 1000, "2026-04-01", "2026-05-01", "2026-06-16"),
      issued("B", 1000, "2026-04-01", "2026-05-01", "2026-06-17"),
      issued("C", 1000, "2026-04-01", "2026-05-01"),
      issued("D", 1000, "2026-04-01", "2026-05-01"),
    ];
    const promised = (number: string, on = "2026-06-12") =>
      anEvent("promesse", "2026-06-01", number, { promisedDay: day(on) });
    // vendredi 12 juin + 2 jours ouvrés = mardi 16 juin ; celle du 30 juin n'est pas échue
    expect(
      values({ items, journal: [promised("A"), promised("B"), promised("C"), promised("D", "2026-06-30")] })[
        KEPT
      ],
    ).toBe(33.3);
  });

  it("une promesse remplacée avant sa date n'est ni tenue ni manquée", () => {
    const items = [
      issued("A", 1000, "2026-04-01", "2026-05-01", "2026-06-16"),
      issued("C", 1000, "2026-04-01", "2026-05-01"),
    ];
    const journal = [
      anEvent("promesse", "2026-06-01", "A", { promisedDay: day("2026-06-12") }),
      anEvent("promesse", "2026-06-01", "C", { promisedDay: day("2026-06-12") }),
      anEvent("promesse", "2026-06-10", "C", { promisedDay: day("2026-07-10") }),
    ];
    expect(values({ items, journal })[KEPT]).toBe(100);
  });

  it("la promesse d'un payeur se juge sur les factures de tous les clients pour qui il règle", () => {
    const hotel = keyOf("hotel");
    const port = keyOf("port");
    const payer = keyOf("groupe");
    const items = [
      issued("A", 1000, "2026-04-01", "2026-05-01", "2026-06-12", { customer: hotel }),
      issued("B", 500, "2026-04-01", "2026-05-01", "2026-06-12", { customer: port }),
      issued("C", 9000, "2026-04-01", "2026-05-01", undefined, { customer: keyOf("autre") }),
    ];
    const promise = (customer: CustomerKey, euros: number, id: string) =>
      anEvent("promesse", "2026-06-01", "", {
        id,
        of: customer,
        amount: cents(euros * 100),
        promisedDay: day("2026-06-12"),
      });
    const kept = (journal: Scene["journal"], more: Scene["items"] = []): number | undefined =>
      values({ items: [...items, ...more], journal }, (account) =>
        account === hotel || account === port ? payer : account,
      )[KEPT];
    // 1 500 € promis par le groupe : 1 000 + 500 reçus de ses deux clients
    expect(kept([promise(payer, 1500, "p1")])).toBe(100);
    // un client du groupe ne promet que pour lui : 500 reçus sur ses factures, jamais les 1 000 de l'autre
    expect(kept([promise(port, 500, "p1")])).toBe(100);
    const unpaid = issued("D", 700, "2026-04-01", "2026-05-01", undefined, { customer: port });
    expect(kept([promise(payer, 1501, "p1")], [unpaid])).toBe(0);
    expect(kept([promise(port, 600, "p1")], [unpaid])).toBe(0);
  });

  it("les actions de 30 jours se comptent par canal", () => {
    const journal = [
      anEvent("relance envoyée", "2026-06-05", "A", { step: 1, channel: "e-mail" }),
      anEvent("relance envoyée", "2026-05-31", "A", { step: 1, channel: "e-mail" }),
      anEvent("appel", "2026-06-30", "A", { motive: "messagerie" }),
      anEvent("relance préparée", "2026-06-05", "A", { step: 1 }),
    ];
    const all = values({ items: [], journal });
    expect([all["Actions menées – e-mail"], all["Actions menées – téléphone"]]).toEqual([1, 1]);
  });

  it("deux devises ne s'additionnent jamais", () => {
    const items = [
      issued("A", 3000, "2026-05-10", "2026-06-09"),
      issued("B", 3000, "2026-05-10", "2026-06-09", "2026-06-10"),
      issued("C", 900, "2026-05-10", "2026-06-09", undefined, { currency: "USD" }),
    ];
    const all = values({ items });
    expect([all[DSO], all[`${DSO} – USD`]]).toEqual([45, 90]);
  });
});
