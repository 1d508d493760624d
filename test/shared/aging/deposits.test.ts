import { describe, expect, it } from "vitest";
import { type DepositAnswer, depositProblem, settleDeposits } from "#shared/aging/deposits.ts";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import { anItem } from "./builders.ts";

const DUPONT = anItem().customer;
const MARTIN = "name:martin" as CustomerKey;

/** A deposit of 30 €, issued 1 June, unless said otherwise. */
const deposit = (change: Partial<LedgerItem> = {}): LedgerItem =>
  anItem({ number: "AC-3", kind: "deposit", issued: day("2026-06-01"), amount: cents(3_000), ...change });
/** A final invoice of 100 €, issued 1 September: 30 % of it is the deposit, and not 30 / 130. */
const final = (change: Partial<LedgerItem> = {}): LedgerItem =>
  anItem({ number: "FA-9", issued: day("2026-09-01"), role: "final", ...change });
const deduction = (change: Partial<LedgerItem> = {}): LedgerItem =>
  anItem({
    number: "FA-9",
    kind: "credit-note",
    amount: cents(-3_000),
    depositDeducted: true,
    issued: day("2026-09-01"),
    ...change,
  });

/** Number, what the row leaves to pay, and the deposits it is doubted to count again. */
function settled(items: readonly LedgerItem[], answers: readonly DepositAnswer[] = []) {
  return settleDeposits(items, answers).items.map(({ number, amount, settlements, depositDoubt }) => {
    const rest = settlements.reduce((sum, one) => sum - one.amount, amount as number);
    return depositDoubt === undefined ? [number, rest] : [number, rest, depositDoubt.numbers.join("+")];
  });
}
/** The invoices that are doubted, with the deposits. */
const doubted = (...items: readonly LedgerItem[]) =>
  settleDeposits(items, []).items.flatMap(({ number, depositDoubt }) =>
    depositDoubt === undefined ? [] : [`${number} ${depositDoubt.numbers.join("+")} ${depositDoubt.amount}`],
  );

describe("Sans acompte, rien ne change", () => {
  it("la même liste", () => {
    const items = [final(), anItem()];
    expect(settleDeposits(items, []).items).toBe(items);
  });

  it("l'acompte d'un client ne change rien aux factures d'un autre", () => {
    const other = final({ customer: MARTIN });
    expect(settleDeposits([deposit(), other], []).items[1]).toBe(other);
    expect(doubted(deposit(), other)).toEqual([]);
  });
});

