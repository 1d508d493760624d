import { describe, expect, it } from "vitest";
import {
  type AcceptedRetention,
  fivePercentOf,
  retentionDue,
  splitRetentions,
} from "#shared/aging/retention-money.ts";
import { day, daysBetween } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { OpenItem } from "#shared/model/open-position.ts";
import { anItem } from "./builders.ts";

const DUPONT = anItem().customer;
const MARTIN = "name:martin" as CustomerKey;
const ON = day("2026-06-30");
const PART = "F1 (retenue de garantie)";

/** An open part of an invoice of 1 000 €, issued 1 January 2026: its 5 % are 50 €. */
function open(amount: number, change: Partial<LedgerItem> = {}): OpenItem {
  const item = anItem({ amount: cents(100_000), ...change });
  const daysLate = item.due === undefined ? undefined : daysBetween(item.due, ON);
  return { item, open: cents(amount), daysLate };
}
const accepted = (change: Partial<AcceptedRetention> = {}): AcceptedRetention => ({
  customer: DUPONT,
  number: "F1",
  amount: undefined,
  due: undefined,
  ...change,
});
/** Number, what is open, due day, days late and status of each part. */
function split(
  items: readonly OpenItem[],
  answers: readonly AcceptedRetention[] = [],
  ledger: readonly LedgerItem[] = [],
) {
  return splitRetentions({ asOf: ON, items, credits: [] }, answers, ledger).items.map(
    ({ item, open: left, daysLate }) => [item.number, left, item.due, daysLate, item.status],
  );
}
const RETAINED = ["2027-01-01", -185, "retention"] as const;
const REST = ["2026-01-31", 150, undefined] as const;

describe("Cinq pour cent, dus un an après (loi n° 71-584, art. 1 et 2)", () => {
  it("le demi-centime monte", () => {
    expect([fivePercentOf(100_000), fivePercentOf(10), fivePercentOf(9), fivePercentOf(0)]).toEqual([
      5_000, 1, 0, 0,
    ]);
  });

  it("un an jour pour jour, le dernier du mois sinon", () => {
    expect([retentionDue(day("2026-01-15")), retentionDue(day("2028-02-29"))]).toEqual([
      "2027-01-15",
      "2029-02-28",
    ]);
  });
});

describe("Sans retenue dite, rien ne change", () => {
  it("la même position", () => {
    const position = { asOf: ON, items: [open(100_000)], credits: [] };
    expect(splitRetentions(position, [], [])).toBe(position);
  });

  it("la retenue d'une facture, ou d'un client, n'est pas celle d'une autre", () => {
    const others = [accepted({ number: "F2" }), accepted({ customer: MARTIN })];
    expect(split([open(100_000)], others)).toEqual([["F1", 100_000, ...REST]]);
  });
});

describe("La part mise de côté", () => {
  it("acceptée sans montant : cinq pour cent, le reste garde son échéance", () => {
    expect(split([open(100_000)], [accepted({ number: "f1" })])).toEqual([
      ["F1", 95_000, ...REST],
      [PART, 5_000, ...RETAINED],
    ]);
  });

  it.each([
    [3_000, 3_000, "moins de cinq pour cent : ce qui est dit"],
    [5_000, 5_000, "cinq pour cent"],
    [5_001, 5_000, "un centime de plus : jamais plus de cinq pour cent"],
    [20_000, 5_000, "bien plus : cinq pour cent"],
  ])("%i centimes acceptés : %i de côté (%s)", (amount, aside) => {
    expect(split([open(100_000)], [accepted({ amount: cents(amount) })])).toEqual([
      ["F1", 100_000 - aside, ...REST],
      [PART, aside, ...RETAINED],
    ]);
  });

  it.each([
    [5_005, 5_005, "cinq centimes de plus que cinq pour cent : la TVA et les arrondis"],
    [4_995, 4_995, "cinq centimes de moins"],
    [1_000, 1_000, "il n'en reste qu'une partie"],
  ])("il reste %i centimes : tout est la retenue (%s)", (left, aside) => {
    expect(split([open(left)], [accepted()])).toEqual([[PART, aside, ...RETAINED]]);
  });

  it("six centimes de plus : cinq pour cent de côté, six centimes réclamés", () => {
    expect(split([open(5_006)], [accepted()])).toEqual([
      ["F1", 6, ...REST],
      [PART, 5_000, ...RETAINED],
    ]);
  });

  it("acceptée pour zéro : rien n'est mis de côté", () => {
    expect(split([open(100_000)], [accepted({ amount: cents(0) })])).toEqual([["F1", 100_000, ...REST]]);
  });

  it.each<[why: string, change: Partial<LedgerItem>]>([
    ["un acompte", { kind: "deposit" }],
    ["un doublon", { duplicated: true }],
  ])("%s n'a pas de retenue", (_why, change) => {
    expect(split([open(100_000, change)], [accepted()])).toEqual([["F1", 100_000, ...REST]]);
  });

  it("la somme de ce qui est ouvert ne change jamais, les crédits restent", () => {
    const credits = [
      { customer: DUPONT, currency: "EUR", amount: cents(10), day: ON, source: "payment", reference: "V" },
    ] as const;
    const items = [open(100_000), open(5_000, { number: "F2" }), open(70_001, { number: "F3" })];
    const answers = ["F1", "F2", "F3"].map((number) => accepted({ number }));
    const after = splitRetentions({ asOf: ON, items, credits }, answers, []);
    expect(after.items.reduce((sum, one) => sum + one.open, 0)).toBe(175_001);
    expect([after.asOf, after.credits]).toEqual([ON, credits]);
  });
});

