import { nearestWord } from "../base/nearest-word.ts";
import { comparable } from "../base/normalise.ts";
import { isPresetName } from "../dunning/presets.ts";
import { SEGMENTS } from "../model/customer.ts";
import type { Problem } from "../model/problem.ts";
import type { Scenario } from "../model/scenario.ts";
import type { Table } from "./read-table.ts";
import { rowProblems } from "./row-problem.ts";

/**
 * What the scenarios of the tab and the customers' `Scénario` cells say of each other: a customer who follows one that
 * does not exist falls back to that of its segment; a scenario that no segment nor customer follows is never played.
 */
export function scenarioUses(
  clients: Table | undefined,
  scenarios: readonly Scenario[],
  written: readonly { readonly name: string; readonly row: number }[],
): readonly Problem[] {
  const names = scenarios.map(({ name }) => name);
  const known = new Set(names.map(comparable));
  const used = new Set<string>(SEGMENTS.map(comparable));
  const { problems, say } = rowProblems("Clients");
  for (const row of clients?.rows ?? []) {
    const name = row.text("Scénario");
    if (name === "") continue;
    used.add(comparable(name));
    if (known.has(comparable(name))) continue;
    const nearest = nearestWord(name, names);
    say(row, "scenario-invalid", "Scénario", {
      fault: "unknown-scenario",
      ...(nearest === undefined ? {} : { nearest }),
    });
  }
  const unused = written.filter(({ name }) => !used.has(comparable(name)) && !isPresetName(name));
  const unusedProblems = unused.map(({ name, row }): Problem => {
    const nearest = nearestWord(name, SEGMENTS);
    return {
      code: "scenario-invalid",
      severity: "à savoir",
      place: { tab: "Scénarios", row, column: "Scénario" },
      value: name,
      data: { scenario: name, fault: "unused-scenario", ...(nearest === undefined ? {} : { nearest }) },
    };
  });
  return [...problems, ...unusedProblems];
}
