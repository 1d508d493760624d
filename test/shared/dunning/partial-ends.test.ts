import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { disputedBy } from "#shared/dunning/disputed.ts";
import { anEvent, anInvoice, planOn, positionOf, type Scene } from "./builders.ts";

const items = [anInvoice("FA-1", 1000, "2026-06-01"), anInvoice("FA-2", 500, "2026-06-01")];
const states = (journal: NonNullable<Scene["journal"]>) =>
  planOn("2026-06-10", { items, journal }).flatMap(({ state, parts }) =>
    parts.map(({ open }) => `${open.item.number} ${state}`),
  );

describe("Une fin qui nomme une partie des factures", () => {
  it.each([
    { start: "litige ouvert", end: "litige clos" },
    { start: "pause", end: "reprise" },
    { start: "dossier transmis", end: "reprise" },
  ] as const)("$start sur deux factures, $end pour une : l'autre reste suspendue", ({ start, end }) => {
    const journal = [anEvent(start, "2026-06-03", "FA-1, FA-2"), anEvent(end, "2026-06-08", "fa-1")];
    expect(states(journal)).toEqual(["FA-1 à faire", "FA-2 suspendue"]);
  });

  it("nommant l'une puis l'autre, tout reprend", () => {
    const journal = [
      anEvent("litige ouvert", "2026-06-03", "FA-1, FA-2"),
      anEvent("litige clos", "2026-06-08", "FA-1"),
      anEvent("litige clos", "2026-06-09", "FA-2"),
    ];
    expect(states(journal)).toEqual(["FA-1 à faire", "FA-2 à faire"]);
  });

  it("nommant l'événement en Référence, le termine tout entier", () => {
    const journal = [
      anEvent("litige ouvert", "2026-06-03", "FA-1, FA-2", { id: "L1" }),
      anEvent("litige clos", "2026-06-08", "FA-1", { reference: "L1" }),
    ];
    expect(states(journal)).toEqual(["FA-1 à faire", "FA-2 à faire"]);
  });

  it("laisse à la balance ce qui reste en litige", () => {
    const journal = [
      anEvent("litige ouvert", "2026-06-03", "FA-1, FA-2"),
      anEvent("litige clos", "2026-06-08", "FA-1"),
    ];
    const { items: open } = positionOf({ items }, day("2026-06-10"));
    expect(open.map(disputedBy(journal, open, day("2026-06-10")))).toEqual([0, 50_000]);
  });
});