describe("Une ligne « acompte déduit »", () => {
  it("quitte la liste et baisse la facture de son numéro, qui se dit alors nette", () => {
    const { items, problems } = settleDeposits([deposit(), final(), deduction()], []);
    expect(items.map(({ number }) => number)).toEqual(["AC-3", "FA-9"]);
    expect(items[1]?.settlements).toEqual([{ day: "2026-09-01", amount: 3_000, of: "deposit" }]);
    expect(items[1]?.depositDeducted).toBe(true);
    expect(problems).toEqual([]);
  });

  it("garde ce que la ligne de la facture disait déjà réglé", () => {
    const paid = final({ settlements: [{ day: day("2026-09-15"), amount: cents(1_000) }] });
    expect(settled([deposit(), paid, deduction()])).toEqual([
      ["AC-3", 3_000],
      ["FA-9", 6_000],
    ]);
  });

  it("son numéro se lit malgré la casse ; sans numéro, c'est la seule facture de solde qui baisse", () => {
    expect(settled([final(), deduction({ number: "fa-9" })])).toEqual([["FA-9", 7_000]]);
    expect(settled([anItem(), final(), deduction({ number: "" })])).toEqual([
      ["F1", 10_000],
      ["FA-9", 7_000],
    ]);
  });

  it.each<[why: string, items: readonly LedgerItem[]]>([
    ["deux factures de solde possibles", [final(), final({ number: "FA-10" }), deduction({ number: "" })]],
    ["aucune facture de solde", [anItem(), deduction({ number: "" })]],
    ["une facture d'une autre devise", [final({ currency: "USD" }), deduction()]],
    ["une facture d'un autre chantier", [final({ site: "Roses" }), deduction({ site: "Lilas" })]],
    ["une facture plus petite", [final({ amount: cents(2_999) }), deduction()]],
    [
      "une facture dont il reste moins",
      [final({ settlements: [{ day: undefined, amount: cents(7_001) }] }), deduction()],
    ],
    ["une situation de travaux", [final({ role: "progress" }), deduction()]],
    ["un doublon", [final({ duplicated: true }), deduction()]],
    ["une ligne positive", [final(), deduction({ amount: cents(3_000) })]],
    ["une ligne nulle", [final(), deduction({ amount: cents(0) })]],
  ])("%s : elle reste une ligne comme une autre", (_why, items) => {
    const found = settleDeposits(items, []).items;
    expect(found.map(({ amount, settlements }) => [amount, settlements])).toEqual(
      items.map(({ amount, settlements }) => [amount, settlements]),
    );
  });

  it("une facture qui vaut juste l'acompte est soldée, un chantier tu vaut pour tous", () => {
    expect(settled([final({ amount: cents(3_000) }), deduction()])).toEqual([["FA-9", 0]]);
    expect(settled([final({ site: "Roses" }), deduction()])).toEqual([["FA-9", 7_000]]);
    expect(settled([final(), deduction({ site: "Lilas" })])).toEqual([["FA-9", 7_000]]);
  });

  it("de deux factures de solde, celle de son numéro ; une facture sans numéro n'est pas celle d'une ligne sans", () => {
    expect(settled([final({ number: "FA-10" }), final(), deduction()])).toEqual([
      ["FA-10", 10_000],
      ["FA-9", 7_000],
    ]);
    expect(settled([anItem({ number: "" }), final(), deduction({ number: "" })])).toEqual([
      ["", 10_000],
      ["FA-9", 7_000],
    ]);
  });

  it("deux lignes baissent la même facture l'une après l'autre, jamais au-delà d'elle", () => {
    const two = [final(), deduction(), deduction({ amount: cents(-7_000) })];
    expect(settled(two)).toEqual([["FA-9", 0]]);
    const three = [...two, deduction({ amount: cents(-1) })];
    expect(settled(three)).toEqual([
      ["FA-9", 0],
      ["FA-9", -1],
    ]);
  });

  it("une facture au même numéro mise en double par sa déduction n'est plus mise en doute", () => {
    expect(doubted(deposit(), final(), deduction())).toEqual([]);
    expect(doubted(deposit(), final())).toEqual(["FA-9 AC-3 3000"]);
  });
});

describe("La réponse de l'entreprise sur une facture de solde", () => {
  const answer = (repeats: boolean, change: Partial<DepositAnswer> = {}): DepositAnswer => ({
    customer: DUPONT,
    number: "fa-9",
    repeats,
    ...change,
  });

  it("« repris » : l'acompte est déduit une fois, et c'est dit", () => {
    const { items, problems } = settleDeposits([deposit(), final()], [answer(true)]);
    expect(items[1]?.settlements).toEqual([{ day: "2026-09-01", amount: 3_000, of: "deposit" }]);
    expect(problems).toEqual([
      {
        code: "deposit-counted-once",
        severity: "à savoir",
        place: { tab: "F", row: 2 },
        value: "FA-9",
        data: { number: "FA-9", deposits: "AC-3", amount: "3000", rest: "7000", currency: "EUR" },
      },
    ]);
  });

  it("« déjà déduit » : rien ne change, plus aucun doute", () => {
    expect(settled([deposit(), final()], [answer(false)])).toEqual([
      ["AC-3", 3_000],
      ["FA-9", 10_000],
    ]);
  });

  it("la réponse d'un autre client ou d'une autre facture ne répond pas", () => {
    for (const other of [answer(true, { customer: MARTIN }), answer(true, { number: "FA-8" })]) {
      expect(settled([deposit(), final()], [other])[1]).toEqual(["FA-9", 10_000, "AC-3"]);
    }
  });

  it("un acompte sans numéro se dit par son libellé, sinon par rien", () => {
    expect(doubted(deposit({ number: "", label: "Acompte Lilas" }), final())).toEqual([
      "FA-9 Acompte Lilas 3000",
    ]);
    expect(doubted(deposit({ number: "" }), final())).toEqual(["FA-9  3000"]);
  });
});

