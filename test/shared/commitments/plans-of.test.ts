import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { instalmentPlansOf } from "#shared/dunning/instalment-plans.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import { anEvent } from "../dunning/builders.ts";
import { type WordScene, wordFacts } from "../dunning/word-facts.ts";
import { invoicePaid, type Paid } from "./scene.ts";

type More = Parameters<typeof anEvent>[3];
const invoice = (number: string, euros: number, received: Paid = {}, more: More = {}): LedgerItem =>
  invoicePaid(number, euros, "2026-05-01", received, more.of === undefined ? {} : { of: more.of });
/** A row of a plan: one instalment of its own, in euros. */
const row = (on: string, invoices: string, promised: string, euros?: number, more: More = {}): JournalEvent =>
  anEvent("échéancier", on, invoices, {
    promisedDay: day(promised),
    ...(euros === undefined ? {} : { amount: cents(euros * 100) }),
    ...more,
  });
/** A row that lists several. */
const list = (on: string, invoices: string, detail: string, euros?: number): JournalEvent =>
  anEvent("échéancier", on, invoices, {
    detail,
    ...(euros === undefined ? {} : { amount: cents(euros * 100) }),
  });

const plans = (scene: Partial<WordScene>, on = "2026-12-31") =>
  instalmentPlansOf(wordFacts(on, { items: [invoice("FA-1", 1000), invoice("FA-2", 1000)], ...scene }));
/** Each plan by the days of its rows. */
const grouped = (journal: readonly JournalEvent[], more: Partial<WordScene> = {}) =>
  plans({ journal, ...more }).map(({ events }) => events.map((event) => journal.indexOf(event)).join("+"));

describe("Les lignes d'un même échéancier", () => {
  const june = (invoices: string, more: More = {}) => row("2026-06-02", invoices, "2026-06-26", 100, more);
  const july = (invoices: string, more: More = {}) => row("2026-06-02", invoices, "2026-07-24", 100, more);

  it.each<[rows: readonly JournalEvent[], plans: readonly string[], why: string]>([
    [[june("FA-1"), july("FA-1")], ["0+1"], "notées le même jour sur la même facture"],
    [[june("FA-1"), july("fa-1, FA-2")], ["0+1"], "une facture commune suffit"],
    [[june("FA-1"), july("FA-2")], ["0", "1"], "deux factures : deux échéanciers"],
    [[june(""), july("")], ["0+1"], "sur tout le compte"],
    [[june(""), july("FA-1")], ["0+1"], "tout le compte, puis une facture"],
    [[june("FA-1"), july("")], ["0+1"], "une facture, puis tout le compte"],
    [[june("FA-1"), june("FA-2"), july("")], ["0+2", "1"], "tout le compte rejoint la première"],
    [[june("FA-1"), row("2026-06-03", "FA-1", "2026-07-24", 100)], ["0", "1"], "un autre jour"],
  ])("%#", (rows, expected) => {
    expect(grouped(rows)).toEqual(expected);
  });

  it("celles qui nomment la première, un autre jour", () => {
    const first = june("FA-1");
    const later = (reference: string) => row("2026-06-05", "FA-1", "2026-07-24", 100, { reference });
    expect(grouped([first, later(first.id)])).toEqual(["0+1"]);
    expect(grouped([first, later("ailleurs")])).toEqual(["0", "1"]);
    expect(grouped([june("FA-1", { id: "" }), later("")])).toEqual(["0", "1"]);
  });

  it("une ligne qui en dit plusieurs est un échéancier à elle seule", () => {
    const two = list("2026-06-02", "FA-1", "26/06/2026 : 100 € ; 24/07/2026 : 100 €");
    expect(grouped([two, june("FA-1")])).toEqual(["0", "1"]);
    expect(grouped([june("FA-1"), two])).toEqual(["0", "1"]);
  });

  it("compte par compte chez un payeur", () => {
    const items = [invoice("FA-1", 1000), invoice("FA-1", 1000, {}, { of: "Site" })];
    expect(grouped([june("FA-1"), july("FA-1", { of: "Site" })], { items, payer: "Siège" })).toEqual([
      "0",
      "1",
    ]);
    expect(grouped([june(""), july("", { of: "Site" })], { items, payer: "Siège" })).toEqual(["0", "1"]);
    expect(grouped([june("FA-1"), july("FA-1")], { items, payer: "Siège" })).toEqual(["0+1"]);
  });

  it("parlent ensemble de tout ce qu'elles nomment, ou de tout le compte si l'une d'elles le fait", () => {
    const items = [invoice("FA-1", 100), invoice("FA-2", 1000, { "2026-06-20": 200 })];
    const received = (...journal: readonly JournalEvent[]) =>
      plans({ items, journal }).map(({ instalments }) => instalments.map((one) => one.received / 100));
    expect(received(june("FA-1"), july(""))).toEqual([[100, 100]]);
    expect(received(june("FA-1"), july("FA-1"))).toEqual([[0, 0]]);
    expect(received(june("FA-1"), july("FA-1, FA-2"))).toEqual([[100, 100]]);
  });
});

