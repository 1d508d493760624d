import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import {
  followMoved,
  lastKnownTotal,
  lostInvoices,
  standingNumbers,
  type VanishedInvoice,
} from "#shared/dunning/lost-invoices.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { Problem } from "#shared/model/problem.ts";
import { anEvent, anInvoice, keyOf } from "./builders.ts";

type Accounts = (key: CustomerKey) => readonly CustomerKey[];
const alone: Accounts = (key) => [key];

function byCustomer(events: readonly JournalEvent[]): ReadonlyMap<CustomerKey, readonly JournalEvent[]> {
  const map = new Map<CustomerKey, readonly JournalEvent[]>();
  for (const event of events) map.set(event.customer, [...(map.get(event.customer) ?? []), event]);
  return map;
}
const ownIn = (all: readonly LedgerItem[]) => (key: CustomerKey) =>
  all.filter(({ customer }) => customer === key);
const search = (
  events: readonly JournalEvent[],
  all: readonly LedgerItem[],
  accountsOf: Accounts = alone,
  standing: ReadonlySet<string> = new Set(),
) => lostInvoices(byCustomer(events), ownIn(all), all, accountsOf, standing);
const vanished = (...given: Parameters<typeof search>): readonly VanishedInvoice[] =>
  search(...given).vanished.get(keyOf("Durand")) ?? [];
const numbers = (...given: Parameters<typeof search>): readonly string[] =>
  vanished(...given).map(({ number }) => number);

/** The ledger still speaks of invoices: only FA-1 is gone. */
const other = anInvoice("FA-9", 100, "2026-05-01", { of: "Autre" });
const reminded = anEvent("relance envoyée", "2026-06-10", "FA-1");

describe("Une facture que le journal connaît et qu'aucun onglet ne tient plus", () => {
  it("a disparu, une ligne par facture, avec le dernier jour où l'on en a parlé", () => {
    const later = anEvent("appel", "2026-06-15", "FA-1, FA-2");
    expect(vanished([reminded, later], [other])).toEqual([
      { number: "FA-1", amount: undefined, day: "2026-06-15" },
      { number: "FA-2", amount: undefined, day: "2026-06-15" },
    ]);
  });

  it("n'est pas cherchée quand elle est là, écrite autrement ou par sa retenue de garantie", () => {
    const here = (number: string) => [other, anInvoice(number, 100, "2026-05-01")];
    expect(numbers([reminded], here("FA-1"))).toEqual([]);
    expect(numbers([reminded], here("fa-1"))).toEqual([]);
    expect(numbers([reminded], here("FA 1"))).toEqual([]);
    expect(numbers([anEvent("appel", "2026-06-10", "FA-1 (retenue de garantie)")], here("FA-1"))).toEqual([]);
    expect(numbers([reminded], here("FA-11"))).toEqual(["FA-1"]);
  });

  it("est cherchée même quand le journal nomme aussi des factures qui sont là", () => {
    const here = anInvoice("FA-2", 100, "2026-05-01");
    expect(numbers([anEvent("appel", "2026-06-10", "FA-2, FA-1")], [here, other])).toEqual(["FA-1"]);
    expect(numbers([anEvent("appel", "2026-06-10", "fa-2, FA-3, FA-1")], [here, other])).toEqual([
      "FA-3",
      "FA-1",
    ]);
  });

  it("n'est pas cherchée quand elle est dans les onglets sans être comptée", () => {
    expect(numbers([reminded], [other], alone, new Set(["fa-1"]))).toEqual([]);
    expect(numbers([reminded], [other], alone, new Set(["fa-2"]))).toEqual(["FA-1"]);
  });

  it("n'est pas cherchée quand un autre compte du même payeur la porte", () => {
    const all = [other, anInvoice("FA-1", 100, "2026-05-01", { of: "Site" })];
    const family: Accounts = (key) => (key === "Durand" ? [key, keyOf("Site")] : [key]);
    expect(search([reminded], all, family)).toEqual({ vanished: new Map(), moved: [] });
  });

  it("ne se sait pas d'une liste sans numéros ; une seule facture numérotée suffit", () => {
    const unnumbered = anInvoice("", 100, "2026-05-01");
    expect(numbers([reminded], [unnumbered])).toEqual([]);
    expect(numbers([reminded], [])).toEqual([]);
    expect(numbers([reminded], [unnumbered, other])).toEqual(["FA-1"]);
  });

  it("se cherche de nouveau quand les lignes ont changé", () => {
    const eventsOf = byCustomer([reminded]);
    const found = (all: readonly LedgerItem[]) =>
      lostInvoices(eventsOf, ownIn(all), all, alone, new Set()).vanished.size;
    expect([found([other, anInvoice("FA-1", 100, "2026-05-01")]), found([other])]).toEqual([0, 1]);
  });
});

