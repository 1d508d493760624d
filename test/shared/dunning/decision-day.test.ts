import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { decisionDay } from "#shared/dunning/decision-lines.ts";
import { anEvent, anInvoice, planOn, summary } from "./builders.ts";

describe("La décision, rappelée tous les 15 jours", () => {
  // dernier appel le vendredi 17 avril 2026 : 15 jours après, samedi 2 mai, donc lundi 4 ; puis dimanche 17 mai, lundi 18
  it.each([
    { today: "2026-04-17", on: "2026-04-17" },
    { today: "2026-04-18", on: "2026-05-04" },
    { today: "2026-05-02", on: "2026-05-04" },
    { today: "2026-05-04", on: "2026-05-04" },
    { today: "2026-05-05", on: "2026-05-18" },
    { today: "2026-05-18", on: "2026-05-18" },
    { today: "2026-05-19", on: "2026-06-01" },
  ])("vue le $today tombe le $on", ({ today, on }) => {
    expect(decisionDay(day("2026-04-17"), day(today), false)).toBe(on);
  });

  it("le lundi annoncé le samedi est bien le jour où elle est à prendre", () => {
    const scene = {
      items: [anInvoice("FA-1", 1000, "2026-03-02")],
      journal: [anEvent("appel", "2026-04-17", "FA-1", { step: 5 })],
    };
    expect(summary(planOn("2026-05-04", scene))).toEqual(["décision | decide | - | FA-1 | 2026-05-04"]);
  });
});
