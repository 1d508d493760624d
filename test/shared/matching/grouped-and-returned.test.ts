import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { accountsOf } from "#shared/matching/accounts.ts";
import { balanceGroups } from "#shared/matching/balance-groups.ts";
import { groupedKind, groupedMatches, itemsByDay } from "#shared/matching/grouped-receipts.ts";
import { labelTokens } from "#shared/matching/label-tokens.ts";
import type { LedgerLine } from "#shared/matching/ledger-line.ts";
import { payerIndex } from "#shared/matching/payer-index.ts";
import { receiptOf, refusedKey } from "#shared/matching/receipt.ts";
import { settledPayments } from "#shared/matching/rejections.ts";
import type { AllocatedPayment, OpenInvoice, PayerNames } from "#shared/model/matching.ts";
import { customer, euros, invoice, key, one, paid, says, settled } from "./builders.ts";

const NOBODY = payerIndex([]);
const NONE: ReadonlySet<string> = new Set();

describe("Une remise de plusieurs paiements", () => {
  it.each([
    ["REMISE CB 221", "card"],
    ["REM DE CARTES", "card"],
    ["VERSEMENT PAR TPE", "card"],
    ["VENTES MASTERCARD", "card"],
    ["SUMUP PAYOUT", "card"],
    ["SMILE PAY", "card"],
    ["REMISE CHEQUES", "cheque"],
    ["REMISE DE 12 CHQ", "cheque"],
    ["DEPOT CHEQUE", "cheque"],
    ["REMISE PRLV", "direct-debit"],
    ["REM DE 3 EFFETS", "direct-debit"],
    ["VIR DURAND", undefined],
    ["CB DURAND", undefined],
    ["CHEQUE 123", undefined],
    ["REMISEUR CBX", undefined],
  ])("« %s » : %s", (label, kind) => {
    expect(groupedKind(receiptOf(paid(1, label), NOBODY, NONE, false))).toBe(kind);
  });

  /** What a receipt of 10 April may hold: numbers of each proposal. */
  function held(
    amount: number,
    invoices: readonly OpenInvoice[],
    kind: "card" | "cheque" | "direct-debit" = "cheque",
    more: { readonly refused?: readonly string[]; readonly undated?: true } = {},
  ) {
    const refused = new Set(more.refused === undefined ? [] : [refusedKey(more.refused)]);
    const payment = paid(amount, "REMISE", "2026-04-10", more.undated ? { day: undefined } : {});
    const receipt = receiptOf(payment, NOBODY, refused, false);
    const { items } = accountsOf(invoices, "keep");
    return groupedMatches(receipt, kind, itemsByDay(items, "EUR"));
  }
  const numbers = (...args: Parameters<typeof held>) =>
    held(...args).map(({ parts, shares }) =>
      (shares?.flatMap((share) => share.parts) ?? parts).map(({ number }) => number).join("+"),
    );
  const sold = (number: string, amount: number, on: string, more: Partial<OpenInvoice> = {}) =>
    invoice(number, amount, `Client ${number}`, on, more);

  it("ce qui fut vendu un jour, ou de un à quatre jours de suite, dans la semaine d'avant", () => {
    const items = [
      sold("A", 10, "2026-04-10"),
      sold("B", 20, "2026-04-09"),
      sold("C", 40, "2026-04-08"),
      sold("D", 80, "2026-04-07"),
      sold("E", 160, "2026-04-06"),
      sold("F", 320, "2026-04-03"),
      sold("G", 640, "2026-03-31"),
      sold("H", 1280, "2026-03-30"),
    ];
    expect(numbers(30, items)).toEqual(["A+B"]);
    expect(numbers(150, items)).toEqual(["A+B+C+D"]);
    expect(numbers(320, items)).toEqual(["F"]);
    // La vente la plus longue peut remonter à dix jours ; onze, c'est trop.
    expect(numbers(960, items)).toEqual(["F+G"]);
    expect(numbers(1280, items)).toEqual([]);
    expect(numbers(30, items, "cheque", { undated: true })).toEqual([]);
  });

  it("à défaut, le seul ensemble de ces ventes qui fasse la somme", () => {
    const items = [sold("A", 10, "2026-04-10"), sold("B", 20, "2026-04-09"), sold("C", 41, "2026-04-05")];
    expect(numbers(51, items)).toEqual(["A+C"]);
    expect(numbers(52, items)).toEqual([]);
    expect(
      numbers(30, [...items, sold("D", 10, "2026-04-04"), sold("E", 20, "2026-04-03")].slice(0, 3)),
    ).toEqual(["A+B"]);
    const twice = [sold("A", 10, "2026-04-10"), sold("C", 41, "2026-04-05"), sold("D", 10, "2026-04-01")];
    expect(numbers(51, twice)).toEqual([]);
  });

  it("par carte, la commission est de 0,2 à 3,5 % ; par chèque, rien ne manque", () => {
    const items = [sold("A", 1000, "2026-04-10")];
    expect([1000, 998, 965].map((amount) => numbers(amount, items, "card"))).toEqual([["A"], ["A"], ["A"]]);
    expect([998.01, 964.99, 1001].map((amount) => numbers(amount, items, "card"))).toEqual([[], [], []]);
    expect(numbers(998, items)).toEqual([]);
  });

  it("les prélèvements viennent au jour de l'échéance, ou d'émission sans échéance", () => {
    const items = [
      sold("A", 10, "2026-03-01", { due: day("2026-04-10") }),
      sold("B", 20, "2026-04-10", { due: day("2026-05-10") }),
      sold("C", 5, "2026-04-10", { due: undefined }),
    ];
    expect(numbers(15, items, "direct-debit")).toEqual(["A+C"]);
    expect(numbers(25, items)).toEqual(["B+C"]);
  });

  it("quand les factures disent le moyen, celles de ce moyen seulement, et plus probable", () => {
    const items = [
      sold("A", 10, "2026-04-10", { paymentMeans: "Chèque" }),
      sold("B", 20, "2026-04-10", { paymentMeans: "CB" }),
      sold("C", 40, "2026-04-10"),
    ];
    expect(numbers(10, items)).toEqual(["A"]);
    expect(numbers(70, items)).toEqual([]);
    expect(numbers(20, items, "card")).toEqual(["B"]);
    const [told] = held(10, items);
    const [untold] = held(40, [sold("C", 40, "2026-04-10")]);
    expect([told?.confidence, untold?.confidence]).toEqual([0.8, 0.4]);
  });

  it("ce qui est réglé, d'une autre devise, trop nombreux ou refusé n'y est pas", () => {
    const item = sold("A", 10, "2026-04-10");
    expect(numbers(10, [{ ...item, open: euros(0) }])).toEqual([]);
    expect(numbers(10, [{ ...item, currency: "USD" }])).toEqual([]);
    expect(numbers(10, [item], "cheque", { refused: ["B"] })).toEqual(["A"]);
    expect(numbers(10, [item], "cheque", { refused: ["A"] })).toEqual([]);
    const crowd = (count: number) =>
      Array.from({ length: count }, (_, at) => sold(`X${at}`, 1, "2026-04-09"));
    expect(numbers(10, [item, ...crowd(399)])).toEqual(["A"]);
    expect(numbers(10, [item, ...crowd(400)])).toEqual([]);
  });

  it("deux ensembles possibles se partagent la chance, et le disent", () => {
    const found = held(10, [sold("A", 10, "2026-04-10"), sold("B", 10, "2026-04-08")]);
    expect(found.map(({ confidence }) => confidence)).toEqual([0.2, 0.2]);
    expect(found[0]?.reasons).toEqual([
      { code: "sum-of-invoices", count: 1 },
      { code: "several-candidates", count: 2 },
    ]);
    const four = held(
      10,
      ["07", "08", "09", "10"].map((on) => sold(on, 10, `2026-04-${on}`)),
    );
    expect(four).toHaveLength(3);
  });

  it("une seule facture du jour, sans les autres ; un seul ensemble ne dit pas qu'il y en a plusieurs", () => {
    const [found, ...others] = held(10, [sold("A", 10, "2026-04-10"), sold("B", 5, "2026-04-10")]);
    expect([found?.parts, others]).toEqual([[{ number: "A", amount: 1000 }], []]);
    expect(found?.reasons).toEqual([{ code: "sum-of-invoices", count: 1 }]);
  });

  it("ce qui remonte à une semaine tout juste, ce qui dure quatre jours tout juste", () => {
    // Deux paires font 11 : seules celles d'un même jour, une semaine avant, sont une vente.
    const week = [
      sold("A", 5, "2026-04-03"),
      sold("B", 6, "2026-04-03"),
      sold("C", 4, "2026-04-04"),
      sold("D", 7, "2026-04-02"),
    ];
    expect(numbers(11, week)).toEqual(["A+B"]);
    const four = [10, 20, 40, 80].map((amount, at) => sold(`V${at}`, amount, `2026-04-0${9 - at}`));
    const apart = [sold("X", 71, "2026-04-05"), sold("Y", 79, "2026-04-05")];
    expect(numbers(150, [...four, ...apart])).toEqual(["V0+V1+V2+V3", "X+Y"]);
  });

  it("une vente trouvée dispense de chercher d'autres ensembles", () => {
    const items = [sold("A", 10, "2026-04-10"), sold("B", 3, "2026-04-09"), sold("C", 7, "2026-04-04")];
    expect(numbers(10, items)).toEqual(["A"]);
    expect(numbers(10, items.slice(1))).toEqual(["B+C"]);
  });

  it("on cherche parmi les quatorze premières, et on les propose dans l'ordre des comptes", () => {
    const many = Array.from({ length: 13 }, (_, at) => sold(`B${at + 10}`, 100 + at, "2026-04-08"));
    const pair = (last: string) => [
      sold("A", 3, "2026-04-10"),
      ...many.slice(0, 12),
      sold(last, 7, "2026-04-04"),
    ];
    expect(numbers(10, pair("C"))).toEqual(["A+C"]);
    expect(numbers(10, [...pair("C"), ...many.slice(12)])).toEqual([]);
    // Chacune vendue avec une autre, l'une après l'autre.
    const two = [
      sold("A", 10, "2026-04-06"),
      sold("X", 4, "2026-04-06"),
      sold("B", 10, "2026-04-10"),
      sold("Y", 9, "2026-04-10"),
    ];
    expect(numbers(10, two)).toEqual(["A", "B"]);
  });

  it("les jours ne gardent que ce qui est dû, au jour d'émission et à celui de l'échéance", () => {
    const { items } = accountsOf(
      [
        sold("A", 10, "2026-04-10", { due: day("2026-05-10") }),
        sold("B", -10, "2026-04-10"),
        sold("C", 10, "2026-04-10", { open: euros(0) }),
        sold("D", 10, "2026-04-10", { issued: undefined, due: undefined }),
      ],
      "keep",
    );
    const on = itemsByDay(items, "EUR");
    const seen = (text: string, by: "issued" | "due") => on(day(text), by).map(({ source }) => source.number);
    expect([seen("2026-04-10", "issued"), seen("2026-04-10", "due")]).toEqual([["A"], []]);
    expect([seen("2026-05-10", "issued"), seen("2026-05-10", "due")]).toEqual([[], ["A"]]);
  });

  it("la commission se répartit par facture, au centime, une part par client", () => {
    const items = [
      invoice("A", 300, "Un", "2026-04-09"),
      invoice("B", 100, "Deux", "2026-04-10"),
      invoice("C", 100, "Un", "2026-04-10"),
    ];
    const [found] = held(494.99, items, "card");
    // 5,01 € de commission : un cinquième de 5,01 vers le bas, puis ce qui reste sur la dernière.
    expect(found?.reasons[0]).toEqual({ code: "card-commission", amount: 501, count: 3 });
    expect(found?.sure).toBe(false);
    expect(found?.shares).toEqual([
      {
        customer: "Deux",
        amount: 9900,
        parts: [{ number: "B", amount: 9900 }],
        residuals: [{ kind: "card-commission", number: "B", amount: 100 }],
      },
      {
        customer: "Un",
        amount: 39_599,
        parts: [
          { number: "A", amount: 29_700 },
          { number: "C", amount: 9899 },
        ],
        residuals: [
          { kind: "card-commission", number: "A", amount: 300 },
          { kind: "card-commission", number: "C", amount: 101 },
        ],
      },
    ]);
    expect(found?.parts).toEqual(found?.shares?.[0]?.parts);
    const [alone] = held(100, [invoice("B", 100, "Deux", "2026-04-10")], "card");
    expect([alone?.customer, alone?.shares, alone?.residuals]).toEqual(["Deux", undefined, []]);
  });
});

