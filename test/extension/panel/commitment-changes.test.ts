import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { disputeReports } from "#shared/dunning/dispute-reports.ts";
import { promiseReports } from "#shared/dunning/promise-reports.ts";
import { disputeRetargeted, promiseConfirmed } from "#shared/entry/commitment-changes.ts";
import { commitmentInput } from "#shared/workbook/commitments-of.ts";
import { unconfirmedPromises } from "#shared/workbook/unconfirmed-promises.ts";
import { sideId } from "../../../extension/panel/side-id.ts";
import { type Planned, plannedOn, type Row, told, withEvents } from "../../shared/cases/grouped-book.ts";

const TODAY = "2026-11-17";
const bookOf = (journal: readonly Row[]): Planned =>
  plannedOn(TODAY, { invoices: [["Martin", "FA-7", "14/08/2026", "13/09/2026", 1000]], journal });

const base = { Client: "Martin", Factures: "FA-7" };
const BROKEN: Row = {
  ...base,
  Identifiant: "p-1",
  Date: "01/10/2026",
  Événement: "promesse",
  "Date promise": "08/10/2026",
};
const SECOND: Row = {
  ...base,
  Identifiant: "p-2",
  Date: "16/11/2026",
  Événement: "promesse",
  "Date promise": "20/11/2026",
};
const DISPUTE: Row = {
  ...base,
  Identifiant: "l-1",
  Date: "02/11/2026",
  Événement: "litige ouvert",
  Motif: "prix contesté",
  "Date promise": "16/11/2026",
};

const openOf = (planned: Planned) =>
  disputeReports(commitmentInput(planned.book, planned.outcome)).filter(({ closed }) => closed === undefined);

describe("Une deuxième promesse, après une qui n'a pas été tenue", () => {
  it("ne vaut que si le propriétaire la confirme ; confirmée, elle suspend jusqu'à son jour", async () => {
    const before = bookOf([BROKEN, SECOND]);
    expect([...unconfirmedPromises(before.outcome.plan)]).toEqual(["p-2"]);
    const promise = promiseReports(commitmentInput(before.book, before.outcome)).find(
      ({ event }) => event.id === "p-2",
    );
    if (promise === undefined) throw new Error("promesse absente");
    const rows = promiseConfirmed(before.book, promise.event);
    expect(rows.map(({ kind, motive }) => [kind, motive])).toEqual([
      ["annulation", undefined],
      ["promesse", "promesse confirmée"],
    ]);
    const after = withEvents(before, rows);
    expect([...unconfirmedPromises(after.outcome.plan)]).toEqual([]);
    expect(after.lines.map(({ state, reasons }) => [state, reasons[0]?.code])).toEqual([
      ["suspendue", "promise"],
    ]);
    expect(promiseReports(commitmentInput(after.book, after.outcome)).map(({ status }) => status)).toEqual([
      "broken",
      "running",
    ]);
  });

  it("confirmée deux fois, elle n'est écrite qu'une : mêmes identifiants", async () => {
    const before = bookOf([BROKEN, SECOND]);
    const [, second] = promiseReports(commitmentInput(before.book, before.outcome));
    if (second === undefined) throw new Error("promesse absente");
    const ids = () => promiseConfirmed(before.book, second.event).map(({ id }) => id);
    expect(ids()).toEqual(ids());
  });
});

describe("Une autre date de réponse pour un litige", () => {
  it("la date change, l'alerte cesse, le litige garde son jour d'ouverture", async () => {
    const before = bookOf([DISPUTE]);
    const [report] = openOf(before);
    if (report === undefined) throw new Error("litige absent");
    expect(before.lines.map(({ action }) => action)).toEqual(["dispute-overdue"]);
    const after = withEvents(before, disputeRetargeted(before.book, report, day("2026-11-27")));
    expect(openOf(after).map(({ targetDay, ageDays, amount }) => [targetDay, ageDays, amount])).toEqual([
      ["2026-11-27", 15, 100_000],
    ]);
    expect(after.lines.map(({ action }) => action)).not.toContain("dispute-overdue");
    expect(told(after).filter((line) => line.includes("à faire"))).toEqual([]);
  });

  it("qui le traite reste connu quand il avait été transmis", async () => {
    const note: Row = {
      ...base,
      Identifiant: "n-1",
      Date: "03/11/2026",
      Événement: "note",
      Motif: "litige transmis",
      Détail: "Paul Atelier",
      Référence: "l-1",
    };
    const before = bookOf([DISPUTE, note]);
    const [report] = openOf(before);
    if (report === undefined) throw new Error("litige absent");
    expect([report.handedOver, report.owner]).toEqual([true, "Paul Atelier"]);
    const after = withEvents(before, disputeRetargeted(before.book, report, day("2026-11-27")));
    expect(openOf(after).map(({ handedOver, owner }) => [handedOver, owner])).toEqual([
      [true, "Paul Atelier"],
    ]);
  });
});

describe("L'identifiant d'un message préparé une fois", () => {
  it("est le même partout ; préparé, il le dit ; donné pour « pas envoyé », il laisse la place à un autre", () => {
    const first = sideId([], "accusé l-1");
    expect(first).toEqual({ id: sideId([], "accusé l-1").id, prepared: false });
    expect(sideId([], "accusé l-2").id).not.toBe(first.id);
    const prepared = bookOf([
      { ...base, Identifiant: first.id, Date: "17/11/2026", Événement: "relance préparée" },
    ]);
    expect(sideId(prepared.book.journal, "accusé l-1")).toEqual({ id: first.id, prepared: true });
    const given = bookOf([
      { ...base, Identifiant: first.id, Date: "17/11/2026", Événement: "relance préparée" },
      { ...base, Identifiant: "a-1", Date: "17/11/2026", Événement: "annulation", Référence: first.id },
    ]);
    const next = sideId(given.book.journal, "accusé l-1");
    expect([next.id === first.id, next.prepared]).toEqual([false, false]);
  });
});
