import { describe, expect, it } from "vitest";
import { groupedBy, lineOf } from "#shared/dunning/plan-line.ts";
import { entry } from "./entry-builder.ts";
import { reminderFacts } from "./word-facts.ts";

const facts = reminderFacts("2026-06-15", { items: [] });

describe("Une ligne", () => {
  const part = (daysLate: number | null) => {
    const { open, amount, step: rank } = entry({ number: "A", late: daysLate });
    return { open, amount, step: rank };
  };
  it.each<[late: number | null, overdue: number, most: number]>([
    [0, 0, 0],
    [1, 10_000, 1],
    [-3, 0, 0],
    [null, 0, 0],
  ])("en retard de %s jour(s) : %d centimes échus", (late, overdue, most) => {
    const made = lineOf(facts, {
      state: "à faire",
      action: "wait",
      parts: [part(late)],
      reasons: [],
      currency: "EUR",
      template: "",
      reference: "",
    });
    expect([made.overdue, made.maxDaysLate, made.claimed, made.template, made.reference]).toEqual([
      overdue,
      most,
      0,
      undefined,
      undefined,
    ]);
  });

  it("se groupe dans l'ordre où l'on rencontre les clés", () => {
    expect([...groupedBy(["b1", "a1", "b2"], (text) => text.slice(0, 1))]).toEqual([
      ["b", ["b1", "b2"]],
      ["a", ["a1"]],
    ]);
    expect(groupedBy([], () => "").size).toBe(0);
  });
});
