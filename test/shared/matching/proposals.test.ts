import { describe, expect, it } from "vitest";
import { accountsOf, type Item } from "#shared/matching/accounts.ts";
import type { Candidate } from "#shared/matching/candidate.ts";
import { anyAmount, BEFORE_ISSUE, EXACT, PAYS_ONE } from "#shared/matching/chances.ts";
import { itemsByDay } from "#shared/matching/grouped-receipts.ts";
import type { Judgement, Room } from "#shared/matching/judge.ts";
import { numberIndex } from "#shared/matching/number-index.ts";
import { learnedPayers, type Payer } from "#shared/matching/payer.ts";
import { proposalsFor } from "#shared/matching/proposals.ts";
import { roundChance } from "#shared/matching/reasons.ts";
import { type Receipt, refusedKey } from "#shared/matching/receipt.ts";
import type { OpenInvoice } from "#shared/model/matching.ts";
import { dayOf, numbered } from "./accounts-and-labels.ts";
import { codes, euros, invoice, key, says } from "./builders.ts";
import { aReceipt, aWay, judged } from "./judged.ts";

const VALADE = "Valade";
const payer = (chance: number, customer = VALADE, more: Partial<Payer> = {}): Payer => ({
  customer: key(customer),
  chance,
  reason: "customer-name",
  text: customer.toUpperCase(),
  ...more,
});
const who = (payers: readonly Payer[] = [], anyOther = 0, stranger = 0) => ({ payers, anyOther, stranger });

interface Told {
  readonly ways?: (items: readonly Item[]) => readonly Candidate[];
  readonly judgement?: Partial<Judgement>;
  readonly receipt?: Partial<Receipt>;
}
/** Proposals for a payment of 100 € unless said, among some open invoices. */
function proposals(invoices: readonly OpenInvoice[], { ways, judgement, receipt }: Told = {}) {
  const accounts = accountsOf(invoices, "keep");
  const { items } = accounts;
  const room: Room = {
    accounts,
    numbers: numberIndex(items),
    learned: learnedPayers(),
    customers: 100,
    exactOnly: false,
  };
  const ledger = {
    byAmount: (currency: string, amount: number) =>
      items.filter(({ left, source }) => source.currency === currency && left === amount),
    itemsOn: (currency: string) => itemsByDay(items, currency),
  };
  const told = { ...aReceipt(100, "VIR TREMBLAY"), ...receipt };
  return proposalsFor(told, judged(ways?.(items) ?? [], judgement), room, ledger);
}
const whole = (item: Item, confidence: number): Candidate =>
  aWay({ shares: [{ item, amount: item.left }], confidence });
/** Invoices `F-1`, `F-2` … that cannot be what a payment of 100 € pays, one euro apart. */
const several = (count: number) =>
  Array.from({ length: count }, (_none, at) => invoice(`F-${at + 1}`, 11 + at, VALADE, `2026-01-0${at + 1}`));

