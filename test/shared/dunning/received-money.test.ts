import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { currencyOfWord, moneyReceived, owedOn } from "#shared/dunning/received-money.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";
import type { OpenItem } from "#shared/model/open-position.ts";
import { invoicePaid, type Paid, unmatched } from "../commitments/scene.ts";
import { anEvent, anInvoice, keyOf } from "./builders.ts";
import { type WordScene, wordFacts } from "./word-facts.ts";

const DUE = "2026-05-01";
const paid = (number: string, received: Paid, more: Parameters<typeof invoicePaid>[4] = {}): LedgerItem =>
  invoicePaid(number, 1000, DUE, received, more);
const whole = anEvent("promesse", "2026-06-01");
const about = (numbers: string) => anEvent("promesse", "2026-06-01", numbers);
const dollars = { currency: "USD" };

type Ask = readonly [event: JournalEvent, from: string, until: string, euros: number];
/** What one purse answers to several asks, one after the other: `2026-06-05: 100` in euros. */
function taken(scene: WordScene, ...asks: readonly Ask[]): readonly (readonly string[])[] {
  const money = moneyReceived(wordFacts("2026-06-30", scene));
  return asks.map(([event, from, until, euros]) =>
    money.take(event, day(from), day(until), euros * 100).map((one) => `${one.day}: ${one.amount / 100}`),
  );
}

describe.each<[what: string, event: JournalEvent]>([
  ["tout le compte", whole],
  ["ses factures", about("FA-1, FA-2")],
])("L'argent pris pour une parole sur %s", (_what, event) => {
  const items = [paid("FA-1", { "2026-06-20": 300 }), paid("FA-2", { "2026-06-05": 100, "2026-06-10": 200 })];
  const scene = { items };

  it("vient des plus anciens règlements d'abord, jusqu'à ce qu'il suffise", () => {
    expect(taken(scene, [event, "2026-06-01", "2026-06-30", 600])).toEqual([
      ["2026-06-05: 100", "2026-06-10: 200", "2026-06-20: 300"],
    ]);
    expect(taken(scene, [event, "2026-06-01", "2026-06-30", 150])).toEqual([
      ["2026-06-05: 100", "2026-06-10: 50"],
    ]);
    expect(taken(scene, [event, "2026-06-01", "2026-06-30", 100])).toEqual([["2026-06-05: 100"]]);
  });

  it("d'un jour à l'autre, tous deux compris", () => {
    const between = (from: string, until: string) => taken(scene, [event, from, until, 999])[0];
    expect(between("2026-06-05", "2026-06-10")).toEqual(["2026-06-05: 100", "2026-06-10: 200"]);
    expect(between("2026-06-06", "2026-06-09")).toEqual([]);
    expect(between("2026-06-10", "2026-06-10")).toEqual(["2026-06-10: 200"]);
    expect(between("2026-06-11", "2026-06-19")).toEqual([]);
    expect(between("2026-06-11", "2026-06-20")).toEqual(["2026-06-20: 300"]);
    expect(between("2026-06-20", "2026-06-05")).toEqual([]);
    expect(between("2026-06-21", "2026-06-30")).toEqual([]);
  });

  it("aucun quand rien n'est demandé", () => {
    expect(taken(scene, [event, "2026-06-01", "2026-06-30", 0])).toEqual([[]]);
    expect(taken(scene, [event, "2026-06-01", "2026-06-30", -5])).toEqual([[]]);
  });

  it("une seule fois : ce qui reste sert à la parole suivante", () => {
    expect(
      taken(
        scene,
        [event, "2026-06-01", "2026-06-30", 150],
        [event, "2026-06-01", "2026-06-30", 200],
        [whole, "2026-06-01", "2026-06-30", 999],
        [event, "2026-06-01", "2026-06-30", 999],
        [whole, "2026-06-01", "2026-06-30", 999],
      ),
    ).toEqual([
      ["2026-06-05: 100", "2026-06-10: 50"],
      ["2026-06-10: 150", "2026-06-20: 50"],
      ["2026-06-20: 250"],
      [],
      [],
    ]);
  });

  it("après une parole plus tardive, le reste des premiers jours est encore là", () => {
    expect(
      taken(
        scene,
        [event, "2026-06-10", "2026-06-10", 200],
        [event, "2026-06-20", "2026-06-20", 100],
        [event, "2026-06-01", "2026-06-30", 999],
      ),
    ).toEqual([["2026-06-10: 200"], ["2026-06-20: 100"], ["2026-06-05: 100", "2026-06-20: 200"]]);
  });

  it("et l'argent que personne n'a encore lettré, à son jour", () => {
    const credits = [unmatched("2026-06-07", 40), unmatched("2026-06-07", 60, dollars)];
    expect(taken({ items, credits }, [event, "2026-06-06", "2026-06-12", 999])).toEqual([
      ["2026-06-07: 40", "2026-06-10: 200"],
    ]);
  });
});

