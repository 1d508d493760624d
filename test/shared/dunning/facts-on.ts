import { type CustomerFacts, chasingSteps } from "#shared/dunning/customer-facts.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import type { Customer } from "#shared/model/customer.ts";
import type { Scenario } from "#shared/model/scenario.ts";
import { SETTINGS } from "./builders.ts";
import { type WordScene, wordFacts } from "./word-facts.ts";

export interface FactsScene extends Omit<WordScene, "settings"> {
  /** Those that a payer is reminded of. */
  readonly accounts?: readonly Customer[];
  readonly returned?: CustomerFacts["returned"];
}

const STANDARD: Scenario = DEFAULT_SCENARIOS.find(({ name }) => name === "standard") ?? {
  name: "",
  steps: [],
};

/** All that a decision about one customer needs, on a day, by the standard scenario. */
export function factsOn(on: string, { accounts, returned = [], ...scene }: FactsScene): CustomerFacts {
  return {
    ...wordFacts(on, scene),
    ...(accounts === undefined ? {} : { accounts }),
    scenario: STANDARD,
    steps: chasingSteps(STANDARD),
    preventive: STANDARD.steps.find(({ rank }) => rank === 0),
    returned,
    settings: SETTINGS,
  };
}
