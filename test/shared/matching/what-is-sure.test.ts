import { describe, expect, it } from "vitest";
import { accountsOf, type Item } from "#shared/matching/accounts.ts";
import type { Candidate } from "#shared/matching/candidate.ts";
import { type Judgement, type Room, sureStrength } from "#shared/matching/judge.ts";
import type { LabelNumbers } from "#shared/matching/label-numbers.ts";
import { numberIndex } from "#shared/matching/number-index.ts";
import { learnedPayers, type Payer } from "#shared/matching/payer.ts";
import { payerIndex } from "#shared/matching/payer-index.ts";
import { type Receipt, receiptOf } from "#shared/matching/receipt.ts";
import { euros, invoice, key, paid } from "./builders.ts";

/** Two invoices of one customer; another customer owes the amount of the second. */
const accounts = accountsOf(
  [invoice("F-1", 415.37, "Valade"), invoice("F-2", 300, "Valade"), invoice("G-1", 300, "Périer")],
  "keep",
);
const [, one, two] = accounts.items as [Item, Item, Item];
const ROOM: Room = {
  accounts,
  numbers: numberIndex(accounts.items),
  learned: learnedPayers(),
  customers: 2,
  exactOnly: false,
};
const VALADE: Payer = { customer: key("Valade"), chance: 0.95, reason: "customer-name", text: "VALADE" };
const other = (chance: number, more: Partial<Payer> = {}): Payer => ({
  customer: key("Périer"),
  chance,
  reason: "customer-name",
  text: "PERIER",
  ...more,
});

/** The strength of a way: by default one invoice of exactly the amount, of a customer well named, without a number. */
function strength(
  way: Partial<Candidate> = {},
  more: {
    readonly payers?: readonly Payer[];
    readonly numbers?: LabelNumbers;
    readonly receipt?: Partial<Receipt>;
    readonly room?: Partial<Room>;
    readonly amount?: number;
  } = {},
) {
  const best: Candidate = {
    account: one.account,
    shares: [{ item: one, amount: one.left }],
    kind: "exact",
    found: "one",
    score: 0,
    named: [],
    weight: 0,
    allNamed: false,
    beforeIssue: false,
    residuals: [],
    incomplete: false,
    payer: VALADE,
    confidence: 0.99,
    ...way,
  };
  const judgement: Judgement = {
    who: { payers: more.payers ?? (best.payer ? [best.payer] : []), anyOther: 0, stranger: 0 },
    ways: [best],
    nothing: 0,
    accounts: [one.account],
    numbers: more.numbers ?? { mentions: [], unknown: undefined },
  };
  const receipt = receiptOf(paid(more.amount ?? 415.37, "VIR"), payerIndex([]), new Set(), false);
  return sureStrength({ ...receipt, ...more.receipt }, judgement, { ...ROOM, ...more.room });
}

const words = (weight: number, count = 1) => ({
  named: Array.from({ length: count }, () => ({ text: "1", item: one, abbreviated: false })),
  weight,
  allNamed: true,
});
const short = (amount: number, kind: "small-difference" | "retention" = "small-difference") => ({
  kind: "short" as const,
  residuals: [{ kind, number: "F-1", amount: euros(amount) }],
});
const mention = (item: Item, weight: number) => ({
  mentions: [{ text: "1", candidates: [{ item, weight, abbreviated: false }] }],
  unknown: undefined,
});

describe("Ce qui est sûr, quoi qu'il arrive", () => {
  it("seulement à partir de 98 % de chances, après une recherche complète", () => {
    expect([strength({ confidence: 0.98 }), strength({ confidence: 0.9799 })]).toEqual([4, undefined]);
    expect(strength({ incomplete: true })).toBeUndefined();
  });

  it("une condition de plus peut le refuser : elle sait le nombre de lignes, si elles sont nommées, et leurs jours", () => {
    const asked: unknown[] = [];
    const accept = (...about: unknown[]) => {
      asked.push(about);
      return about[1] === true;
    };
    expect(strength({}, { room: { accept } })).toBeUndefined();
    expect(strength(words(5), { room: { accept } })).toBe(1);
    expect(asked).toEqual([
      [1, false, "r1", ["2026-03-01"]],
      [1, true, "r1", ["2026-03-01"]],
    ]);
  });
});