describe("L'argent d'une parole est d'une seule devise", () => {
  it("en euros dès qu'il y en a", () => {
    const items = [paid("FA-1", { "2026-06-05": 100 }, dollars), paid("FA-2", { "2026-06-06": 200 })];
    expect(taken({ items }, [about("FA-1, FA-2"), "2026-06-01", "2026-06-30", 999])).toEqual([
      ["2026-06-06: 200"],
    ]);
    expect(taken({ items }, [whole, "2026-06-01", "2026-06-30", 999])).toEqual([["2026-06-06: 200"]]);
    expect(taken({ items }, [about("FA-1"), "2026-06-01", "2026-06-30", 999])).toEqual([["2026-06-05: 100"]]);
  });

  it.each<[currencies: readonly string[], word: string]>([
    [["USD", "EUR", "CHF"], "EUR"],
    [["USD", "CHF", "GBP"], "CHF"],
    [["CHF", "USD"], "CHF"],
    [["USD"], "USD"],
    [[], "EUR"],
  ])("parmi %j : %s", (currencies, word) => {
    const items = currencies.map((currency, index) => anInvoice(`FA-${index}`, 100, DUE, { currency }));
    expect(currencyOfWord(whole, wordFacts("2026-06-30", { items }))).toBe(word);
  });
});

describe("L'argent de plusieurs comptes d'un même payeur", () => {
  const site = { of: "Site" };
  const items = [paid("FA-1", { "2026-06-05": 100 }), paid("FA-2", { "2026-06-06": 200 }, site)];
  const credits = [
    unmatched("2026-06-07", 10),
    unmatched("2026-06-08", 20, { customer: keyOf("Site") }),
    unmatched("2026-06-09", 40, { customer: keyOf("Siège") }),
  ];
  const scene = { items, credits, payer: "Siège" };
  const all = ["2026-06-01", "2026-06-30", 999] as const;

  it("tout, pour une parole du payeur", () => {
    expect(taken(scene, [anEvent("promesse", "2026-06-01", "", { of: "Siège" }), ...all])).toEqual([
      ["2026-06-05: 100", "2026-06-06: 200", "2026-06-07: 10", "2026-06-08: 20", "2026-06-09: 40"],
    ]);
  });

  it("ce qui est à ce compte et ce que le payeur envoie sans dire pour qui, pour une parole d'un compte", () => {
    expect(taken(scene, [anEvent("promesse", "2026-06-01"), ...all])).toEqual([
      ["2026-06-05: 100", "2026-06-07: 10", "2026-06-09: 40"],
    ]);
    expect(taken(scene, [anEvent("promesse", "2026-06-01", "FA-2", site), ...all])).toEqual([
      ["2026-06-06: 200", "2026-06-08: 20", "2026-06-09: 40"],
    ]);
  });
});

