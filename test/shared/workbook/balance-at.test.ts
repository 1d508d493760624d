import { describe, expect, it } from "vitest";
import { addDays, type Day, day, daysBetween, serialOfDay } from "#shared/base/day.ts";
import type { Cell } from "#shared/model/cell.ts";
import { type BalanceAt, balanceAt, totalsAt } from "#shared/workbook/balance-at.ts";
import type { Book } from "#shared/workbook/book.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { drawn } from "../../tools/drawn.ts";
import { bookOf, invoicesTab, ourTabs, type Rows } from "./own-book.ts";

const TODAY = "2026-11-17";
const at = (text: string): Cell => serialOfDay(day(text));

/** A row of `Règlements`: identifier, day, customer, amount in euros, invoices. */
const received = (id: string, on: string, customer: string, amount: number, invoices: string): Cell[] => [
  id,
  at(on),
  customer,
  `VIR ${customer}`,
  amount,
  "EUR",
  invoices,
  null,
  null,
];

const noted = (values: Readonly<Record<string, Cell>>): readonly Cell[] =>
  HEADERS.Journal.map((header) => values[header] ?? null);

const ofCustomer = (book: Book, found: BalanceAt, name: string) => {
  const key = book.ledger.directory.keyOf(name);
  return found.rows.find(({ customer }) => customer === key);
};

