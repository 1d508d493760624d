import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { rejectedByCustomer } from "#shared/dunning/segment-proposals-habits.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { anEvent } from "../dunning/builders.ts";

const rejected = (on: string, id = "", of = "Durand"): JournalEvent =>
  anEvent("paiement rejeté", on, "", { id, of });
const counted = (...journal: readonly JournalEvent[]): Readonly<Record<string, number>> =>
  Object.fromEntries(rejectedByCustomer(journal, day("2026-06-30")));

describe("Les paiements rejetés d'un an, par client", () => {
  it("du lendemain de l'an passé à aujourd'hui", () => {
    expect(counted(rejected("2025-06-30"))).toEqual({});
    expect(counted(rejected("2025-07-01"))).toEqual({ Durand: 1 });
    expect(counted(rejected("2026-06-30"))).toEqual({ Durand: 1 });
    expect(counted(rejected("2026-07-01"))).toEqual({});
    expect(counted(anEvent("note", "2026-06-01"))).toEqual({});
  });

  it("chaque client les siens ; une ligne répétée une fois, une ligne sans identifiant à chaque fois", () => {
    const journal = [
      rejected("2026-06-01", "R1"),
      rejected("2026-06-01", "R1"),
      rejected("2026-06-02", "R2", "Petit"),
    ];
    expect(counted(...journal)).toEqual({ Durand: 1, Petit: 1 });
    expect(counted(rejected("2026-06-01"), rejected("2026-06-01"))).toEqual({ Durand: 2 });
  });

  it("une ligne annulée ne compte pas, si l'annulation est déjà là", () => {
    const cancelled = (on: string, reference?: string) => anEvent("annulation", on, "", { reference });
    expect(counted(rejected("2026-06-01", "R1"), cancelled("2026-06-30", "R1"))).toEqual({});
    expect(counted(rejected("2026-06-01", "R1"), cancelled("2026-07-01", "R1"))).toEqual({ Durand: 1 });
    expect(counted(rejected("2026-06-01", "R1"), cancelled("2026-06-30", "R2"))).toEqual({ Durand: 1 });
    expect(
      counted(rejected("2026-06-01", "R1"), anEvent("note", "2026-06-30", "", { reference: "R1" })),
    ).toEqual({
      Durand: 1,
    });
  });

  it("une annulation sans référence n'annule pas les lignes sans identifiant", () => {
    expect(
      counted(rejected("2026-06-01"), anEvent("annulation", "2026-06-02", "", { reference: "" })),
    ).toEqual({
      Durand: 1,
    });
  });
});
