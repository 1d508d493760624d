import { describe, expect, it } from "vitest";
import { type Day, day, serialOfDay } from "#shared/base/day.ts";
import { type Cents, cents } from "#shared/base/money.ts";
import { callEvents } from "#shared/dunning/call-outcome.ts";
import {
  counterProposed,
  disputeClosed,
  disputeHandedOver,
  disputeOpened,
  offerConfirmed,
  offerReceived,
  planAgreed,
  solvencyNoted,
} from "#shared/dunning/commitment-events.ts";
import { disputeReports } from "#shared/dunning/dispute-reports.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import { instalmentPlans } from "#shared/dunning/instalment-reports.ts";
import { offersOf, solvencyFacts } from "#shared/dunning/negotiations.ts";
import { promiseReports } from "#shared/dunning/promise-reports.ts";
import type { Cell } from "#shared/model/cell.ts";
import { CALL_OUTCOMES, DISPUTE_REASONS } from "#shared/model/commitments.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { accountFinder } from "#shared/workbook/account-names.ts";
import { journalRow } from "#shared/workbook/journal-rows.ts";
import { readJournal } from "#shared/workbook/read-journal.ts";
import { readTable } from "#shared/workbook/read-table.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { aCustomer, anInvoice, directoryOf } from "../dunning/builders.ts";
import { inputOn, key } from "./scene.ts";

const items = [anInvoice("FA-1", 1000, "2026-05-01"), anInvoice("FA-2", 1000, "2026-05-01")];
const directory = directoryOf([aCustomer("Durand")]);

/** The rows as the sheet holds them, read again: a day comes back as its serial number, an amount as euros. */
function throughTheSheet(rows: readonly NewEvent[]): readonly JournalEvent[] {
  const cells = rows.map((row) =>
    journalRow(row, "Durand").map((cell): Cell => {
      if (typeof cell !== "object" || cell === null) return cell;
      if ("day" in cell) return serialOfDay(cell.day);
      throw new Error("ni formule ni identifiant d'onglet dans Journal");
    }),
  );
  const table = readTable(
    { sheetId: 1, title: "Journal", rows: [[...HEADERS.Journal], ...cells] },
    "Journal",
  );
  const { journal, problems } = readJournal(table, accountFinder(directory, items), false);
  expect(problems).toEqual([]);
  return journal;
}

const isSaid = ([name, value]: readonly [string, unknown]): boolean =>
  value !== undefined && name !== "origin";
const said = (event: NewEvent | JournalEvent): unknown =>
  Object.fromEntries(Object.entries(event).filter(isSaid));

const row = (id: string, on = "2026-06-02") => ({ id, day: day(on), author: "Léa" });
const about = (id: string, on = "2026-06-02") => ({
  ...row(id, on),
  customer: key("Durand"),
  invoices: [
    { number: "FA-1", amount: undefined },
    { number: "FA-2", amount: cents(12_345) },
  ],
});
const instalments: readonly { readonly day: Day; readonly amount: Cents }[] = [
  { day: day("2026-07-10"), amount: cents(123_456) },
  { day: day("2026-08-10"), amount: cents(50) },
];
const dispute = disputeOpened({
  ...about("L1"),
  reason: "quality",
  words: "Portes voilées : « à reprendre »",
  amount: cents(30_000),
  targetDay: day("2026-06-20"),
  owner: "M. J. Roux",
  channel: "e-mail",
});
const offer = offerReceived({
  ...about("O1"),
  amount: cents(90_000),
  instalments,
  points: ["abandon ; des frais"],
});

const ROWS: readonly NewEvent[] = [
  dispute,
  disputeHandedOver({ ...row("N1"), dispute, to: "Paul Martin" }),
  disputeClosed({
    ...row("C1", "2026-06-05"),
    dispute,
    resolution: "partial-agreement",
    granted: cents(12_000),
  }),
  planAgreed({ ...about("P1"), instalments, interest: "waived-if-kept" }),
  offer,
  counterProposed({ ...about("O2"), instalments, points: ["pas d'escompte"], offer: "O1" }),
  offerConfirmed({ ...row("M1"), offer, channel: "e-mail", words: "Nous confirmons" }),
  solvencyNoted({
    ...row("S1"),
    customer: key("Durand"),
    fact: "Comptes non déposés",
    source: "greffe",
    more: "Vu.",
  }),
];

