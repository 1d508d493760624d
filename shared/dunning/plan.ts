import type { Day } from "../base/day.ts";
import { isAlsaceMoselle } from "../base/working-days.ts";
import type { CustomerDirectory, CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { OpenCredit, OpenItem, OpenPosition } from "../model/open-position.ts";
import { PLAN_STATES, type PlanLine } from "../model/plan.ts";
import type { Scenario } from "../model/scenario.ts";
import type { Settings } from "../model/settings.ts";
import { chasingSteps, customerOf, scenarioFinder } from "./customer-facts.ts";
import { planCustomer } from "./customer-plan.ts";
import { completeSent } from "./drafts.ts";
import { narrowedByEnds } from "./ended-events.ts";
import { indexOpen } from "./event-scope.ts";
import { itemsByNumber } from "./items-by-number.ts";
import { eventsByCustomer } from "./known-events.ts";
import { paidHistory } from "./paid-history.ts";
import { returnedPayments } from "./rejected-payments.ts";
import { portfolioOf } from "./targeting.ts";

export interface PlanInput {
  readonly position: OpenPosition;
  /** The whole ledger, for habits and targeting. */
  readonly items: readonly LedgerItem[];
  readonly payments: readonly Payment[];
  readonly directory: CustomerDirectory;
  readonly scenarios: readonly Scenario[];
  readonly journal: readonly JournalEvent[];
  readonly settings: Settings;
  readonly today: Day;
}

function byKey<T>(values: readonly T[], keyOf: (value: T) => CustomerKey): ReadonlyMap<CustomerKey, T[]> {
  const groups = new Map<CustomerKey, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** One order for the lines of a plan, whatever the order of what was read. */
function inPlanOrder(a: PlanLine, b: PlanLine): number {
  return (
    compareText(a.customer, b.customer) ||
    compareText(a.currency, b.currency) ||
    PLAN_STATES.indexOf(a.state) - PLAN_STATES.indexOf(b.state) ||
    compareText(a.day ?? "", b.day ?? "") ||
    (a.step ?? -1) - (b.step ?? -1) ||
    compareText(a.action, b.action) ||
    compareText(a.reference ?? "", b.reference ?? "") ||
    compareText(a.parts[0]?.open.item.number ?? "", b.parts[0]?.open.item.number ?? "")
  );
}

/**
 * The plan of reminders on a day (method 6). Every overdue part of an item stands in exactly one line's `parts`; at
 * most one message a customer is `à faire`. The journal's later events do not exist yet.
 */
export function planReminders(input: PlanInput): readonly PlanLine[] {
  const { position, items, payments, directory, settings, today } = input;
  const scenarioOf = scenarioFinder(input.scenarios);
  const stepsOf = new Map<Scenario, ReturnType<typeof chasingSteps>>();
  const history = paidHistory(items, payments, today);
  const portfolio = portfolioOf(items, history, today);
  const eventsOf = eventsByCustomer(input.journal, today);
  const creditsOf = byKey<OpenCredit>(position.credits, (credit) => credit.customer);
  const returnedOf = returnedPayments(payments, today);
  const itemsOf = byKey<LedgerItem>(items, (item) => item.customer);

  const lines: PlanLine[] = [];
  for (const [key, open] of byKey<OpenItem>(position.items, (candidate) => candidate.item.customer)) {
    const owed = open.filter((candidate) => candidate.open > 0);
    const customer = customerOf(directory, key);
    const scenario = scenarioOf(customer);
    const steps = stepsOf.get(scenario) ?? chasingSteps(scenario);
    stepsOf.set(scenario, steps);
    const facts = {
      customer,
      scenario,
      steps,
      preventive: scenario.steps.find((step) => step.rank === 0),
      events: narrowedByEnds(completeSent(eventsOf.get(key) ?? [])),
      index: indexOpen(owed.filter((candidate) => candidate.daysLate !== undefined)),
      credits: creditsOf.get(key) ?? [],
      returned: returnedOf.get(key) ?? [],
      items: itemsByNumber(itemsOf.get(key) ?? []),
      history,
      settings,
      today,
      alsace: isAlsaceMoselle(customer.address),
    };
    const withoutDue = owed.filter((candidate) => candidate.daysLate === undefined);
    for (const line of planCustomer(facts, indexOpen(withoutDue).all, portfolio)) lines.push(line);
  }
  return lines.sort(inPlanOrder);
}