describe("Le jour où la retenue est due", () => {
  it.each<[due: string, daysLate: number, status: string | undefined, why: string]>([
    ["2026-07-01", -1, "retention", "demain"],
    ["2026-06-30", 0, "retention", "aujourd'hui"],
    ["2026-06-29", 1, undefined, "depuis hier : une dette comme une autre"],
  ])("dite au %s : %i jour de retard, statut %s (%s)", (due, daysLate, status) => {
    expect(split([open(100_000)], [accepted({ due: day(due) })])[1]).toEqual([
      PART,
      5_000,
      due,
      daysLate,
      status,
    ]);
  });

  it.each<[issued: string | undefined, due: string | undefined, expected: string | undefined, why: string]>([
    ["2026-01-01", "2026-11-01", "2026-11-01", "deux mois avant un an : la libération est dite par la ligne"],
    ["2026-01-01", "2026-10-31", "2027-01-01", "plus tôt : l'échéance des travaux, libérée un an après"],
    ["2026-01-01", "2027-06-01", "2027-06-01", "après un an : dite par la ligne"],
    ["2026-01-01", undefined, "2027-01-01", "sans échéance"],
    [undefined, "2026-03-31", "2026-03-31", "sans jour de facture, l'échéance de la ligne"],
    [undefined, undefined, undefined, "ni l'un ni l'autre"],
  ])("ligne entière, facture du %s, échéance %s : %s (%s)", (issued, due, expected) => {
    const row = open(5_000, {
      issued: issued === undefined ? undefined : day(issued),
      due: due === undefined ? undefined : day(due),
    });
    const { items } = splitRetentions({ asOf: ON, items: [row], credits: [] }, [accepted()], []);
    expect(items.map(({ item }) => [item.due, item.dueSource])).toEqual([
      [expected, expected === undefined ? "none" : "terms"],
    ]);
  });

  it("à côté d'un reste, l'échéance lointaine de la facture n'est pas celle de la retenue", () => {
    expect(split([open(100_000, { due: day("2026-12-15") })], [accepted()])[1]?.[2]).toBe("2027-01-01");
  });
});

describe("Ce que la ligne dit elle-même", () => {
  it("une colonne de retenue : son montant, jamais plus de cinq pour cent", () => {
    expect(split([open(100_000, { retention: cents(3_000) })])[1]).toEqual([PART, 3_000, ...RETAINED]);
    expect(split([open(100_000, { retention: cents(9_000) })])[1]).toEqual([PART, 5_000, ...RETAINED]);
    expect(split([open(100_000, { retention: cents(0) })])).toEqual([["F1", 100_000, ...REST]]);
  });

  it("le statut sur une facture entière : cinq pour cent, et le reste perd ce statut", () => {
    expect(split([open(100_000, { status: "retention" })], [], [anItem({ amount: cents(100_000) })])).toEqual(
      [
        ["F1", 95_000, ...REST],
        [PART, 5_000, ...RETAINED],
      ],
    );
  });

  it("un autre statut reste au reste", () => {
    expect(split([open(100_000, { status: "disputed" })], [accepted()])[0]?.[4]).toBe("disputed");
  });

  it.each([
    [5_255, 1, "cinq pour cent de tous les travaux, à cinq centimes près"],
    [5_256, 2, "un centime de trop : une facture à elle, dont cinq pour cent"],
  ])("une ligne à part de %i centimes pour des travaux de 1 050 € : %i part (%s)", (amount, parts) => {
    const row = open(amount, { amount: cents(amount), status: "retention" });
    const ledger = [
      anItem({ amount: cents(105_000) }),
      anItem({ amount: cents(-50_000) }),
      anItem({ amount: cents(900_000), customer: MARTIN }),
    ];
    expect(split([row], [], ledger)).toHaveLength(parts);
  });

  it("une ligne sans statut ni colonne n'est pas touchée à côté d'une qui en a", () => {
    const plain = open(100_000, { number: "F2" });
    expect(split([open(100_000, { retention: cents(3_000) }), plain])[2]).toEqual(["F2", 100_000, ...REST]);
  });

  it("ce que l'entreprise a accepté passe avant ce que dit la ligne", () => {
    expect(
      split([open(100_000, { retention: cents(3_000) })], [accepted({ amount: cents(2_000) })])[1],
    ).toEqual([PART, 2_000, ...RETAINED]);
  });
});
