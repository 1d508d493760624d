import { describe, expect, it } from "vitest";
import { learnedPayers } from "#shared/matching/payer.ts";
import { payerIndex } from "#shared/matching/payer-index.ts";
import { receiptOf, refusedKey } from "#shared/matching/receipt.ts";
import { rejectionMatches, settledPayments } from "#shared/matching/rejections.ts";
import type { AllocatedPayment, Match, OpenPayment } from "#shared/model/matching.ts";
import { customer, key, paid, settled } from "./builders.ts";

const VALADE = "Menuiserie Valade";
const PERIER = "Zinguerie Perier";
const NAMES = [customer(VALADE), customer(PERIER)];

interface Asked {
  readonly payment?: Partial<OpenPayment>;
  readonly refused?: readonly (readonly string[])[];
  readonly customers?: number;
  readonly on?: string;
}

/** What a rejection of 300 € may give back. */
function back(
  label: string,
  allocated: readonly AllocatedPayment[],
  { payment = {}, refused = [], customers = 2, on = "2026-04-10" }: Asked = {},
): readonly Match[] {
  const receipt = receiptOf(
    paid(-300, label, on, payment),
    payerIndex(NAMES),
    new Set(refused.map(refusedKey)),
    false,
  );
  return rejectionMatches(receipt, settledPayments(allocated), customers, learnedPayers());
}
/** `FA-1=-300.00 0.9804 sure`. */
const said = (matches: readonly Match[]) =>
  matches.map(({ parts, confidence, sure }) =>
    [
      ...parts.map(({ number, amount }) => `${number}=${(amount / 100).toFixed(2)}`),
      confidence,
      sure ? "sure" : "",
    ]
      .join(" ")
      .trim(),
  );
const ONE = settled("p1", 300, "VIR", VALADE, { "FA-1001": 300 }, "2026-04-01");
const undated = (payment: AllocatedPayment): AllocatedPayment => ({ ...payment, day: undefined });

describe("Les règlements déjà rendus", () => {
  const rest = (...allocated: readonly AllocatedPayment[]) =>
    settledPayments(allocated).map(({ payment, returned }) => `${payment.id}${returned ? " rendu" : ""}`);
  const pay = (id: string, on: string, amount = 300, more: Partial<AllocatedPayment> = {}) => ({
    ...settled(id, amount, "VIR", VALADE, { "FA-1": amount }, on),
    ...more,
  });

  it("un rejet rend le dernier règlement de ce montant avant lui", () => {
    expect(rest(pay("b", "2026-03-01"), pay("a", "2026-03-20"), pay("r", "2026-03-25", -300))).toEqual([
      "b",
      "a rendu",
    ]);
    expect(rest(pay("r", "2026-03-10", -300), pay("a", "2026-03-20"), pay("b", "2026-03-01"))).toEqual([
      "b rendu",
      "a",
    ]);
    expect(rest(pay("a", "2026-03-20"), pay("r", "2026-03-20", -300))).toEqual(["a rendu"]);
  });

  it("le même jour, dans l'ordre des identifiants, quel que soit celui des lignes", () => {
    const [a, b, c] = ["a", "b", "c"].map((id) => pay(id, "2026-03-01"));
    const r = pay("r", "2026-03-02", -300);
    for (const rows of [
      [a, b, c, r],
      [c, b, a, r],
      [r, b, c, a],
    ])
      expect(rest(...rows.flatMap((row) => row ?? []))).toEqual(["a", "b", "c rendu"]);
  });

  it("chacun n'est rendu qu'une fois", () => {
    const back2 = [pay("r", "2026-03-05", -300), pay("s", "2026-03-06", -300), pay("t", "2026-03-07", -300)];
    expect(rest(pay("a", "2026-03-01"), pay("b", "2026-03-02"), ...back2)).toEqual(["a rendu", "b rendu"]);
  });

  it("ni d'un autre client, ni d'une autre devise, ni d'un autre montant ; un rejet sans date va à tous", () => {
    const r = pay("r", "2026-03-25", -300);
    expect(rest(pay("a", "2026-03-20", 300, { customer: key(PERIER) }), r)).toEqual(["a"]);
    expect(rest(pay("a", "2026-03-20", 300, { currency: "CHF" }), r)).toEqual(["a"]);
    expect(rest(pay("a", "2026-03-20", 300.01), r)).toEqual(["a"]);
    expect(rest(pay("a", "2026-03-20"), undated(r))).toEqual(["a rendu"]);
    expect(rest(undated(pay("a", "2026-03-20")), r)).toEqual(["a rendu"]);
  });
});

