import { describe, expect, it } from "vitest";
import { type Day, day } from "#shared/base/day.ts";
import { decisionDay, decisionLines } from "#shared/dunning/decision-lines.ts";
import type { Entry } from "#shared/dunning/entries.ts";
import { codesOf, numbersOf } from "./builders.ts";
import { entry, step } from "./entry-builder.ts";
import { reminderFacts } from "./word-facts.ts";

const TODAY = "2026-06-15";
const facts = reminderFacts(TODAY, { items: [] });

describe("Une décision revient tous les quinze jours", () => {
  it.each<[today: string, on: string, why: string]>([
    ["2026-06-01", "2026-06-01", "le jour de la dernière étape"],
    ["2026-06-02", "2026-06-16", "le lendemain : quinze jours après"],
    ["2026-06-16", "2026-06-16", "le quinzième jour"],
    ["2026-06-17", "2026-07-01", "le suivant"],
    ["2026-05-20", "2026-06-01", "avant elle"],
  ])("depuis le lundi 1er juin, le %s : le %s (%s)", (today, on) => {
    expect(decisionDay(day("2026-06-01"), day(today), false)).toBe(on);
  });

  it("un samedi passe au lundi, et n'est pas passé avant", () => {
    expect(decisionDay(day("2026-06-13"), day("2026-06-15"), false)).toBe("2026-06-15");
    expect(decisionDay(day("2026-06-13"), day("2026-06-16"), false)).toBe("2026-06-29");
  });

  const decide = (...entries: readonly Entry[]) => decisionLines(entries, facts);
  const over = (number: string, on: string, more: Partial<Entry> = {}) =>
    entry({ number, more: { next: undefined, step: undefined, choice: undefined, own: day(on), ...more } });

  it("une ligne par devise, au premier de ses jours", () => {
    const usd = { open: { ...entry({ number: "C", currency: "USD" }).open } };
    const made = decide(over("A", "2026-06-10"), over("B", "2026-06-02"), over("C", "2026-06-03", usd));
    expect(made.map((line) => [line.currency, line.day, numbersOf(line).join("+"), line.step])).toEqual([
      ["EUR", "2026-06-17", "A+B", undefined],
      ["USD", "2026-06-18", "C", undefined],
    ]);
    expect(made[0]?.reasons).toEqual([{ code: "scenario-finished", day: "2026-06-10" }]);
  });

  it("l'étape est celle de la décision, si le scénario en a une", () => {
    const chosen = entry({ number: "B", rank: 6, channel: "décision" });
    const [made] = decide(entry({ number: "A", rank: 2, more: { limitation: day("2026-09-01") } }), chosen);
    expect(made?.step).toBe(6);
    expect(made?.reasons).toEqual([
      { code: "scenario-finished", day: "2026-06-10" },
      { code: "limitation", day: "2026-09-01" },
    ]);
  });

  it("une étape illisible se dit, et n'est pas un scénario fini", () => {
    const unreadable = step(3, "décision", { unreadable: "Canal" });
    const [made] = decide(entry({ number: "A", rank: 3, more: { next: unreadable } }));
    expect(made?.reasons).toEqual([{ code: "step-unreadable", step: 3, text: "Canal" }]);
  });

  it("une prescription proche ne dit pas qu'un scénario qui court est fini", () => {
    const [made] = decide(entry({ number: "A", rank: 2, more: { limitation: day("2026-09-01") } }));
    expect(made === undefined ? [] : codesOf(made)).toEqual(["limitation"]);
  });

  it.each<[limitation: string, reason: object]>([
    ["2026-06-16", { code: "limitation", day: "2026-06-16" }],
    [TODAY, { code: "limitation", day: TODAY }],
    ["2026-06-14", { code: "limitation", day: "2026-06-14", count: 1 }],
  ])("une prescription au %s se dit, et se traite aussitôt", (limitation, reason) => {
    const later = entry({ number: "B", rank: 2, more: { limitation: day("2026-12-01") } });
    const soon = entry({
      number: "A",
      rank: 2,
      more: { limitation: day(limitation), own: day("2026-06-01") },
    });
    const [made] = decide(later, soon, over("C", "2026-06-10"));
    expect([made?.day, made?.reasons[1]]).toEqual([TODAY, reason]);
  });

  it("le délai passé d'une mise en demeure, le premier ; pas celui qui court", () => {
    const due = (number: string, deadline: Day | undefined) => over(number, "2026-06-10", { deadline });
    const expired = (...entries: readonly Entry[]) =>
      decide(...entries)[0]?.reasons.filter(({ code }) => code === "formal-notice-expired");
    expect(expired(due("A", day("2026-06-14")), due("B", day("2026-06-12")), due("C", undefined))).toEqual([
      { code: "formal-notice-expired", day: "2026-06-12" },
    ]);
    expect(expired(due("A", day(TODAY)), due("B", undefined))).toEqual([]);
  });
});
