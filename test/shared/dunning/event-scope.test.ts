import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { byAge, indexOpen, itemsOf, sharesOf, statedAmount, wholeOf } from "#shared/dunning/event-scope.ts";
import { eventsAbout } from "#shared/dunning/events-about.ts";
import { itemKey } from "#shared/dunning/invoice-number.ts";
import { itemsByNumber } from "#shared/dunning/items-by-number.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { OpenItem } from "#shared/model/open-position.ts";
import { anEvent, anInvoice, keyOf } from "./builders.ts";

type More = Parameters<typeof anInvoice>[3];
const open = (number: string, due: string | null = "2026-05-01", more: More = {}, euros = 100): OpenItem => ({
  item: anInvoice(number, euros, due ?? undefined, more),
  open: cents(euros * 100),
  daysLate: undefined,
});
const numbers = (items: readonly OpenItem[]) => items.map(({ item }) => item.number).join(" ");
const site = { of: "Site" };

describe("Les factures ouvertes, la plus ancienne d'abord", () => {
  const sorted = (...items: readonly OpenItem[]) => {
    const forward = numbers(indexOpen(items).all);
    expect(numbers(indexOpen([...items].reverse()).all)).toBe(forward);
    return forward;
  };

  it("par échéance, sans échéance à la fin", () => {
    expect(
      sorted(open("A", "2026-05-03"), open("B", "2026-05-01"), open("C", null), open("D", "2026-05-02")),
    ).toBe("B D A C");
  });

  it("puis par jour d'émission, numéro, onglet et ligne", () => {
    const issued = (number: string, on: "2026-04-01" | "2026-04-02" | undefined, tab = "A", row = 1) => {
      const one = open(number);
      const item = { ...one.item, issued: on as OpenItem["item"]["issued"], origin: { tab, row } };
      return { ...one, item };
    };
    expect(sorted(issued("B", "2026-04-01"), issued("A", "2026-04-02"), issued("C", undefined))).toBe(
      "C B A",
    );
    expect(sorted(issued("B", "2026-04-01"), issued("A", "2026-04-01"))).toBe("A B");
    const places = (...items: readonly OpenItem[]) =>
      [...items].sort(byAge).map(({ item }) => `${item.origin.tab}${item.origin.row}`);
    const far = issued("A", "2026-04-01", "B", 1);
    const near = issued("A", "2026-04-01", "A", 9);
    expect([places(far, near), places(near, far)]).toEqual([
      ["A9", "B1"],
      ["A9", "B1"],
    ]);
    const first = issued("A", "2026-04-01", "A", 2);
    expect([places(near, first), places(first, near)]).toEqual([
      ["A2", "A9"],
      ["A2", "A9"],
    ]);
  });
});

