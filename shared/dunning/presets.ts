import { comparable } from "../base/normalise.ts";
import type { Segment } from "../model/customer.ts";
import type { Scenario } from "../model/scenario.ts";
import { TRADES, type Trade } from "../model/settings.ts";
import { scenario } from "./default-scenarios.ts";
import { BUILDING, COMMERCE, SERVICES, TRANSPORT, type TradeSteps } from "./presets-by-trade.ts";

const STEPS: Readonly<Record<Trade, TradeSteps>> = {
  bâtiment: BUILDING,
  services: SERVICES,
  commerce: COMMERCE,
  transport: TRANSPORT,
};

/** Name of the scenario of a segment in a trade: `standard – bâtiment`. */
function tradeScenarioName(segment: Segment, trade: Trade): string {
  return `${segment} – ${trade}`;
}

const PRESETS: Readonly<Record<Trade, readonly Scenario[]>> = (() => {
  const of = (trade: Trade): readonly Scenario[] =>
    STEPS[trade].map(({ segment, from, rows }) => scenario(tradeScenarioName(segment, trade), from, rows));
  return {
    bâtiment: of("bâtiment"),
    services: of("services"),
    commerce: of("commerce"),
    transport: of("transport"),
  };
})();

/** The scenarios of a trade, one a segment that it treats otherwise than usual. */
export function presetsOf(trade: Trade): readonly Scenario[] {
  return PRESETS[trade];
}

const NAMES: ReadonlySet<string> = new Set(
  TRADES.flatMap((trade) => PRESETS[trade].map(({ name }) => comparable(name))),
);

/** Whether a name is that of a preset, of whatever trade: kept in the tab it is no misspelt scenario. */
export function isPresetName(name: string): boolean {
  return NAMES.has(comparable(name));
}

/**
 * The scenario that a customer follows: the trade's own for its segment when the customer has no other scenario than
 * its segment's; else the one that its row names.
 */
export function scenarioNameOf(
  customer: { readonly segment: Segment; readonly scenario: string },
  trade: Trade | undefined,
): string {
  return trade !== undefined && comparable(customer.scenario) === comparable(customer.segment)
    ? tradeScenarioName(customer.segment, trade)
    : customer.scenario;
}
