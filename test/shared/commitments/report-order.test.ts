import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { disputeReports } from "#shared/dunning/dispute-reports.ts";
import { instalmentPlans } from "#shared/dunning/instalment-reports.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { aCustomer, anEvent, anInvoice } from "../dunning/builders.ts";
import { inputOn, key } from "./scene.ts";

const customers = ["Ami", "Bon", "Siège"]
  .map((name) => aCustomer(name))
  .concat(
    aCustomer("Nord", "standard", { payer: "Siège" }),
    aCustomer("Sud", "standard", { payer: "Siège" }),
  );
const items = ["Ami", "Bon", "Nord", "Sud"].map((of, index) =>
  anInvoice(`FA-${index}`, 1_000, "2026-05-01", { of }),
);
const scene = (journal: readonly JournalEvent[]) => inputOn("2026-06-30", { items, customers, journal });

describe("Les litiges du journal", () => {
  const opened = (id: string, of: string, on: string, more: object = {}) =>
    anEvent("litige ouvert", on, "", { id, of, ...more });
  const closed = (of: string, on: string, reference: string, motive?: string) =>
    anEvent("litige clos", on, "", { of, reference, motive });
  const ids = (journal: readonly JournalEvent[], customer?: string) =>
    disputeReports(scene(journal), customer === undefined ? undefined : key(customer)).map(
      ({ event }) => event.id,
    );

  it("les ouverts d'abord, le plus ancien en tête ; puis les clos, le dernier clos en tête", () => {
    const journal = [
      opened("D1", "Ami", "2026-06-03"),
      opened("D2", "Bon", "2026-06-02"),
      opened("D3", "Ami", "2026-06-01"),
      opened("D4", "Ami", "2026-05-10"),
      opened("D5", "Bon", "2026-05-11"),
      closed("Ami", "2026-06-10", "D4"),
      closed("Bon", "2026-06-12", "D5"),
    ];
    expect(ids(journal)).toEqual(["D3", "D2", "D1", "D5", "D4"]);
    expect(ids([anEvent("note", "2026-06-01", "", { of: "Ami" })])).toEqual([]);
  });

  it("d'un client : les siens et ceux de son payeur", () => {
    const journal = ["Nord", "Sud", "Siège", "Ami"].map((of, index) =>
      opened(of, of, `2026-06-0${index + 1}`),
    );
    expect(ids(journal, "Nord")).toEqual(["Nord", "Siège"]);
    expect(ids(journal, "Siège")).toEqual(["Nord", "Sud", "Siège"]);
    expect(ids(journal, "Ami")).toEqual(["Ami"]);
  });

  it("à qui il fut transmis en dernier, par une note qui le nomme", () => {
    const handed = (reference: string | undefined, detail: string | undefined, more: object = {}) =>
      anEvent("note", "2026-06-05", "", { of: "Ami", motive: "Litige transmis", reference, detail, ...more });
    const owner = (...notes: readonly JournalEvent[]) => {
      const [report] = disputeReports(scene([opened("D1", "Ami", "2026-06-01"), ...notes]));
      return [report?.owner, report?.handedOver];
    };
    expect(owner()).toEqual([undefined, false]);
    expect(owner(handed("D1", " Zoé "))).toEqual(["Zoé", true]);
    expect(owner(handed("D1", "Zoé"), handed("D1", "Luc"))).toEqual(["Luc", true]);
    expect(owner(handed("D1", " "))).toEqual([undefined, true]);
    expect(owner(handed("D1", undefined))).toEqual([undefined, true]);
    expect(owner(handed("D9", "Zoé"))).toEqual([undefined, false]);
    expect(owner(handed(undefined, "Zoé"))).toEqual([undefined, false]);
    expect(owner(handed("D1", "Zoé", { motive: "vu avec" }))).toEqual([undefined, false]);
    expect(owner({ ...handed("D1", "Zoé"), kind: "message reçu" })).toEqual([undefined, false]);
  });

  it("un litige sans identifiant n'a pu être transmis", () => {
    const note = anEvent("note", "2026-06-05", "", {
      of: "Ami",
      motive: "litige transmis",
      reference: "",
      detail: "Zoé",
    });
    const [report] = disputeReports(scene([opened("", "Ami", "2026-06-01"), note]));
    expect([report?.owner, report?.handedOver]).toEqual([undefined, false]);
  });

  it("dit depuis combien de jours, jusqu'à sa fin", () => {
    const [open] = disputeReports(scene([opened("D1", "Ami", "2026-06-01")]));
    expect([open?.ageDays, open?.closed]).toEqual([29, undefined]);
    const [ended] = disputeReports(
      scene([opened("D1", "Ami", "2026-06-01"), closed("Ami", "2026-06-11", "D1", "avoir")]),
    );
    expect([ended?.ageDays, ended?.closed]).toEqual([10, { day: "2026-06-11", resolution: "avoir" }]);
    const [silent] = disputeReports(
      scene([opened("D1", "Ami", "2026-06-01"), closed("Ami", "2026-06-11", "D1")]),
    );
    expect(silent?.closed?.resolution).toBe("");
  });
});

describe("Les échéanciers du journal", () => {
  const planned = (id: string, of: string, on: string, more: object = {}) =>
    anEvent("échéancier", on, "", { id, of, amount: cents(20_000), promisedDay: day("2026-07-15"), ...more });
  const ids = (journal: readonly JournalEvent[], customer?: string) =>
    instalmentPlans(scene(journal), customer === undefined ? undefined : key(customer)).map(
      ({ events }) => events[0]?.id,
    );

  it("le plus ancien d'abord, à jour égal dans l'ordre des clients", () => {
    const journal = [
      planned("P1", "Ami", "2026-06-03"),
      planned("P2", "Bon", "2026-06-01"),
      planned("P3", "Nord", "2026-06-02"),
    ];
    expect(ids(journal)).toEqual(["P2", "P3", "P1"]);
    expect(ids([planned("P1", "Bon", "2026-06-03"), planned("P2", "Ami", "2026-06-03")])).toEqual([
      "P2",
      "P1",
    ]);
    expect(ids([])).toEqual([]);
  });

  it("d'un client : les siens et ceux de son payeur", () => {
    const journal = [
      planned("Nord", "Nord", "2026-06-01"),
      planned("Sud", "Sud", "2026-06-02"),
      planned("Siège", "Siège", "2026-06-03"),
    ];
    expect(ids(journal, "Nord")).toEqual(["Nord", "Siège"]);
    expect(ids(journal, "Siège")).toEqual(["Nord", "Sud", "Siège"]);
    expect(ids(journal, "Ami")).toEqual([]);
  });

  it("dit ses factures, son total et ce qui est reçu", () => {
    const paid = anInvoice("FA-9", 1_000, "2026-05-01", {
      of: "Ami",
      settlements: [
        { day: day("2026-06-10"), amount: cents(15_000) },
        { day: day("2026-06-20"), amount: cents(12_000) },
      ],
    });
    const rows = ["2026-06-08", "2026-06-18"].map((promised, index) =>
      anEvent("échéancier", "2026-06-01", "FA-9", {
        id: `P${index}`,
        of: "Ami",
        amount: cents(15_000),
        promisedDay: day(promised),
      }),
    );
    const plans = instalmentPlans(inputOn("2026-06-30", { items: [paid], customers, journal: rows }));
    expect(
      plans.map(({ customer, invoices, total, received }) => [customer, invoices.length, total, received]),
    ).toEqual([["Ami", 2, 30_000, 27_000]]);
  });
});
