import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { anEvent, anInvoice, planOn, type Scene, summary } from "./builders.ts";

// échéance le lundi 1er juin 2026
const items = [anInvoice("FA-1", 1000, "2026-06-01")];
const scene = (...journal: NonNullable<Scene["journal"]>): Scene => ({ items, journal });

describe("Un journal tapé à la main", () => {
  it("nomme les factures sans souci des majuscules : une promesse sur « fa-1 » suspend FA-1", () => {
    const promise = anEvent("promesse", "2026-06-03", "fa-1", { promisedDay: day("2026-06-12") });
    expect(summary(planOn("2026-06-04", scene(promise)))).toEqual([
      "suspendue | hold | - | FA-1 | 2026-06-17",
    ]);
  });

  it("une relance envoyée sans étape fait l'étape suivante : la même n'est jamais proposée deux fois", () => {
    const first = anEvent("relance envoyée", "2026-06-04", "FA-1");
    // 4 juin + (10 − 3) = 11 juin
    expect(summary(planOn("2026-06-10", scene(first)))).toEqual([
      "en attente | wait | 2 | FA-1 | 2026-06-11",
    ]);
    const second = anEvent("relance envoyée", "2026-06-11", "FA-1");
    expect(summary(planOn("2026-06-12", scene(first, second)))).toEqual([
      "en attente | wait | 3 | FA-1 | 2026-06-22",
    ]);
  });

  it.each([{ motive: "Récapitulatif d'appel" }, { motive: "Accusé de réception du litige" }])(
    "un message « $motive » ne fait aucune étape",
    ({ motive }) => {
      const message = anEvent("relance envoyée", "2026-06-04", "FA-1", { motive });
      expect(planOn("2026-06-05", scene(message))[0]?.step).toBe(1);
    },
  );
});