describe("Les paiements déjà rendus", () => {
  const returned = (...list: readonly AllocatedPayment[]) =>
    settledPayments(list).flatMap((found) => (found.returned ? [found.payment.id] : []));
  const back = (id: string, amount: number, on: string, more: Partial<AllocatedPayment> = {}) => ({
    ...settled(id, -amount, "REJET", "A", {}, on),
    ...more,
  });

  it("un rejet rend le dernier paiement de ce montant, de ce client, de cette devise et d'avant lui, une fois", () => {
    const first = settled("p1", 100, "VIR", "A", {}, "2026-03-01");
    const second = settled("p2", 100, "VIR", "A", {}, "2026-03-10");
    expect(returned(first, second)).toEqual([]);
    expect(returned(first, second, back("r", 100, "2026-03-20"))).toEqual(["p2"]);
    expect(returned(back("r", 100, "2026-03-20"), second, first)).toEqual(["p2"]);
    expect(returned(first, second, back("r", 100, "2026-03-10"))).toEqual(["p2"]);
    expect(returned(first, second, back("r", 100, "2026-03-05"))).toEqual(["p1"]);
    expect(returned(first, second, back("r", 100, "2026-02-05"))).toEqual([]);
    expect(returned(first, second, back("r", 101, "2026-03-20"))).toEqual([]);
    expect(returned(first, second, back("r", 100, "2026-03-20", { currency: "USD" }))).toEqual([]);
    expect(returned(first, second, back("r", 100, "2026-03-20", { customer: key("B") }))).toEqual([]);
    expect(returned(first, second, back("r", 100, "2026-03-20", { day: undefined }))).toEqual(["p2"]);
    expect(returned(first, second, back("r", 100, "2026-03-20"), back("s", 100, "2026-03-21"))).toEqual([
      "p1",
      "p2",
    ]);
    expect(settledPayments([first, back("r", 100, "2026-03-20")])).toHaveLength(1);
  });
});

