import { describe, expect, it } from "vitest";
import { addDays } from "#shared/base/day.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import { addLate, emptyTable } from "#shared/priority/delay-bands.ts";
import { expectedFurtherDelay } from "#shared/priority/expected-delay.ts";
import { paymentHabits } from "#shared/priority/payment-habits.ts";
import { addQuick, customerPace, portfolioPace } from "#shared/priority/payment-pace.ts";
import { eachPaymentRecord } from "#shared/priority/payment-record.ts";
import { anInvoice, keyOf } from "../dunning/builders.ts";
import { euros, TODAY } from "./lines.ts";

const ago = (days: number) => addDays(TODAY, -days);
/** An invoice due so many days ago, with what was settled: [euros, days ago or no day]. */
const invoice = (
  dueAgo: number,
  settled: readonly (readonly [amount: number, ago: number | undefined])[],
  more: Parameters<typeof anInvoice>[3] = {},
): LedgerItem =>
  anInvoice("F", 1000, ago(dueAgo), {
    settlements: settled.map(([amount, days]) => ({
      day: days === undefined ? undefined : ago(days),
      amount: euros(amount),
    })),
    ...more,
  });

/** What is heard of one invoice: [days, settled]; and how many are settled on an unknown day. */
function heardOf(...items: readonly LedgerItem[]) {
  const heard: unknown[] = [];
  const undated = eachPaymentRecord(items, [], TODAY, (at, days, isPaid) => heard.push([at, days, isPaid]));
  return { heard, undated };
}
const NOTHING = { heard: [], undated: 0 };

describe("Ce qu'on retient d'une facture", () => {
  it("payée en plusieurs fois, elle l'est au dernier paiement, dans quelque ordre qu'ils soient écrits", () => {
    const wanted = { heard: [[0, 30, true]], undated: 0 };
    expect(
      heardOf(
        invoice(50, [
          [600, 35],
          [400, 20],
        ]),
      ),
    ).toEqual(wanted);
    expect(
      heardOf(
        invoice(50, [
          [400, 20],
          [600, 35],
        ]),
      ),
    ).toEqual(wanted);
  });

  it("payée avant l'échéance ou le jour même, elle l'est à l'heure", () => {
    expect(heardOf(invoice(50, [[1000, 60]]), invoice(50, [[1000, 50]]))).toEqual({
      heard: [
        [0, 0, true],
        [1, 0, true],
      ],
      undated: 0,
    });
  });

  it("ouverte, elle attend depuis son échéance ; échue du jour ou à échoir, elle n'est pas en retard", () => {
    expect(heardOf(invoice(12, []), invoice(0, []), invoice(-12, []))).toEqual({
      heard: [[0, 12, false]],
      undated: 0,
    });
    expect(heardOf(invoice(12, [[500, 3]]))).toEqual({ heard: [[0, 12, false]], undated: 0 });
  });

  it("réglée sans jour, en tout ou en partie, elle n'est que comptée ; à moitié, elle est ouverte", () => {
    expect(heardOf(invoice(50, [[950, undefined]]))).toEqual({ heard: [], undated: 1 });
    expect(
      heardOf(
        invoice(50, [
          [500, 20],
          [500, undefined],
        ]),
      ),
    ).toEqual({ heard: [], undated: 1 });
    expect(heardOf(invoice(50, [[500, undefined]]))).toEqual({ heard: [[0, 50, false]], undated: 0 });
    expect(
      heardOf(invoice(50, []), invoice(40, [[1000, undefined]]), invoice(30, [[1000, undefined]])).undated,
    ).toBe(2);
  });

  it("réglée sans jour, elle ne compte que si son échéance est des douze derniers mois", () => {
    expect(heardOf(invoice(365, [[1000, undefined]]))).toEqual(NOTHING);
    expect(heardOf(invoice(364, [[1000, undefined]]))).toEqual({ heard: [], undated: 1 });
  });

  it("sans échéance, nulle, négative ou en double, elle ne dit rien", () => {
    expect(
      heardOf(anInvoice("F", 1000, undefined, { settlements: [{ day: ago(5), amount: euros(1000) }] })),
    ).toEqual(NOTHING);
    expect(heardOf(invoice(50, [], { amount: euros(0) }))).toEqual(NOTHING);
    expect(heardOf(invoice(50, [], { amount: euros(-10) }))).toEqual(NOTHING);
    expect(heardOf(invoice(50, [], { duplicated: true }))).toEqual(NOTHING);
  });

  it("un acompte se retient comme une facture, une écriture non", () => {
    expect(heardOf(invoice(9, [], { kind: "deposit" })).heard).toEqual([[0, 9, false]]);
    expect(heardOf(invoice(9, [], { kind: "entry" }))).toEqual(NOTHING);
  });

  it("émise après le jour d'arrêté, elle n'existe pas encore ; émise ce jour, ou sans date, elle existe", () => {
    expect(heardOf(invoice(9, [], { issued: addDays(TODAY, 1) }))).toEqual(NOTHING);
    expect(heardOf(invoice(9, [], { issued: TODAY })).heard).toEqual([[0, 9, false]]);
    expect(heardOf(invoice(9, [], { issued: undefined })).heard).toEqual([[0, 9, false]]);
  });
});