describe("Les montants d'un échéancier", () => {
  const amounts = (...journal: readonly JournalEvent[]) =>
    plans({ journal }).map(({ instalments }) =>
      instalments.map((one) => `${one.day}: ${one.amount / 100}`),
    )[0];

  it("ceux qui sont dits, par jour", () => {
    expect(amounts(list("2026-06-02", "FA-1", "24/07/2026 : 300 € ; 26/06/2026 : 700 €"))).toEqual([
      "2026-06-26: 700",
      "2026-07-24: 300",
    ]);
    const rows = [row("2026-06-02", "FA-1", "2026-07-24", 300), row("2026-06-02", "FA-1", "2026-06-26", 700)];
    expect(amounts(...rows)).toEqual(["2026-06-26: 700", "2026-07-24: 300"]);
    expect(amounts(...[...rows].reverse())).toEqual(["2026-06-26: 700", "2026-07-24: 300"]);
  });

  it("ce que les autres laissent, en parts égales ; la dernière prend le centime qui reste", () => {
    const three = "26/06/2026 ; 24/07/2026 ; 28/08/2026";
    expect(amounts(list("2026-06-02", "FA-1", three, 100))).toEqual([
      "2026-06-26: 33.33",
      "2026-07-24: 33.33",
      "2026-08-28: 33.34",
    ]);
    expect(amounts(list("2026-06-02", "FA-1", `${three} : 400 €`, 1000))).toEqual([
      "2026-06-26: 300",
      "2026-07-24: 300",
      "2026-08-28: 400",
    ]);
    // Without an amount of its own: what its invoices owed.
    expect(amounts(list("2026-06-02", "FA-1", "26/06/2026 ; 24/07/2026"))).toEqual([
      "2026-06-26: 500",
      "2026-07-24: 500",
    ]);
    expect(amounts(list("2026-06-02", "FA-1", "26/06/2026 : 900 € ; 24/07/2026", 800))).toEqual([
      "2026-06-26: 900",
      "2026-07-24: 0",
    ]);
  });
});

describe("Où en est un échéancier de 150 € et 50 €", () => {
  // Friday 26 June and Friday 24 July: the graces end on Tuesday 30 June and Tuesday 28 July.
  const plan = list("2026-06-02", "FA-1", "26/06/2026 : 150 € ; 24/07/2026 : 50 €");
  const at = (on: string, received: Paid, ...more: readonly JournalEvent[]) => {
    const [first] = plans({ items: [invoice("FA-1", 1000, received)], journal: [plan, ...more] }, on);
    if (first === undefined) throw new Error("pas d'échéancier");
    const { state, instalments, next, firstMissed } = first;
    return [
      state,
      instalments.map((one) => `${one.status} ${one.received / 100}`).join(", "),
      next,
      firstMissed,
    ];
  };

  it.each<[on: string, received: Paid, is: readonly unknown[]]>([
    ["2026-06-26", {}, ["in-force", "to-come 0, to-come 0", 0, undefined]],
    ["2026-06-27", {}, ["in-force", "late 0, to-come 0", 0, undefined]],
    ["2026-06-30", {}, ["in-force", "late 0, to-come 0", 0, undefined]],
    ["2026-07-01", {}, ["missed", "missed 0, to-come 0", 0, "2026-07-01"]],
    ["2026-07-01", { "2026-06-20": 149 }, ["missed", "partly-paid 149, to-come 0", 0, "2026-07-01"]],
    [
      "2026-07-01",
      { "2026-06-20": 100, "2026-06-30": 100 },
      ["done", "paid 150, paid 50", undefined, undefined],
    ],
    [
      "2026-07-01",
      { "2026-06-20": 100, "2026-06-30": 60 },
      ["in-force", "paid 150, to-come 10", 1, undefined],
    ],
    ["2026-07-02", { "2026-07-01": 150 }, ["in-force", "paid-late 150, to-come 0", 1, "2026-07-01"]],
    ["2026-07-29", { "2026-07-01": 150 }, ["missed", "paid-late 150, missed 0", 1, "2026-07-01"]],
    ["2026-07-29", { "2026-06-26": 150 }, ["missed", "paid 150, missed 0", 1, "2026-07-29"]],
    [
      "2026-07-30",
      { "2026-06-26": 150, "2026-07-29": 50 },
      ["done", "paid 150, paid-late 50", undefined, "2026-07-29"],
    ],
  ])("le %s, reçu %j", (on, received, is) => {
    expect(at(on, received)).toEqual(is);
  });

  it("remplacé par un plus récent : l'argent de ce jour-là est pour le nouveau", () => {
    const newer = list("2026-06-20", "FA-1", "31/07/2026 : 200 €");
    expect(at("2026-07-01", { "2026-06-19": 150 }, newer)).toEqual([
      "replaced",
      "paid 150, to-come 0",
      undefined,
      undefined,
    ]);
    expect(at("2026-07-01", { "2026-06-20": 150 }, newer)[1]).toBe("to-come 0, to-come 0");
    const late = list("2026-07-01", "FA-1", "31/07/2026 : 200 €");
    expect(at("2026-08-01", {}, late)).toEqual(["replaced", "late 0, to-come 0", undefined, undefined]);
    const later = list("2026-07-02", "FA-1", "31/07/2026 : 200 €");
    expect(at("2026-08-01", {}, later)).toEqual(["replaced", "missed 0, to-come 0", undefined, "2026-07-01"]);
  });

  it("sans aucun jour, il suspend et attend qu'on le complète", () => {
    const [vague] = plans({ journal: [list("2026-06-02", "FA-1", "à préciser")] });
    expect([vague?.state, vague?.instalments, vague?.next]).toEqual(["in-force", [], undefined]);
  });

  it("aucun quand le journal n'en a pas", () => {
    expect(plans({ journal: [anEvent("note", "2026-06-02", "FA-1")] })).toEqual([]);
  });
});
