import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import { callRows, chosenInvoices } from "#shared/entry/call-events.ts";
import { cancellationOf } from "#shared/entry/cancellation.ts";
import type { Cell } from "#shared/model/cell.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { paymentGroups } from "#shared/view/payments/payment-cards.ts";
import { matchState } from "#shared/workbook/match-book.ts";
import {
  askedInPayments,
  askedInvoices,
  depositAnswered,
  residualRefused,
  retentionAccepted,
  usualRelease,
  vanishedAnswered,
} from "../../../extension/panel/owner-answers.ts";
import {
  type Planned,
  plannedOn,
  type Row,
  rowOf,
  told,
  type Workbook,
} from "../../shared/cases/grouped-book.ts";

const COLUMNS = ["Client", "N° facture", "Type", "Date", "Échéance", "Montant TTC", "Réglé", "Payée le"];
const WORKS: readonly Cell[] = ["Martin", "FA-12", "", "01/03/2026", "31/03/2026", 12000, 11400, ""];
const EARLY: readonly Cell[] = ["Martin", "FA-20", "", "01/09/2026", "15/10/2026", 10000, 9800, "10/09/2026"];
const DEPOSIT: readonly Cell[] = [
  "Martin",
  "AC-3",
  "Acompte",
  "01/06/2026",
  "10/06/2026",
  3000,
  3000,
  "05/06/2026",
];
const FINAL: readonly Cell[] = [
  "Martin",
  "FA-9",
  "Facture de solde",
  "01/09/2026",
  "01/10/2026",
  10000,
  "",
  "",
];
const TODAY = "2026-11-17";

const bookOf = (invoices: readonly (readonly Cell[])[], more: Partial<Workbook> = {}): Planned =>
  plannedOn(TODAY, { columns: COLUMNS, invoices, ...more });

function only<T>(values: readonly T[]): T {
  const [value] = values;
  if (value === undefined || values.length !== 1) throw new Error(`${values.length} au lieu d'un seul`);
  return value;
}

const askedOf = ({ lines }: Planned) => only(lines.flatMap(askedInvoices));

/** The workbook read again, with the rows that the answer writes. */
function readAgain(
  before: Planned,
  invoices: readonly (readonly Cell[])[],
  events: readonly NewEvent[],
  journal: readonly Row[] = [],
): Planned {
  return bookOf(invoices, { journal: [...journal, ...events.map((event) => rowOf(before, event))] });
}

const isQuestion = (line: PlanLine): boolean => askedInvoices(line).length > 0;

describe("Retenue de garantie : la réponse du panneau", () => {
  it("acceptée : elle sort de l'échu jusqu'au jour dit, et rien n'est réclamé", () => {
    const before = bookOf([WORKS]);
    const asked = askedOf(before);
    expect([asked.kind, asked.amount, usualRelease(before.book, asked)]).toEqual([
      "retention",
      60_000,
      day("2027-03-01"),
    ]);
    const event = retentionAccepted(before.book, asked, day("2027-04-15"), "r1");
    const now = readAgain(before, [WORKS], [event]);
    expect(now.lines.filter(isQuestion)).toEqual([]);
    expect(now.outcome.balance.totals.map(({ overdue, total }) => [overdue, total])).toEqual([[0, 60_000]]);
    expect(now.outcome.position.items.map(({ item }) => item.due)).toEqual(["2027-04-15"]);
    expect(rowOf(before, event)).toMatchObject({
      Événement: "pause",
      Motif: "retenue de garantie",
      Montant: 600,
      Factures: "FA-12=600,00",
      Client: "Martin",
    });
  });

  it("refusée : le reste est relancé, et la question cesse", () => {
    const before = bookOf([WORKS]);
    const event = residualRefused(before.book, askedOf(before), "retention", "r1");
    expect(event.motive).toBe("retenue de garantie refusée");
    expect(told(readAgain(before, [WORKS], [event]))).toEqual([
      "Martin | à faire | 1 | FA-12 | 600 | 2026-11-17",
    ]);
  });

  it("annulée depuis le journal, la question revient", async () => {
    const before = bookOf([WORKS]);
    const event = retentionAccepted(before.book, askedOf(before), day("2027-04-15"), "r1");
    const now = readAgain(before, [WORKS], [event]);
    const undo = cancellationOf(now.book, "r1", day(TODAY));
    if (undo === undefined) throw new Error("rien à annuler");
    const back = readAgain(now, [WORKS], [undo], [rowOf(before, event)]);
    expect(askedOf(back).item.number).toBe("FA-12");
  });
});