describe("Le montant d'une facture disparue est le dernier que le journal dit d'elle seule", () => {
  const amountIn = (...events: readonly JournalEvent[]) => vanished(events, [other])[0]?.amount;

  it.each<[events: readonly JournalEvent[], euros: number | undefined, why: string]>([
    [[anEvent("promesse", "2026-06-01", "FA-1=300")], 300, "sa part"],
    [[anEvent("promesse", "2026-06-01", "FA-1", { amount: cents(25_000) })], 250, "le montant de la ligne"],
    [
      [anEvent("promesse", "2026-06-01", "FA-1=300", { amount: cents(99_900) })],
      300,
      "sa part plutôt que le total",
    ],
    [
      [anEvent("promesse", "2026-06-01", "FA-1, FA-2", { amount: cents(25_000) })],
      undefined,
      "un total de deux factures n'est celui d'aucune",
    ],
    [
      [anEvent("promesse", "2026-06-01", "FA-1=300"), anEvent("promesse", "2026-06-02", "FA-1=200")],
      200,
      "le dernier dit",
    ],
    [
      [anEvent("promesse", "2026-06-01", "FA-1=300"), anEvent("appel", "2026-06-02", "FA-1")],
      300,
      "qui n'en dit rien ne l'efface pas",
    ],
  ])("%#", (events, euros) => {
    expect(amountIn(...events)).toBe(euros === undefined ? undefined : euros * 100);
  });

  it("un total n'est connu que si chacun l'est", () => {
    const gone = (amount: number | undefined): VanishedInvoice => ({
      number: "FA-1",
      amount: amount === undefined ? undefined : cents(amount),
      day: day("2026-06-01"),
    });
    expect(lastKnownTotal([gone(30_000), gone(20_000)])).toBe(50_000);
    expect(lastKnownTotal([gone(30_000), gone(undefined)])).toBeUndefined();
    expect(lastKnownTotal([])).toBe(0);
  });
});

describe("Ce que dit le propriétaire clôt la question", () => {
  it.each<[answer: JournalEvent, left: readonly string[], why: string]>([
    [anEvent("note", "2026-06-12", "FA-1", { motive: "ligne retirée" }), ["FA-2"], "une note qui la nomme"],
    [anEvent("note", "2026-06-12", "", { motive: "Lignes retirées : payées" }), [], "une note sans facture"],
    [anEvent("passage en perte", "2026-06-12", "FA-1"), ["FA-2"], "un passage en perte"],
    [
      anEvent("passage en perte", "2026-06-12"),
      ["FA-1", "FA-2"],
      "un passage en perte sans facture n'en nomme aucune",
    ],
    [anEvent("note", "2026-06-12", "FA-1", { motive: "payée" }), ["FA-1", "FA-2"], "une autre note"],
    [anEvent("note", "2026-06-12", "FA-1"), ["FA-1", "FA-2"], "une note sans motif"],
    [
      anEvent("appel", "2026-06-12", "FA-1", { motive: "ligne retirée" }),
      ["FA-1", "FA-2"],
      "un appel n'est pas une réponse",
    ],
  ])("%j : reste %s", (answer, left) => {
    const before = anEvent("relance envoyée", "2026-06-10", "FA-1, FA-2");
    expect(numbers([before, answer], [other])).toEqual(left);
  });

  it("et ce qui est dit après la rouvre", () => {
    const note = anEvent("note", "2026-06-12", "FA-1", { motive: "ligne retirée" });
    expect(numbers([reminded, note, anEvent("appel", "2026-06-13", "FA-1")], [other])).toEqual(["FA-1"]);
  });

  it.each(["note", "annulation", "litige clos", "reprise", "passage en perte", "solvabilité"] as const)(
    "« %s » ne fait pas connaître une facture",
    (kind) => {
      expect(numbers([anEvent(kind, "2026-06-10", "FA-1")], [other])).toEqual([]);
    },
  );
});

