import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { contactsOf } from "#shared/dunning/contacts.ts";
import type { CustomerFacts } from "#shared/dunning/customer-facts.ts";
import type { Entry, EntryContext } from "#shared/dunning/entries.ts";
import {
  nextStatement,
  onStatementDay,
  speaksOfStatement,
  statementDayOf,
  statementFor,
} from "#shared/dunning/monthly-statement.ts";
import type { Segment } from "#shared/model/customer.ts";
import type { Channel, Step } from "#shared/model/scenario.ts";
import { aCustomer, anInvoice, keyOf } from "./builders.ts";
import { reminderFacts } from "./word-facts.ts";

const TODAY = "2026-06-15";

describe("Le jour du relevé mensuel", () => {
  it.each<[cell: string, on: number | undefined]>([
    ["relevé le 10", 10],
    ["Relevé mensuel le 1er", 1],
    ["relevé le 31", 31],
    ["relevé le 32", 5],
    ["relevé le 0", 5],
    ["relevé", 5],
    ["relevé fin de mois", 31],
    ["sans relevé", undefined],
    ["virement", undefined],
  ])("« %s » : %s", (cell, on) => {
    expect(statementDayOf(aCustomer("Durand", "standard", { paymentCircuit: cell }))).toBe(on);
    expect(statementDayOf(aCustomer("Durand", "standard", { terms: cell }))).toBe(on);
    const speaks = cell !== "virement";
    expect(speaksOfStatement(aCustomer("Durand", "standard", { paymentCircuit: cell }))).toBe(speaks);
    expect(speaksOfStatement(aCustomer("Durand", "standard", { terms: cell }))).toBe(speaks);
  });

  it.each<[from: string, on: number, next: string]>([
    ["2026-06-10", 10, "2026-06-10"],
    ["2026-06-11", 10, "2026-07-10"],
    ["2026-06-20", 20, "2026-06-22"],
    ["2026-06-22", 20, "2026-06-22"],
    ["2026-06-23", 20, "2026-07-20"],
    ["2026-06-15", 31, "2026-06-30"],
    // Sunday 31 May moves on to Monday 1 June.
    ["2026-06-01", 31, "2026-06-01"],
  ])("le premier dès le %s, le %d du mois : %s", (from, on, next) => {
    expect(nextStatement(day(from), on, false)).toBe(next);
  });

  it("celui du payeur, sinon celui du compte", () => {
    const facts = reminderFacts(TODAY, { items: [] });
    const on10 = aCustomer("Durand", "standard", { terms: "relevé le 10" });
    const accounts = [aCustomer("Autre", "standard", { terms: "relevé le 20" }), on10];
    const ofPayer = {
      ...facts,
      customer: aCustomer("Siège", "standard", { terms: "relevé le 25" }),
      accounts,
    };
    expect(statementFor(ofPayer, keyOf("Durand"))).toBe(25);
    const silent = { ...facts, customer: aCustomer("Siège"), accounts };
    expect([statementFor(silent, keyOf("Durand")), statementFor(silent, keyOf("Inconnu"))]).toEqual([
      10,
      undefined,
    ]);
  });

  const step = (rank: number, channel: Channel): Step => ({
    rank,
    offset: rank,
    channel,
    template: "",
    condition: "toujours",
    recipient: "",
    minimum: cents(0),
  });
  /** Whether the step of a rank waits for the statement, among steps sent by these means. */
  function isGrouped(
    rank: number,
    channels: readonly Channel[],
    segment: Segment = "standard",
    more: Partial<Entry> = {},
  ) {
    const steps = channels.map((channel, index) => step(index + 1, channel));
    const facts: CustomerFacts = {
      ...reminderFacts(TODAY, { items: [] }),
      customer: aCustomer("Durand", segment, { terms: "relevé le 10" }),
      steps,
    };
    const entry: Entry = {
      open: { item: anInvoice("FA-1", 100, "2026-06-22"), open: cents(10_000), daysLate: 5 },
      amount: 10_000,
      step: rank,
      next: steps.find((one) => one.rank === rank) ?? step(rank, "e-mail"),
      own: day(TODAY),
      choice: undefined,
      firstContact: false,
      historyTaken: false,
      limitation: undefined,
      deadline: undefined,
      notes: [],
      ...more,
    };
    const holds = { neverCourteous: new Set(), writtenNext: new Set() };
    const context = { facts, holds, claimable: 10_000, contacts: contactsOf([], 5), done: new Map() };
    return onStatementDay(entry, context as unknown as EntryContext).statement === "2026-07-10";
  }
  const written: readonly Channel[] = ["e-mail", "e-mail", "e-mail"];

  it("groupe les deux premières étapes, une seule pour un client à risque", () => {
    expect([1, 2, 3].map((rank) => isGrouped(rank, written))).toEqual([true, true, false]);
    expect([1, 2].map((rank) => isGrouped(rank, written, "à risque"))).toEqual([true, false]);
    expect(isGrouped(9, written)).toBe(false);
  });

  it("jamais celles qui partent par la poste, ni ce qui les suit", () => {
    expect([1, 2].map((rank) => isGrouped(rank, ["e-mail", "courrier", "e-mail"]))).toEqual([true, false]);
    expect([1, 2].map((rank) => isGrouped(rank, ["recommandé", "e-mail"]))).toEqual([false, false]);
    expect([1, 2].map((rank) => isGrouped(rank, ["SMS", "téléphone", "courrier"]))).toEqual([true, true]);
  });

  it("ni ce qui est fini, ni ce qu'une mise en demeure réclame", () => {
    expect(isGrouped(1, written, "standard", { next: undefined })).toBe(false);
    expect(isGrouped(1, written, "standard", { deadline: day("2026-06-20") })).toBe(false);
  });
});