describe("Escompte : la réponse du panneau", () => {
  it("refusé : le reste est dû, et la question cesse", () => {
    const before = bookOf([EARLY]);
    const asked = askedOf(before);
    expect([asked.kind, asked.amount]).toEqual(["early-discount", 20_000]);
    const event = residualRefused(before.book, asked, "early-discount", "e1");
    expect(told(readAgain(before, [EARLY], [event]))).toEqual([
      "Martin | à faire | 1 | FA-20 | 200 | 2026-11-17",
    ]);
  });

  it("réglée par une ligne de Règlements : la même question y est, et sa carte passe la première", () => {
    const invoices = [
      [...EARLY.slice(0, 6), "", ""],
      ["Durand", "FA-30", "", "01/09/2026", "15/10/2026", 800, "", ""],
    ];
    const payments: readonly Row[] = [
      { Identifiant: "b0", Date: "11/11/2026", Client: "Durand", Libellé: "VIR", Montant: 500 },
      {
        Identifiant: "b1",
        Date: "10/09/2026",
        Client: "Martin",
        Libellé: "VIR",
        Montant: 9800,
        Factures: "FA-20",
      },
    ];
    const planned = bookOf(invoices, { payments });
    const report = matchState(planned.book);
    const found = askedInPayments(report, "Martin", askedOf(planned));
    expect([found?.kind, found?.payment]).toEqual(["residual", "b1"]);
    expect(askedInPayments(report, "Durand", askedOf(planned))).toBe(undefined);
    expect(paymentGroups(report, []).toConfirm.map(({ id }) => id)).toEqual(["b0", "b1"]);
    expect(paymentGroups(report, [], "b1").toConfirm.map(({ id }) => id)).toEqual(["b1", "b0"]);
  });
});

describe("Acompte et facture de solde : la réponse du panneau", () => {
  it.each([
    { answer: "repeated", motive: "acompte repris", owed: 700_000 },
    { answer: "deducted", motive: "acompte déjà déduit", owed: 1_000_000 },
  ] as const)("« $motive » : $owed centimes restent dus, sans question", ({ answer, motive, owed }) => {
    const before = bookOf([DEPOSIT, FINAL]);
    const asked = askedOf(before);
    expect([asked.kind, asked.amount]).toEqual(["deposit", 300_000]);
    const event = depositAnswered(before.book, asked, answer, "d1");
    expect(event.motive).toBe(motive);
    const now = readAgain(before, [DEPOSIT, FINAL], [event]);
    expect(now.lines.filter(isQuestion)).toEqual([]);
    expect(now.outcome.balance.totals.map(({ total }) => total)).toEqual([owed]);
  });
});

describe("Factures disparues : la réponse du panneau", () => {
  const sent = (numbers: string): Row => ({
    Identifiant: "S1",
    Date: "10/11/2026",
    Client: "Martin",
    Factures: numbers,
    Événement: "relance envoyée",
    Étape: 1,
  });
  const OTHER: readonly Cell[] = ["Durand", "FA-30", "", "01/11/2026", "15/12/2026", 800, "", ""];
  const journal = [sent("FA-1=300,00, FA-2")];
  const vanishedOf = ({ lines }: Planned): PlanLine =>
    only(lines.filter(({ vanished }) => vanished !== undefined));

  it.each([
    { answer: "paid", motive: "ligne retirée\u00a0: payée" },
    { answer: "cancelled", motive: "ligne retirée\u00a0: annulée" },
  ] as const)("« $motive » pour toutes : la question cesse", ({ answer, motive }) => {
    const before = bookOf([OTHER], { journal });
    const line = vanishedOf(before);
    const event = vanishedAnswered(before.book, line, line.vanished ?? [], answer, "v1");
    expect([event.kind, event.motive, event.invoices.map(({ number }) => number)]).toEqual([
      "note",
      motive,
      ["FA-1", "FA-2"],
    ]);
    const now = readAgain(before, [OTHER], [event], journal);
    expect(now.lines.filter(({ vanished }) => vanished !== undefined)).toEqual([]);
  });

  it("pour une seule : l'autre est encore demandée", () => {
    const before = bookOf([OTHER], { journal });
    const line = vanishedOf(before);
    const event = vanishedAnswered(before.book, line, (line.vanished ?? []).slice(0, 1), "paid", "v1");
    const now = vanishedOf(readAgain(before, [OTHER], [event], journal));
    expect(now.vanished?.map(({ number }) => number)).toEqual(["FA-2"]);
  });

  it("ce qui est noté d'autre sur cette ligne ne parle que de ces factures, jamais de tout le client", () => {
    const before = bookOf([OTHER], { journal });
    const line = vanishedOf(before);
    const invoices = chosenInvoices(line, []);
    expect(invoices.map(({ number }) => number)).toEqual(["FA-1", "FA-2"]);
    const noted = { report: { outcome: "reached" }, invoices } as const;
    const [call] = callRows(before.book, line, noted, { call: "c1", next: "p1" });
    expect(call?.invoices.map(({ number }) => number)).toEqual(["FA-1", "FA-2"]);
  });
});