describe("Ce que devaient les factures d'une parole, à son jour", () => {
  const owed = (event: JournalEvent, scene: WordScene, counts?: (item: LedgerItem) => boolean) => {
    const found = owedOn(event, wordFacts("2026-06-30", scene), counts);
    return found === undefined ? undefined : found / 100;
  };
  const on10June = anEvent("promesse", "2026-06-10", "FA-1");

  it.each<[received: Paid, euros: number, why: string]>([
    [{}, 1000, "rien n'est venu"],
    [{ "2026-06-09": 400 }, 600, "ce qui est venu avant ne se devait plus"],
    [{ "2026-06-10": 400 }, 1000, "ce qui vient le jour même se devait"],
    [{ "2026-06-11": 400 }, 1000, "ce qui vient après aussi"],
    [{ "2026-06-01": 100, "2026-06-12": 900 }, 900, "soldée depuis"],
  ])("%j : %d € (%s)", (received, euros) => {
    expect(owed(on10June, { items: [paid("FA-1", received)] })).toBe(euros);
  });

  it("rien quand aucune facture du grand livre n'est nommée : on ne le sait pas", () => {
    expect(owed(anEvent("promesse", "2026-06-10", "FA-7"), { items: [paid("FA-1", {})] })).toBeUndefined();
    expect(owed(on10June, { items: [paid("FA-1", {})] }, () => false)).toBeUndefined();
  });

  it("dans la devise de la parole seulement, et des factures qui comptent", () => {
    const items = [paid("FA-1", {}), paid("FA-2", {}, dollars), paid("FA-3", {})];
    const all = anEvent("promesse", "2026-06-10", "FA-1, FA-2, FA-3");
    expect(owed(all, { items })).toBe(2000);
    expect(owed(all, { items }, ({ number }) => number !== "FA-3")).toBe(1000);
    expect(owed(all, { items }, ({ number }) => number !== "FA-1")).toBe(1000);
  });

  it("d'une facture sans échéance : son montant moins ce qui est venu à un jour connu", () => {
    const undated = (received: Paid) => [paid("FA-1", received, { due: undefined })];
    expect(owed(on10June, { items: undated({}) })).toBe(1000);
    expect(owed(on10June, { items: undated({ "2026-06-05": 400 }) })).toBe(600);
    expect(owed(on10June, { items: undated({ "2026-06-15": 400 }) })).toBe(1000);
    expect(owed(on10June, { items: undated({ "2026-06-05": 1200 }) })).toBe(0);
    expect(owed(on10June, { items: undated({ "2026-06-15": 1200 }) })).toBe(1200);
  });

  it("ce qui fut réglé un jour que nul ne connaît l'était avant, avec ou sans échéance", () => {
    const settled = (euros: number, due: string | undefined) => [
      anInvoice("FA-1", 1000, due, { settlements: [{ day: undefined, amount: cents(euros * 100) }] }),
    ];
    expect(owed(on10June, { items: settled(400, DUE) })).toBe(600);
    expect(owed(on10June, { items: settled(400, undefined) })).toBe(600);
    expect(owed(on10June, { items: settled(1000, DUE) })).toBe(0);
    expect(owed(on10June, { items: settled(1000, undefined) })).toBe(0);
    // Its open part may be among those that are known: it is counted once.
    const [item] = settled(400, undefined);
    if (item === undefined) throw new Error("pas de facture");
    expect(
      owed(on10June, { items: [item], apart: [{ item, open: cents(60_000), daysLate: undefined }] }),
    ).toBe(600);
  });

  it("ce que la ligne dit réglé sans jour et ce que la banque a reçu sont le même argent", () => {
    const settlement = (euros: number, of?: "deposit") => ({
      day: undefined,
      amount: cents(euros * 100),
      ...(of === undefined ? {} : { of }),
    });
    const row = (...settlements: readonly ReturnType<typeof settlement>[]) =>
      anInvoice("FA-1", 1000, undefined, { settlements });
    const bank = (euros: number): readonly Payment[] => [
      {
        id: "P-1",
        day: day("2026-06-05"),
        customer: keyOf("Durand"),
        label: "VIR",
        amount: cents(euros * 100),
        currency: "EUR",
        allocations: [{ number: "FA-1", amount: undefined }],
        origin: { tab: "Règlements", row: 2 },
      },
    ];
    expect(owed(on10June, { items: [row(settlement(400))], payments: bank(400) })).toBe(600);
    expect(owed(on10June, { items: [row(settlement(400))], payments: bank(250) })).toBe(350);
    expect(
      owed(on10June, { items: [row(settlement(400), settlement(100, "deposit"))], payments: bank(400) }),
    ).toBe(500);
  });

  it("sa retenue de garantie ouverte s'y ajoute, si elle compte", () => {
    const retained: OpenItem = {
      item: anInvoice("FA-1 (retenue de garantie)", 50, "2027-05-01"),
      open: cents(5000),
      daysLate: -305,
    };
    const scene = { items: [paid("FA-1", {})], apart: [retained] };
    expect(owed(on10June, scene)).toBe(1050);
    expect(owed(on10June, scene, ({ due }) => due === DUE)).toBe(1000);
    // Retained from the invoice, not beside it: without a due date too, 1 000 € in all are owed.
    const undated = { items: [paid("FA-1", {}, { due: undefined })], apart: [retained] };
    expect(owed(on10June, undated)).toBe(1000);
    expect(owed(on10June, undated, ({ due }) => due === undefined)).toBe(950);
  });
});
