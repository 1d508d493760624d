import { nearestWord } from "../base/nearest-word.ts";
import { comparable } from "../base/normalise.ts";
import { checkScenarios, type StepPlace } from "../dunning/check-scenarios.ts";
import { DEFAULT_SCENARIOS } from "../dunning/default-scenarios.ts";
import { presetsOf } from "../dunning/presets.ts";
import type { Problem } from "../model/problem.ts";
import type { Scenario, Step, Template } from "../model/scenario.ts";
import type { Trade } from "../model/settings.ts";
import { placedSteps } from "./place-steps.ts";
import { readStep, type StepReading } from "./read-step.ts";
import type { Table, TableRow } from "./read-table.ts";

/** The scenarios in force, those that the tab holds, and what is wrong in it. */
export interface ScenarioReading {
  readonly scenarios: readonly Scenario[];
  /** Scenarios of the tab, with the first row of each. */
  readonly written: readonly { readonly name: string; readonly row: number }[];
  readonly problems: readonly Problem[];
}

interface Block {
  readonly name: string;
  readonly readings: StepReading[];
}

/** The rows of each scenario, in the sheet's order; a row without a name belongs to the one above. */
function blocksOf(
  table: Table | undefined,
  read: (row: TableRow) => StepReading,
  say: Say,
): readonly Block[] {
  const blocks = new Map<string, Block>();
  let last: Block | undefined;
  for (const row of table?.rows ?? []) {
    const name = row.text("Scénario");
    const reading = read(row);
    if (name === "") {
      say(row, "Scénario", last === undefined ? "name-missing" : "name-carried", {
        scenario: last?.name ?? "",
      });
      last?.readings.push(reading);
      continue;
    }
    const block = blocks.get(comparable(name)) ?? { name, readings: [] };
    blocks.set(comparable(name), block);
    block.readings.push(reading);
    last = block;
  }
  return [...blocks.values()];
}

type Say = (row: TableRow, column: string, fault: string, data: Readonly<Record<string, string>>) => void;

/** Faults that change nothing to what is played. */
const SAID_ONLY = new Set(["name-carried", "preventive-not-first", "repeated-row"]);

/**
 * The scenarios of the `Scénarios` tab, completed with the presets of the owner's trade and the default ones whose name
 * it does not hold. A cell that cannot be read is named, with its row; its step keeps its place and waits for the owner
 * (`Step.unreadable`): it is neither skipped nor sent in another way than wanted.
 */
export function readScenarios(
  table: Table | undefined,
  templates: readonly Template[],
  trade?: Trade,
): ScenarioReading {
  const problems: Problem[] = [];
  const say: Say = (row, column, fault, data) => {
    problems.push({
      code: fault === "template-unknown" ? "template-unknown" : "scenario-invalid",
      severity: SAID_ONLY.has(fault) ? "à savoir" : "à corriger",
      place: { tab: "Scénarios", row: row.row, column },
      value: row.text(column),
      data: { scenario: row.text("Scénario"), fault, ...data },
    });
  };
  const templateNames = templates.map(({ name }) => name);
  const knownTemplates = new Set(templateNames.map(comparable));
  const blocks = blocksOf(
    table,
    (row) => readStep(row, (template) => knownTemplates.has(comparable(template))),
    say,
  );

  const places = new Map<Step, StepPlace>();
  const read = blocks.map(({ name, readings }): Scenario => {
    for (const { row, faults } of readings) {
      for (const { column, fault, known } of faults) {
        const words = fault === "template-unknown" ? templateNames : (known ?? []);
        const nearest = nearestWord(row.text(column), words);
        say(row, column, fault, { scenario: name, ...(nearest === undefined ? {} : { nearest }) });
      }
    }
    const placed = placedSteps(readings, ({ row }, column, fault) => {
      say(row, column, fault, { scenario: name });
    });
    for (const { step, row } of placed)
      places.set(step, { row: row.row, cell: (column) => row.text(column) });
    return { name, steps: placed.map(({ step }) => step) };
  });
  problems.push(...checkScenarios(read, (step) => places.get(step)));

  const names = new Set(read.map((scenario) => comparable(scenario.name)));
  const missing = [...(trade === undefined ? [] : presetsOf(trade)), ...DEFAULT_SCENARIOS].filter(
    (scenario) => !names.has(comparable(scenario.name)),
  );
  return {
    scenarios: [...read, ...missing],
    written: blocks.map(({ name, readings }) => ({ name, row: readings[0]?.row.row ?? 0 })),
    problems,
  };
}
