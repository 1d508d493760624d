import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { insolvencyLines } from "#shared/dunning/insolvency-lines.ts";
import { readStoppedClaims } from "#shared/dunning/stopped-claims.ts";
import type { Segment } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { anEvent, anInvoice, codesOf } from "./builders.ts";
import { readingOn } from "./readings.ts";

/** Judgment on 15 June: to declare by 15 August, goods to claim back by 15 September. */
const JUDGMENT = anEvent("procédure collective", "2026-06-15", "", { id: "J1" });
const note = (on: string, motive: string, of = "Durand"): JournalEvent =>
  anEvent("note", on, "", { motive, of });

function linesOn(
  on: string,
  journal: readonly JournalEvent[] = [],
  items: readonly LedgerItem[] = [anInvoice("FA-1", 100, "2026-06-10")],
  segment: Segment = "standard",
): readonly PlanLine[] {
  const reading = readingOn(on, { items, journal: [JUDGMENT, ...journal], customer: { segment } });
  return readStoppedClaims(reading).flatMap((insolvency) => insolvencyLines(reading.facts, insolvency));
}
const alertsOn = (...given: Parameters<typeof linesOn>): readonly string[] =>
  linesOn(...given).flatMap((line) =>
    codesOf(line).filter((code) => !/^(insolvency|declare-by)$/.test(code)),
  );
const informedOf = (lines: readonly PlanLine[]): readonly string[] =>
  lines.flatMap(({ informed }) => informed.map(({ open }) => open.item.number));

describe("Une créance à déclarer", () => {
  it("une ligne qui ne réclame rien : le montant dû, le délai de deux mois, ce qui presse", () => {
    const items = [anInvoice("FA-1", 100, "2026-06-10"), anInvoice("FA-2", 20, "2026-06-12")];
    const [line, ...others] = linesOn("2026-06-20", [], items);
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      state: "à vérifier",
      action: "declare-claim",
      parts: [],
      claimed: 0,
      day: "2026-08-15",
      reference: "J1",
      customer: "Durand",
    });
    expect(line?.reasons).toEqual([
      { code: "insolvency", day: "2026-06-15", amount: 12_000, currency: "EUR" },
      { code: "declare-by", day: "2026-08-15", count: 0 },
      { code: "retention-of-title", day: "2026-09-15" },
      { code: "guarantors" },
    ]);
  });

  it("le délai passé, de combien de jours", () => {
    const countOn = (on: string) => linesOn(on)[0]?.reasons.find(({ code }) => code === "declare-by")?.count;
    expect([countOn("2026-08-15"), countOn("2026-08-16")]).toEqual([0, 1]);
  });

  it("pour information : ce qui est en retard d'un jour au moins", () => {
    const items = [
      anInvoice("FA-1", 100, "2026-06-19"),
      anInvoice("FA-2", 20, "2026-06-20"),
      anInvoice("FA-3", 20, "2026-06-21"),
    ];
    expect(informedOf(linesOn("2026-06-20", [], items))).toEqual(["FA-1"]);
  });

  it("ce qui est né avant le jugement, ou d'un jour inconnu ; une ligne par devise", () => {
    const issued = (on: string | undefined) => ({ issued: on === undefined ? undefined : day(on) });
    const items = [
      anInvoice("FA-1", 100, "2026-06-16", issued("2026-06-14")),
      anInvoice("FA-2", 20, "2026-06-17", issued("2026-06-15")),
      anInvoice("FA-3", 3, "2026-06-18", issued(undefined)),
      anInvoice("FA-4", 7, "2026-06-18", { ...issued("2026-06-01"), currency: "CHF" }),
    ];
    const lines = linesOn("2026-06-20", [], items);
    expect(lines.map(({ currency, reasons }) => [currency, reasons[0]?.amount])).toEqual([
      ["EUR", 10_300],
      ["CHF", 700],
    ]);
    expect(informedOf(lines)).toEqual(["FA-1", "FA-3", "FA-4"]);
  });
});

describe("Ce qu'un jugement rend urgent", () => {
  it("jusqu'au dernier jour des trois mois, plus après", () => {
    expect(alertsOn("2026-09-15")).toEqual(["retention-of-title", "guarantors"]);
    expect(alertsOn("2026-09-16")).toEqual([]);
  });

  it("un particulier ne connaît ni l'un ni l'autre", () => {
    expect(alertsOn("2026-06-20", [], [anInvoice("FA-1", 100, "2026-06-10")], "particulier")).toEqual([]);
  });

  it("chacun jusqu'à ce qu'une note en parle, le jour du jugement ou depuis", () => {
    expect(alertsOn("2026-06-20", [note("2026-06-15", "clause de réserve de propriété")])).toEqual([
      "guarantors",
    ]);
    expect(alertsOn("2026-06-20", [note("2026-06-16", "caution appelée")])).toEqual(["retention-of-title"]);
    expect(alertsOn("2026-06-20", [note("2026-06-14", "caution, réserve de propriété")])).toEqual([
      "retention-of-title",
      "guarantors",
    ]);
  });

  it("chez un payeur, la note d'un autre compte n'en parle pas pour celui-ci", () => {
    const journal = [
      anEvent("procédure collective", "2026-06-15", "", { id: "J1", of: "Nord" }),
      note("2026-06-16", "caution", "Sud"),
    ];
    const items = [anInvoice("FA-1", 100, "2026-06-10", { of: "Nord" })];
    const reading = readingOn("2026-06-20", { items, journal, payer: "Siège" });
    const [line] = readStoppedClaims(reading).flatMap((one) => insolvencyLines(reading.facts, one));
    expect(line?.reasons.map(({ code }) => code)).toContain("guarantors");
  });
});

describe("Une fois déclarée", () => {
  const declared = note("2026-06-18", "créance déclarée");

  it("les alertes restent, sur ce qui est dû, jusqu'à leur jour", () => {
    const items = [
      anInvoice("FA-1", 100, "2026-06-10"),
      anInvoice("FA-2", 20, "2026-07-10", { issued: day("2026-06-10") }),
    ];
    const lines = linesOn("2026-06-20", [declared], items);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ action: "hold", day: "2026-09-15", reference: "J1", parts: [] });
    expect(lines.flatMap(codesOf)).toEqual(["retention-of-title", "guarantors"]);
    expect(informedOf(lines)).toEqual(["FA-1", "FA-2"]);
  });

  it("plus rien à dire : plus de ligne", () => {
    const told = note("2026-06-19", "réserve de propriété et cautions vues");
    expect(linesOn("2026-06-20", [declared, told])).toEqual([]);
    expect(linesOn("2026-09-16", [declared])).toEqual([]);
  });
});