describe("Ce qu'un rejet rend", () => {
  it.each<[label: string, said: readonly string[], why: string]>([
    // 1 / (1 + 0,5) ; with a word of rejection 1 / (1 + 0,02).
    ["PRLV 12", ["FA-1001=-300.00 0.6667"], "le montant seul : une proposition"],
    ["REJET PRLV", ["FA-1001=-300.00 0.9804 sure"], "un mot de rejet"],
    ["PRLV FA1001", ["FA-1001=-300.00 0.9995 sure"], "le numéro"],
    ["PRLV FA 10 01", ["FA-1001=-300.00 0.9995 sure"], "le numéro, en morceaux"],
    ["PRLV VALADE MENUISERIE", ["FA-1001=-300.00 0.9983 sure"], "le nom : 300 / 300,5"],
    // Another name: 0,02 / (0,02 + 0,02), and 1 000 × 0,02 / 20,02 with the number.
    ["REJET ZINGUERIE PERIER", ["FA-1001=-300.00 0.5"], "le nom d'un autre"],
    ["REJET ZINGUERIE PERIER FA1001", ["FA-1001=-300.00 0.999 sure"], "le nom d'un autre et le numéro"],
  ])("« %s » : %j (%s)", (label, expected) => {
    expect(said(back(label, [ONE]))).toEqual(expected);
  });

  it.each<[on: string, said: readonly string[], why: string]>([
    ["2026-05-16", ["FA-1001=-300.00 0.9804 sure"], "quarante-cinq jours après"],
    // 0,2 / (0,2 + 0,02).
    ["2026-05-17", ["FA-1001=-300.00 0.9091 sure"], "quarante-six : plus rare"],
    ["2026-07-30", ["FA-1001=-300.00 0.9091 sure"], "cent vingt"],
    ["2026-07-31", [], "cent vingt et un : non"],
    ["2026-04-01", ["FA-1001=-300.00 0.9804 sure"], "le jour même"],
    ["2026-03-31", [], "la veille : non"],
  ])("un rejet du %s d'un règlement du 1er avril : %j (%s)", (on, expected) => {
    expect(said(back("REJET", [ONE], { on }))).toEqual(expected);
  });

  it("sans jour d'un côté ou de l'autre, l'âge ne compte pas", () => {
    expect(said(back("REJET", [undated(ONE)]))).toEqual(["FA-1001=-300.00 0.9804 sure"]);
    expect(said(back("REJET", [ONE], { payment: { day: undefined } }))).toEqual([
      "FA-1001=-300.00 0.9804 sure",
    ]);
  });

  it("dit pourquoi : le numéro, qui, et le jour du règlement rendu", () => {
    const [first] = back("VALADE MENUISERIE FA1001", [ONE]);
    expect(first?.reasons).toEqual([
      { code: "number", text: "FA-1001" },
      { code: "customer-name", text: "VALADE MENUISERIE" },
      { code: "rejected-payment", day: "2026-04-01" },
    ]);
    expect(first?.residuals).toEqual([]);
    expect(back("REJET", [undated(ONE)])[0]?.reasons).toEqual([{ code: "rejected-payment" }]);
    expect(back("REJET", [ONE], { payment: { customer: key(VALADE) } })[0]?.reasons).toEqual([
      { code: "customer-known" },
      { code: "rejected-payment", day: "2026-04-01" },
    ]);
  });

  it("ne dit pas le nom d'un autre, ni un nom trop peu probable", () => {
    // Both are named as well: each gives back its own, with its own words.
    const other = settled("p2", 300, "VIR", PERIER, { "FA-2002": 300 }, "2026-04-02");
    const both = back("VALADE MENUISERIE ZINGUERIE PERIER", [ONE, other]);
    expect(both.map(({ customer: who, reasons }) => [who, reasons[0]?.text])).toEqual([
      [PERIER, "ZINGUERIE PERIER"],
      [VALADE, "VALADE MENUISERIE"],
    ]);
    // Half a name beside a whole one.
    const [weak] = back("REJET ZINGUERIE PERIER VALADE FA1001", [ONE]);
    expect(weak?.reasons.map(({ code }) => code)).toEqual(["number", "rejected-payment"]);
  });

  it("seulement du même montant, de la même devise, du même client, et ce qui a réglé quelque chose", () => {
    const none = (more: Partial<AllocatedPayment>, asked: Asked = {}) =>
      expect(back("REJET FA1001", [{ ...ONE, ...more }], asked)).toEqual([]);
    none({ amount: 30_001 as never });
    none({ currency: "CHF" });
    none({}, { payment: { customer: key(PERIER) } });
    none({ allocations: [] });
    const returned = settledPayments([ONE]).map((one) => ({ ...one, returned: true }));
    const receipt = receiptOf(paid(-300, "REJET"), payerIndex(NAMES), new Set(), false);
    expect(rejectionMatches(receipt, returned, 2, learnedPayers())).toEqual([]);
  });

  it("jamais ce que le propriétaire a refusé, et rien de sûr après un refus", () => {
    expect(back("REJET", [ONE], { refused: [["FA-1001"]] })).toEqual([]);
    expect(said(back("REJET", [ONE], { refused: [["FA-9"]] }))).toEqual(["FA-1001=-300.00 0.9804"]);
  });

  it("à chaque facture ce qu'elle avait reçu, jusqu'au montant du rejet", () => {
    const several = settled(
      "p1",
      300,
      "VIR",
      VALADE,
      { "FA-1": 100, "FA-2": 150, "FA-3": 80, "FA-4": 5 },
      "2026-04-01",
    );
    expect(said(back("REJET", [several]))).toEqual(["FA-1=-100.00 FA-2=-150.00 FA-3=-50.00 0.9804 sure"]);
  });

  it("un numéro de trois signes n'en dit rien, un numéro en plus de cinq morceaux non plus", () => {
    const of = (number: string, label: string) =>
      back(label, [settled("p1", 300, "VIR", VALADE, { [number]: 300 }, "2026-04-01")])[0]?.confidence;
    expect(of("F12", "PRLV F12")).toBe(0.6667);
    expect(of("F123", "PRLV F123")).toBe(0.9995);
    expect(of("A1B2C", "PRLV A1B2C")).toBe(0.9995);
    expect(of("A1B2C3", "PRLV A1B2C3")).toBe(0.6667);
  });
});