describe("Un paiement rejeté", () => {
  const customers = [customer("Menuiserie Valade"), customer("Garage Périer")];
  const invoices = [invoice("F-1", 640, "Menuiserie Valade", "2026-01-01", { open: euros(0) })];
  const earlier = (on = "2026-03-20", more: Partial<AllocatedPayment> = {}) => ({
    ...settled("p", 640, "VIR MENUISERIE VALADE", "Menuiserie Valade", { "F-1": 640 }, on),
    ...more,
  });
  const back = (label: string, allocated: readonly AllocatedPayment[] = [earlier()], more = {}) =>
    one({ invoices, customers, payments: [paid(-640, label, "2026-04-02", more)], allocated });

  it("est rendu quand le nom, le numéro ou le mot de rejet le dit ; sinon il est proposé", () => {
    expect(says(back("REJET VIR MENUISERIE VALADE").sure)).toBe("F-1=-640.00");
    expect(says(back("IMPAYE F-1000").sure)).toBe("F-1=-640.00");
    const plain = back("OPERATION DIVERSE");
    expect(plain.sure).toBeUndefined();
    expect(plain.proposals.map(says)).toEqual(["F-1=-640.00"]);
  });

  it("n'est pas rendu sur un autre nom", () => {
    expect(back("REJET GARAGE PERIER").sure).toBeUndefined();
    expect(back("REJET", [earlier()], { customer: key("Garage Périer") }).proposals).toEqual([]);
    expect(says(back("REJET", [earlier()], { customer: key("Menuiserie Valade") }).sure)).toBe("F-1=-640.00");
  });

  it("se cherche jusqu'à cent vingt jours en arrière, jamais après", () => {
    expect(says(back("REJET VALADE MENUISERIE", [earlier("2025-12-03")]).sure)).toBe("F-1=-640.00");
    expect(back("REJET VALADE MENUISERIE", [earlier("2025-12-02")]).sure).toBeUndefined();
    expect(back("REJET VALADE MENUISERIE", [earlier("2025-12-02")]).proposals).toEqual([]);
    expect(says(back("REJET VALADE MENUISERIE", [earlier("2026-04-02")]).sure)).toBe("F-1=-640.00");
    expect(back("REJET VALADE MENUISERIE", [earlier("2026-04-03")]).proposals).toEqual([]);
  });

  it("ne l'est ni d'une autre devise, ni d'un autre montant, ni sans rien à rendre", () => {
    expect(back("REJET VALADE MENUISERIE", [earlier("2026-03-20", { currency: "USD" })]).proposals).toEqual(
      [],
    );
    expect(
      back("REJET VALADE MENUISERIE", [earlier("2026-03-20", { amount: euros(641) })]).proposals,
    ).toEqual([]);
    expect(back("REJET VALADE MENUISERIE", [earlier("2026-03-20", { allocations: [] })]).proposals).toEqual(
      [],
    );
  });

  it("rend à chaque facture ce qu'elle avait pris, au plus le montant du rejet", () => {
    const parts = (...allocations: AllocatedPayment["allocations"]) =>
      says(back("REJET VALADE MENUISERIE", [earlier("2026-03-20", { allocations })]).sure);
    expect(parts({ number: "F-1", amount: euros(400) }, { number: "F-2", amount: euros(240) })).toBe(
      "F-1=-400.00 F-2=-240.00",
    );
    expect(parts({ number: "F-1", amount: euros(400) }, { number: "F-2", amount: euros(300) })).toBe(
      "F-1=-400.00 F-2=-240.00",
    );
    expect(parts({ number: "F-1", amount: undefined }, { number: "F-2", amount: euros(1) })).toBe(
      "F-1=-640.00",
    );
  });

  it("dit le paiement qu'il rend, et le nom ou le numéro qui le montre", () => {
    expect(back("REJET VIR MENUISERIE VALADE").sure?.reasons).toEqual([
      { code: "customer-name", text: "MENUISERIE VALADE" },
      { code: "rejected-payment", day: "2026-03-20" },
    ]);
    const numbered = earlier("2026-03-20", { allocations: [{ number: "FA-2026-01", amount: euros(640) }] });
    expect(back("REJET FA 2026 01", [numbered]).sure?.reasons).toEqual([
      { code: "number", text: "FA-2026-01" },
      { code: "rejected-payment", day: "2026-03-20" },
    ]);
  });
});