describe("Avec un numéro", () => {
  it("le montant exact, ou à cinq centimes : le plus sûr", () => {
    expect(strength(words(3))).toBe(1);
    expect(strength({ ...words(3), kind: "over-by-cents" })).toBe(1);
    expect(strength({ ...words(3), ...short(0.05) })).toBe(1);
    expect(strength({ ...words(3), ...short(0.06) })).toBe(3);
    expect(strength({ ...words(3), ...short(0.05, "retention") })).toBe(3);
  });

  it("toutes les factures ne sont pas nommées : il faut un numéro précis et le nom", () => {
    expect(strength({ ...words(3), allNamed: false })).toBe(2);
    expect(strength({ ...words(2.9), allNamed: false, found: "set" })).toBe(7);
    expect(strength({ ...words(2.9), allNamed: false, ...short(0.05) })).toBeUndefined();
    expect(strength({ ...words(4), allNamed: false, payer: undefined })).toBeUndefined();
  });

  it("sans nom, le numéro doit être assez précis", () => {
    expect(strength({ ...words(2.5), payer: undefined })).toBe(1);
    expect(strength({ ...words(2.4), payer: undefined })).toBeUndefined();
    expect(strength(words(2.4))).toBe(1);
  });

  it("contre un autre nom, seulement un numéro entier et le montant exact", () => {
    const against = { payers: [other(0.5)] };
    expect(strength({ ...words(5), payer: undefined }, against)).toBe(1);
    expect(strength({ ...words(4.9), payer: undefined }, against)).toBeUndefined();
    expect(strength({ ...words(6), payer: undefined, kind: "part" }, against)).toBeUndefined();
    expect(strength({ ...words(4.9), payer: undefined }, { payers: [other(0.49)] })).toBe(1);
    const learned = { payers: [other(0.9, { reason: "payer-learned" })] };
    expect(strength({ ...words(4.9), payer: undefined }, learned)).toBe(1);
  });

  it("un acompte : le nom et un numéro précis, ou un numéro entier ; jamais réparti sur plusieurs", () => {
    const part = { kind: "part" as const };
    expect(strength({ ...words(3), ...part })).toBe(3);
    expect(strength({ ...words(2.9), ...part })).toBeUndefined();
    expect(strength({ ...words(2.9), ...part, confidence: 0.995 })).toBe(3);
    expect(strength({ ...words(1.9), ...part, confidence: 0.999 })).toBeUndefined();
    expect(strength({ ...words(2), ...part, confidence: 0.995 })).toBe(3);
    expect(strength({ ...words(2), ...part, confidence: 0.9949 })).toBeUndefined();
    expect(strength({ ...words(5.5), ...part, payer: undefined })).toBe(3);
    expect(strength({ ...words(5.4), ...part, payer: undefined })).toBeUndefined();
    const both = [one, two].map((item) => ({ item, amount: 100 }));
    expect(strength({ ...words(6), ...part, shares: both })).toBeUndefined();
    expect(strength({ ...words(6), ...part, allNamed: false })).toBeUndefined();
  });

  it("plus que dû : seulement si tous les numéros du libellé sont compris", () => {
    const over = { ...words(4), kind: "over" as const };
    expect(strength(over)).toBe(3);
    expect(strength(over, { numbers: mention(one, 4) })).toBe(3);
    expect(strength(over, { numbers: { mentions: [], unknown: "announced" } })).toBeUndefined();
    const [first] = mention(one, 4).mentions;
    const mentions = first ? [first, first] : [];
    expect(strength(over, { numbers: { mentions, unknown: undefined } })).toBeUndefined();
  });
});

describe("Sans numéro", () => {
  it("une facture du montant exact d'un client bien nommé, puis moins bien", () => {
    expect(strength()).toBe(4);
    expect(strength({ payer: { ...VALADE, chance: 0.9 } })).toBe(4);
    expect(strength({ payer: { ...VALADE, chance: 0.89 } })).toBe(5);
  });

  it("plusieurs à la suite, puis un autre ensemble, puis à quelques centimes", () => {
    expect((["all", "month", "oldest", "set"] as const).map((found) => strength({ found }))).toEqual([
      6, 6, 6, 7,
    ]);
    expect([strength({ kind: "over-by-cents" }), strength(short(0.05))]).toEqual([7, 7]);
    expect(strength(short(0.06))).toBeUndefined();
    expect(strength({ kind: "part" })).toBeUndefined();
    expect(strength({ kind: "over" })).toBeUndefined();
  });

  it("il faut que le client soit nommé, et qu'aucun autre ne le soit bien mieux", () => {
    expect(strength({ payer: undefined })).toBeUndefined();
    const shared = (chance: number, best: number) =>
      strength({ payer: { ...VALADE, chance } }, { payers: [other(best)] });
    expect(shared(0.1, 0.9)).toBe(5);
    expect(shared(0.08, 0.9)).toBeUndefined();
    expect([shared(0.01, 0.05), shared(0.009, 0.05)]).toEqual([5, undefined]);
  });

  it("ni avant la facture, ni le reste d'un règlement entamé, ni après un refus", () => {
    expect(strength({ beforeIssue: true })).toBeUndefined();
    expect(strength({}, { receipt: { started: true } })).toBeUndefined();
    expect(strength({}, { receipt: { refused: new Set(["f-9"]) } })).toBeUndefined();
  });

  it("ni quand le libellé porte un numéro de notre série que personne n'a, ou celui d'une facture déjà réglée", () => {
    expect(strength({}, { numbers: { mentions: [], unknown: "ours" } })).toBeUndefined();
    expect(strength({}, { numbers: { mentions: [], unknown: "announced" } })).toBe(4);
    const closed = { ...two, left: 0 };
    expect(strength({}, { numbers: mention(closed, 3) })).toBeUndefined();
    expect(strength({}, { numbers: mention(closed, 2.9) })).toBe(4);
    expect(strength({}, { numbers: mention(two, 3) })).toBe(4);
    const elsewhere = accounts.items.find(({ source }) => source.number === "G-1") ?? one;
    expect(strength({}, { numbers: mention({ ...elsewhere, left: 0 }, 3) })).toBe(4);
  });

  it("des mots que d'autres pourraient écrire valent avec un montant que personne d'autre ne doit", () => {
    const learned = { payer: { ...VALADE, reason: "payer-learned" as const } };
    expect(strength(learned)).toBe(4);
    expect(strength(learned, { amount: 300, receipt: { left: 30_000 } })).toBeUndefined();
    expect(strength({}, { amount: 300, receipt: { left: 30_000 } })).toBe(4);
    const vague = { payer: { ...VALADE, chance: 0.29 } };
    expect(strength(vague)).toBe(5);
    expect(strength(vague, { receipt: { left: 30_000 } })).toBeUndefined();
    expect(strength({ payer: { ...VALADE, chance: 0.3 } }, { receipt: { left: 30_000 } })).toBe(5);
    // Un montant rond que personne ne doit reste trop courant.
    expect(strength(vague, { receipt: { left: 20_000 } })).toBeUndefined();
  });
});
