import { describe, expect, it } from "vitest";
import { instalmentPlans } from "#shared/dunning/instalment-reports.ts";
import { promiseReports } from "#shared/dunning/promise-reports.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { commitmentInput } from "#shared/workbook/commitments-of.ts";
import { type Planned, plannedOn, type Row } from "../cases/grouped-book.ts";
import { aCustomer, anEvent, anInvoice, directoryOf } from "../dunning/builders.ts";
import { inputOn } from "./scene.ts";

const [PAYER, NORTH, SOUTH] = ["Alpha Holding", "Alpha Nord", "Alpha Sud"];
/** Two accounts of one payer with one invoice number: each is reminded apart. */
const INVOICES = [
  [NORTH, "F-1", "02/03/2026", "01/04/2026", 500],
  [SOUTH, "F-1", "10/03/2026", "09/04/2026", 300],
];
const CLIENTS: readonly Row[] = [
  { Client: NORTH, Payeur: PAYER },
  { Client: SOUTH, Payeur: PAYER },
  { Client: PAYER },
];
const word = (kind: string, more: Row): Row => ({
  Identifiant: "w",
  Date: "15/06/2026",
  Client: PAYER,
  Événement: kind,
  ...more,
});
const received = (euros: number): Row => ({
  Identifiant: "r",
  Date: "17/06/2026",
  Client: NORTH,
  Montant: euros,
  Factures: "F-1",
});

function on(day: string, journal: readonly Row[], payments: readonly Row[] = []): Planned {
  return plannedOn(day, { invoices: INVOICES, clients: CLIENTS, journal, payments });
}
const of = ({ lines, book }: Planned, name: string): readonly PlanLine[] =>
  lines.filter(({ customer }) => book.ledger.directory.get(customer)?.name === name);
const sum = (lines: readonly PlanLine[], state: PlanLine["state"]): number =>
  lines
    .filter((line) => line.state === state)
    .flatMap(({ parts }) => parts)
    .reduce((total, { amount }) => total + amount, 0);
const statuses = ({ book, outcome }: Planned) =>
  promiseReports(commitmentInput(book, outcome)).map(({ status, received: got }) => [status, got]);

describe("La parole d'un payeur dont les comptes sont relancés à part", () => {
  const PROMISE = word("promesse", { Montant: 500, "Date promise": "18/06/2026" });

  it("500 € promis suspendent 500 € en tout, sur la plus ancienne facture, non 500 € par compte", () => {
    const planned = on("2026-06-16", [PROMISE]);
    expect(sum(planned.lines, "suspendue")).toBe(50_000);
    expect(sum(of(planned, NORTH), "suspendue")).toBe(50_000);
    expect(statuses(planned)).toEqual([["running", 0]]);
  });

  it("tenue par le règlement d'un compte, elle n'est pas reprochée à l'autre", () => {
    const planned = on("2026-06-24", [PROMISE], [received(500)]);
    expect(statuses(planned)).toEqual([["kept", 50_000]]);
    expect(planned.lines.filter(({ action }) => action === "broken-promise-call")).toEqual([]);
    expect(of(planned, SOUTH).map(({ claimed }) => claimed)).toEqual([30_000]);
  });

  it("non tenue, le plan et le relevé des promesses le disent tous deux, sur la facture promise", () => {
    const planned = on("2026-06-24", [PROMISE]);
    expect(statuses(planned)).toEqual([["broken", 0]]);
    const calls = planned.lines.filter(({ action }) => action === "broken-promise-call");
    expect(calls).toEqual(of(planned, NORTH));
  });

  it("« je règle tout », sans montant ni facture, suspend tous les comptes", () => {
    const planned = on("2026-06-16", [word("promesse", { "Date promise": "30/06/2026" })]);
    expect(sum(planned.lines, "suspendue")).toBe(80_000);
  });

  it("un échéancier manqué ne réclame que son échéance, sur la plus ancienne facture des deux comptes", () => {
    const planned = on("2026-06-24", [
      word("échéancier", { Montant: 800, Détail: "18/06/2026 400,00 ; 18/07/2026 400,00" }),
    ]);
    const plans = instalmentPlans(commitmentInput(planned.book, planned.outcome));
    expect(plans.map(({ state }) => state)).toEqual(["missed"]);
    const claims = planned.lines.filter(({ action }) => action === "missed-instalment-call");
    expect(claims.map(({ claimed }) => claimed)).toEqual([40_000]);
    expect(claims).toEqual(of(planned, NORTH).filter(({ claimed }) => claimed > 0));
    expect(sum(planned.lines, "suspendue")).toBe(40_000);
  });
});

describe("Une facture annulée qui reste dans un onglet", () => {
  const customers = [aCustomer("Durand"), aCustomer("Martin")];
  const scene = {
    customers,
    items: [anInvoice("FA-9", 100, "2026-05-01", { of: "Martin" })],
    journal: [anEvent("promesse", "2026-06-01", "FA-9")],
  };
  const bearers = (standing?: ReadonlySet<string>) =>
    promiseReports({
      ...inputOn("2026-06-02", scene),
      directory: directoryOf(customers),
      ...(standing === undefined ? {} : { standing }),
    }).map(({ customer }) => customer);

  it("ne donne pas sa promesse au client qui porte aujourd'hui le même numéro", () => {
    expect(bearers(new Set(["fa-9"]))).toEqual(["Durand"]);
  });

  it("une facture partie chez un autre client y emmène sa promesse", () => {
    expect(bearers()).toEqual(["Martin"]);
  });
});
