import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { disputeReports } from "#shared/dunning/dispute-reports.ts";
import { instalmentPlans } from "#shared/dunning/instalment-reports.ts";
import { promiseReports } from "#shared/dunning/promise-reports.ts";
import type { EventKind, JournalEvent } from "#shared/model/journal.ts";
import { inputOn } from "../commitments/scene.ts";
import { aCustomer, anEvent, anInvoice, keyOf, type Scene } from "./builders.ts";

type More = Parameters<typeof anEvent>[3];
const TODAY = "2026-06-30";
const CUSTOMERS = ["Ami", "Bon", "Chat"].map((name) => aCustomer(name));
const ITEMS = ["Ami", "Bon", "Chat"].map((of) => anInvoice(`FA-${of}`, 1000, "2026-05-01", { of }));
const input = (journal: readonly JournalEvent[], more: Partial<Scene> = {}) =>
  inputOn(TODAY, { items: ITEMS, customers: CUSTOMERS, journal, ...more });
const word = (kind: EventKind, of: string, on: string, more: More = {}): JournalEvent =>
  anEvent(kind, on, `FA-${of}`, { of, id: `${of} ${on}`, ...more });
/** One customer's word a day, the customers not in the order of the days; two on one day. */
const words = (kind: EventKind, more: More = {}): readonly JournalEvent[] => [
  word(kind, "Chat", "2026-06-01", more),
  word(kind, "Ami", "2026-06-03", more),
  word(kind, "Bon", "2026-06-02", more),
  word(kind, "Chat", "2026-06-03", more),
];
/** Customers are read in the order of their keys: on one day, that order stays. */
const OLDEST_FIRST = ["Chat 2026-06-01", "Bon 2026-06-02", "Ami 2026-06-03", "Chat 2026-06-03"];

describe("Les promesses du journal", () => {
  const promised = { amount: cents(10_000), promisedDay: day("2026-06-20") };

  it("les plus anciennes d'abord, et d'un même jour dans l'ordre des clients", () => {
    const reports = promiseReports(input(words("promesse", promised)));
    expect(reports.map(({ event }) => event.id)).toEqual(OLDEST_FIRST);
  });

  it("d'un seul client quand on le demande", () => {
    const reports = promiseReports(input(words("promesse", promised)), keyOf("Ami"));
    expect(reports.map(({ event }) => event.id)).toEqual(["Ami 2026-06-03"]);
  });
});

describe("Les échéanciers du journal", () => {
  const detail = "10/06/2026 400,00 ; 10/07/2026 100,00";

  it("les plus anciens d'abord, et d'un même jour dans l'ordre des clients", () => {
    const reports = instalmentPlans(input(words("échéancier", { detail })));
    expect(reports.map(({ events }) => events.map(({ id }) => id).join("+"))).toEqual(OLDEST_FIRST);
  });

  it("d'un seul client quand on le demande", () => {
    const reports = instalmentPlans(input(words("échéancier", { detail })), keyOf("Bon"));
    expect(reports.map(({ events }) => events[0]?.id)).toEqual(["Bon 2026-06-02"]);
  });

  it("dit ses lignes, ses factures, son total et ce qui est déjà reçu", () => {
    const settlements = [
      { day: day("2026-06-09"), amount: cents(40_000) },
      { day: day("2026-06-12"), amount: cents(2_500) },
    ];
    const items = [
      anInvoice("FA-Ami", 300, "2026-05-01", { of: "Ami" }),
      anInvoice("FA-Ami-2", 600, "2026-05-02", { of: "Ami", settlements }),
    ];
    const rows = [
      anEvent("échéancier", "2026-06-01", "FA-Ami, FA-Ami-2=500", {
        of: "Ami",
        id: "P1",
        detail,
        motive: "pénalités abandonnées",
      }),
    ];
    const [plan, ...others] = instalmentPlans(input(rows, { items }));
    expect(others).toEqual([]);
    expect(plan).toMatchObject({
      events: rows,
      customer: "Ami",
      invoices: [{ number: "FA-Ami" }, { number: "FA-Ami-2", amount: 50_000 }],
      total: 50_000,
      received: 42_500,
      interest: "waived",
      state: "in-force",
    });
    expect(plan?.instalments.map(({ received }) => received)).toEqual([40_000, 2_500]);
  });

  it("chez un payeur, le plan d'un compte n'est pas celui d'un autre", () => {
    const customers = [
      aCustomer("Siège"),
      aCustomer("Ami", "standard", { payer: "Siège" }),
      aCustomer("Bon", "standard", { payer: "Siège" }),
    ];
    const plans = (of: string): number =>
      instalmentPlans(input([word("échéancier", "Ami", "2026-06-01", { detail })], { customers }), keyOf(of))
        .length;
    expect([plans("Ami"), plans("Bon"), plans("Siège")]).toEqual([1, 0, 1]);
  });
});

