import { day } from "#shared/base/day.ts";
import type { CommitmentFacts } from "#shared/dunning/commitment-units.ts";
import { type CustomerFacts, chasingSteps } from "#shared/dunning/customer-facts.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import { indexOpen } from "#shared/dunning/event-scope.ts";
import { itemsByNumber } from "#shared/dunning/items-by-number.ts";
import { paidHistory } from "#shared/dunning/paid-history.ts";
import type { Customer } from "#shared/model/customer.ts";
import type { OpenItem } from "#shared/model/open-position.ts";
import { aCustomer, keyOf, positionOf, type Scene, SETTINGS } from "./builders.ts";

export interface WordScene extends Omit<Scene, "customers"> {
  /** Who answers for these accounts, when it is somebody else or several share it. */
  readonly payer?: string;
  readonly customer?: Partial<Customer>;
  /** Open parts beside those of the items: a retained part. */
  readonly apart?: readonly OpenItem[];
}

/** What the words of one customer, or of the accounts of one payer, are judged with on a day. */
export function wordFacts(on: string, scene: WordScene): CommitmentFacts {
  const today = day(on);
  const { items, payments = [], credits = [], journal = [], payer, apart = [] } = scene;
  const shared = payer === undefined ? undefined : keyOf(payer);
  const dated = positionOf(scene, today).items.filter(({ item }) => item.due !== undefined);
  return {
    customer: aCustomer(payer ?? "Durand", "standard", scene.customer),
    events: journal,
    index: indexOpen([...dated, ...apart], shared),
    credits,
    items: itemsByNumber(items, shared),
    history: paidHistory(items, payments, today),
    today,
    alsace: false,
  };
}

/** All that a decision about one customer is taken from, its scenario the default one. */
export function reminderFacts(on: string, scene: WordScene): CustomerFacts {
  const scenario = DEFAULT_SCENARIOS.find(({ name }) => name === "standard") ?? {
    name: "standard",
    steps: [],
  };
  return {
    ...wordFacts(on, scene),
    scenario,
    steps: chasingSteps(scenario),
    preventive: scenario.steps.find(({ rank }) => rank === 0),
    returned: [],
    settings: { ...SETTINGS, ...scene.settings },
  };
}