describe("Un solde qui revient à zéro", () => {
  const line = (id: string, amount: number, on: string, more: Partial<LedgerLine> = {}): LedgerLine => ({
    id,
    customer: key("A"),
    number: "",
    label: "",
    day: day(on),
    amount: euros(amount),
    currency: "EUR",
    kind: amount > 0 ? "invoice" : "payment",
    ...more,
  });
  const groups = (...lines: readonly LedgerLine[]) => balanceGroups(lines).map(({ ids }) => ids.join("+"));

  it("groupe ses lignes, et recommence après", () => {
    expect(
      groups(
        line("d", 80, "2026-01-01"),
        line("b", 50, "2026-01-02"),
        line("c", -60, "2026-01-03"),
        line("a", -70, "2026-01-04"),
        line("f", 30, "2026-02-01"),
        line("e", -30, "2026-02-02"),
        line("g", 5, "2026-02-03"),
      ),
    ).toEqual(["a+b+c+d", "e+f"]);
  });

  it("le dit, avec le nombre de lignes", () => {
    expect(balanceGroups([line("a", 80, "2026-01-01"), line("b", -80, "2026-01-02")])).toEqual([
      {
        ids: ["a", "b"],
        reasons: [{ code: "customer-known" }, { code: "whole-balance", count: 2 }],
        sure: true,
      },
    ]);
  });

  it("le même jour, ce qui est dû vient avant ce qui est payé ; payé d'avance, ce n'en est pas un", () => {
    expect(groups(line("a", -80, "2026-01-01"), line("b", 80, "2026-01-01"))).toEqual(["a+b"]);
    expect(groups(line("a", -80, "2026-01-01"), line("b", 80, "2026-01-02"))).toEqual([]);
    expect(
      groups(
        line("a", -80, "2026-01-01"),
        line("b", 80, "2026-01-02"),
        line("c", 7, "2026-01-03"),
        line("d", -7, "2026-01-04"),
      ),
    ).toEqual(["c+d"]);
  });

  it("pas quand un groupe plus petit tombe juste, à quelques centimes", () => {
    const four = (rest: number) =>
      groups(
        line("a", 50, "2026-01-01"),
        line("b", 80, "2026-01-02"),
        line("c", -80 + rest, "2026-01-03"),
        line("d", -50 - rest, "2026-01-04"),
      );
    expect([four(0.05), four(0.06)]).toEqual([[], ["a+b+c+d"]]);
  });

  it("une ligne d'arrondi n'est pas un groupe plus petit", () => {
    expect(
      groups(line("a", 50, "2026-01-01"), line("b", 0.05, "2026-01-02"), line("c", -50.05, "2026-01-03")),
    ).toEqual(["a+b+c"]);
    expect(
      groups(
        line("a", 50, "2026-01-01"),
        line("r", 0.03, "2026-01-02"),
        line("b", 80, "2026-01-02"),
        line("c", -70, "2026-01-03"),
        line("d", -60.03, "2026-01-04"),
      ),
    ).toEqual(["a+b+c+d+r"]);
  });

  it("au plus quatorze lignes, d'un seul client et d'une seule devise", () => {
    const many = (count: number) => {
      const debits = Array.from({ length: count - 2 }, (_, at) => line(`a${at}`, 2 ** at, "2026-01-01"));
      const sum = 2 ** (count - 2) - 1;
      return groups(...debits, line("y", -0.5, "2026-01-02"), line("z", 0.5 - sum, "2026-01-03"));
    };
    expect([many(14).length, many(15).length]).toEqual([1, 0]);
    expect(groups(line("a", 80, "2026-01-01"), line("b", -80, "2026-01-02", { customer: key("B") }))).toEqual(
      [],
    );
    expect(groups(line("a", 80, "2026-01-01"), line("b", -80, "2026-01-02", { currency: "USD" }))).toEqual(
      [],
    );
  });
});

