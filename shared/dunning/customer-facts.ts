import type { Day } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import type { Customer, CustomerDirectory, CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenCredit } from "../model/open-position.ts";
import type { Scenario, Step } from "../model/scenario.ts";
import type { Settings, Trade } from "../model/settings.ts";
import type { OpenIndex } from "./event-scope.ts";
import type { ItemsByNumber } from "./items-by-number.ts";
import type { PaidHistory } from "./paid-history.ts";
import { scenarioNameOf } from "./presets.ts";

/** A payment that came back (a negative row of `Règlements`), by invoice. */
export interface ReturnedPayment {
  readonly day: Day;
  readonly number: string;
  readonly currency: string;
}

/** All that a decision about one customer needs. */
export interface CustomerFacts {
  /** Who is reminded: the customer, or the payer of several. */
  readonly customer: Customer;
  /** The accounts that a payer is reminded of, by name; `undefined`: the customer's own alone. */
  readonly accounts?: readonly Customer[];
  readonly scenario: Scenario;
  /** Steps that chase (rank ≥ 1), by rank. */
  readonly steps: readonly Step[];
  readonly preventive: Step | undefined;
  /** Counting events, in order. */
  readonly events: readonly JournalEvent[];
  /** Open items that have a due date. */
  readonly index: OpenIndex;
  readonly credits: readonly OpenCredit[];
  readonly returned: readonly ReturnedPayment[];
  /** All its ledger items, paid ones included. */
  readonly items: ItemsByNumber;
  readonly history: PaidHistory;
  readonly settings: Settings;
  readonly today: Day;
  /** Public holidays of Alsace-Moselle apply at the customer's address. */
  readonly alsace: boolean;
  /**
   * All that its payer pays for, where some of its accounts are reminded apart: promises and plans are judged with it,
   * once. `undefined`: these facts hold it all.
   */
  readonly wholePayer?: WordFacts;
}

/** What a promise or a plan is judged with: what was owed, said and received. */
export type WordFacts = Pick<
  CustomerFacts,
  "customer" | "events" | "index" | "credits" | "items" | "history" | "today" | "alsace"
>;

/** The customer of a key; one that no list knows is a standard one named by its key. */
export function customerOf(directory: CustomerDirectory, key: CustomerKey): Customer {
  return directory.get(key) ?? { key, name: key, segment: "standard", scenario: "standard", language: "fr" };
}

/**
 * Finds a customer's scenario: its own (that of its segment in the owner's trade, when it has no other than its
 * segment's), else its segment's, else `standard`, else the first there is.
 */
export function scenarioFinder(
  scenarios: readonly Scenario[],
  trade?: Trade,
): (customer: Customer) => Scenario {
  const byName = new Map<string, Scenario>();
  for (const scenario of scenarios) {
    const name = comparable(scenario.name);
    if (!byName.has(name)) byName.set(name, scenario);
  }
  const fallback: Scenario = scenarios[0] ?? { name: "standard", steps: [] };
  return (customer) =>
    byName.get(comparable(scenarioNameOf(customer, trade))) ??
    byName.get(comparable(customer.scenario)) ??
    byName.get(comparable(customer.segment)) ??
    byName.get("standard") ??
    fallback;
}

/** Steps by rank, from 1. */
export function chasingSteps(scenario: Scenario): readonly Step[] {
  return scenario.steps.filter((step) => step.rank >= 1).sort((a, b) => a.rank - b.rank);
}
