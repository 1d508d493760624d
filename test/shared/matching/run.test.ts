import { describe, expect, it } from "vitest";
import { accountsOf, take } from "#shared/matching/accounts.ts";
import type { Room } from "#shared/matching/judge.ts";
import { numberIndex } from "#shared/matching/number-index.ts";
import { learnedPayers } from "#shared/matching/payer.ts";
import { payerIndex } from "#shared/matching/payer-index.ts";
import { type Receipt, receiptOf, refusedKey } from "#shared/matching/receipt.ts";
import { applySure, judgeNow, type Run, runOf } from "#shared/matching/run.ts";
import type { Match, OpenInvoice, OpenPayment } from "#shared/model/matching.ts";
import { numbered, numbersOf } from "./accounts-and-labels.ts";
import { codes, customer, euros, invoice, key, paid, says } from "./builders.ts";

const VALADE = "Menuiserie Valade";
const PERIER = "Garage Périer";
const NAMES = [customer(VALADE), customer(PERIER), customer("Transports Kowalski")];
const PAYERS = payerIndex(NAMES);
const receipt = (payment: OpenPayment, refused: ReadonlySet<string> = new Set()): Receipt =>
  receiptOf(payment, PAYERS, refused, false);

/** A run among some open invoices, its receipts in the order given. */
function running(
  invoices: readonly OpenInvoice[],
  receipts: readonly Receipt[],
  closed?: ReadonlySet<string>,
) {
  const accounts = accountsOf(invoices, "leave");
  const room: Room = {
    accounts,
    numbers: numberIndex(accounts.items),
    learned: learnedPayers(),
    customers: NAMES.length,
    exactOnly: false,
  };
  return { run: runOf(room, receipts, new Set(closed)), items: accounts.items };
}
/** Applies what is sure: the identifiers in the order of their application. */
function applied(run: Run): readonly string[] {
  const order: string[] = [];
  applySure(run, ({ source }) => order.push(source.id));
  return order;
}
const sureOf = (run: Run, of: Receipt): Match | undefined => run.sure.get(of);

describe("L'ordre dans lequel ce qui est sûr s'applique", () => {
  const owed = [
    invoice("F-1001", 415.3, VALADE, "2026-01-05"),
    invoice("F-1002", 731.9, VALADE, "2026-02-05"),
    invoice("F-1003", 96.45, VALADE, "2026-03-05"),
  ];

  it("la preuve la plus forte d'abord, même venue plus tard : la faible ne lui prend rien", () => {
    // Deux factures qui ne se suivent pas, sans numéro ; puis une seule, du montant exact.
    const pair = receipt(paid(511.75, "VIR MENUISERIE VALADE", "2026-04-01", { id: "pair" }));
    const single = receipt(paid(415.3, "VIR MENUISERIE VALADE", "2026-04-09", { id: "single" }));
    const { run } = running(owed, [pair, single]);
    expect(applied(run)).toEqual(["single"]);
    expect([says(sureOf(run, pair)), says(sureOf(run, single))]).toEqual(["", "F-1001=415.30"]);
    const alone = running(owed, [pair]);
    expect(applied(alone.run)).toEqual(["pair"]);
  });

  it("à preuve égale, dans l'ordre des règlements", () => {
    const first = receipt(paid(731.9, "VIR MENUISERIE VALADE", "2026-04-01", { id: "first" }));
    const second = receipt(paid(415.3, "VIR MENUISERIE VALADE", "2026-04-02", { id: "second" }));
    expect(applied(running(owed, [first, second]).run)).toEqual(["first", "second"]);
  });

  it("ce qui devient sûr ensuite est repris depuis le début, même après la preuve la plus faible", () => {
    // Les mots du premier ne nomment personne, jusqu'à ce que le second, à trois centimes près, les apprenne.
    const unknown = receipt(paid(731.9, "VIR TREMBLAY", "2026-04-01", { id: "unknown" }));
    const teacher = receipt(
      paid(415.33, "VIR TREMBLAY", "2026-04-09", { id: "teacher", customer: key(VALADE) }),
    );
    const { run } = running(owed, [unknown, teacher]);
    expect(applied(run)).toEqual(["teacher", "unknown"]);
    expect(codes(sureOf(run, unknown))).toContain("payer-learned");
    expect(sureOf(run, unknown)?.sure).toBe(true);
  });

  it("une seule fois : la même passe ne trouve plus rien", () => {
    const { run } = running(owed, [receipt(paid(415.3, "VIR MENUISERIE VALADE"))]);
    expect([applied(run), applied(run)]).toEqual([["r1"], []]);
  });
});