describe("Les clients que nomme un libellé", () => {
  const named = (label: string, ...names: readonly (string | PayerNames)[]) =>
    payerIndex(names.map((name) => (typeof name === "string" ? customer(name) : name)))
      .namedIn(labelTokens(label))
      .map(({ customer: who, by, text }) => `${who} ${by} ${text}`);

  it.each<[label: string, found: readonly string[], why: string]>([
    [
      "VIR MENUISERIE VALADE",
      ["SARL Menuiserie Valade customer-name MENUISERIE VALADE"],
      "sans sa forme juridique",
    ],
    [
      "VIR VALADE MENUISERIE",
      ["SARL Menuiserie Valade customer-name VALADE MENUISERIE"],
      "dans un autre ordre",
    ],
    ["VIR VALADE", ["SARL Menuiserie Valade customer-name VALADE"], "par son mot rare"],
    ["VIR MENUISERIE", [], "un mot que d'autres portent ne nomme personne"],
    ["VIR MENUISERIEVALADE", ["SARL Menuiserie Valade customer-name MENUISERIEVALADE"], "collé"],
    [
      "VIR MENUISERIE VALAD",
      ["SARL Menuiserie Valade customer-name MENUISERIE VALAD"],
      "coupé par la banque",
    ],
    ["VIR MENUISERIE VAL", [], "trois lettres ne suffisent pas à le reconnaître coupé"],
    ["VIR DUPONT", [], "un autre"],
  ])("« %s » : %j (%s)", (label, found) => {
    expect(named(label, "SARL Menuiserie Valade")).toEqual(found);
  });

  it("le nom que le grand livre a coupé, entier dans le libellé", () => {
    expect(named("VIR AGENCE CARPENTRAS", "Agence de Carpentr")).toEqual([
      "Agence de Carpentr customer-name AGENCE CARPENTRAS",
    ]);
    expect(named("VIR AGE CARPENTRAS", "Age Carpentr")).toEqual([]);
  });

  it("une forme juridique et un mot commun, ensemble, sont un nom", () => {
    expect(named("VIR SAS PARIS", "SAS Paris")).toContain("SAS Paris customer-name SAS PARIS");
    expect(named("VIR DE PARIS", "SAS Paris").join()).not.toContain("SAS PARIS");
  });

  it("le code du client, s'il se distingue d'un mot ou d'une année", () => {
    const coded = (code: string, label: string) => named(label, customer("Zzyzx", { code }));
    expect(coded("C00417", "VIR CLIENT C00417")).toEqual(["Zzyzx customer-code C00417"]);
    expect(coded("C-00417", "VIR CLIENT C00417")).toEqual(["Zzyzx customer-code C00417"]);
    expect(coded("00417", "VIR 00417")).toEqual(["Zzyzx customer-code 00417"]);
    expect(coded("417", "VIR 417")).toEqual([]);
    expect(coded("2026", "VIR 2026")).toEqual([]);
    expect(coded("1999", "VIR 1999")).toEqual(["Zzyzx customer-code 1999"]);
    expect(coded("ABCD", "VIR ABCD")).toEqual([]);
    expect(coded("ABCDE", "VIR ABCDE")).toEqual(["Zzyzx customer-code ABCDE"]);
    expect(coded("C00417", "VIR XC00417")).toEqual([]);
    expect(coded("C00417", "VIR C00417X")).toEqual([]);
    expect(coded("C00417", "VIR C 00417")).toEqual(["Zzyzx customer-code C 00417"]);
    expect(coded("C00417", "VIR C - 00417")).toEqual([]);
  });

  it("son payeur", () => {
    expect(named("VIR HOLDING ASTROLABE", customer("Kiosque Bleu", { payer: "Holding Astrolabe" }))).toEqual([
      "Kiosque Bleu payer-name HOLDING ASTROLABE",
    ]);
  });

  it("de deux clients, le mieux nommé d'abord", () => {
    expect(named("VIR MARTIN FILS", "Martin Père", "Martin Fils")[0]).toBe(
      "Martin Fils customer-name MARTIN FILS",
    );
    expect(named("VIR KOWALSKI", "Kowalski", "Kowalski et Dupuis")[0]).toBe(
      "Kowalski customer-name KOWALSKI",
    );
  });
});
