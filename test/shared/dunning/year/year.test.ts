import { describe, expect, it } from "vitest";
import { formatAmount } from "#shared/base/french-format.ts";
import { cents } from "#shared/base/money.ts";
import { invariants, LONGEST_WAIT } from "./invariants.ts";
import { type MonthRow, simulateYear } from "./simulate.ts";

const MONTHS = [
  "janv.",
  "févr.",
  "mars",
  "avril",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
];
const SEED = 20_260_105;

function printed(rows: readonly MonthRow[]): string {
  const head =
    "mois   | échu en fin de mois |     encaissé | relances | appels (aboutis) | lettres | mises en demeure | promesses | litiges | décisions";
  const money = (amount: number): string => formatAmount(cents(amount), "EUR").padStart(14);
  const lines = rows.map((row, index) =>
    [
      (MONTHS[index] ?? "").padEnd(6),
      money(row.overdueAtEnd).padStart(19),
      money(row.collected),
      String(row.reminders).padStart(8),
      `${row.calls} (${row.answered})`.padStart(16),
      String(row.letters).padStart(7),
      String(row.formalNotices).padStart(16),
      String(row.promises).padStart(9),
      String(row.disputes).padStart(7),
      String(row.decisions).padStart(9),
    ].join(" | "),
  );
  return [head, ...lines].join("\n");
}

/** Other seeds: `CRESCENDO_YEAR_SEEDS=1,2,3`. */
const others = (process.env.CRESCENDO_YEAR_SEEDS ?? "")
  .split(",")
  .map(Number)
  .filter((seed) => seed > 0);

describe("Une année d'une TPE de soixante clients, jour après jour", () => {
  it.each([SEED, ...others])("la méthode est tenue chaque jour (graine %s)", { timeout: 120_000 }, (seed) => {
    const { watch, findings } = invariants();
    const rows = simulateYear(seed, watch);
    const { kept, missed, longestWait, firstNotices } = findings;
    console.log(
      `Graine ${seed}\n${printed(rows)}\nPromesses tenues ${kept}, rompues ${missed} ; plus longue attente ${longestWait} j ; factures mises en demeure ${firstNotices.size}`,
    );
    expect(findings.broken.slice(0, 12)).toEqual([]);
    expect(longestWait).toBeLessThanOrEqual(LONGEST_WAIT);
    // The year is one: everything has happened in it.
    const total = (of: (row: MonthRow) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
    for (const of of [
      (row: MonthRow) => row.reminders,
      (row: MonthRow) => row.answered,
      (row: MonthRow) => row.letters,
      (row: MonthRow) => row.formalNotices,
      (row: MonthRow) => row.promises,
      (row: MonthRow) => row.disputes,
      (row: MonthRow) => row.decisions,
    ]) {
      expect(total(of)).toBeGreaterThan(0);
    }
    expect(missed).toBeGreaterThan(0);
  });
});