describe("Ce qui n'est jamais appliqué", () => {
  const owed = [invoice("F-1001", 415.3, VALADE)];
  const payment = paid(415.3, "VIR MENUISERIE VALADE F-1001");

  it("un règlement dont le propriétaire a tout refusé, ou qui fut rejeté depuis", () => {
    const all = receipt(payment, new Set([refusedKey([])]));
    expect(applied(running(owed, [all]).run)).toEqual([]);
    expect(applied(running(owed, [receipt(payment)], new Set(["r1"])).run)).toEqual([]);
    expect(applied(running(owed, [receipt(payment)], new Set(["r2"])).run)).toEqual(["r1"]);
  });

  it("le reste d'un règlement, sans numéro, sur une facture qu'un autre a entamée", () => {
    const two = [invoice("F-1001", 100, VALADE), invoice("F-1002", 97, VALADE, "2026-03-02")];
    const over = receipt(paid(137.45, "VIR MENUISERIE VALADE F-1001", "2026-04-01", { id: "over" }));
    const part = receipt(paid(59.55, "VIR MENUISERIE VALADE F-1002", "2026-04-02", { id: "part" }));
    const { run } = running(two, [over, part]);
    // 137,45 € pour 100,00 € ; il en reste 37,45 €, et 37,45 € à payer sur l'autre.
    expect(applied(run)).toEqual(["over", "part"]);
    expect(says(sureOf(run, over))).toBe("F-1001=100.00");
  });
});

describe("Les centimes payés en trop", () => {
  it("ne soldent pas les centimes qu'un autre règlement a laissés sur une autre facture", () => {
    const owed = [invoice("F-1001", 415.3, VALADE), invoice("F-1002", 96.45, VALADE, "2026-03-02")];
    const over = receipt(paid(415.33, "VIR MENUISERIE VALADE", "2026-04-01", { id: "over" }));
    const short = receipt(paid(96.42, "VIR MENUISERIE VALADE F-1002", "2026-04-02", { id: "short" }));
    const { run, items } = running(owed, [over, short]);
    expect(applied(run)).toEqual(["short", "over"]);
    expect([over.left, numbered(items, "F-1002").left]).toEqual([3, 3]);
  });
});

describe("Un règlement qui trouve encore après avoir été lettré", () => {
  it("la facture rouverte reprend de lui : une seule part, et plus de trop-perçu", () => {
    const over = receipt(paid(150, "VIR MENUISERIE VALADE F-1001"));
    const { run, items } = running([invoice("F-1001", 100, VALADE)], [over]);
    applied(run);
    expect(codes(sureOf(run, over))).toEqual(["number", "customer-name", "overpayment"]);
    take(numbered(items, "F-1001"), euros(-50));
    expect(applied(run)).toEqual(["r1"]);
    const match = sureOf(run, over);
    expect(match?.parts).toEqual([{ number: "F-1001", amount: 15_000 }]);
    expect(codes(match)).toEqual(["number", "customer-name", "customer-known", "exact-amount"]);
    expect([over.left, items[0]?.left]).toEqual([0, 0]);
  });

  it("l'ensemble n'est pas plus sûr que la moins sûre des deux fois", () => {
    const over = receipt(paid(150, "VIR MENUISERIE VALADE 1001"));
    const { run, items } = running([invoice("F-1001", 100, VALADE)], [over]);
    const own: number[] = [];
    const apply = () => applySure(run, (_receipt, { confidence }) => own.push(confidence));
    apply();
    take(numbered(items, "F-1001"), euros(-50));
    apply();
    const [first = 0, second = 0] = own;
    expect(first).toBeLessThan(second);
    expect(sureOf(run, over)?.confidence).toBe(first);
  });

  it("ce qui manque alors à la facture rouverte reste à accepter", () => {
    const over = receipt(paid(211.37, "VIR MENUISERIE VALADE F-1001 F-1002"));
    const two = [invoice("F-1001", 100, VALADE), invoice("F-1002", 61, VALADE, "2026-03-02")];
    const { run, items } = running(two, [over]);
    expect(applied(run)).toEqual(["r1"]);
    take(numbered(items, "F-1001"), euros(-50.39));
    applied(run);
    const match = sureOf(run, over);
    expect(match?.parts).toEqual([
      { number: "F-1001", amount: 15_037 },
      { number: "F-1002", amount: 6100 },
    ]);
    expect(match?.residuals).toEqual([{ kind: "small-difference", number: "F-1001", amount: 2 }]);
  });

  it("une autre facture du libellé s'ajoute, et ses raisons avec elle", () => {
    const both = receipt(paid(100.03, "VIR MENUISERIE VALADE FACTURES F-1001 F-1002"));
    const closed = invoice("F-1002", 300, VALADE, "2026-03-02", { open: euros(0) });
    const { run, items } = running([invoice("F-1001", 100, VALADE), closed], [both]);
    applied(run);
    expect(says(sureOf(run, both))).toBe("F-1001=100.00");
    take(numbered(items, "F-1002"), -4);
    expect(applied(run)).toEqual(["r1"]);
    const match = sureOf(run, both);
    expect(match?.parts).toEqual([
      { number: "F-1001", amount: 10_000 },
      { number: "F-1002", amount: 3 },
    ]);
    expect(match?.reasons).toEqual([
      { code: "number", text: "F-1001" },
      { code: "customer-name", text: "MENUISERIE VALADE" },
      { code: "number", text: "F-1002" },
      { code: "customer-known" },
      { code: "partial", amount: 1 },
    ]);
  });
});