describe("Les litiges du journal", () => {
  const closing = (id: string, on: string): JournalEvent =>
    anEvent("litige clos", on, "", { of: id.split(" ")[0] ?? "", reference: id, motive: "autre" });

  it("les ouverts d'abord, le plus ancien en tête, puis les clos, le dernier clos en tête", () => {
    const opened = words("litige ouvert");
    const reports = disputeReports(input(opened));
    expect(reports.map(({ event }) => event.id)).toEqual(OLDEST_FIRST);
    const ends = [
      closing("Ami 2026-06-03", "2026-06-10"),
      closing("Bon 2026-06-02", "2026-06-12"),
      closing("Chat 2026-06-03", "2026-06-10"),
    ];
    expect(disputeReports(input([...opened, ...ends])).map(({ event }) => event.id)).toEqual([
      "Chat 2026-06-01",
      "Bon 2026-06-02",
      "Ami 2026-06-03",
      "Chat 2026-06-03",
    ]);
  });

  it("une clôture sans motif n'en invente pas", () => {
    const { motive: _, ...silent } = closing("Ami 2026-06-01", "2026-06-10");
    const [report] = disputeReports(input([word("litige ouvert", "Ami", "2026-06-01"), silent]));
    expect(report?.closed).toEqual({ day: "2026-06-10", resolution: "" });
    expect([report?.ageDays, report?.amount]).toEqual([9, 0]);
  });

  it("chez un payeur, le litige d'un compte n'est pas celui d'un autre", () => {
    const customers = [
      aCustomer("Siège"),
      aCustomer("Ami", "standard", { payer: "Siège" }),
      aCustomer("Bon", "standard", { payer: "Siège" }),
    ];
    const count = (of: string): number =>
      disputeReports(input([word("litige ouvert", "Ami", "2026-06-01")], { customers }), keyOf(of)).length;
    expect([count("Ami"), count("Bon"), count("Siège")]).toEqual([1, 0, 1]);
  });

  it("personne ne conteste : rien", () => {
    expect(disputeReports(input([word("note", "Ami", "2026-06-01")]))).toEqual([]);
  });
});

describe("À qui un litige fut transmis", () => {
  const dispute = word("litige ouvert", "Ami", "2026-06-01", { detail: "Responsable : Paul. Prix." });
  const owner = (...others: readonly JournalEvent[]) => {
    const [report] = disputeReports(input([dispute, ...others]));
    return [report?.owner, report?.handedOver];
  };
  const handed = (more: More = {}): JournalEvent =>
    anEvent("note", "2026-06-05", "", {
      of: "Ami",
      motive: "litige transmis",
      reference: dispute.id,
      detail: "Léa",
      ...more,
    });

  it("la dernière transmission compte", () => {
    expect(owner()).toEqual(["Paul", false]);
    expect(owner(handed())).toEqual(["Léa", true]);
    expect(owner(handed(), handed({ detail: "Max", id: "N2" }))).toEqual(["Max", true]);
  });

  it("sans nom : transmis, et le responsable reste celui du litige", () => {
    expect(owner(handed({ detail: " " }))).toEqual(["Paul", true]);
    const { detail: _, ...unnamed } = handed();
    expect(owner(unnamed)).toEqual(["Paul", true]);
  });

  it("ni une autre note, ni un autre événement, ni une note qui ne le nomme pas", () => {
    expect(owner(handed({ motive: "vu avec Léa" }))).toEqual(["Paul", false]);
    expect(owner({ ...handed(), kind: "message reçu" })).toEqual(["Paul", false]);
    const { reference: _, ...loose } = handed();
    expect(owner(loose)).toEqual(["Paul", false]);
  });

  it("un litige sans identifiant n'est nommé par personne", () => {
    const [report] = disputeReports(input([{ ...dispute, id: "" }, handed({ reference: "" })]));
    expect([report?.owner, report?.handedOver]).toEqual(["Paul", false]);
  });
});