describe("Ce que Crescendo écrit au journal se relit à l'identique", () => {
  it.each(ROWS.map((event) => [event.kind, event] as const))("%s", (_kind, event) => {
    expect(throughTheSheet([event]).map(said)).toEqual([said(event)]);
  });

  it.each(CALL_OUTCOMES)("un appel : %s", (outcome) => {
    const events = callEvents({
      customer: key("Durand"),
      invoices: [{ number: "FA-1", amount: undefined }],
      report: {
        outcome,
        who: "Mme Roux",
        said: "facture non conforme",
        day: day("2026-06-09"),
        amount: cents(1_005),
        means: "virement",
        signatory: "M. Petit",
        reason: "price",
        disputeOwner: "Paul",
      },
      today: day("2026-06-02"),
      settings: { author: "Léa" },
      ids: { call: "A1", next: "A2" },
    });
    expect(throughTheSheet(events).map(said)).toEqual(events.map(said));
  });

  it("un litige : motif, point, responsable, montant, date cible, issue", () => {
    const journal = throughTheSheet(ROWS.slice(0, 3));
    const [open] = disputeReports(inputOn("2026-06-04", { items, journal }));
    expect(open).toMatchObject({
      reason: "quality",
      words: "Portes voilées : « à reprendre »",
      owner: "Paul Martin",
      handedOver: true,
      amount: 30_000,
      targetDay: "2026-06-20",
    });
    const [closed] = disputeReports(inputOn("2026-06-06", { items, journal }));
    expect(closed?.closed).toEqual({ day: "2026-06-05", resolution: "accord partiel" });
    const [named] = disputeReports(inputOn("2026-06-04", { items, journal: journal.slice(0, 1) }));
    expect(named?.owner).toBe("M. J. Roux");
  });

  it.each(DISPUTE_REASONS)("le motif d'un litige : %s", (reason) => {
    const journal = throughTheSheet([disputeOpened({ ...about("L9"), reason })]);
    expect(disputeReports(inputOn("2026-06-04", { items, journal }))[0]?.reason).toBe(reason);
  });

  it("un échéancier : dates, montants au centime, pénalités", () => {
    const journal = throughTheSheet(ROWS.slice(3, 4));
    const [plan] = instalmentPlans(inputOn("2026-06-04", { items, journal }));
    expect(plan?.instalments.map((one) => [one.day, one.amount])).toEqual([
      ["2026-07-10", 123_456],
      ["2026-08-10", 50],
    ]);
    expect([plan?.total, plan?.interest]).toEqual([123_506, "waived-if-kept"]);
  });

  it("une offre, sa confirmation écrite, la contre-proposition", () => {
    const offers = offersOf(throughTheSheet(ROWS.slice(4, 7)));
    expect(
      offers.map(({ by, amount, confirmedInWriting, points }) => [by, amount, confirmedInWriting, points]),
    ).toEqual([
      ["debtor", 90_000, true, ["abandon , des frais"]],
      ["us", 123_506, false, ["pas d'escompte"]],
    ]);
    expect(offers.map((one) => one.instalments)).toEqual([instalments, instalments]);
  });

  it("un fait de solvabilité, sa source et son jour", () => {
    const [fact] = solvencyFacts(throughTheSheet(ROWS.slice(7)));
    expect([fact?.fact, fact?.source, fact?.day]).toEqual(["Comptes non déposés", "greffe", "2026-06-02"]);
  });

  it("une promesse dite au téléphone", () => {
    const journal = throughTheSheet(
      callEvents({
        customer: key("Durand"),
        invoices: [{ number: "FA-1", amount: undefined }],
        report: { outcome: "promise", day: day("2026-06-12"), amount: cents(50_000), means: "chèque" },
        today: day("2026-06-02"),
        settings: {},
        ids: { call: "A1", next: "A2" },
      }),
    );
    const [promise] = promiseReports(inputOn("2026-06-04", { items, journal }));
    expect([promise?.amount, promise?.promisedDay, promise?.graceEnd]).toEqual([
      50_000,
      "2026-06-12",
      "2026-06-19",
    ]);
  });
});
