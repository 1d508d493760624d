import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { accountsOf } from "#shared/matching/accounts.ts";
import type { Candidate } from "#shared/matching/candidate.ts";
import { type Judgement, judge, type Room, sureStrength } from "#shared/matching/judge.ts";
import { numberIndex } from "#shared/matching/number-index.ts";
import { learnedPayers } from "#shared/matching/payer.ts";
import { payerIndex } from "#shared/matching/payer-index.ts";
import { type Receipt, receiptOf, refusedKey } from "#shared/matching/receipt.ts";
import type { OpenInvoice, OpenPayment, PayerNames } from "#shared/model/matching.ts";
import { customer, invoice, key, paid } from "./builders.ts";

const VALADE = "Valade";
interface Asked {
  readonly names?: readonly PayerNames[];
  readonly customers?: number;
  readonly payment?: Partial<OpenPayment>;
  readonly refused?: readonly string[];
}

/** One payment weighed among some invoices. */
function weighed(
  invoices: readonly OpenInvoice[],
  amount: number,
  label: string,
  { names = [], customers = Math.max(1, names.length), payment = {}, refused }: Asked = {},
): { readonly receipt: Receipt; readonly room: Room; readonly judgement: Judgement } {
  const accounts = accountsOf(invoices, "leave");
  const room: Room = {
    accounts,
    numbers: numberIndex(accounts.items),
    learned: learnedPayers(),
    customers,
    exactOnly: false,
  };
  const no = new Set(refused === undefined ? [] : [refusedKey(refused)]);
  const receipt = receiptOf(paid(amount, label, "2026-04-10", payment), payerIndex(names), no, false);
  return { receipt, room, judgement: judge(receipt, room) };
}
const known = { payment: { customer: key(VALADE) } };
const own = (number: string, amount: number, more: Partial<OpenInvoice> = {}) =>
  invoice(number, amount, VALADE, "2026-03-01", more);
/** `FA-1=100.00+FA-2=50.00 exact`. */
const said = ({ shares, kind }: Candidate) =>
  `${shares.map(({ item, amount }) => `${item.source.number}=${(amount / 100).toFixed(2)}`).join("+")} ${kind}`;
const ways = (...args: Parameters<typeof weighed>) => weighed(...args).judgement.ways.map(said);
const tried = (...args: Parameters<typeof weighed>) =>
  weighed(...args).judgement.accounts.map(({ customer: who }) => String(who));
/** How many times likelier that it pays nothing of the ledger than something. */
const against = (...args: Parameters<typeof weighed>) => {
  const { nothing } = weighed(...args).judgement;
  return nothing / (1 - nothing);
};