describe("L'allure des paiements", () => {
  it("avant tout historique : une sur dix par jour la première semaine, puis deux fois moins à chaque tranche", () => {
    expect(portfolioPace(emptyTable())).toEqual([0.1, 0.05, 0.025, 0.0125, 0.00625, 0.003125]);
  });

  it("un client est pesé à côté de quatre factures du portefeuille", () => {
    const own = emptyTable();
    addLate(own, 5, true);
    const pace = customerPace(own, [0.1, 0.05, 0.025, 0.0125, 0.00625, 0.003125]);
    // Quatre factures d'une semaine à 10 % par jour : 4 × (1 − e^−0,7) paiements, et dix fois plus de jours.
    const payments = 4 * (1 - Math.exp(-0.7));
    expect(pace[0]).toBeCloseTo((1 + payments) / (5 + payments * 10), 12);
    expect(pace).toHaveLength(6);
    expect(pace[1]).toBeCloseTo(0.05, 12);
  });

  it("qui paie un jour après l'échéance réglerait aussi vite ce qui est plus ancien, jusqu'à un mois", () => {
    const habits = paymentHabits([invoice(50, [[1000, 49]])], [], TODAY);
    const all = emptyTable();
    addLate(all, 1, true);
    const own = emptyTable();
    addLate(own, 1, true);
    addQuick(own, 1);
    expect(own).toEqual({ payments: [1, 1, 1, 0, 0, 0], days: [1, 4, 4, 0, 0, 0] });
    const wanted = expectedFurtherDelay(customerPace(own, portfolioPace(all)), 2);
    expect(habits.furtherDelay(keyOf("Durand"), 2)).toBeCloseTo(wanted, 12);
  });

  it("payer à l'heure n'apprend rien au portefeuille sur ce qui est en retard", () => {
    const before = paymentHabits([], [], TODAY).furtherDelay(keyOf("Autre"), 3);
    const onTime = Array.from({ length: 8 }, () => invoice(50, [[1000, 55]]));
    expect(paymentHabits(onTime, [], TODAY).furtherDelay(keyOf("Autre"), 3)).toBe(before);
  });

  it("une facture ouverte compte pour ses jours, sans paiement", () => {
    const habits = paymentHabits([invoice(50, [[1000, 48]]), invoice(5, [])], [], TODAY);
    // Première semaine : un paiement et un attendu, sur 2 + 5 jours et dix.
    const pace = [2 / 17, 1 / 17, 1 / 34, 1 / 68, 1 / 136, 1 / 272];
    expect(habits.furtherDelay(keyOf("Autre"), 0)).toBeCloseTo(expectedFurtherDelay(pace, 0), 12);
  });

  it("les factures ouvertes n'apprennent rien quand la plupart des paiements n'ont pas de date", () => {
    const paid = invoice(50, [[1000, 45]]);
    const undated = invoice(50, [[1000, undefined]]);
    const waiting = invoice(90, []);
    const delay = (...items: readonly LedgerItem[]) =>
      paymentHabits(items, [], TODAY).furtherDelay(keyOf("Autre"), 20);
    expect(delay(paid, undated, undated, waiting)).toBe(delay(paid));
    expect(delay(paid, undated, waiting)).toBe(delay(paid, waiting));
    expect(delay(paid, waiting)).toBeGreaterThan(delay(paid));
  });
});

describe("Le retard habituel, quand on ne sait rien", () => {
  it("est de dix jours sans aucune facture payée, celui du portefeuille pour qui n'en a payé aucune", () => {
    const nothing = paymentHabits([invoice(50, [])], [], TODAY);
    expect([nothing.portfolio, nothing.lateness(keyOf("Durand"))]).toEqual([10, 10]);
    const known = paymentHabits(
      [invoice(50, [[1000, 20]]), invoice(50, [], { customer: keyOf("Autre") })],
      [],
      TODAY,
    );
    expect([known.lateness(keyOf("Autre")), known.paidCount(keyOf("Autre"))]).toEqual([30, 0]);
  });

  it("n'est appris qu'une fois par jour et par grand livre, et de nouveau si l'un des deux change", () => {
    const items = [invoice(50, [[1000, 20]])];
    const payments = [] as const;
    const habits = paymentHabits(items, payments, TODAY);
    expect(paymentHabits(items, payments, TODAY)).toBe(habits);
    expect(paymentHabits(items, payments, ago(30)).portfolio).toBe(10);
    const returned = {
      id: "R",
      day: ago(20),
      customer: keyOf("Durand"),
      label: "VIR",
      amount: euros(1000),
      currency: "EUR",
      allocations: [{ number: "G", amount: undefined }],
      origin: { tab: "Règlements", row: 2 },
    };
    const open = [invoice(50, [], { number: "G" })];
    expect(paymentHabits(open, payments, TODAY).portfolio).toBe(10);
    expect(paymentHabits(open, [returned], TODAY).portfolio).toBe(30);
  });
});
