import { describe, expect, it } from "vitest";
import { type Day, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { paidHistory } from "#shared/dunning/paid-history.ts";
import { criterionOf, type Portfolio, portfolioOf, preventiveCriterion } from "#shared/dunning/targeting.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";
import { aCustomer, anInvoice, keyOf } from "../dunning/builders.ts";

const TODAY = day("2026-06-15");
const at = (items: readonly LedgerItem[], today: Day = TODAY): Portfolio =>
  portfolioOf(items, paidHistory(items, [], today), today);

/** An invoice of a customer issued on a day, in cents. */
const issued = (of: string, on: string | undefined, amount: number, more: Partial<LedgerItem> = {}) =>
  anInvoice(`${of} ${on ?? "?"}`, 0, undefined, {
    of,
    issued: on === undefined ? undefined : day(on),
    amount: cents(amount),
    ...more,
  });

describe("Le chiffre d'affaires d'un an", () => {
  const year = (items: readonly LedgerItem[], today?: Day) => {
    const turnover = at(items, today).turnovers.get("EUR");
    return turnover === undefined ? undefined : [turnover.total, turnover.count, ...turnover.byCustomer];
  };

  it("additionne les factures de chaque client", () => {
    expect(
      year([issued("A", "2026-06-01", 300), issued("B", "2026-05-01", 200), issued("A", "2026-04-01", 100)]),
    ).toEqual([600, 3, ["A", 400], ["B", 200]]);
  });

  it.each<[item: LedgerItem, counts: boolean, why: string]>([
    [issued("A", "2025-06-15", 100), false, "il y a douze mois jour pour jour"],
    [issued("A", "2025-06-16", 100), true, "le lendemain"],
    [issued("A", "2026-06-15", 100), true, "du jour"],
    [issued("A", "2026-06-16", 100), false, "de demain"],
    [issued("A", undefined, 100), false, "sans jour"],
    [issued("A", "2026-06-01", 100, { kind: "deposit" }), true, "d'acompte"],
    [issued("A", "2026-06-01", 100, { kind: "credit-note" }), false, "un avoir"],
    [issued("A", "2026-06-01", -100), false, "d'un montant négatif"],
    [issued("A", "2026-06-01", 0), false, "sans montant"],
    [issued("A", "2026-06-01", 100, { duplicated: true }), false, "vue deux fois"],
  ])("%#", (item, counts) => {
    expect(year([item])).toEqual(counts ? [100, 1, ["A", 100]] : undefined);
  });

  it("devise par devise", () => {
    const portfolio = at([
      issued("A", "2026-06-01", 300),
      issued("A", "2026-06-01", 100),
      issued("A", "2026-06-01", 900, { currency: "USD" }),
    ]);
    expect(["EUR", "USD", "CHF"].map((currency) => portfolio.averageInvoice(currency))).toEqual([
      200, 900, 0,
    ]);
  });

  it("se relit pour un autre jour", () => {
    const items = [issued("A", "2025-06-20", 100), issued("A", "2026-06-01", 300)];
    expect([year(items), year(items, day("2026-06-21"))]).toEqual([
      [400, 2, ["A", 400]],
      [300, 1, ["A", 300]],
    ]);
  });
});

describe("Les clients qui font 80 % du chiffre d'affaires", () => {
  const majors = (...sales: readonly (readonly [name: string, amount: number])[]) => {
    const portfolio = at(sales.map(([name, amount]) => issued(name, "2026-06-01", amount)));
    return ["A", "B", "C", "D"].filter((name) => portfolio.isMajor(keyOf(name), "EUR")).join("");
  };

  it("ceux qu'il faut, les plus gros d'abord, et pas un de plus", () => {
    expect(majors(["B", 30], ["C", 20], ["A", 50])).toBe("AB");
    expect(majors(["C", 21], ["B", 29], ["A", 50])).toBe("ABC");
    expect(majors(["A", 80], ["B", 20])).toBe("A");
    expect(majors(["B", 9], ["A", 91])).toBe("A");
  });

  it("deux montants égaux : par le nom, quel que soit l'ordre des lignes", () => {
    expect(majors(["A", 60], ["B", 20], ["C", 20])).toBe("AB");
    expect(majors(["A", 60], ["C", 20], ["B", 20])).toBe("AB");
  });

  it("aucun dans une devise où rien n'est facturé", () => {
    expect(at([issued("A", "2026-06-01", 100)]).isMajor(keyOf("A"), "USD")).toBe(false);
  });
});

describe("Bon payeur : les six dernières factures échues, payées avec 3 jours de retard au plus", () => {
  /** Due on a day of May and paid so many days later; `undefined`: unpaid. */
  const due = (on: number, late: number | undefined, more: Parameters<typeof anInvoice>[3] = {}) => {
    const dueDay = day(`2026-05-${String(on).padStart(2, "0")}`);
    const paid = late === undefined ? undefined : day(`2026-05-${String(on + late).padStart(2, "0")}`);
    return anInvoice(`F-${on}`, 100, dueDay, {
      settlements: paid === undefined ? [] : [{ day: paid, amount: cents(10_000) }],
      ...more,
    });
  };
  const isReliable = (...items: readonly LedgerItem[]) => at(items).isReliable(keyOf("Durand"));
  const five = [due(10, 3), due(12, 0), due(14, 1), due(16, 2), due(18, 3)];

  it.each<[sixth: LedgerItem, reliable: boolean, why: string]>([
    [due(20, 3), true, "trois jours"],
    [due(20, 4), false, "quatre jours"],
    [due(20, undefined), false, "impayée"],
    [due(20, 0, { kind: "credit-note" }), false, "un avoir ne prouve rien"],
    [due(20, 0, { issued: undefined }), false, "une facture sans jour non plus"],
    [due(20, 0, { issued: day("2026-06-16") }), false, "ni une facture de demain"],
    [due(20, 0, { issued: day("2026-06-15") }), true, "une facture du jour compte"],
    [due(20, 0, { of: "Autre" }), false, "ni celle d'un autre client"],
    [due(20, 0, { due: undefined }), false, "ni celle qui n'a pas d'échéance"],
    [due(20, 0, { due: day("2026-07-31") }), true, "payée avant son échéance à venir, elle compte"],
  ])("%#", (sixth, reliable) => {
    expect(isReliable(...five, sixth)).toBe(reliable);
  });

  it.each<[seventh: LedgerItem, reliable: boolean, why: string]>([
    [due(8, 10), true, "la plus ancienne ne compte plus, quel qu'ait été son retard"],
    [due(22, 4), false, "la plus récente compte"],
    [due(22, undefined, { due: day("2026-06-14") }), false, "impayée, échue hier"],
    [due(22, undefined, { due: day("2026-06-15") }), true, "impayée, échue aujourd'hui : rien à dire encore"],
    [due(22, undefined, { due: undefined }), true, "sans échéance"],
    [due(22, 4, { duplicated: true }), true, "vue deux fois"],
    [due(22, undefined, { issued: day("2026-06-16") }), true, "de demain"],
  ])("une septième facture %#", (seventh, reliable) => {
    const six = [...five, due(20, 0)];
    expect(isReliable(...six, seventh)).toBe(reliable);
    expect(isReliable(seventh, ...[...six].reverse())).toBe(reliable);
    expect(isReliable(...six.slice(3), seventh, ...six.slice(0, 3))).toBe(reliable);
  });

  it("se relit quand les règlements ont changé", () => {
    const items = [...five, due(20, undefined)];
    const payment: Payment = {
      id: "R1",
      day: day("2026-05-20"),
      customer: keyOf("Durand"),
      label: "",
      amount: cents(10_000),
      currency: "EUR",
      allocations: [{ number: "F-20", amount: undefined }],
      origin: { tab: "Règlements", row: 2 },
    };
    const told = (payments: readonly Payment[]) =>
      portfolioOf(items, paidHistory(items, payments, TODAY), TODAY).isReliable(keyOf("Durand"));
    expect([told([]), told([payment])]).toEqual([false, true]);
  });
});

describe("Ce qui désigne une facture pour un mot préventif", () => {
  const portfolio: Portfolio = {
    turnovers: new Map(),
    isMajor: (customer, currency) => customer === "Gros" && currency === "EUR",
    averageInvoice: (currency) => (currency === "EUR" ? 10_000 : 0),
    isReliable: (customer) => customer === "Bon",
  };
  const standard = aCustomer("Durand");
  const plain = issued("Durand", "2026-05-15", 29_999, { due: day("2026-06-20") });

  it.each<[item: LedgerItem, criterion: string | undefined, why: string]>([
    [plain, undefined, "rien"],
    [{ ...plain, amount: cents(30_000) }, "large-invoice", "trois fois la moyenne"],
    [{ ...plain, amount: cents(90_000), currency: "USD" }, undefined, "une devise sans moyenne"],
    [{ ...plain, customer: keyOf("Gros") }, "turnover", "un client des 80 %"],
    [{ ...plain, customer: keyOf("Gros"), currency: "USD" }, undefined, "dans cette devise seulement"],
    [{ ...plain, paymentMeans: "Virement" }, "means", "par virement"],
  ])("%#", (item, criterion) => {
    expect(criterionOf(item, standard, portfolio)).toBe(criterion);
  });

  it("un client à risque, par sa typologie ou son secteur", () => {
    expect(criterionOf(plain, aCustomer("Durand", "à risque"), portfolio)).toBe("sector");
    expect(criterionOf(plain, aCustomer("Durand", "standard", { sector: "Bâtiment" }), portfolio)).toBe(
      "sector",
    );
  });

  it("le moyen de la facture plutôt que celui du client", () => {
    const byCheque = aCustomer("Durand", "standard", { paymentMeans: "Chèque" });
    expect(criterionOf(plain, byCheque, portfolio)).toBe("means");
    expect(criterionOf({ ...plain, paymentMeans: "Prélèvement" }, byCheque, portfolio)).toBeUndefined();
  });

  const large = { ...plain, amount: cents(30_000) };
  const means = { ...plain, paymentMeans: "Virement" };
  it.each<[item: LedgerItem, criterion: string | undefined, why: string]>([
    [means, "means", "un critère, des conditions longues, émise il y a un mois"],
    [plain, undefined, "sans critère, rien"],
    [{ ...means, customer: keyOf("Bon") }, undefined, "un bon payeur"],
    [{ ...large, customer: keyOf("Bon") }, "large-invoice", "… sauf une facture de trois fois la moyenne"],
    [{ ...means, due: day("2026-06-03") }, undefined, "19 jours de délai"],
    [{ ...means, due: day("2026-06-04") }, "means", "20 jours de délai"],
    [{ ...means, issued: day("2026-06-06"), due: day("2026-07-31") }, undefined, "émise il y a 9 jours"],
    [{ ...means, issued: day("2026-06-05"), due: day("2026-07-31") }, "means", "émise il y a 10 jours"],
    [{ ...means, issued: undefined }, "means", "sans jour d'émission"],
    [{ ...means, due: undefined }, "means", "sans échéance"],
  ])("un mot préventif ou non %#", (item, criterion) => {
    expect(preventiveCriterion(item, standard, portfolio, TODAY)).toBe(criterion);
  });
});
