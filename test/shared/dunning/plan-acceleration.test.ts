import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { PlanState } from "#shared/dunning/instalment-plans.ts";
import { isAccelerated } from "#shared/dunning/plan-acceleration.ts";
import type { Segment } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { anEvent, anInvoice } from "./builders.ts";
import { wordFacts } from "./word-facts.ts";

const ITEMS = ["FA-1", "FA-2"].map((number) => anInvoice(number, 1_000, "2026-05-01"));
/** An instalment was missed: its grace is over since 5 June. */
const GRACE_END = day("2026-06-05");

/** Whether the whole of a plan about FA-1 is due on a day. */
function isDue(
  event: JournalEvent,
  on = "2026-07-15",
  segment: Segment = "standard",
  planId = "E1",
): boolean {
  const facts = wordFacts(on, { items: ITEMS, journal: [event], customer: { segment } });
  const plan: PlanState = {
    events: [anEvent("échéancier", "2026-05-20", "FA-1", { id: planId })],
    state: "missed",
    instalments: [],
    next: 0,
    firstMissed: GRACE_END,
  };
  const covered = facts.index.all.filter(({ item }) => item.number === "FA-1");
  return isAccelerated(plan, covered, GRACE_END, facts);
}

describe("La mise en demeure de payer l'échéance manquée, son délai passé", () => {
  const notice = (on: string, more: Parameters<typeof anEvent>[3] = {}, invoices = "FA-1") =>
    anEvent("mise en demeure envoyée", on, invoices, more);

  it("envoyée après la tolérance, pas le dernier jour de celle-ci", () => {
    expect(isDue(notice("2026-06-06"))).toBe(true);
    expect(isDue(notice("2026-06-05"))).toBe(false);
  });

  it("dépôt + 3 + 8 jours, 15 pour un particulier ; le dernier jour, on attend encore", () => {
    expect(isDue(notice("2026-06-10"), "2026-06-21")).toBe(false);
    expect(isDue(notice("2026-06-10"), "2026-06-22")).toBe(true);
    expect(isDue(notice("2026-06-10"), "2026-06-28", "particulier")).toBe(false);
    expect(isDue(notice("2026-06-10"), "2026-06-29", "particulier")).toBe(true);
  });

  it("le jour qu'elle imprime l'emporte", () => {
    const promisedDay = day("2026-06-30");
    expect(isDue(notice("2026-06-10", { promisedDay }), "2026-06-30")).toBe(false);
    expect(isDue(notice("2026-06-10", { promisedDay }), "2026-07-01")).toBe(true);
  });

  it("sur une facture du plan, ou qui nomme le plan", () => {
    expect(isDue(notice("2026-06-10", {}, "FA-2"))).toBe(false);
    expect(isDue(notice("2026-06-10", {}, "FA-2, FA-1"))).toBe(true);
    expect(isDue(notice("2026-06-10", { reference: "E1" }, "FA-2"))).toBe(true);
    expect(isDue(notice("2026-06-10", { reference: "E2" }, "FA-2"))).toBe(false);
    expect(isDue(notice("2026-06-10", { reference: "" }, "FA-2"), "2026-07-15", "standard", "")).toBe(false);
  });
});

describe("La déchéance du terme que le propriétaire note", () => {
  const note = (motive: string | undefined, more: Parameters<typeof anEvent>[3] = {}, invoices = "FA-1") =>
    anEvent("note", "2026-06-10", invoices, { motive, ...more });

  it.each([
    { motive: "Déchéance du terme", is: true },
    { motive: "exigibilité immédiate", is: true },
    { motive: "déchu du terme", is: true },
    { motive: "appelé ce matin", is: false },
    { motive: undefined, is: false },
  ])("« $motive » : $is, sans délai", ({ motive, is }) => {
    expect(isDue(note(motive), "2026-06-10")).toBe(is);
  });

  it("du plan, ou de l'une de ses factures", () => {
    expect(isDue(note("déchéance du terme", {}, "FA-2"))).toBe(false);
    expect(isDue(note("déchéance du terme", { reference: "E1" }, "FA-2"))).toBe(true);
    expect(isDue(note("déchéance du terme", {}, ""))).toBe(true);
  });

  it("dans une note, pas dans un message", () => {
    expect(isDue(anEvent("message reçu", "2026-06-10", "FA-1", { motive: "déchéance du terme" }))).toBe(
      false,
    );
    expect(isDue(anEvent("relance envoyée", "2026-06-10", "FA-1"))).toBe(false);
  });
});
