import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { chosenSum, offeredAmount, restWords, searchInvoices } from "#shared/view/payments/assignment.ts";
import type { AssignableInvoice, AssignablePayment } from "#shared/workbook/match-report.ts";

function invoice(number: string, customer: string, amount: number, currency = "EUR"): AssignableInvoice {
  return {
    customerKey: `name:${customer}`,
    customer,
    number,
    due: "",
    cents: cents(amount),
    open: `${amount / 100} €`,
    currency,
  };
}

const PAYMENT: AssignablePayment = {
  id: "B1",
  day: "12/11/2026",
  label: "REMISE",
  customer: "",
  customerKey: "",
  cents: cents(50_000),
  amount: "500,00 €",
  currency: "EUR",
  standing: "open",
};

const ALL = [
  invoice("FA-2026-0101", "Menuiserie Élan", 30_000),
  invoice("FA-2026-0102", "Menuiserie Élan", 40_000),
  invoice("AV-2026-0103", "Menuiserie Élan", -10_000),
  invoice("FA-2026-0104", "Garage Petit", 20_000),
  invoice("FA-2026-0105", "Garage Petit", 20_000, "USD"),
];
const [first, second, credit] = ALL as [AssignableInvoice, AssignableInvoice, AssignableInvoice];
const found = (text: string, payment = PAYMENT, chosen: readonly AssignableInvoice[] = []) =>
  searchInvoices(
    ALL,
    payment,
    chosen.map((one) => ({ invoice: one, typed: "" })),
    text,
  ).map(({ number }) => number);

describe("Chercher une facture à affecter", () => {
  it.each([
    ["elan", ["FA-2026-0101", "FA-2026-0102", "AV-2026-0103"]],
    ["Petit", ["FA-2026-0104"]],
    ["fa 2026 0102", ["FA-2026-0102"]],
    ["20260102", ["FA-2026-0102"]],
    ["garage 0101", []],
    ["", []],
  ])("« %s »", (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it("sans rien taper, les factures du client déjà connu sont offertes", () => {
    expect(found("", { ...PAYMENT, customer: "Garage Petit" })).toEqual(["FA-2026-0104"]);
  });

  it("une facture choisie, seules les autres du même client restent offertes", () => {
    expect(found("", PAYMENT, [first])).toEqual(["FA-2026-0102", "AV-2026-0103"]);
    expect(found("petit", PAYMENT, [first])).toEqual([]);
  });
});

describe("Compter ce qui est choisi", () => {
  it("le montant offert ne dépasse ni la facture ni ce qui reste du règlement", () => {
    expect([offeredAmount(first, 50_000), offeredAmount(second, 20_000), offeredAmount(credit, 0)]).toEqual([
      "300,00",
      "200,00",
      "-100,00",
    ]);
  });

  it("un avoir rend au règlement ce qu'il apporte", () => {
    const sum = chosenSum(PAYMENT, [
      { invoice: first, typed: "300,00" },
      { invoice: second, typed: "300" },
      { invoice: credit, typed: "" },
    ]);
    expect(sum).toEqual({ amounts: [30_000, 30_000, -10_000], errors: ["", "", ""], rest: 0 });
    expect(restWords(PAYMENT, sum.rest)).toBe("Reste à affecter\u00a0: 0,00\u00a0€");
  });

  it("trop pour le règlement : de combien", () => {
    const { rest } = chosenSum(PAYMENT, [
      { invoice: first, typed: "300" },
      { invoice: second, typed: "400" },
    ]);
    expect(restWords(PAYMENT, rest)).toBe("Les montants choisis dépassent le règlement de 200,00\u00a0€.");
  });

  it.each([
    ["trois cents", "Ce montant n'est pas lisible\u00a0: écrivez par exemple 1\u202f250,00."],
    ["", "Indiquez un montant."],
    ["0", "Indiquez un montant."],
    ["-5", "Indiquez un montant."],
    ["300,01", "Pas plus que le reste dû\u00a0: 300 €."],
  ])("« %s » n'est pas accepté", (typed, error) => {
    expect(chosenSum(PAYMENT, [{ invoice: first, typed }])).toEqual({
      amounts: [undefined],
      errors: [error],
      rest: 50_000,
    });
  });
});
