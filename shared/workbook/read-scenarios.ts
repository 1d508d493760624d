import { comparable } from "../base/normalise.ts";
import { readAmount } from "../base/read-amount.ts";
import { DEFAULT_SCENARIOS, minimumOf } from "../dunning/default-scenarios.ts";
import type { Problem } from "../model/problem.ts";
import {
  CHANNELS,
  type Channel,
  CONDITIONS,
  type Condition,
  type Scenario,
  type Step,
  type Template,
} from "../model/scenario.ts";
import type { Table, TableRow } from "./read-table.ts";
import { readNumber } from "./setting-values.ts";

const TAB = "Scénarios";
const CHANNEL_BY_WORD = new Map<string, Channel>([
  ...CHANNELS.map((channel): [string, Channel] => [comparable(channel), channel]),
  ["email", "e-mail"],
  ["mail", "e-mail"],
  ["courriel", "e-mail"],
  ["appel", "téléphone"],
  ["lettre", "courrier"],
  ["e mail courrier", "e-mail + courrier"],
]);
const CONDITION_BY_WORD = new Map<string, Condition>(CONDITIONS.map((word) => [comparable(word), word]));

/**
 * The scenarios of the `Scénarios` tab, completed with the default ones whose name it does not hold. A row with an
 * unknown channel, template or condition, or no step or day, is named and left out.
 */
export function readScenarios(
  table: Table | undefined,
  templates: readonly Template[],
): { readonly scenarios: readonly Scenario[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const templateNames = new Set(templates.map((template) => comparable(template.name)));
  const steps = new Map<string, { name: string; steps: Step[] }>();
  const refuse = (row: TableRow, column: string, code: Problem["code"] = "scenario-invalid"): void => {
    problems.push({
      code,
      severity: "à corriger",
      place: { tab: TAB, row: row.row, column },
      value: row.text(column),
      data: { scenario: row.text("Scénario") },
    });
  };

  for (const row of table?.rows ?? []) {
    const name = row.text("Scénario");
    if (name === "") continue;
    const entry = steps.get(comparable(name)) ?? { name, steps: [] };
    steps.set(comparable(name), entry);
    const rank = readNumber(row.cell("Étape"));
    const offset = readNumber(row.cell("Jour"));
    const channel = CHANNEL_BY_WORD.get(comparable(row.text("Canal")));
    const conditionWord = row.text("Condition");
    const condition = conditionWord === "" ? "toujours" : CONDITION_BY_WORD.get(comparable(conditionWord));
    const template = row.text("Modèle");
    const needsTemplate = channel !== "décision" && channel !== "portail";
    if (rank === undefined || rank < 0 || !Number.isInteger(rank)) refuse(row, "Étape");
    else if (offset === undefined || !Number.isInteger(offset)) refuse(row, "Jour");
    else if (channel === undefined) refuse(row, "Canal");
    else if (condition === undefined) refuse(row, "Condition");
    else if (needsTemplate && !templateNames.has(comparable(template)))
      refuse(row, "Modèle", "template-unknown");
    else {
      const minimum = readAmount(row.cell("Montant minimum"));
      entry.steps.push({
        rank,
        offset,
        channel,
        template,
        condition,
        recipient: row.text("Destinataire"),
        // An empty cell: the minimum of its channel, which `Réglages` may change.
        minimum: minimum.kind === "amount" ? minimum.cents : minimumOf(channel),
      });
    }
  }

  const read = [...steps.values()]
    .filter((entry) => entry.steps.length > 0)
    .map(
      (entry): Scenario => ({ name: entry.name, steps: [...entry.steps].sort((a, b) => a.rank - b.rank) }),
    );
  const names = new Set(read.map((scenario) => comparable(scenario.name)));
  const missing = DEFAULT_SCENARIOS.filter((scenario) => !names.has(comparable(scenario.name)));
  return { scenarios: [...read, ...missing], problems };
}
