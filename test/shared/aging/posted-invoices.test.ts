import { describe, expect, it } from "vitest";
import { postedOnce, stillWithoutDue } from "#shared/aging/posted-invoices.ts";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { Problem } from "#shared/model/problem.ts";
import { anItem } from "./builders.ts";

const MARTIN = "name:martin" as CustomerKey;
const LEDGER = new Set(["Grand livre"]);

/** A row of the owner's list, and the ledger's line for the same invoice. */
const row = (change: Partial<LedgerItem> = {}): LedgerItem =>
  anItem({ origin: { tab: "Factures", row: 2 }, ...change });
const line = (change: Partial<LedgerItem> = {}): LedgerItem =>
  anItem({ due: undefined, dueSource: "none", origin: { tab: "Grand livre", row: 9 }, ...change });
const credit = (amount: number, change: Partial<LedgerItem> = {}): LedgerItem =>
  line({ number: "V1", kind: "payment", amount: cents(-amount), ...change });
const paid = (amount: number) => [{ day: undefined, amount: cents(amount) }];

function once(...items: readonly LedgerItem[]) {
  const { items: found, problems } = postedOnce(items, LEDGER);
  return {
    kept: found.map(({ origin, number }) => `${origin.tab} ${number}`),
    said: problems.map(({ code, place, data }) => [code, place.tab, data]),
  };
}

describe("Une facture de la liste que le grand livre porte aussi", () => {
  it("compte une fois, à la ligne du grand livre, et le nombre en est dit par onglet", () => {
    expect(once(row(), row({ number: "F2" }), line(), line({ number: "f2" }))).toEqual({
      kept: ["Grand livre F1", "Grand livre F2"],
      said: [["invoice-in-two-tabs", "Factures", { count: "2" }]],
    });
  });

  it("dit l'essentiel à savoir, sans ligne précise", () => {
    expect(postedOnce([row(), line()], LEDGER).problems).toEqual([
      {
        code: "invoice-in-two-tabs",
        severity: "à savoir",
        place: { tab: "Factures", row: undefined },
        value: "",
        data: { count: "1" },
      },
    ]);
  });

  it.each<[why: string, items: readonly LedgerItem[]]>([
    ["aucun onglet de grand livre", [row({ origin: { tab: "Autre", row: 2 } }), row()]],
    ["tout vient du grand livre", [line(), line({ number: "F2" })]],
    ["le grand livre n'a que des règlements", [row(), credit(10_000)]],
    ["le grand livre n'a que des lignes sans numéro", [row(), line({ number: "" })]],
  ])("%s : la même liste", (_why, items) => {
    const result = postedOnce(items, LEDGER);
    expect(result.items).toBe(items);
    expect(result.problems).toEqual([]);
  });

  it("sans onglet de grand livre nommé, rien n'est comparé", () => {
    const items = [row(), line()];
    expect(postedOnce(items, new Set()).items).toBe(items);
  });

  it.each<[why: string, other: LedgerItem]>([
    ["un autre numéro", line({ number: "F2" })],
    ["une autre devise", line({ currency: "USD" })],
    ["un avoir du même numéro", line({ kind: "credit-note", amount: cents(-10_000) })],
    ["une écriture sans pièce", line({ kind: "entry" })],
  ])("%s : les deux comptent, sans un mot", (_why, other) => {
    expect(once(row(), other, line({ number: "F9" })).kept).toHaveLength(3);
    expect(once(row(), other, line({ number: "F9" })).said).toEqual([]);
  });

  it.each<[kind: LedgerItem["kind"], amount: number]>([
    ["deposit", 3_000],
    ["credit-note", -3_000],
  ])("vaut aussi pour %s", (kind, amount) => {
    const same = { kind, amount: cents(amount) };
    expect(once(row(same), line(same)).kept).toEqual(["Grand livre F1"]);
  });

  it("un règlement de la liste n'est pas une pièce, une ligne en double attend", () => {
    expect(once(row({ kind: "payment", amount: cents(-10_000) }), line()).kept).toHaveLength(2);
    expect(once(row({ duplicated: true }), line())).toEqual({
      kept: ["Factures F1", "Grand livre F1"],
      said: [],
    });
  });

  it("pour un autre montant, les deux comptent, et les deux montants se disent", () => {
    for (const amount of [9_999, 0]) {
      expect(once(row(), line({ amount: cents(amount) }))).toEqual({
        kept: ["Factures F1", "Grand livre F1"],
        said: [["posted-for-other-amount", "Factures", { currency: "EUR", amount: String(amount) }]],
      });
    }
  });

  it("sous un autre client : les deux comptent, dit sauf si la liste la dit réglée", () => {
    expect(once(row(), line({ customer: MARTIN }))).toEqual({
      kept: ["Factures F1", "Grand livre F1"],
      said: [["posted-under-other-customer", "Factures", { currency: "EUR" }]],
    });
    expect(once(row({ settlements: paid(10_000) }), line({ customer: MARTIN })).said).toEqual([]);
    expect(once(row(), line({ customer: MARTIN, amount: cents(9_999) })).said).toEqual([]);
  });

  it("en plusieurs lignes, c'est leur somme qui compte", () => {
    expect(once(row(), line({ amount: cents(6_000) }), line({ amount: cents(4_000) })).kept).toEqual([
      "Grand livre F1",
      "Grand livre F1",
    ]);
  });
});

