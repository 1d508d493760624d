import { describe, expect, it } from "vitest";
import { routesOf } from "#shared/workbook/routes-of.ts";
import { plannedOn } from "../cases/grouped-book.ts";
import { keyOf, MOREL, MOREL_ROW, TODAY } from "../formal-notice/scene.ts";

/** Overdue since 8 May, read on 22 June; a part of it paid on 1 June. */
const withPayment = (amount: number, paid: number) =>
  plannedOn(TODAY, {
    invoices: [[MOREL, "FA-1", "08/04/2026", "08/05/2026", amount]],
    clients: [MOREL_ROW],
    journal: [],
    payments: [
      {
        Identifiant: "r-1",
        Date: "2026-06-01",
        Client: MOREL,
        Montant: paid,
        Devise: "EUR",
        Factures: "FA-1",
      },
    ],
  });

const round = (euros: number): number => Math.round(euros * 100);

describe("Le principal comparé aux voies est celui du décompte", () => {
  it("un règlement payé d'abord en intérêts (art. 1343-1 du Code civil) laisse plus de principal que le solde", () => {
    const planned = withPayment(1480, 500);
    const { facts } = routesOf(planned.book, planned.outcome, keyOf(planned), "EUR");
    // From 9 May to 1 June, then to 22 June, at 12,15 %.
    const accrued = round((1480 * 0.1215 * 24) / 365);
    const principal = 148_000 - (50_000 - accrued);
    expect(facts.principal).toBe(principal);
    expect(facts.interest).toBe(round(((principal / 100) * 0.1215 * 21) / 365));
  });

  it("le seuil de 5 000 € des petites créances se compare au principal et aux intérêts d'un même décompte", () => {
    // 10 980 € less 6 000 €: 4 980 € open, but 87,72 € of the payment went to interest.
    const planned = withPayment(10_980, 6000);
    const { facts, routes } = routesOf(planned.book, planned.outcome, keyOf(planned), "EUR");
    const accrued = round((10_980 * 0.1215 * 24) / 365);
    const principal = 498_000 + accrued;
    const interest = round(((principal / 100) * 0.1215 * 21) / 365);
    expect(facts.principal).toBe(principal);
    const small = routes.find(({ code }) => code === "small-claims");
    const ceiling = small?.conditions.find(({ code }) => code === "amount-ceiling");
    expect(ceiling).toMatchObject({ state: "not-met", amount: principal + interest });
  });
});