describe("Les propositions pour un règlement", () => {
  it("les façons d'au moins deux chances sur cent, trois au plus, la plus probable d'abord", () => {
    const ways = (...list: readonly number[]) =>
      proposals(several(list.length), {
        ways: (items) => items.map((item, at) => whole(item, list[at] ?? 0)),
      });
    expect(ways(0.5, 0.02, 0.0199).map(says)).toEqual(["F-1=11.00", "F-2=12.00"]);
    expect(ways(0.4, 0.3, 0.2, 0.1).map(says)).toEqual(["F-1=11.00", "F-2=12.00", "F-3=13.00"]);
    expect(ways(0.4, 0.3).map(({ sure }) => sure)).toEqual([false, false]);
  });

  it("ce qui fut refusé n'en est pas ; on ne regarde pas plus loin que la sixième", () => {
    const left = (count: number) =>
      proposals(several(count), {
        ways: (items) => items.map((item) => whole(item, 0.1)),
        receipt: {
          refused: new Set(["F-1", "F-2", "F-3", "F-4", "F-5"].map((number) => refusedKey([number]))),
        },
      }).map(says);
    expect(left(6)).toEqual(["F-6=16.00"]);
    expect(left(7)).toEqual(["F-6=16.00"]);
  });

  it("les mêmes factures d'un même client ne se proposent qu'une fois", () => {
    const part = (item: Item) =>
      aWay({ shares: [{ item, amount: euros(5) }], kind: "part", confidence: 0.2 });
    const found = proposals(several(1), {
      ways: (items) => items.flatMap((item) => [whole(item, 0.3), part(item)]),
    });
    expect(found.map(says)).toEqual(["F-1=11.00"]);
  });

  it("une remise passe devant quand elle est plus probable", () => {
    const sold = [invoice("T-1", 60, "Un", "2026-04-10"), invoice("T-2", 40, "Deux", "2026-04-10")];
    const found = proposals([...several(1), ...sold], {
      ways: (items) => [whole(numbered(items, "F-1"), 0.3)],
      receipt: aReceipt(100, "REMISE CHEQUES"),
    });
    expect(found.map(({ confidence }) => confidence)).toEqual([0.4, 0.3]);
    expect(found[0]?.shares).toHaveLength(2);
    const refused = proposals(sold, {
      receipt: { ...aReceipt(100, "REMISE CHEQUES"), refused: new Set([refusedKey(["T-1", "T-2"])]) },
    });
    expect(refused).toEqual([]);
  });
});

describe("Le montant que quelqu'un doit, sans nom", () => {
  const judgement = { who: who([], 0.01, 0.3), nothing: 0.5 };
  const unique = (invoices: readonly OpenInvoice[], more: Told = {}) =>
    proposals(invoices, { judgement, ...more });
  /** 0,01 : chance d'un client quelconque ; deux factures ouvertes à ce client. */
  const weight = (0.01 * PAYS_ONE * EXACT) / 2;
  const nothing = 0.5 * anyAmount(10_000);
  const alone = [invoice("F-1", 100, "A", "2026-03-01"), invoice("F-2", 7, "A", "2026-03-01")];

  it("une seule facture de ce montant, contre l'inconnu", () => {
    expect(unique(alone)).toEqual([
      {
        payment: "r1",
        customer: "A",
        currency: "EUR",
        parts: [{ number: "F-1", amount: 10_000 }],
        confidence: roundChance((weight / (weight + nothing)) * 0.5),
        sure: false,
        reasons: [{ code: "amount-unique" }, { code: "other-payer", text: "TREMBLAY" }],
        residuals: [],
      },
    ]);
  });

  it("d'autant moins probable que l'inconnu l'est davantage, ou que tout est déjà expliqué", () => {
    const chance = (more: Partial<Judgement>) =>
      unique(alone, { judgement: { ...judgement, ...more } })[0]?.confidence;
    const unknown = 0.8 * anyAmount(10_000);
    expect(chance({ who: who([], 0.01, 0.8) })).toBe(roundChance((weight / (weight + unknown)) * 0.5));
    expect(chance({ nothing: 0.02 })).toBe(roundChance((weight / (weight + nothing)) * 0.02));
    expect(chance({ nothing: 0.001 })).toBe(roundChance((weight / (weight + nothing)) * 0.02));
    expect(chance({ who: who([], 1, 0), nothing: 1 })).toBe(0.95);
  });

  it("deux ou trois factures se partagent la chance, et le disent ; quatre, rien", () => {
    const owing = (count: number) =>
      ["A", "B", "C", "D"].slice(0, count).map((owner) => invoice(`F-${owner}`, 100, owner, "2026-03-01"));
    const each = 0.01 * PAYS_ONE * EXACT;
    const found = unique(owing(2));
    expect(found.map(says)).toEqual(["F-A=100.00", "F-B=100.00"]);
    for (const { confidence, reasons } of found) {
      expect(confidence).toBe(roundChance((each / (2 * each + nothing)) * 0.5));
      expect(reasons[0]).toEqual({ code: "several-candidates", count: 2 });
    }
    expect(unique(owing(3))).toHaveLength(3);
    expect(unique(owing(4))).toEqual([]);
  });

  it("pas encore émise ce jour-là : bien moins probable, et dit", () => {
    const [found] = unique([invoice("F-1", 100, "A", "2026-04-11"), invoice("F-2", 7, "A", "2026-03-01")]);
    const early = weight * BEFORE_ISSUE;
    expect(found?.confidence).toBe(roundChance((early / (early + nothing)) * 0.5));
    expect(codes(found)).toEqual(["amount-unique", "other-payer", "before-issue"]);
  });

  it("celle qu'une façon propose déjà seule n'en est plus ; dans un ensemble, elle en est", () => {
    const two = [...alone, invoice("G-1", 100, "B", "2026-03-01")];
    const seen = (ways: Told["ways"]) =>
      unique(two, { ways }).map((match) => `${says(match)} ${codes(match)[0]}`);
    expect(seen((items) => [whole(numbered(items, "F-1"), 0.4)]).sort()).toEqual([
      "F-1=100.00 other-payer",
      "G-1=100.00 amount-unique",
    ]);
    const set = (items: readonly Item[]) =>
      aWay({
        shares: ["F-1", "F-2"].map((number) => ({ item: numbered(items, number), amount: 100 })),
        confidence: 0.01,
      });
    expect(seen((items) => [set(items)])).toEqual([
      "G-1=100.00 several-candidates",
      "F-1=100.00 several-candidates",
    ]);
  });

  it("le payeur que le libellé nomme, s'il est assez probable ; sinon ses mots ; rien si rien n'est dit", () => {
    const text = (chance: number, more: Partial<Payer> = {}, label = "VIR TREMBLAY") =>
      unique(alone, {
        judgement: { who: who([payer(chance, "Périer", more)], 0.01, 0.3), nothing: 0.5 },
        receipt: aReceipt(100, label),
      })[0]?.reasons[1];
    expect(text(0.5)).toEqual({ code: "other-payer", text: "PÉRIER" });
    expect(text(0.49)).toEqual({ code: "other-payer", text: "TREMBLAY" });
    expect(text(0.9, { text: undefined })).toEqual({ code: "other-payer", text: "TREMBLAY" });
    expect(text(0.1, {}, "VIR")).toBeUndefined();
    expect(unique(alone, { receipt: aReceipt(100, "VIR") })[0]?.reasons).toEqual([{ code: "amount-unique" }]);
  });

  it("ni d'une autre devise, ni quand le client est connu", () => {
    const receipt = aReceipt(100, "VIR TREMBLAY");
    expect(unique(alone.map((one) => ({ ...one, currency: "CHF" })))).toEqual([]);
    expect(unique(alone, { receipt: { ...receipt, customer: key("B") } })).toEqual([]);
  });
});