describe("Les comptes qu'un règlement peut régler", () => {
  it("celui de la ligne, et lui seul, quoi que dise un numéro", () => {
    const invoices = [own("FA-1001", 50.25), invoice("FA-1002", 60.3, "Perier")];
    expect(tried(invoices, 60.3, "FA-1002", known)).toEqual([VALADE]);
    expect(tried(invoices, 60.3, "FA-1002")).toEqual(["Perier"]);
  });

  it("ni un compte soldé, ni celui d'une autre devise", () => {
    const settled = own("FA-1001", 50.25, { open: 0 as never });
    expect(tried([settled], 50.25, "VIR", known)).toEqual([]);
    expect(tried([own("FA-1001", 50.25, { currency: "CHF" })], 50.25, "FA-1001")).toEqual([]);
  });

  it("un nom dix fois moins probable qu'un autre n'en est que s'il doit ce montant même", () => {
    const names = [customer("Valade"), customer("Paris")];
    const invoices = [own("FA-1001", 50.25), invoice("FA-1002", 60.3, "Paris")];
    expect(tried(invoices, 50.25, "VIR VALADE PARIS", { names })).toEqual(["Valade"]);
    expect(tried(invoices, 60.3, "VIR VALADE PARIS", { names })).toEqual(["Valade", "Paris"]);
  });

  it("huit homonymes au plus, et ceux qui doivent ce montant même", () => {
    const owners = Array.from({ length: 10 }, (_, at) => `C${at}`);
    const names = owners.map((owner) => customer("Zoltan", { key: key(owner) }));
    const invoices = owners.map((owner, at) => invoice(`FA-${at}`, 100 + at, owner));
    expect(tried(invoices, 50.25, "VIR ZOLTAN", { names })).toEqual(owners.slice(0, 8));
    expect(tried(invoices, 109, "VIR ZOLTAN", { names })).toEqual([...owners.slice(0, 8), "C9"]);
  });

  it("un numéro en dit assez à partir de deux : cent fois plus probable", () => {
    const invoices = [own("FA-2026-0123", 50.25)];
    expect(tried(invoices, 50.25, "DURAND 123")).toEqual([VALADE]);
    expect(tried(invoices, 50.25, "CLIENT 0123")).toEqual([]);
  });

  it("vingt-quatre au plus, des numéros les plus sûrs d'abord, puis dans l'ordre des comptes", () => {
    const owner = (at: number) => `C${String(at).padStart(2, "0")}`;
    // The year of the label is that of all but the first two.
    const invoices = Array.from({ length: 27 }, (_, at) =>
      invoice(at < 2 ? "FA-123" : "FA-2026-123", 100 + at, owner(at)),
    );
    expect(tried(invoices, 50.25, "FACT 123/2026")).toEqual(
      Array.from({ length: 24 }, (_, at) => owner(at + 2)),
    );
    const two = [invoice("FA-123", 100, "C1"), invoice("FA-456", 100, "C5")];
    expect(tried(two, 50.25, "DURAND 456 X 123")).toEqual(["C1", "C5"]);
  });

  it("un numéro coupé à la fin du libellé est cherché chez le client nommé, s'il n'a pas plus de cinq cents factures", () => {
    const invoices = (count: number) =>
      Array.from({ length: count }, (_, at) => own(at === 0 ? "FA-2026-0123" : `X${at}`, 100 + at));
    const numbers = (count: number) =>
      weighed(invoices(count), 50.25, "VIR FA-2026-01", known).judgement.numbers.mentions.map(
        ({ text }) => text,
      );
    expect(numbers(1)).toEqual(["FA-2026-01"]);
    expect(numbers(500)).toEqual(["FA-2026-01"]);
    expect(numbers(501)).toEqual([]);
  });
});

describe("La chance qu'un règlement ne paie rien du livre", () => {
  const invoices = [own("FA-2026-0123", 123.45)];

  it("cinq fois plus grande quand il nomme un numéro que personne n'a", () => {
    const ratio = against(invoices, 123.45, "FACT 999", known) / against(invoices, 123.45, "FACT", known);
    expect(ratio).toBeCloseTo(5, 6);
  });

  it("onze fois plus grande quand rien ne dit qui paie : (0,3 + 0,03) contre 0,03", () => {
    const label = "FA-2026-0123";
    expect(against(invoices, 123.45, label) / against(invoices, 123.45, label, known)).toBeCloseTo(11, 6);
  });

  it("entière quand rien n'est ouvert", () => {
    expect(weighed([], 123.45, "VIR").judgement.nothing).toBe(1);
  });

  it("avec celles des façons de payer, une en tout", () => {
    const { judgement } = weighed([own("FA-1", 100), own("FA-2", 100), own("FA-3", 55.1)], 100, "VIR", known);
    const all = judgement.ways.reduce((sum, { confidence }) => sum + confidence, judgement.nothing);
    expect(all).toBeCloseTo(1, 9);
    expect(judgement.ways.length).toBeGreaterThan(1);
  });
});