describe("Quelle facture est mise en doute", () => {
  it.each<[why: string, first: LedgerItem, second: LedgerItem, expected: readonly string[]]>([
    [
      "celle qui nomme l'acompte, avant la facture de solde",
      final({ role: undefined, number: "FA-7", label: "Suite de l'acompte ac-3" }),
      final(),
      ["FA-7 AC-3 3000"],
    ],
    [
      "celle qui le nomme parmi ses autres documents",
      final({ role: undefined, number: "FA-7", otherDocuments: "AC-3" }),
      final(),
      ["FA-7 AC-3 3000"],
    ],
    [
      "un numéro plus long n'est pas celui de l'acompte",
      final({ role: undefined, number: "FA-7", label: "Acompte AC-31" }),
      final(),
      ["FA-9 AC-3 3000"],
    ],
    [
      "la facture de solde, même après une autre",
      anItem({ number: "FA-7", issued: day("2026-07-01") }),
      final(),
      ["FA-9 AC-3 3000"],
    ],
    [
      "d'avant l'acompte, elle ne peut pas le reprendre",
      final({ number: "FA-7", issued: day("2026-05-31") }),
      anItem({ number: "FA-8", issued: day("2026-09-01"), amount: cents(12_345) }),
      [],
    ],
    [
      "du même jour, elle le peut",
      final({ number: "FA-7", issued: day("2026-06-01") }),
      final(),
      ["FA-7 AC-3 3000"],
    ],
    ["sans jour, elle le peut", final({ number: "FA-7", issued: undefined }), final(), ["FA-7 AC-3 3000"]],
  ])("%s", (_why, first, second, expected) => {
    expect(doubted(deposit(), first, second)).toEqual(expected);
    expect(doubted(second, first, deposit())).toEqual(expected);
  });

  it("la dernière de la même commande, avant la facture de solde ; une commande tue ne dit rien", () => {
    const ordered = deposit({ orderReference: "CMD-7" });
    const [first, last] = ["2026-07-01", "2026-08-01"].map((issued, at) =>
      anItem({ number: `FA-${at + 1}`, issued: day(issued), orderReference: "cmd-7" }),
    );
    if (!first || !last) throw new Error("deux factures");
    expect(doubted(ordered, first, last, final())).toEqual(["FA-2 AC-3 3000"]);
    expect(doubted(deposit(), first, last, final())).toEqual(["FA-9 AC-3 3000"]);
    expect(doubted(ordered, anItem({ issued: day("2026-08-01"), amount: cents(12_345) }), final())).toEqual([
      "FA-9 AC-3 3000",
    ]);
    expect(doubted(ordered, anItem({ issued: day("2026-08-01"), orderReference: "CMD-8" }), final())).toEqual(
      ["FA-9 AC-3 3000"],
    );
  });

  it("sans rôle de solde, la première seule, si l'acompte en est une part ronde", () => {
    const plain = (number: string, issued: string, amount: number) =>
      anItem({ number, issued: day(issued), amount: cents(amount) });
    expect(
      doubted(deposit(), plain("FA-2", "2026-08-01", 10_000), plain("FA-1", "2026-07-01", 10_000)),
    ).toEqual(["FA-1 AC-3 3000"]);
    expect(
      doubted(deposit(), plain("FA-1", "2026-07-01", 12_345), plain("FA-2", "2026-08-01", 10_000)),
    ).toEqual([]);
    // 30 of 70 + 30: the invoice is already net of its deposit.
    expect(doubted(deposit(), plain("FA-1", "2026-07-01", 7_000))).toEqual([]);
  });

  it.each([
    [30_000, ["F1 AC-3 3000"], "dix pour cent"],
    [30_010, ["F1 AC-3 3000"], "dix pour cent à un centime près"],
    [30_011, [], "un peu plus d'un centime"],
    [20_000, ["F1 AC-3 3000"], "quinze"],
    [12_000, ["F1 AC-3 3000"], "vingt-cinq"],
    [5_000, ["F1 AC-3 3000"], "soixante"],
    [4_615, [], "soixante-cinq : trop pour un acompte"],
    [60_000, [], "cinq : trop peu"],
    // 25 % of 120 €, and 20 % of 120 + 30: both readings are round, nothing is asked of a plain invoice.
    [12_001, ["F1 AC-3 3000"], "vingt-cinq à un centime près"],
    [13_700, [], "vingt et un virgule neuf"],
  ])("une facture de %i centimes et un acompte de 30 € : %j (%s)", (amount, expected) => {
    const invoice = anItem({ issued: day("2026-07-01"), amount: cents(amount) });
    // Where the deposit is a round share of both together as well, the invoice may be net of it.
    const together = [10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60].some(
      (percent) => Math.abs(3_000 * 100 - (amount + 3_000) * percent) <= 100,
    );
    expect(doubted(deposit(), invoice)).toEqual(together ? [] : expected);
  });

  it.each<[why: string, change: Partial<LedgerItem>]>([
    ["un acompte nul", { amount: cents(0) }],
    ["un acompte en double", { duplicated: true }],
    ["une facture ordinaire", { kind: "invoice", role: "progress" }],
  ])("%s n'est pas en cause", (_why, change) => {
    expect(
      doubted(deposit(change), deposit({ number: "AC-9", site: "Roses" }), final({ site: "Lilas" })),
    ).toEqual([]);
  });

  it.each<[why: string, change: Partial<LedgerItem>]>([
    ["elle se dit nette", { depositDeducted: true }],
    ["elle vaut moins que l'acompte", { amount: cents(2_999) }],
    ["elle vaut l'acompte", { amount: cents(3_000) }],
    [
      "elle en vaut moins, déjà réglée d'une partie",
      { amount: cents(2_000), settlements: [{ day: undefined, amount: cents(100) }] },
    ],
    ["sa ligne dit réglé autant que l'acompte", { settlements: [{ day: undefined, amount: cents(3_000) }] }],
    ["l'acompte est 30 % des deux ensemble", { amount: cents(7_000) }],
  ])("%s : rien n'est demandé", (_why, change) => {
    expect(doubted(deposit(), final(change))).toEqual([]);
  });

  it("de deux centimes, l'acompte et la facture : rien n'est demandé non plus", () => {
    expect(doubted(deposit({ amount: cents(2) }), final({ amount: cents(2) }))).toEqual([]);
  });

  it("un centime réglé de moins que l'acompte ne dit rien", () => {
    expect(doubted(deposit(), final({ settlements: [{ day: undefined, amount: cents(2_999) }] }))).toEqual([
      "FA-9 AC-3 3000",
    ]);
  });

  it("de deux factures de solde d'un même jour, la première de la liste", () => {
    expect(doubted(deposit(), final({ number: "FA-8" }), final())).toEqual(["FA-8 AC-3 3000"]);
    expect(doubted(deposit(), final(), final({ number: "FA-8" }))).toEqual(["FA-9 AC-3 3000"]);
  });

  it("d'un même chantier, ou sans jour, l'acompte est en cause", () => {
    expect(doubted(deposit({ site: "Roses" }), final({ site: "Roses" }))).toEqual(["FA-9 AC-3 3000"]);
    expect(doubted(deposit({ issued: undefined }), final())).toEqual(["FA-9 AC-3 3000"]);
  });

  it("une facture nulle ne le reprend pas à la place de la vraie", () => {
    const nothing = final({ number: "FA-7", issued: day("2026-08-01"), amount: cents(0) });
    expect(doubted(deposit(), nothing, final())).toEqual(["FA-9 AC-3 3000"]);
  });

  it("un acompte sans numéro n'est nommé par aucune facture", () => {
    const earlier = anItem({ number: "FA-7", issued: day("2026-07-01"), amount: cents(12_345) });
    expect(doubted(deposit({ number: "", label: "Acompte" }), earlier, final())).toEqual([
      "FA-9 Acompte 3000",
    ]);
  });

  it("une facture de solde dont l'acompte n'est une part ronde d'aucune façon laisse le doute", () => {
    expect(doubted(deposit(), final({ amount: cents(12_345) }))).toEqual(["FA-9 AC-3 3000"]);
  });

  it("un acompte nul ou rendu n'est pas compté avec les autres", () => {
    const others = [
      deposit({ number: "AC-4", amount: cents(0) }),
      deposit({ number: "AC-5", amount: cents(-1_000) }),
    ];
    expect(doubted(deposit(), ...others, final())).toEqual(["FA-9 AC-3 3000"]);
  });

  it("le doute est à corriger, la réponse à savoir", () => {
    const said = (code: Parameters<typeof depositProblem>[0]) =>
      depositProblem(code, final(), ["AC-3"], cents(3_000)).severity;
    expect([said("deposit-maybe-counted-twice"), said("deposit-counted-once")]).toEqual([
      "à corriger",
      "à savoir",
    ]);
  });

  it("deux acomptes ensemble : leurs numéros, leur somme", () => {
    expect(doubted(deposit(), deposit({ number: "AC-4", amount: cents(2_000) }), final())).toEqual([
      "FA-9 AC-3+AC-4 5000",
    ]);
  });
});
