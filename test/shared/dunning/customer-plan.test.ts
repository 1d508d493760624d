import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { Scenario } from "#shared/model/scenario.ts";
import { anEvent, anInvoice, codesOf, numbersOf, planOn, summary } from "./builders.ts";

describe("Des factures sans échéance", () => {
  it("se nomment et ne se réclament pas, une ligne par devise", () => {
    const items = [
      anInvoice("FA-1", 100, undefined),
      anInvoice("FA-2", 20, undefined),
      anInvoice("FA-3", 7, undefined, { currency: "CHF" }),
    ];
    const lines = planOn("2026-06-10", { items });
    expect([...summary(lines)].sort()).toEqual([
      "à vérifier | hold | - | FA-1+FA-2 | -",
      "à vérifier | hold | - | FA-3 | -",
    ]);
    const reasons = lines.flatMap((line) => line.reasons);
    expect(reasons).toHaveLength(2);
    expect(reasons).toContainEqual({ code: "no-due-date", count: 2, amount: 12_000, currency: "EUR" });
    expect(reasons).toContainEqual({ code: "no-due-date", count: 1, amount: 700, currency: "CHF" });
    expect(lines.map(({ claimed, overdue }) => [claimed, overdue])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it("de deux comptes d'un payeur : une ligne chacun", () => {
    const items = ["Nord", "Sud"].map((of) => anInvoice(`FA-${of}`, 100, undefined, { of }));
    const lines = planOn("2026-06-10", { items, customers: [] });
    expect(lines.map((line) => `${line.customer} ${numbersOf(line).join("+")}`).sort()).toEqual([
      "Nord FA-Nord",
      "Sud FA-Sud",
    ]);
  });
});

describe("Une facture mise en demeure que rien ne réclame plus", () => {
  // The notice of 4 May about FA-1 is unpaid; FA-2 falls due later.
  const FIRST = anInvoice("FA-1", 1_000, "2026-04-01");
  const NOTICE = anEvent("mise en demeure envoyée", "2026-05-04", "FA-1", { step: 4 });
  const newer = (more: Partial<LedgerItem> = {}): LedgerItem => anInvoice("FA-2", 1_000, "2026-06-02", more);
  const linesOf = (...events: readonly JournalEvent[]): readonly PlanLine[] =>
    planOn("2026-06-08", {
      items: [FIRST, newer({ issued: day("2026-05-28") })],
      journal: [NOTICE, ...events],
    });
  const aboutNewer = (...events: readonly JournalEvent[]): readonly string[] =>
    linesOf(...events)
      .filter((line) => numbersOf(line).includes("FA-2"))
      .map((line) => `${line.state} ${line.action}`);

  /** Whether the newer invoice waits for the notice, by the state of each of its lines. */
  const waits = (...events: readonly JournalEvent[]): readonly (readonly [string, boolean])[] =>
    linesOf(...events)
      .filter((line) => numbersOf(line).includes("FA-2"))
      .map((line) => [line.state, codesOf(line).includes("awaits-formal-notice")]);

  it("tant qu'elle court, les plus récentes attendent, à vérifier", () => {
    expect(waits()).toEqual([["à vérifier", true]]);
  });

  it("suspendue seulement, elle court encore", () => {
    const paused = anEvent("pause", "2026-05-20", "FA-1", { promisedDay: day("2026-06-30") });
    expect(waits(paused)).toEqual([["à vérifier", true]]);
  });

  it("passée en perte, ou née avant un jugement : les plus récentes se relancent", () => {
    expect(aboutNewer(anEvent("passage en perte", "2026-05-20", "FA-1"))).toEqual(["à faire reminder"]);
    expect(aboutNewer(anEvent("procédure collective", "2026-05-25"))).toEqual(["à faire reminder"]);
  });
});

describe("Ce qui vient après une suspension", () => {
  const paused = (until: string): JournalEvent =>
    anEvent("pause", "2026-06-02", "FA-1", { promisedDay: day(until) });
  const heldWith = (until: string, scenarios: readonly Scenario[] = DEFAULT_SCENARIOS) => {
    const items = [anInvoice("FA-1", 1_000, "2026-06-01")];
    const [line] = planOn("2026-06-02", { items, journal: [paused(until)], scenarios });
    return [line?.action, line?.parts[0]?.step, line?.day];
  };

  it("l'étape de la facture, pas avant son jour", () => {
    // Step 1 falls on 4 June; the first working day after 8 June is the 9th.
    expect(heldWith("2026-06-02")).toEqual(["hold", 1, "2026-06-04"]);
    expect(heldWith("2026-06-08")).toEqual(["hold", 1, "2026-06-09"]);
  });

  it("même une étape « ciblée », quelle que soit sa condition", () => {
    const targeted = DEFAULT_SCENARIOS.map((scenario) => ({
      ...scenario,
      steps: scenario.steps.map((step) =>
        step.rank === 1 ? { ...step, condition: "ciblée" as const } : step,
      ),
    }));
    expect(heldWith("2026-06-02", targeted)).toEqual(["hold", 1, "2026-06-04"]);
  });

  it("l'étape qui suit celle qui est faite", () => {
    const items = [anInvoice("FA-1", 1_000, "2026-05-25")];
    const journal = [anEvent("relance envoyée", "2026-05-28", "FA-1", { step: 1 }), paused("2026-06-02")];
    const [line] = planOn("2026-06-02", { items, journal });
    // Step 2: J+10 = 4 June, and seven days after step 1.
    expect([line?.action, line?.parts[0]?.step, line?.day]).toEqual(["hold", 2, "2026-06-04"]);
  });
});