describe("Les façons de payer, de la plus probable à la moins probable", () => {
  it("deux ensembles aussi probables : celui de la plus ancienne facture d'abord", () => {
    const pairs = [40.11, 10.09, 500.03, 60.22, 90.24].map((amount, at) => own(`FA-${at + 1}`, amount));
    expect(ways(pairs, 100.33, "VIR", known)).toEqual([
      "FA-1=40.11+FA-4=60.22 exact",
      "FA-2=10.09+FA-5=90.24 exact",
    ]);
    const triples = [
      own("FA-1", 51.07),
      own("FA-2", 40.11),
      own("FA-3", 10.09),
      own("FA-4", 90.24),
      own("FA-5", 60.22),
    ];
    expect(ways(triples, 151.4, "VIR", known)).toEqual([
      "FA-1=51.07+FA-2=40.11+FA-5=60.22 exact",
      "FA-1=51.07+FA-3=10.09+FA-4=90.24 exact",
    ]);
  });

  it("ce que le propriétaire a refusé n'en est plus une", () => {
    const pair = [own("FA-1", 100), own("FA-2", 100)];
    expect(ways(pair, 100, "VIR", known)).toEqual(["FA-1=100.00 exact", "FA-2=100.00 exact"]);
    expect(ways(pair, 100, "VIR", { ...known, refused: ["FA-1"] })).toEqual(["FA-2=100.00 exact"]);
  });

  it("deux façons de donner la même part n'en sont qu'une, connue par la plus probable", () => {
    // 990 € of 1 000: a round part rather than fees; 994,37 €: fees rather than a part.
    const named = [own("FA-1001", 1_000)];
    expect(ways(named, 990, "FA-1001", known)).toEqual(["FA-1001=990.00 part"]);
    expect(ways(named, 994.37, "FA-1001", known)).toEqual(["FA-1001=994.37 short"]);
  });

  it("d'autres parts des mêmes factures, ou une facture de plus, en sont une autre", () => {
    const pair = (more: Partial<OpenInvoice> = {}) => [own("FA-1001", 100, more), own("FA-1002", 80, more)];
    const label = "FACT FA-1001 FA-1002";
    expect(ways(pair(), 100.03, label, known)).toEqual(
      expect.arrayContaining(["FA-1001=100.00 over-by-cents", "FA-1001=100.00+FA-1002=0.03 part"]),
    );
    expect(ways(pair({ due: day("2026-05-01") }), 176.4, label, known)).toEqual(
      expect.arrayContaining(["FA-1001=98.00+FA-1002=78.40 short", "FA-1001=100.00+FA-1002=76.40 part"]),
    );
  });
});

describe("Ce qui est sûr, pesé en entier", () => {
  const strength = (...args: Parameters<typeof weighed>) => {
    const { receipt, judgement, room } = weighed(...args);
    return sureStrength(receipt, judgement, room);
  };

  it("un numéro entier suffit quand rien ne nomme personne", () => {
    expect(strength([own("FA-2026-0123", 123.45)], 123.45, "FA-2026-0123")).toBe(1);
  });

  it("plus que toutes les factures nommées, quand chaque numéro est compris", () => {
    const pair = [own("FA-2026-0123", 100), own("FA-2026-0124", 80.5)];
    const label = "FA-2026-0123 FA-2026-0124";
    expect(strength(pair, 203.17, label, known)).toBe(3);
    expect(strength(pair, 203.17, `${label} FA-2026-0999`, known)).toBeUndefined();
    // A part of several: which one is paid first is not said.
    expect(strength(pair, 123.17, label, known)).toBeUndefined();
  });

  it("un nom peu sûr compte avec un montant que personne d'autre ne doit", () => {
    const names = [customer(VALADE), customer("Perier")];
    const invoices = [own("A", 1_234.57), own("B", 333.11)];
    // One name among 60 000 customers: a chance of 0,28.
    const asked = { names, customers: 60_000 };
    const { judgement } = weighed(invoices, 1_234.57, "VIR VALADE VALADE", asked);
    expect(judgement.who.payers[0]?.chance ?? 0).toBeLessThan(0.3);
    expect(
      strength([...invoices, invoice("C", 1_234.57, "Perier")], 1_234.57, "VIR VALADE", asked),
    ).toBeUndefined();
  });

  it("un numéro du client déjà soldé, même s'il est aussi celui d'un autre, ne laisse rien de sûr", () => {
    const invoices = [
      own("FA-0045", 60.3, { open: 0 as never }),
      own("FB-0099", 123.45),
      invoice("FB-0045", 77.12, "Perier"),
    ];
    expect(strength(invoices, 123.45, "VIR FACTURE 0045", known)).toBeUndefined();
    expect(strength(invoices, 123.45, "VIR FACTURE", known)).toBe(4);
  });
});