describe("Une facture passée chez un autre client", () => {
  const at = (of: string, issued: string | undefined, more: Partial<LedgerItem> = {}) =>
    anInvoice("FA-1", 100, undefined, {
      of,
      issued: issued === undefined ? undefined : day(issued),
      ...more,
    });
  const movedTo = (...all: readonly LedgerItem[]) => search([reminded], all).moved.map(({ to }) => to);

  it("a suivi, et n'a pas disparu", () => {
    expect(search([reminded], [at("Neuf", "2026-05-01")])).toEqual({
      vanished: new Map(),
      moved: [{ number: "FA-1", from: "Durand", to: "Neuf" }],
    });
  });

  it.each<[items: readonly LedgerItem[], to: readonly string[], why: string]>([
    [[at("Neuf", "2026-06-10")], ["Neuf"], "émise le jour où l'on en parle"],
    [[at("Neuf", "2026-06-11")], [], "émise le lendemain : une autre facture du même numéro"],
    [[at("Neuf", undefined)], ["Neuf"], "d'un jour inconnu"],
    [[at("Neuf", "2026-05-01"), at("Tiers", "2026-05-01")], [], "chez deux clients : on ne sait pas"],
    [[at("Neuf", "2026-05-01"), at("Neuf", "2026-06-20")], ["Neuf"], "deux fois chez le même : la première"],
    [[at("Neuf", "2026-06-20"), at("Neuf", "2026-05-01")], ["Neuf"], "dans l'autre ordre aussi"],
    [[at("Neuf", "2026-06-20"), at("Neuf", undefined)], ["Neuf"], "l'une des deux sans jour"],
    [[at("Neuf", undefined), at("Neuf", "2026-06-20")], ["Neuf"], "dans l'autre ordre aussi"],
    [[at("Neuf", "2026-06-20"), at("Neuf", "2026-06-25")], [], "toutes deux émises après"],
    [[at("Neuf", "2026-05-01", { amount: cents(-100) })], [], "un avoir du même numéro n'est pas elle"],
    [[at("Neuf", "2026-05-01", { amount: cents(0) })], [], "ni un document sans montant"],
  ])("%#", (items, to) => {
    expect(movedTo(...items)).toEqual(to);
    expect(search([reminded], items).vanished.size).toBe(to.length === 0 ? 1 : 0);
  });

  it("un numéro d'un ou deux signes est une preuve trop faible", () => {
    const moved = (number: string) =>
      search(
        [anEvent("appel", "2026-06-10", number)],
        [anInvoice(number, 100, "2026-05-01", { of: "Neuf" })],
      ).moved.map((one) => one.number);
    expect([moved("12"), moved("123")]).toEqual([[], ["123"]]);
  });
});

describe("Le journal d'une facture passée ailleurs la suit", () => {
  const history = (all: readonly LedgerItem[], ...events: readonly JournalEvent[]) => {
    const eventsOf = byCustomer(events);
    const lost = lostInvoices(eventsOf, ownIn(all), all, alone, new Set());
    const followed = followMoved(eventsOf, ownIn(all), lost);
    const told = (name: string) =>
      (followed.get(keyOf(name)) ?? []).map((event) => [
        event.day,
        event.customer,
        event.invoices.map(({ number }) => number).join("+"),
      ]);
    return { told, isSame: followed === eventsOf };
  };
  const moved = anInvoice("FA-1", 100, "2026-05-01", { of: "Neuf" });
  const first = anEvent("relance envoyée", "2026-06-10", "FA-1, FA-2");
  const whole = anEvent("appel", "2026-06-12");

  it("rien ne change quand rien n'a bougé", () => {
    expect(history([anInvoice("FA-1", 100, "2026-05-01")], reminded).isSame).toBe(true);
  });

  it("ce qui la nomme, réduit à elle, parmi ce qu'on dit déjà au nouveau client, jour par jour", () => {
    const own = anEvent("appel", "2026-06-15", "FA-1", { of: "Neuf" });
    const { told } = history([moved, anInvoice("FA-2", 100, "2026-05-01")], own, first, whole);
    expect(told("Neuf")).toEqual([
      ["2026-06-10", "Neuf", "FA-1"],
      ["2026-06-15", "Neuf", "FA-1"],
    ]);
    expect(told("Durand")).toEqual([
      ["2026-06-10", "Durand", "FA-1+FA-2"],
      ["2026-06-12", "Durand", ""],
    ]);
  });

  it("un client renommé emporte tout ce qu'on lui a dit", () => {
    const both = [moved, anInvoice("FA-2", 100, "2026-05-01", { of: "Neuf" })];
    expect(history(both, first, whole, anEvent("appel", "2026-06-14", "FA-3")).told("Neuf")).toEqual([
      ["2026-06-10", "Neuf", "FA-1+FA-2"],
      ["2026-06-12", "Neuf", ""],
    ]);
  });

  it("… pas quand ses factures sont allées à deux clients", () => {
    const apart = [moved, anInvoice("FA-2", 100, "2026-05-01", { of: "Tiers" })];
    const { told } = history(apart, first, whole);
    expect(told("Neuf")).toEqual([["2026-06-10", "Neuf", "FA-1"]]);
    expect(told("Tiers")).toEqual([["2026-06-10", "Tiers", "FA-2"]]);
  });
});

it("Les numéros des documents laissés de côté sont dans les onglets", () => {
  const problem = (code: Problem["code"], data?: Problem["data"]): Problem => ({
    code,
    severity: "à savoir",
    place: { tab: "Factures", row: 2 },
    value: "",
    ...(data === undefined ? {} : { data }),
  });
  expect([
    ...standingNumbers([
      problem("document-left-out", { number: "FA-1" }),
      problem("document-left-out", { number: "" }),
      problem("document-left-out"),
      problem("number-duplicated", { number: "FA-2" }),
    ]),
  ]).toEqual(["fa-1"]);
});