describe("Ce que l'on pense d'un règlement", () => {
  const twins = [
    invoice("F-1001", 90, VALADE, "2026-01-05"),
    invoice("F-1002", 90, VALADE, "2026-02-05"),
    invoice("F-1003", 55, VALADE, "2026-03-05"),
  ];
  const ways = (run: Run, of: Receipt) =>
    judgeNow(run, of)
      .ways.map(({ shares }) => numbersOf(shares.map(({ item }) => item)))
      .sort();

  it("se garde tant que rien ne change", () => {
    const one = receipt(paid(90, "VIR MENUISERIE VALADE"));
    const { run } = running(twins, [one]);
    expect(judgeNow(run, one)).toBe(judgeNow(run, one));
  });

  it("se revoit quand une facture de ce montant est payée", () => {
    const one = receipt(paid(90, "VIR MENUISERIE VALADE"));
    const { run, items } = running(twins, [one]);
    expect(ways(run, one)).toEqual(["F-1001", "F-1002"]);
    take(numbered(items, "F-1001"), euros(90));
    expect(ways(run, one)).toEqual(["F-1002"]);
  });

  it("même au-delà des soixante plus anciennes", () => {
    const old = Array.from({ length: 65 }, (_none, at) =>
      invoice(
        `F-${2000 + at}`,
        1000 + 7 * at,
        VALADE,
        `2025-0${1 + Math.floor(at / 28)}-${10 + ((at % 28) % 18)}`,
      ),
    );
    const one = receipt(paid(90, "VIR MENUISERIE VALADE"));
    const { run, items } = running([...old, ...twins], [one]);
    expect(ways(run, one)).toEqual(["F-1001", "F-1002"]);
    take(numbered(items, "F-1002"), euros(90));
    expect(ways(run, one)).toEqual(["F-1001"]);
  });

  it("quand ces mots ont payé pour un client pendant qu'une facture à lui se payait", () => {
    const one = receipt(paid(90, "VIR TREMBLAY F-1001"));
    const { run, items } = running(twins, [one]);
    expect(judgeNow(run, one).who.payers).toEqual([]);
    run.room.learned.learn("TREMBLAY", key(VALADE));
    take(numbered(items, "F-1003"), euros(55));
    expect(judgeNow(run, one).who.payers.map(({ customer: who }) => who)).toEqual([VALADE]);
  });

  it("quand la facture que le libellé nomme est payée", () => {
    const one = receipt(paid(145, "VIR MENUISERIE VALADE F-1001 F-1003"));
    const { run, items } = running(twins, [one]);
    const named = (): readonly string[] =>
      judgeNow(run, one).ways.flatMap(({ named: texts }) => texts.map(({ item }) => item.source.number));
    expect(named()).toContain("F-1001");
    take(numbered(items, "F-1001"), euros(90));
    expect(named()).not.toContain("F-1001");
  });
});