describe("De quelles factures ouvertes parle un événement", () => {
  const own = [open("FA-1"), open("FA-2", "2026-05-02"), open("", "2026-05-03")];
  const family = [...own, open("FA-1", "2026-05-04", site), open("FA-3", "2026-05-05", site)];
  const about = (event: JournalEvent, items = own, payer?: string) => {
    const found = itemsOf(event, indexOpen(items, payer === undefined ? undefined : keyOf(payer)));
    return found.map(({ item }) => `${item.customer}/${item.number}`).join(" ");
  };

  it("de celles qu'il nomme, quelle que soit l'écriture", () => {
    expect(about(anEvent("appel", "2026-06-01", "fa-1"))).toBe("Durand/FA-1");
    expect(about(anEvent("appel", "2026-06-01", "FA-2, FA-1, FA-9"))).toBe("Durand/FA-1 Durand/FA-2");
    expect(about(anEvent("appel", "2026-06-01", "FA-2, FA-2"))).toBe("Durand/FA-2");
    expect(about(anEvent("appel", "2026-06-01", "FA-9"))).toBe("");
  });

  it("celles d'un payeur : de tous ses comptes quand c'est lui, d'un seul quand c'est ce compte", () => {
    const by = (of: string, invoices: string) =>
      about(anEvent("appel", "2026-06-01", invoices, { of }), family, "Siège");
    expect(by("Siège", "FA-1")).toBe("Durand/FA-1 Site/FA-1");
    expect(by("Site", "FA-1")).toBe("Site/FA-1");
    expect(by("Site", "FA-1, FA-2, FA-3")).toBe("Site/FA-1 Site/FA-3");
    expect(by("Siège", "")).toBe("Durand/FA-1 Durand/FA-2 Durand/ Site/FA-1 Site/FA-3");
    expect(by("Site", "")).toBe("Site/FA-1 Site/FA-3");
    expect(numbers(wholeOf({ customer: keyOf("Site") }, indexOpen(family, keyOf("Siège"))))).toBe(
      "FA-1 FA-3",
    );
    expect(numbers(wholeOf({ customer: keyOf("Site") }, indexOpen(own)))).toBe("FA-1 FA-2 ");
  });

  it("sans facture : de celles qui existaient à son jour", () => {
    const issued = (number: string, on: string | undefined) => {
      const one = open(number);
      return { ...one, item: { ...one.item, issued: on as OpenItem["item"]["issued"] } };
    };
    const items = [issued("A", "2026-06-01"), issued("B", "2026-06-02"), issued("C", undefined)];
    expect(numbers(itemsOf(anEvent("appel", "2026-06-01"), indexOpen(items)))).toBe("C A");
  });

  it.each<[kind: JournalEvent["kind"], words: string | undefined, names: string, why: string]>([
    ["litige ouvert", "Malfaçon chantier Lilas", "FA-1", "le chantier nommé"],
    ["litige ouvert", "LILAS", "FA-1", "quelle que soit l'écriture"],
    ["litige ouvert", "chantiers Lilas et Zac", "FA-1 FA-2", "les deux chantiers nommés"],
    ["litige ouvert", "au Ru", "FA-1 FA-2 FA-3 FA-4", "un nom de deux signes est n'importe quel mot"],
    ["litige ouvert", "Malfaçon", "FA-1 FA-2 FA-3 FA-4", "aucun chantier nommé : toutes"],
    ["litige ouvert", undefined, "FA-1 FA-2 FA-3 FA-4", "sans un mot : toutes"],
    ["litige ouvert", "Lilastique", "FA-1 FA-2 FA-3 FA-4", "un mot entier"],
    ["appel", "chantier Lilas", "FA-1 FA-2 FA-3 FA-4", "un appel n'est pas un litige"],
  ])("un « %s » qui dit « %s » : %s (%s)", (kind, words, names) => {
    const at = (number: string, where?: string) =>
      open(number, "2026-05-01", where === undefined ? {} : { site: where });
    const items = [at("FA-1", "Lilas"), at("FA-2", "ZAC"), at("FA-3"), at("FA-4", "Ru")];
    const event = anEvent(kind, "2026-06-01", "", words === undefined ? {} : { motive: words });
    expect(numbers(itemsOf(event, indexOpen(items)))).toBe(names);
  });
});

describe("Les parts d'un montant", () => {
  const items = indexOpen([open("FA-1"), open("FA-2", "2026-05-02")]);
  const parts = (invoices: string, total: number | undefined) =>
    sharesOf(anEvent("promesse", "2026-06-01", invoices), items, total).map(
      ({ open: one, amount }) => `${one.item.number}=${amount / 100}`,
    );

  it("ce qui est dit de chacune, puis le total sur la plus ancienne, jamais plus que ce qui est ouvert", () => {
    expect(parts("FA-1, FA-2", undefined)).toEqual(["FA-1=100", "FA-2=100"]);
    expect(parts("FA-1=30, FA-2", undefined)).toEqual(["FA-1=30", "FA-2=100"]);
    expect(parts("FA-1=300", undefined)).toEqual(["FA-1=100"]);
    expect(parts("FA-1, FA-2", 15_000)).toEqual(["FA-1=100", "FA-2=50"]);
    expect(parts("FA-1, FA-2=20", 15_000)).toEqual(["FA-1=100", "FA-2=20"]);
    expect(parts("FA-1, FA-2", 10_000)).toEqual(["FA-1=100"]);
    expect(parts("FA-1=0, FA-2", undefined)).toEqual(["FA-2=100"]);
  });

  it("le montant d'un événement : le sien, sinon la somme de ses parts si chacune en a une", () => {
    const stated = (invoices: string, euros?: number) =>
      statedAmount(
        anEvent(
          "promesse",
          "2026-06-01",
          invoices,
          euros === undefined ? {} : { amount: cents(euros * 100) },
        ),
      );
    expect([stated("FA-1", 70), stated("FA-1=30", 70), stated("", 70)]).toEqual([7000, 7000, 7000]);
    expect([stated("FA-1=30, FA-2=50"), stated("FA-1=30, FA-2"), stated("")]).toEqual([
      8000,
      undefined,
      undefined,
    ]);
  });
});