describe("Un rejet que plusieurs règlements expliquent", () => {
  const pay = (id: string, number: string, on: string) =>
    settled(id, 300, "VIR", VALADE, { [number]: 300 }, on);

  it("n'est pas sûr : trois propositions au plus, du plus probable au plus récent, puis par identifiant", () => {
    const four = [
      pay("d", "FA-4", "2026-04-02"),
      pay("a", "FA-1", "2026-04-01"),
      pay("c", "FA-3", "2026-04-02"),
      pay("b", "FA-2222", "2026-04-01"),
    ];
    const found = back("REJET", four);
    // 1 / 4,02 each.
    expect(said(found)).toEqual(["FA-3=-300.00 0.2488", "FA-4=-300.00 0.2488", "FA-1=-300.00 0.2488"]);
    expect(found[0]?.reasons).toEqual([
      { code: "rejected-payment", day: "2026-04-02" },
      { code: "several-candidates", count: 4 },
    ]);
    expect(said(back("REJET FA2222", four))[0]).toBe("FA-2222=-300.00 0.997 sure");
  });

  it("un autre, cinquante fois moins probable, n'y compte pas", () => {
    const both = [pay("a", "FA-1001", "2026-04-01"), pay("b", "FA-2002", "2026-04-02")];
    const [first, second] = back("REJET FA1001", both);
    expect(first?.reasons).toEqual([
      { code: "number", text: "FA-1001" },
      { code: "rejected-payment", day: "2026-04-01" },
    ]);
    expect([first?.sure, second?.sure]).toEqual([true, false]);
  });

  it("le numéro d'un client et le nom d'un autre : au propriétaire de dire", () => {
    // Among 60 000 customers a name is likely, no more: 1 000 by the number, 300 × 0,2 by the name of an older payment.
    const named = settled("p2", 300, "VIR", PERIER, { "FA-2002": 300 }, "2026-02-01");
    const found = back("REJET ZINGUERIE PERIER FA1001", [ONE, named], { customers: 60_000 });
    expect(said(found)).toEqual(["FA-1001=-300.00 0.9434", "FA-2002=-300.00 0.0566"]);
    expect(found[0]?.reasons[2]).toEqual({ code: "several-candidates", count: 2 });
  });
});

describe("Les mots d'un rejet", () => {
  it.each(["REJETE", "IMPAYE", "RETOUR", "ANNULATION", "EXTOURNE", "OPPOSITION"])("%s", (word) => {
    expect(said(back(`PRLV ${word} 12`, [ONE]))).toEqual(["FA-1001=-300.00 0.9804 sure"]);
  });

  it("un mot qui commence ou finit ainsi n'en est pas un", () => {
    expect(said(back("PRLV REJETON", [ONE]))).toEqual(["FA-1001=-300.00 0.6667"]);
    expect(said(back("PRLV XREJET", [ONE]))).toEqual(["FA-1001=-300.00 0.6667"]);
  });
});
