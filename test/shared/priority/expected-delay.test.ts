import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";
import { expectedFurtherDelay } from "#shared/priority/expected-delay.ts";
import { paymentHabits } from "#shared/priority/payment-habits.ts";
import { aCustomer, anInvoice } from "../dunning/builders.ts";
import { chance } from "../matching/random.ts";

const TODAY = day("2026-06-30");
const key = (name: string) => aCustomer(name).key;

/** Invoices of a customer, due on successive days, each paid so many days after its due day. */
const paid = (of: string, delays: readonly number[], euros = 1000): LedgerItem[] =>
  delays.map((delay, at) => {
    const due = addDays(day("2026-01-05"), at);
    return anInvoice(`${of}-${at}`, euros, due, {
      of,
      settlements: [{ day: addDays(due, delay), amount: cents(euros * 100) }],
    });
  });
const open = (of: string, daysLate: number): LedgerItem =>
  anInvoice(`${of}-open-${daysLate}`, 1000, addDays(TODAY, -daysLate), { of });
const further = (items: readonly LedgerItem[], of: string, daysLate: number): number =>
  paymentHabits(items, [], TODAY).furtherDelay(key(of), daysLate);

describe("Le retard encore à craindre", () => {
  it("est la moyenne de ce qui reste, jour après jour, coupée à 90 jours", () => {
    const pace = [0.2, 0.1, 0.05, 0.02, 0.01, 0.001];
    const firstDays = [1, 8, 16, 31, 61, 121];
    for (const daysLate of [0, 3, 7, 8, 15, 16, 29, 60, 100, 400]) {
      // Very small steps, added up: an independent way to the area under the share still unpaid.
      let unpaid = 1;
      let area = 0;
      const steps = 200;
      for (let step = 0; step < 90 * steps; step += 1) {
        const at = daysLate + 1 + Math.floor(step / steps);
        const band = firstDays.filter((first) => first <= at).length - 1;
        const after = unpaid * Math.exp(-(pace[band] ?? 0) / steps);
        area += (unpaid + after) / 2 / steps;
        unpaid = after;
      }
      expect(expectedFurtherDelay(pace, daysLate)).toBeCloseTo(area, 3);
    }
  });

  it("tient entre 0 et 90 jours", () => {
    expect(expectedFurtherDelay([0, 0, 0, 0, 0, 0], 5)).toBe(90);
    expect(expectedFurtherDelay([50, 50, 50, 50, 50, 50], 5)).toBeLessThan(0.1);
  });

  it("s'allonge avec l'ancienneté quand peu de vieilles factures finissent par être payées", () => {
    const items = [...paid("Vite", [2, 3, 4, 5, 6, 2, 3, 4]), open("Dort", 100), open("Dort", 150)];
    expect(further(items, "Autre", 90)).toBeGreaterThan(3 * further(items, "Autre", 1));
  });

  it("raccourcit pour qui paie à jour fixe et y arrive bientôt", () => {
    const items = [...paid("Fixe", new Array(12).fill(28)), ...paid("Divers", [1, 4, 9, 15, 22, 40, 70])];
    expect(further(items, "Fixe", 25)).toBeLessThan(further(items, "Fixe", 2));
  });

  it("connaît chacun, et rapproche du portefeuille qui a peu d'histoire", () => {
    const others = ["A", "B", "C"].flatMap((of) => paid(of, [2, 5, 9, 12, 20, 33]));
    const items = [
      ...others,
      ...paid("Lent", new Array(10).fill(50)),
      ...paid("Rapide", new Array(10).fill(2)),
    ];
    const slow = further(items, "Lent", 1);
    const quick = further(items, "Rapide", 1);
    const unknown = further(items, "Inconnu", 1);
    const once = further([...items, ...paid("Nouveau", [50])], "Nouveau", 1);
    expect([quick, unknown, once, slow]).toEqual([quick, unknown, once, slow].sort((a, b) => a - b));
    expect(quick).toBeLessThan(unknown / 2);
    expect(unknown).toBeLessThan(slow / 1.5);
  });

  it("un payeur toujours à l'heure est attendu bientôt quand il est en retard pour une fois", () => {
    const items = [...paid("Ponctuel", new Array(10).fill(0)), ...paid("Autres", [3, 8, 20, 35, 60, 90])];
    expect(further(items, "Ponctuel", 3)).toBeLessThan(further(items, "Inconnu", 3) / 3);
  });

  it("un portefeuille de plusieurs clients se lit dans la table : paiements d'une tranche sur jours passés", () => {
    // One band only: ten invoices paid on the fifth day. Hand count: 10 payments and 1 expected, over 50 days and 10.
    const items = paid("Un", new Array(10).fill(5)).map((item, at) => ({
      ...item,
      customer: key(`C ${at}`),
    }));
    const pace = [11 / 60, 11 / 120, 11 / 240, 11 / 480, 11 / 960, 11 / 1920];
    expect(further(items, "Inconnu", 0)).toBeCloseTo(expectedFurtherDelay(pace, 0), 10);
  });

  it("une facture encore ouverte compte pour les jours déjà attendus", () => {
    const before = paid("Un", [5, 5, 5, 5]);
    expect(further([...before, open("Deux", 60)], "Inconnu", 10)).toBeGreaterThan(
      further(before, "Inconnu", 10),
    );
  });

  it("ne sait rien de ce qui suit le jour d'arrêté", () => {
    const before = [...paid("Un", [5, 40, 20]), open("Un", 30)];
    const later = before.map((item) =>
      item.settlements.length > 0
        ? item
        : { ...item, settlements: [{ day: addDays(TODAY, 1), amount: item.amount }] },
    );
    const future = [
      ...later,
      anInvoice("Plus tard", 9000, addDays(TODAY, 60), { issued: addDays(TODAY, 30) }),
    ];
    for (const daysLate of [1, 20, 80])
      expect(further(future, "Un", daysLate)).toBe(further(before, "Un", daysLate));
  });

  it("n'apprend que des douze derniers mois", () => {
    const old = (days: number) =>
      anInvoice("Vieille", 1000, addDays(TODAY, -days - 50), {
        of: "Un",
        settlements: [{ day: addDays(TODAY, -days), amount: cents(100_000) }],
      });
    const none = further([], "Un", 5);
    expect(further([old(365)], "Un", 5)).toBe(none);
    expect(further([old(364)], "Un", 5)).not.toBe(none);
  });

  it("un reliquat de 5 % n'est pas une facture impayée, 6 % en est une", () => {
    const rest = (percent: number) => {
      const due = addDays(TODAY, -200);
      return anInvoice("R", 1000, due, {
        of: "Un",
        settlements: [{ day: addDays(due, 3), amount: cents(100_000 - percent * 1000) }],
      });
    };
    const whole = further([rest(0)], "Un", 5);
    expect(further([rest(5)], "Un", 5)).toBe(whole);
    expect(further([rest(6)], "Un", 5)).toBeGreaterThan(whole);
  });

  it("ne compte ni les avoirs, ni les doublons, ni ce qui est payé sans date", () => {
    const none = further([], "Un", 5);
    const due = addDays(TODAY, -50);
    const left = [
      anInvoice("A", -500, due, { of: "Un", kind: "credit-note" }),
      anInvoice("B", 500, due, { of: "Un", duplicated: true }),
      anInvoice("C", 500, due, { of: "Un", settlements: [{ day: undefined, amount: cents(50_000) }] }),
      anInvoice("D", 500, undefined, { of: "Un" }),
    ];
    expect(further(left, "Un", 5)).toBe(none);
  });

  it("l'ordre des factures ne change rien", () => {
    const random = chance(7);
    const items = Array.from({ length: 60 }, (_, at) => {
      const [item] = paid(`C ${at % 7}`, [random.whole(-5, 80)], random.whole(50, 5000));
      return item;
    }).flatMap((item) => item ?? []);
    for (const name of ["C 0", "C 3", "Inconnu"])
      expect(further([...items].reverse(), name, 12)).toBeCloseTo(further(items, name, 12), 9);
  });
});