describe("Les factures du grand livre qu'un événement nomme", () => {
  const items = ["FA-1", "FA-2", "FA-1"].map((number) => anInvoice(number, 100, "2026-05-01"));
  const sites = [...items, anInvoice("FA-1", 100, "2026-05-01", site)];
  const named = (invoices: string, all = items, payer?: string, of = "Durand") =>
    itemsByNumber(all, payer === undefined ? undefined : keyOf(payer))
      .namedBy(anEvent("appel", "2026-06-01", invoices, { of }))
      .map((item) => `${item.customer}/${item.number}`)
      .join(" ");

  it("toutes celles du numéro, une fois ; sans numéro, toutes", () => {
    expect(named("fa-1")).toBe("Durand/FA-1 Durand/FA-1");
    expect(named("FA-1, FA-1 (retenue de garantie), FA-9")).toBe("Durand/FA-1 Durand/FA-1");
    expect(named("FA-2, FA-1")).toBe("Durand/FA-2 Durand/FA-1 Durand/FA-1");
    expect(named("")).toBe("Durand/FA-1 Durand/FA-2 Durand/FA-1");
    expect(itemsByNumber(items).all).toBe(items);
  });

  it("celles d'un compte, quand un payeur en a plusieurs", () => {
    expect(named("FA-1", sites, "Siège", "Site")).toBe("Site/FA-1");
    expect(named("FA-1", sites, "Siège", "Siège")).toBe("Durand/FA-1 Durand/FA-1 Site/FA-1");
    expect(named("", sites, "Siège", "Site")).toBe("Site/FA-1");
  });
});

describe("Les événements dont parle une facture", () => {
  const on = (at: string, invoices: string, of = "Durand") => anEvent("appel", at, invoices, { of });
  const days = (events: readonly JournalEvent[], item: OpenItem, payer?: string) =>
    eventsAbout(events, payer === undefined ? undefined : keyOf(payer))(item).map(({ day }) => day.slice(8));

  it("ceux qui la nomment et ceux du client entier, dans l'ordre", () => {
    const events = [
      on("2026-06-01", "FA-1"),
      on("2026-06-02", ""),
      on("2026-06-03", "FA-2"),
      on("2026-06-04", "fa-1, FA-1"),
      on("2026-06-05", ""),
    ];
    expect(days(events, open("FA-1"))).toEqual(["01", "02", "04", "05"]);
    expect(days(events, open("FA-2"))).toEqual(["02", "03", "05"]);
    expect(days(events, open("FA-3"))).toEqual(["02", "05"]);
    expect(days(events.slice(0, 1), open("FA-1"))).toEqual(["01"]);
    expect(days(events.slice(0, 1), open("FA-3"))).toEqual([]);
    expect(days([], open("FA-1"))).toEqual([]);
  });

  it("d'un compte d'un payeur : les siens et ceux du payeur", () => {
    const events = [
      on("2026-06-01", "FA-1"),
      on("2026-06-02", "", "Site"),
      on("2026-06-03", "", "Siège"),
      on("2026-06-04", "FA-1", "Site"),
    ];
    expect(days(events, open("FA-1"), "Siège")).toEqual(["01", "03"]);
    expect(days(events, open("FA-1", "2026-05-01", site), "Siège")).toEqual(["02", "03", "04"]);
  });
});

it("Une facture sans numéro se reconnaît à sa ligne", () => {
  const at = (number: string, tab: string, row?: number) =>
    itemKey({ ...anInvoice(number, 1, "2026-05-01"), origin: { tab, row } });
  expect(at("FA-1", "A", 2)).toBe(at("fa-1", "B", 3));
  expect(at("", "A", 2)).toBe(at("", "A", 2));
  expect(new Set([at("", "A", 2), at("", "A", 3), at("", "B", 2), at("", "A"), at("A2", "A", 2)]).size).toBe(
    5,
  );
});