describe("Les plus anciennes du client nommé", () => {
  const owed = [
    invoice("F-1", 70, VALADE, "2026-01-01", { due: dayOf("2026-04-01") }),
    invoice("F-2", 60, VALADE, "2026-02-01", { due: dayOf("2026-03-01") }),
    invoice("F-3", 50, VALADE, "2026-03-15", { due: undefined }),
    invoice("F-4", 40, VALADE, "2026-04-11"),
  ];
  const oldest = (euro: number, more: Partial<Judgement> = {}, invoices: readonly OpenInvoice[] = owed) =>
    proposals(invoices, {
      judgement: { who: who([payer(0.9)]), nothing: 1, ...more },
      receipt: aReceipt(euro, "VIR TREMBLAY"),
    });

  it("dans l'ordre des échéances (à défaut, des émissions), sans celles qui n'existaient pas", () => {
    expect(oldest(99)).toEqual([
      {
        payment: "r1",
        customer: VALADE,
        currency: "EUR",
        parts: [
          { number: "F-2", amount: 6000 },
          { number: "F-3", amount: 3900 },
        ],
        confidence: roundChance(0.9 * 0.35),
        sure: false,
        reasons: [
          { code: "customer-name", text: "VALADE" },
          { code: "oldest-first" },
          { code: "partial", amount: 1100 },
        ],
        residuals: [],
      },
    ]);
    expect(oldest(180).map(says)).toEqual(["F-1=70.00 F-2=60.00 F-3=50.00"]);
    expect(oldest(180)[0]?.reasons.slice(1)).toEqual([
      { code: "oldest-first" },
      { code: "sum-of-invoices", count: 3 },
    ]);
    expect(oldest(500)[0]?.reasons.slice(1)).toEqual([
      { code: "oldest-first" },
      { code: "sum-of-invoices", count: 3 },
      { code: "overpayment", amount: euros(320) },
    ]);
  });

  it("une seule n'est pas une somme", () => {
    const reasons = (euro: number) => oldest(euro, {}, owed.slice(0, 1))[0]?.reasons.slice(1);
    expect(reasons(80)).toEqual([{ code: "oldest-first" }, { code: "overpayment", amount: 1000 }]);
    expect(reasons(60)).toEqual([{ code: "oldest-first" }, { code: "partial", amount: 1000 }]);
  });

  it("à même échéance, dans l'ordre du compte ; sans aucune date, avant toutes", () => {
    const same = ["2026-03-01", "2026-03-02", "2026-02-01"].map((on, at) =>
      invoice(`F-${at}`, 60, VALADE, on, { due: dayOf("2026-04-01") }),
    );
    expect(oldest(61, {}, same).map(says)).toEqual(["F-0=1.00 F-2=60.00"]);
    const undated = invoice("F-9", 60, VALADE, "2026-03-01", { due: undefined, issued: undefined });
    expect(oldest(61, {}, [...same, undated]).map(says)).toEqual(["F-2=1.00 F-9=60.00"]);
    expect(oldest(61, {}, [undated, ...same]).map(says)).toEqual(["F-2=1.00 F-9=60.00"]);
    const backwards = ["2026-03-03", "2026-03-02", "2026-03-01"].map((due, at) =>
      invoice(`F-${at}`, 60, VALADE, `2026-01-0${at + 1}`, { due: dayOf(due) }),
    );
    expect(oldest(61, {}, backwards).map(says)).toEqual(["F-1=1.00 F-2=60.00"]);
  });

  it("sans les avoirs ; un compte qui n'a que des avoirs ne propose rien", () => {
    const note = invoice("AV-1", -20, VALADE, "2025-12-01");
    expect(oldest(99, {}, [note, ...owed]).map(says)).toEqual(["F-2=60.00 F-3=39.00"]);
    expect(oldest(99, {}, [note])).toEqual([]);
  });

  it("une fois sur trois, d'autant moins que le reste est déjà expliqué", () => {
    expect(oldest(99, { nothing: 0.4 })[0]?.confidence).toBe(roundChance(0.9 * 0.35 * 0.4));
    expect(oldest(99, { nothing: 0.01 })[0]?.confidence).toBe(roundChance(0.9 * 0.35 * 0.05));
  });

  it("des deux clients les mieux nommés, s'ils ont deux chances sur dix", () => {
    const others = ["B", "C"].map((owner) => invoice(`${owner}-1`, 300, owner, "2026-01-01"));
    const found = (...payers: readonly Payer[]) =>
      oldest(99, { who: who(payers) }, [...owed, ...others]).map(({ customer }) => customer);
    expect(found(payer(0.4), payer(0.3, "B"), payer(0.25, "C"))).toEqual([VALADE, "B"]);
    expect(found(payer(0.4), payer(0.2, "B"))).toEqual([VALADE, "B"]);
    expect(found(payer(0.4), payer(0.19, "B"))).toEqual([VALADE]);
    expect(found(payer(0.9, "Inconnu"))).toEqual([]);
  });

  it("seulement quand il n'y a pas déjà trois propositions", () => {
    const beside = (count: number) =>
      proposals([...owed, ...["X-1", "X-2", "X-3"].map((number) => invoice(number, 11, "X"))], {
        judgement: { who: who([payer(0.9)]), nothing: 1 },
        receipt: aReceipt(99, "VIR TREMBLAY"),
        ways: (items) =>
          ["X-1", "X-2", "X-3"].slice(0, count).map((number) => whole(numbered(items, number), 0.1)),
      }).map((match) => codes(match).includes("oldest-first"));
    expect(beside(2)).toEqual([true, false, false]);
    expect(beside(3)).toEqual([false, false, false]);
  });
});