describe("Ce que l'historique ne dit pas n'apprend rien", () => {
  const undated = (of: string, count: number): LedgerItem[] =>
    Array.from({ length: count }, (_, at) =>
      anInvoice(`${of}-${at}`, 1000, addDays(day("2026-01-05"), at), {
        of,
        settlements: [{ day: undefined, amount: cents(100_000) }],
      }),
    );
  const payment = (of: string, number: string, on: string): Payment => ({
    id: `R-${number}`,
    day: day(on),
    customer: key(of),
    label: "VIR",
    amount: cents(100_000),
    currency: "EUR",
    allocations: [{ number, amount: undefined }],
    origin: { tab: "Règlements", row: 2 },
  });

  it("« réglé » sans date sur la ligne et un règlement daté : c'est le règlement qui donne le jour", () => {
    const items = undated("Un", 6);
    const payments = items.map(({ number, due }) => payment("Un", number, addDays(due ?? TODAY, 10)));
    const habits = paymentHabits(items, payments, TODAY);
    expect([habits.paidCount(key("Un")), habits.lateness(key("Un"))]).toEqual([6, 10]);
    expect(habits.furtherDelay(key("Un"), 5)).toBeLessThan(30);
  });

  it("que des factures ouvertes, ou réglées sans date : le retard à craindre est celui d'avant tout historique", () => {
    const unknown = further([], "Un", 20);
    expect(further([open("Un", 20), open("Deux", 80), open("Deux", 30)], "Un", 20)).toBe(unknown);
    expect(further([...undated("Un", 8), open("Un", 20), open("Deux", 80)], "Un", 20)).toBe(unknown);
  });

  it("il croît alors avec le retard : les plus anciennes sont les plus à craindre", () => {
    const delays = [1, 8, 16, 31, 61].map((late) => further([open("Un", late)], "Un", late));
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    expect(new Set(delays).size).toBe(delays.length);
  });
});

describe("Le retard habituel", () => {
  it("est pondéré par les montants et rapproché du portefeuille", () => {
    const items = [...paid("Lent", new Array(10).fill(40)), ...paid("Rapide", new Array(10).fill(0))];
    const habits = paymentHabits(items, [], TODAY);
    // portefeuille : (10 × 40 + 10 × 0) / 20 = 20 ; (10 × 40 + 1 × 20) / 11
    expect(habits.portfolio).toBe(20);
    expect(habits.lateness(key("Lent"))).toBeCloseTo(420 / 11);
    expect(habits.lateness(key("Inconnu"))).toBe(20);
    expect([habits.paidCount(key("Lent")), habits.paidCount(key("Inconnu"))]).toEqual([10, 0]);
    const weighted = paymentHabits([...paid("Un", [10], 900), ...paid("Un", [50], 100)], [], TODAY);
    // (900 × 10 + 100 × 50) / 1 000 = 14
    expect(weighted.portfolio).toBe(14);
  });
});
