import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { inOwnersOrder, type Placed } from "#shared/priority/order.ts";
import { aLine, euros, placed } from "./lines.ts";

/** The same order whatever the order given: what each line is called. */
function ordered(
  entries: readonly Placed[],
  name: (line: PlanLine) => unknown,
  mode: "mixte" | "retard" = "mixte",
) {
  const one = inOwnersOrder(entries, mode).map(({ line }) => name(line));
  expect(inOwnersOrder([...entries].reverse(), mode).map(({ line }) => name(line))).toEqual(one);
  return one;
}
const customer = (line: PlanLine) => line.customer;

describe("L'ordre des lignes", () => {
  it("ce qui se traite d'abord vient par date ; le même jour, la plus grosse créance, devise par devise", () => {
    const first = (of: string, on: string, overdue: number, currency = "EUR") =>
      placed(aLine(of, { overdue: euros(overdue), currency }), { firstDay: day(on) });
    const entries = [
      first("Tard", "2026-06-20", 9000),
      first("Broutille", "2026-06-10", 100),
      first("Grosse", "2026-06-10", 5000),
      first("Dollars", "2026-06-10", 90_000, "USD"),
      first("Tôt", "2026-06-01", 1),
    ];
    expect(ordered(entries, customer)).toEqual(["Tôt", "Grosse", "Broutille", "Dollars", "Tard"]);
  });

  it("puis à faire, à vérifier, à décider, en attente, suspendu, quel que soit le poids", () => {
    const entries = (["suspendue", "en attente", "décision", "à vérifier", "à faire"] as const).map(
      (state, at) => placed(aLine(state, { state }), { weight: 100 - at }),
    );
    expect(ordered(entries, ({ state }) => state)).toEqual([
      "à faire",
      "à vérifier",
      "décision",
      "en attente",
      "suspendue",
    ]);
  });

  it("ce qui est suspendu vient par le jour où cela finit, sans jour en dernier", () => {
    const held = (of: string, on: string | undefined, weight: number) =>
      placed(aLine(of, { state: "suspendue", day: on === undefined ? undefined : day(on) }), { weight });
    const entries = [
      held("Sans fin", undefined, 900),
      held("Août", "2026-08-01", 500),
      held("Juillet", "2026-07-01", 1),
    ];
    expect(ordered(entries, customer)).toEqual(["Juillet", "Août", "Sans fin"]);
  });

  it("ailleurs le jour ne compte pas, le poids décide", () => {
    const waiting = (of: string, on: string, weight: number) =>
      placed(aLine(of, { state: "en attente", day: day(on) }), { weight });
    expect(ordered([waiting("Léger", "2026-07-01", 1), waiting("Lourd", "2026-08-01", 2)], customer)).toEqual(
      ["Lourd", "Léger"],
    );
  });

  it("à poids égal, le plus gros échu ; d'une devise à l'autre, l'ordre de leurs noms", () => {
    const line = (of: string, overdue: number, currency = "EUR") =>
      placed(aLine(of, { overdue: euros(overdue), currency }), { weight: 12 });
    const entries = [
      line("Bagatelle", 100),
      line("Gros", 900),
      line("Dollars", 5000, "USD"),
      line("Francs", 1, "CHF"),
    ];
    expect(ordered(entries, customer, "retard")).toEqual(["Francs", "Gros", "Bagatelle", "Dollars"]);
  });

  it("à égalité de tout, par client, étape, action et référence : toujours le même ordre", () => {
    const line = (of: string, more: Partial<PlanLine> = {}) => placed(aLine(of, more));
    const entries = [
      line("B"),
      line("A", { step: 2 }),
      line("A", { step: 0 }),
      line("A", { step: undefined, action: "decide", reference: "E2" }),
      line("A", { step: undefined, action: "decide", reference: "E1" }),
      line("A", { step: undefined, action: "decide" }),
      line("A", { step: undefined, action: "call" }),
      line("A", { step: 1, action: "letter" }),
      line("A", { step: 1, action: "call" }),
    ];
    const name = ({ customer: of, step, action, reference }: PlanLine) => [of, step, action, reference];
    expect(ordered(entries, name)).toEqual([
      ["A", undefined, "call", undefined],
      ["A", undefined, "decide", undefined],
      ["A", undefined, "decide", "E1"],
      ["A", undefined, "decide", "E2"],
      ["A", 0, "reminder", undefined],
      ["A", 1, "call", undefined],
      ["A", 1, "letter", undefined],
      ["A", 2, "reminder", undefined],
      ["B", 1, "reminder", undefined],
    ]);
  });
});