describe("Balance à une date quelconque", () => {
  const book = bookOf(TODAY, [
    invoicesTab([
      ["Alpha", "FA-1", at("2026-08-03"), at("2026-09-02"), 1000, null],
      ["Alpha", "FA-2", at("2026-10-05"), at("2026-11-04"), 400, null],
      ["Beta", "FA-3", at("2026-07-01"), at("2026-07-31"), 250, at("2026-10-10")],
    ]),
    ...ourTabs({ Règlements: [received("r1", "2026-09-20", "Alpha", 300, "FA-1=300,00")] }),
  ]);

  it.each([
    { on: "2026-08-02", alpha: 0, beta: 250, why: "FA-1 n'est pas encore émise" },
    { on: "2026-08-03", alpha: 1000, beta: 250, why: "le jour de l'émission, elle compte" },
    { on: "2026-09-19", alpha: 1000, beta: 250, why: "la veille du règlement, rien n'est réglé" },
    { on: "2026-09-20", alpha: 700, beta: 250, why: "le jour du règlement, il compte" },
    { on: "2026-10-09", alpha: 1100, beta: 250, why: "la veille de « Payée le », FA-3 est due" },
    { on: "2026-10-10", alpha: 1100, beta: 0, why: "le jour de « Payée le », elle ne l'est plus" },
    { on: "2027-03-01", alpha: 1100, beta: 0, why: "plus tard, ce qui est dû le reste" },
  ])("au $on : Alpha $alpha, Beta $beta ($why)", ({ on, alpha, beta }) => {
    const found = balanceAt(book, day(on));
    expect((ofCustomer(book, found, "Alpha")?.total ?? 0) / 100).toBe(alpha);
    expect((ofCustomer(book, found, "Beta")?.total ?? 0) / 100).toBe(beta);
  });

  it("les tranches sont celles du retard à cette date", () => {
    const buckets = (on: string) =>
      ofCustomer(book, balanceAt(book, day(on)), "Alpha")?.buckets.map((amount) => amount / 100);
    expect(buckets("2026-09-02")).toEqual([0, 0, 0, 0]);
    expect(buckets("2026-09-03")).toEqual([1000, 0, 0, 0]);
    expect(buckets("2026-10-02")).toEqual([700, 0, 0, 0]);
    expect(buckets("2026-10-03")).toEqual([0, 700, 0, 0]);
    expect(buckets("2026-12-02")).toEqual([400, 0, 0, 700]);
  });

  it("à venir : ce qui a été réglé après cette date, ligne et Règlements, sans être déduit", () => {
    const then = balanceAt(book, day("2026-09-10"));
    expect(then.toCome).toEqual([
      { customer: book.ledger.directory.keyOf("Alpha"), currency: "EUR", amount: 300_00 },
      { customer: book.ledger.directory.keyOf("Beta"), currency: "EUR", amount: 250_00 },
    ]);
    expect(balanceAt(book, day("2026-09-20")).toCome.map(({ amount }) => amount)).toEqual([250_00]);
    expect(balanceAt(book, day(TODAY)).toCome).toEqual([]);
  });

  it("un règlement daté de demain est à venir aujourd'hui, affecté ou non", () => {
    const later = bookOf(TODAY, [
      invoicesTab([["Alpha", "FA-1", at("2026-08-03"), at("2026-09-02"), 1000, null]]),
      ...ourTabs({
        Règlements: [
          received("r1", "2026-11-18", "Alpha", 600, "FA-1"),
          received("r2", "2026-11-30", "Alpha", 50, ""),
        ],
      }),
    ]);
    const found = balanceAt(later, day(TODAY));
    expect(ofCustomer(later, found, "Alpha")?.total).toBe(1000_00);
    expect(found.toCome.map(({ amount }) => amount)).toEqual([650_00]);
  });

  it("le même argent sur la ligne et dans Règlements n'est à venir qu'une fois", () => {
    const twice = bookOf(TODAY, [
      invoicesTab([["Alpha", "FA-1", at("2026-08-03"), at("2026-09-02"), 1000, at("2026-10-01")]]),
      ...ourTabs({ Règlements: [received("r1", "2026-10-01", "Alpha", 1000, "FA-1")] }),
    ]);
    expect(balanceAt(twice, day("2026-09-15")).toCome.map(({ amount }) => amount)).toEqual([1000_00]);
  });

  it("un règlement d'une facture émise après la date n'est pas à venir pour ce qui était dû alors", () => {
    const next = bookOf(TODAY, [
      invoicesTab([["Alpha", "FA-1", at("2026-10-05"), at("2026-11-04"), 400, null]]),
      ...ourTabs({ Règlements: [received("r1", "2026-11-10", "Alpha", 400, "FA-1")] }),
    ]);
    expect(balanceAt(next, day("2026-09-15"))).toMatchObject({ rows: [], toCome: [] });
  });

  it("un avoir ne passe pas pour un règlement à venir", () => {
    const credited = bookOf(TODAY, [
      invoicesTab([
        ["Alpha", "FA-1", at("2026-08-03"), at("2026-09-02"), 1000, null],
        ["Alpha", "AV-1", at("2026-08-10"), null, -100, null],
        ["Alpha", "FA-2", at("2026-10-05"), at("2026-11-04"), 400, null],
      ]),
      ...ourTabs({
        Règlements: [received("r1", "2026-10-01", "Alpha", 900, "FA-1, AV-1")],
      }),
    ]);
    const then = balanceAt(credited, day("2026-09-15"));
    expect(ofCustomer(credited, then, "Alpha")).toMatchObject({ total: 900_00, credits: -100_00 });
    expect(then.toCome.map(({ amount }) => amount)).toEqual([900_00]);
  });

  it("un règlement revenu impayé depuis est dit en négatif : ce jour-là, il comptait encore", () => {
    const rejected = bookOf(TODAY, [
      invoicesTab([["Alpha", "FA-1", at("2026-08-03"), at("2026-09-02"), 1000, null]]),
      ...ourTabs({
        Règlements: [
          received("r1", "2026-09-01", "Alpha", 1000, "FA-1"),
          received("r2", "2026-09-20", "Alpha", -1000, "FA-1"),
        ],
      }),
    ]);
    const then = balanceAt(rejected, day("2026-09-10"));
    expect(then.rows).toEqual([]);
    expect(then.toCome.map(({ amount }) => amount)).toEqual([-1000_00]);
    expect(balanceAt(rejected, day("2026-09-20")).totals[0]?.total).toBe(1000_00);
  });

  it("un litige ne compte qu'à partir du jour où il est ouvert, jusqu'à celui où il est clos", () => {
    const disputing = bookOf(TODAY, [
      invoicesTab([["Alpha", "FA-1", at("2026-08-03"), at("2026-09-02"), 1000, null]]),
      ...ourTabs({
        Journal: [
          noted({
            Identifiant: "l1",
            Date: at("2026-10-01"),
            Client: "Alpha",
            Factures: "FA-1",
            Événement: "litige ouvert",
            Montant: 300,
          }),
          noted({
            Identifiant: "l2",
            Date: at("2026-11-02"),
            Client: "Alpha",
            Événement: "litige clos",
            Référence: "l1",
          }),
        ],
      }),
    ]);
    const disputed = (on: string) => balanceAt(disputing, day(on)).totals[0]?.disputed;
    expect(disputed("2026-09-30")).toBe(0);
    expect(disputed("2026-10-01")).toBe(300_00);
    expect(disputed("2026-11-01")).toBe(300_00);
    expect(disputed("2026-11-02")).toBe(0);
  });

  it("ce que le classeur date mal est dit, avec son montant : il compte à toute date", () => {
    const header = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Réglé"];
    const undated = bookOf(TODAY, [
      {
        sheetId: 0,
        title: "Factures",
        rows: [header, ["Alpha", "FA-1", at("2026-08-03"), at("2026-09-02"), 1000, 250]],
      },
    ]);
    expect(balanceAt(undated, day("2026-09-15"))).toMatchObject({
      undated: [{ currency: "EUR", amount: 250_00, count: 1 }],
      agedSource: false,
    });
    // The same money in « Règlements » has its day: nothing is uncertain any more.
    const dated = bookOf(TODAY, [
      {
        sheetId: 0,
        title: "Factures",
        rows: [header, ["Alpha", "FA-1", at("2026-08-03"), at("2026-09-02"), 1000, 250]],
      },
      ...ourTabs({ Règlements: [received("r1", "2026-10-01", "Alpha", 250, "FA-1=250,00")] }),
    ]);
    const then = balanceAt(dated, day("2026-09-15"));
    expect(then.undated).toEqual([]);
    expect(then.totals[0]?.total).toBe(1000_00);
    expect(then.toCome.map(({ amount }) => amount)).toEqual([250_00]);
    // At the book's own day there is nothing to say.
    expect(balanceAt(undated, day(TODAY)).undated).toEqual([]);
  });
});

