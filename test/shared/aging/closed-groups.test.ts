import { describe, expect, it } from "vitest";
import { closedGroups } from "#shared/aging/closed-groups.ts";
import { beyondPayments } from "#shared/aging/same-money.ts";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { Problem } from "#shared/model/problem.ts";
import { anItem } from "./builders.ts";

const ON = day("2026-03-01");
const GROUP = "411DUPONT\u0000A";
const line = (amount: number, change: Partial<LedgerItem> = {}): LedgerItem =>
  anItem({ amount: cents(amount), group: GROUP, ...change });

/** The groups closed on 1 March, and what is said of the others. */
function closed(...items: readonly LedgerItem[]) {
  const problems: Problem[] = [];
  return { closed: [...closedGroups(items, ON, problems)], said: problems.map(({ data }) => data?.rest) };
}

describe("Un groupe de lettrage se ferme quand ses lignes s'annulent", () => {
  it("à zéro, il est fermé, sans un mot ; à un centime près, il reste ouvert et se dit", () => {
    expect(closed(line(100), line(-100))).toEqual({ closed: [GROUP], said: [] });
    expect(closed(line(100), line(-99))).toEqual({ closed: [], said: ["1"] });
  });

  it("une ligne sans lettrage n'est d'aucun groupe, chaque groupe a sa somme", () => {
    const other = "411DUPONT\u0000B";
    expect(closed(line(100), line(-100), anItem(), line(50, { group: other }))).toEqual({
      closed: [GROUP],
      said: ["50"],
    });
  });

  it.each<[issued: string | undefined, expected: readonly string[], why: string]>([
    ["2026-03-01", [GROUP], "le jour même, la ligne compte"],
    ["2026-03-02", [], "le lendemain, elle n'existe pas encore"],
    [undefined, [GROUP], "sans jour, elle compte toujours"],
  ])("règlement du %s : %j (%s)", (issued, expected) => {
    const on = issued === undefined ? undefined : day(issued);
    expect(closed(line(100), line(-100, { issued: on }))).toEqual({ closed: expected, said: [] });
  });

  it("ce que les lignes elles-mêmes disent réglé compte, à son jour", () => {
    const part = (on: string | undefined) =>
      line(100, { settlements: [{ day: on === undefined ? undefined : day(on), amount: cents(40) }] });
    for (const on of ["2026-02-28", "2026-03-01", undefined]) {
      expect(closed(part(on), line(-60))).toEqual({ closed: [GROUP], said: [] });
    }
    expect(closed(part("2026-03-02"), line(-60))).toEqual({ closed: [], said: [] });
    expect(closed(part("2026-03-02"), line(-100))).toEqual({ closed: [GROUP], said: ["-40"] });
  });

  it("deux devises ne s'annulent pas, et c'est dit", () => {
    expect(closed(line(100), line(-100, { currency: "USD" }))).toEqual({ closed: [], said: ["0"] });
  });

  it("l'anomalie montre la première ligne et le code seul", () => {
    const problems: Problem[] = [];
    closedGroups([line(100), line(-30, { origin: { tab: "F", row: 7 } })], ON, problems);
    expect(problems).toEqual([
      {
        code: "lettrage-unbalanced",
        severity: "à savoir",
        place: { tab: "F", row: 2 },
        value: "A",
        data: { rest: "70" },
      },
    ]);
  });
});

describe("Ce que la ligne règle au-delà des règlements", () => {
  /** What the row settles on 1 March: its own amount, its deposit, what payments take. */
  const beyond = (amount: number, own: number, deposit: number, ...taken: readonly number[]) =>
    beyondPayments(
      line(amount, {
        settlements: [
          ...(own === 0 ? [] : [{ day: undefined, amount: cents(own) }]),
          ...(deposit === 0 ? [] : [{ day: undefined, amount: cents(deposit), of: "deposit" as const }]),
        ],
      }),
      taken,
      ON,
    );

  it.each<
    [amount: number, own: number, deposit: number, taken: readonly number[], expected: number, why: string]
  >([
    [10_000, 0, 0, [4_000], 0, "la ligne ne dit rien"],
    [10_000, 4_000, 3_000, [], 7_000, "aucun règlement : tout compte"],
    [10_000, 4_000, 3_000, [4_000], 3_000, "le règlement est le même argent, l'acompte en est un autre"],
    [10_000, 4_000, 3_000, [1_000, 3_000, 2_000], 3_000, "les deux premiers ensemble"],
    [10_000, 4_000, 3_000, [5_000], 5_000, "le reste dû hors acompte, 2 000, et l'acompte"],
    [10_000, 4_000, 0, [10_000], 0, "la facture est déjà payée"],
    [10_000, 500, 10_000, [200], 10_000, "l'acompte vaut la facture : rien de plus"],
    [0, 500, 0, [200], 0, "une facture nulle ne peut rien devoir"],
    [-10_000, -8_000, 0, [-5_000], -5_000, "un avoir : ce qu'il en reste"],
    [-10_000, -3_000, 0, [-5_000], -3_000, "un avoir : ce que dit sa ligne"],
    [-10_000, -8_000, 0, [-8_000], 0, "un avoir : le même argent"],
  ])("de %i, ligne %i, acompte %i, règlements %j : %i (%s)", (amount, own, deposit, taken, expected) => {
    expect(beyond(amount, own, deposit, ...taken)).toBe(expected);
  });
});
