import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { chasingSteps } from "#shared/dunning/customer-facts.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import { indexOpen } from "#shared/dunning/event-scope.ts";
import { runningNotices } from "#shared/dunning/formal-notices.ts";
import type { Segment } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { Step } from "#shared/model/scenario.ts";
import { anEvent, anInvoice } from "./builders.ts";

const STANDARD = DEFAULT_SCENARIOS.find(({ name }) => name === "standard");
const STEPS: readonly Step[] = STANDARD === undefined ? [] : chasingSteps(STANDARD);
const ITEMS = [
  anInvoice("FA-1", 100, "2026-06-09"),
  anInvoice("FA-2", 100, "2026-06-10", { issued: day("2026-05-01") }),
  anInvoice("FA-3", 100, undefined),
];
/** Items that a notice runs for, with its deadline. */
function running(
  event: JournalEvent,
  more: { readonly segment?: Segment; readonly stopped?: string; readonly steps?: readonly Step[] } = {},
): readonly string[] {
  const open = ITEMS.map((item) => ({ item, open: item.amount, daysLate: 10 }));
  const { segment = "standard", stopped = "", steps = STEPS } = more;
  const found = runningNotices(
    [event],
    indexOpen(open),
    segment,
    ({ item }) => item.number === stopped,
    steps,
  );
  return [...found].map(([{ item }, deadline]) => `${item.number} ${deadline}`);
}
const notice = (invoices: string, more: Parameters<typeof anEvent>[3] = {}) =>
  anEvent("mise en demeure envoyée", "2026-06-10", invoices, more);

describe("Une mise en demeure envoyée court", () => {
  it("jusqu'au dépôt + 3 + 8 jours, 15 pour un particulier, ou jusqu'au jour qu'elle imprime", () => {
    expect(running(notice("FA-1"))).toEqual(["FA-1 2026-06-21"]);
    expect(running(notice("FA-1"), { segment: "particulier" })).toEqual(["FA-1 2026-06-28"]);
    expect(running(notice("FA-1", { promisedDay: day("2026-06-25") }))).toEqual(["FA-1 2026-06-25"]);
  });

  it("pour ce qu'elle nomme, même sans échéance ; sans facture, pour ce qui était échu la veille", () => {
    expect(running(notice("FA-1, FA-2, FA-3"))).toHaveLength(3);
    expect(running(notice(""))).toEqual(["FA-1 2026-06-21"]);
  });

  it("pas pour une créance arrêtée", () => {
    expect(running(notice("FA-1, FA-2"), { stopped: "FA-1" })).toEqual(["FA-2 2026-06-21"]);
    expect(running(notice(""), { stopped: "FA-1" })).toEqual([]);
  });

  it("faite avant l'arrivée du produit, si la reprise d'historique le dit", () => {
    const taken = (step: number | undefined) =>
      anEvent("reprise d'historique", "2026-06-10", "FA-1", { step });
    expect(running(taken(4))).toEqual(["FA-1 2026-06-21"]);
    expect(running(taken(5))).toEqual(["FA-1 2026-06-21"]);
    expect(running(taken(3))).toEqual([]);
    expect(running(taken(undefined))).toEqual([]);
    expect(running(taken(4), { steps: STEPS.filter(({ channel }) => channel !== "recommandé") })).toEqual([]);
  });

  it("rien d'un brouillon ou d'une relance", () => {
    expect(running(anEvent("mise en demeure préparée", "2026-06-10", "FA-1"))).toEqual([]);
    expect(running(anEvent("relance envoyée", "2026-06-10", "FA-1", { step: 4 }))).toEqual([]);
  });
});