/** A ledger drawn by lot, as raw cells: paid on their row, in parts by `Règlements`, credited, or not. */
interface Drawn {
  readonly invoices: (readonly [string, string, Day, Day, number, Day | undefined])[];
  readonly payments: (readonly [string, Day, string, number, string])[];
}

function drawnLedger(seed: number): Drawn {
  const next = drawn(seed);
  const invoices: (readonly [string, string, Day, Day, number, Day | undefined])[] = [];
  const payments: (readonly [string, Day, string, number, string])[] = [];
  for (let index = 0; index < 60; index += 1) {
    const customer = `Client ${Math.floor(next() * 7)}`;
    const issued = addDays(day(TODAY), -Math.floor(next() * 300));
    const due = addDays(issued, [0, 30, 45, 60][Math.floor(next() * 4)] ?? 30);
    const euros = Math.floor(next() * 400_000) + 100;
    const way = next();
    const paidOn = addDays(issued, Math.floor(next() * 120));
    invoices.push([customer, `FA-${index}`, issued, due, euros, way < 0.3 ? paidOn : undefined]);
    if (way >= 0.3 && way < 0.7) {
      const part = Math.floor(euros * (0.2 + next() * 0.4));
      payments.push([`p${index}a`, paidOn, customer, part, `FA-${index}`]);
      if (way < 0.5)
        payments.push([`p${index}b`, addDays(paidOn, 20), customer, euros - part, `FA-${index}`]);
    }
  }
  return { invoices, payments };
}

/** The same balance counted by hand, from the cells alone: one invoice after the other. */
function byHand({ invoices, payments }: Drawn, on: Day) {
  const rows = new Map<string, { total: number; notDue: number; buckets: number[]; toCome: number }>();
  for (const [customer, number, issued, due, amount, paidOn] of invoices) {
    if (issued > on) continue;
    const own = payments.filter((payment) => payment[4] === number);
    const sum = (list: Drawn["payments"]) => list.reduce((all, [, , , part]) => all + part, 0);
    const paid = paidOn !== undefined && paidOn <= on ? amount : sum(own.filter(([, when]) => when <= on));
    const later = paidOn !== undefined && paidOn > on ? amount : sum(own.filter(([, when]) => when > on));
    if (amount === paid) continue;
    const row = rows.get(customer) ?? { total: 0, notDue: 0, buckets: [0, 0, 0, 0], toCome: 0 };
    rows.set(customer, row);
    row.total += amount - paid;
    row.toCome += later;
    const late = daysBetween(due, on);
    if (late <= 0) row.notDue += amount - paid;
    else {
      const bucket = late <= 30 ? 0 : late <= 60 ? 1 : late <= 90 ? 2 : 3;
      row.buckets[bucket] = (row.buckets[bucket] ?? 0) + amount - paid;
    }
  }
  return rows;
}

describe("Balance à une date : comptée deux fois", () => {
  it.each([1, 2, 3, 4])("les cellules, facture par facture, donnent les mêmes sommes (tirage %i)", (seed) => {
    const ledger = drawnLedger(seed);
    const book = bookOf(TODAY, tabsOf(ledger));
    for (let back = -40; back <= 320; back += 15) {
      const on = addDays(day(TODAY), -back);
      const found = balanceAt(book, on);
      const hand = byHand(ledger, on);
      const seen = found.rows.map((row) => {
        const name = book.ledger.directory.get(row.customer)?.name ?? "";
        const toCome = found.toCome.find(({ customer }) => customer === row.customer)?.amount ?? 0;
        const { total, notDue, buckets } = row;
        return [name, { total, notDue, buckets: [...buckets], toCome }] as const;
      });
      expect(new Map([...seen].sort()), on).toEqual(new Map([...hand].sort()));
    }
  });

  it("elle est celle du classeur lu avec cette « Date d'arrêté »", () => {
    const ledger = drawnLedger(9);
    const today = bookOf(TODAY, tabsOf(ledger));
    for (const on of ["2026-03-31", "2026-08-15", "2026-11-17", "2027-01-05"]) {
      const then = planBook(bookOf(on, tabsOf(ledger))).balance;
      expect(balanceAt(today, day(on))).toMatchObject(then);
      expect(totalsAt(today, day(on))).toEqual(then.totals);
    }
  });
});

function tabsOf({ invoices, payments }: Drawn) {
  const rows: Rows = invoices.map(([customer, number, issued, due, amount, paidOn]) => [
    customer,
    number,
    serialOfDay(issued),
    serialOfDay(due),
    amount / 100,
    paidOn === undefined ? null : serialOfDay(paidOn),
  ]);
  return [
    invoicesTab(rows),
    ...ourTabs({
      Règlements: payments.map(([id, on, customer, amount, invoice]) =>
        received(id, on, customer, amount / 100, invoice),
      ),
    }),
  ];
}