describe("Ce que la ligne du grand livre apprend de la liste", () => {
  const learnt = (from: Partial<LedgerItem>, own: Partial<LedgerItem> = {}): LedgerItem | undefined =>
    postedOnce([row(from), line(own)], LEDGER).items[0];

  it("l'échéance, sauf si le grand livre a la sienne dans une cellule", () => {
    const due = day("2026-02-28");
    expect(learnt({})).toMatchObject({ due: "2026-01-31", dueSource: "cell" });
    expect(learnt({}, { due, dueSource: "cell" })).toMatchObject({ due, dueSource: "cell" });
    expect(learnt({}, { due, dueSource: "terms" })).toMatchObject({ due: "2026-01-31", dueSource: "cell" });
    expect(learnt({ due: undefined, dueSource: "none" }, { due, dueSource: "terms" })).toMatchObject({
      due,
      dueSource: "terms",
    });
  });

  it("le chantier et les autres colonnes de la liste ; le jour, le libellé, le lettrage restent les siens", () => {
    const from = { site: "Lilas", owner: "Paul", label: "Liste", issued: day("2026-01-02") };
    expect(
      learnt(from, { label: "Écriture", group: "d\u0000A", kind: "deposit", duplicated: true }),
    ).toMatchObject({
      site: "Lilas",
      owner: "Paul",
      label: "Écriture",
      group: "d\u0000A",
      kind: "deposit",
      duplicated: true,
      issued: "2026-01-01",
      origin: { tab: "Grand livre", row: 9 },
    });
    expect(learnt(from, { issued: undefined, label: undefined })).toMatchObject({
      issued: "2026-01-02",
      label: "Liste",
    });
    expect(learnt(from)).not.toHaveProperty("group");
  });

  it("« payée » dans la liste seule compte ; lettrée dans le grand livre, elle n'ajoute rien", () => {
    expect(learnt({ settlements: paid(10_000) })?.settlements).toEqual(paid(10_000));
    expect(learnt({ settlements: paid(10_000) }, { group: "d\u0000A" })?.settlements).toEqual([]);
    expect(learnt({}, { settlements: paid(40) })?.settlements).toEqual(paid(40));
  });

  it("en plusieurs lignes, aucune ne reprend le « payée » de la liste", () => {
    const { items } = postedOnce(
      [row({ settlements: paid(10_000) }), line({ amount: cents(6_000) }), line({ amount: cents(4_000) })],
      LEDGER,
    );
    expect(items.map(({ settlements }) => settlements)).toEqual([[], []]);
  });

  it.each<[why: string, credits: readonly LedgerItem[], settled: boolean]>([
    ["un crédit sans lettrage du même montant : le même argent", [credit(10_000)], false],
    ["deux crédits qui le font ensemble", [credit(6_000), credit(4_000)], false],
    ["un crédit plus petit : un autre argent", [credit(9_999)], true],
    ["un crédit lettré ailleurs", [credit(10_000, { group: "d\u0000B" })], true],
    ["le crédit d'un autre client", [credit(10_000, { customer: MARTIN })], true],
    ["un crédit de la liste", [credit(10_000, { origin: { tab: "Factures", row: 4 } })], true],
    ["un avoir n'est pas un règlement", [credit(10_000, { kind: "credit-note" })], true],
  ])("payée dans la liste, et %s", (_why, credits, settled) => {
    const { items } = postedOnce([row({ settlements: paid(10_000) }), line(), ...credits], LEDGER);
    expect(items[0]?.settlements).toEqual(settled ? paid(10_000) : []);
  });

  it("un même crédit ne répond que d'une facture", () => {
    const { items } = postedOnce(
      [
        row({ settlements: paid(10_000) }),
        row({ number: "F2", settlements: paid(10_000) }),
        line(),
        line({ number: "F2" }),
        credit(19_999),
      ],
      LEDGER,
    );
    expect(items.slice(0, 2).map(({ settlements }) => settlements.length)).toEqual([0, 1]);
  });

  it("un réglé nul ou négatif reste celui de la liste", () => {
    for (const settlements of [paid(-50), [...paid(50), ...paid(-50)]]) {
      const { items } = postedOnce([row({ settlements }), line(), credit(10_000)], LEDGER);
      expect(items[0]?.settlements).toEqual(settlements);
    }
  });
});

describe("Les lignes encore sans échéance, une fois celles de la liste connues", () => {
  const missing = (rows: string, count: string): Problem => ({
    code: "due-missing",
    severity: "à corriger",
    place: { tab: "Grand livre", row: 9 },
    value: "",
    data: { rows, count },
  });
  const dated = (...rows: number[]) =>
    rows.map((at) => line({ due: day("2026-01-31"), origin: { tab: "Grand livre", row: at } }));

  it("celles qui en ont reçu une n'y sont plus, la première qui reste est montrée", () => {
    expect(stillWithoutDue([missing("9, 10, 11", "3")], dated(9, 11))).toEqual([
      { ...missing("10", "1"), place: { tab: "Grand livre", row: 10 } },
    ]);
  });

  it("toutes datées : plus rien à dire ; aucune : la même anomalie", () => {
    const all = missing("9, 10", "2");
    expect(stillWithoutDue([all], dated(9, 10))).toEqual([]);
    expect(stillWithoutDue([all], [line(), ...dated(12)])[0]).toBe(all);
  });

  it("une liste coupée, une autre anomalie, un autre onglet ne changent pas", () => {
    const cut = missing("9, 10…", "40");
    const other: Problem = { ...missing("9", "1"), code: "amount-missing" };
    const elsewhere: Problem = { ...missing("9", "1"), place: { tab: "Factures", row: 9 } };
    expect(stillWithoutDue([cut, other, elsewhere], dated(9, 10))).toEqual([cut, other, elsewhere]);
  });
});
