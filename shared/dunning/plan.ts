import type { Day } from "../base/day.ts";
import { inTextOrder } from "../base/text-order.ts";
import { isAlsaceMoselle } from "../base/working-days.ts";
import { itemsByCustomer } from "../ledger/items-by-customer.ts";
import type { Customer, CustomerDirectory, CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { OpenItem, OpenPosition } from "../model/open-position.ts";
import { PLAN_STATES, type PlanLine } from "../model/plan.ts";
import type { Scenario } from "../model/scenario.ts";
import type { Settings } from "../model/settings.ts";
import {
  type CustomerFacts,
  chasingSteps,
  customerOf,
  scenarioFinder,
  type WordFacts,
} from "./customer-facts.ts";
import { planCustomer } from "./customer-plan.ts";
import { completeSent } from "./drafts.ts";
import { narrowedByEnds } from "./ended-events.ts";
import { indexOpen } from "./event-scope.ts";
import { itemsByNumber } from "./items-by-number.ts";
import { eventsByCustomer } from "./known-events.ts";
import { followMoved, lostInvoices } from "./lost-invoices.ts";
import { paidHistory } from "./paid-history.ts";
import { accountsPaidBy, type PayerGroup, payerGroups } from "./payer-groups.ts";
import { returnedPayments } from "./rejected-payments.ts";
import { portfolioOf } from "./targeting.ts";
import { byAccount, eventsByAccount, mergedEvents } from "./unit-events.ts";
import { vanishedLine } from "./vanished-lines.ts";

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
  /** Numbers whose rows stand in a tab without being counted (cancelled documents), as `numberKey` writes them. */
  readonly standing?: ReadonlySet<string>;
}

/** One order for the lines of a customer, whatever the order of what was read. */
function inPlanOrder(a: PlanLine, b: PlanLine): number {
  return (
    inTextOrder(a.currency, b.currency) ||
    PLAN_STATES.indexOf(a.state) - PLAN_STATES.indexOf(b.state) ||
    inTextOrder(a.day ?? "", b.day ?? "") ||
    (a.step ?? -1) - (b.step ?? -1) ||
    inTextOrder(a.action, b.action) ||
    inTextOrder(a.reference ?? "", b.reference ?? "") ||
    inTextOrder(a.parts[0]?.open.item.number ?? "", b.parts[0]?.open.item.number ?? "")
  );
}

const isDated = ({ daysLate }: OpenItem): boolean => daysLate !== undefined;

/** The lists of some accounts as one; the list itself when there is only one. */
function listed<T>(
  keys: readonly CustomerKey[],
  of: (key: CustomerKey) => readonly T[] | undefined,
): readonly T[] {
  const [only] = keys;
  if (only !== undefined && keys.length === 1) return of(only) ?? [];
  return keys.flatMap((key) => of(key) ?? []);
}

/** Who is planned together: a customer alone, or the accounts of a payer. */
interface Unit {
  readonly customer: Customer;
  readonly accounts?: readonly Customer[];
  /** The accounts whose items it holds. */
  readonly keys: readonly CustomerKey[];
  /** What it sent without saying for whom may be for any of them. */
  readonly payer?: CustomerKey;
  readonly events: readonly JournalEvent[];
  readonly wholePayer?: WordFacts;
}

/**
 * The plan of reminders on a day (method 6). Every overdue part of an item stands in exactly one line's `parts`; at
 * most one message a customer, or a payer, is `à faire`. The journal's later events do not exist yet.
 */
export function planReminders(input: PlanInput): readonly PlanLine[] {
  const { position, items, payments, directory, settings, today } = input;
  const scenarioOf = scenarioFinder(input.scenarios, settings.trade);
  const stepsOf = new Map<Scenario, ReturnType<typeof chasingSteps>>();
  const history = paidHistory(items, payments, today);
  const portfolio = portfolioOf(items, history, today);
  const creditsOf = byAccount(position.credits, (credit) => credit.customer);
  const returnedOf = returnedPayments(payments, today);
  const itemsOf = itemsByCustomer(items);
  const openOf = byAccount(position.items, (candidate) => candidate.item.customer);
  const groups = payerGroups(directory, itemsOf);

  const written = eventsByCustomer(input.journal, today);
  const lost = lostInvoices(
    written,
    itemsOf,
    items,
    (key) => accountsPaidBy(groups, key),
    input.standing ?? new Set(),
  );
  const eventsOf = followMoved(written, itemsOf, lost);

  const factsOf = (unit: Unit, open: readonly OpenItem[]): CustomerFacts => {
    const { customer, accounts, keys, payer, wholePayer } = unit;
    const scenario = scenarioOf(customer);
    const steps = stepsOf.get(scenario) ?? chasingSteps(scenario);
    stepsOf.set(scenario, steps);
    const credited = payer === undefined ? keys : [...new Set([...keys, payer])];
    return {
      customer,
      accounts,
      wholePayer,
      scenario,
      steps,
      preventive: scenario.steps.find((step) => step.rank === 0),
      events: narrowedByEnds(completeSent(unit.events), payer),
      index: indexOpen(open.every(isDated) ? open : open.filter(isDated), payer),
      credits: listed(credited, (key) => creditsOf.get(key)),
      returned: listed(keys, (key) => returnedOf.get(key)),
      items: itemsByNumber(listed(keys, itemsOf), payer),
      history,
      settings,
      today,
      alsace: isAlsaceMoselle(customer.address),
    };
  };

  /** What the words of a payer are judged with, where some of its accounts are reminded apart and words were given. */
  const wholeOf = ({ payer, accounts, apart }: PayerGroup): WordFacts | undefined => {
    if (apart.length === 0) return undefined;
    const keys = [...accounts, ...apart].map(({ key }) => key);
    const own = [...new Set([payer.key, ...keys])];
    const events = mergedEvents(eventsOf, own);
    if (!events.some(({ kind }) => kind === "promesse" || kind === "échéancier")) return undefined;
    const open = listed(keys, (key) => openOf.get(key)).filter((one) => one.open > 0 && isDated(one));
    return {
      customer: payer,
      events: narrowedByEnds(completeSent(events), payer.key),
      index: indexOpen(open, payer.key),
      credits: listed(own, (key) => creditsOf.get(key)),
      items: itemsByNumber(listed(keys, itemsOf), payer.key),
      history,
      today,
      alsace: isAlsaceMoselle(payer.address),
    };
  };

  const lines: PlanLine[] = [];
  const planUnit = (unit: Unit): void => {
    const open = listed(unit.keys, (key) => openOf.get(key)).filter((candidate) => candidate.open > 0);
    if (open.length === 0) return;
    const withoutDue = open.filter((candidate) => !isDated(candidate));
    const unknown = withoutDue.length === 0 ? withoutDue : indexOpen(withoutDue).all;
    const planned = planCustomer(factsOf(unit, open), unknown, portfolio);
    for (const line of planned) lines.push(line);
  };
  for (const key of openOf.keys()) {
    if (groups.of(key) !== undefined) continue;
    planUnit({ customer: customerOf(directory, key), keys: [key], events: eventsOf.get(key) ?? [] });
  }
  for (const group of groups.all) {
    const wholePayer = wholeOf(group);
    for (const unit of unitsOf(group, eventsOf, itemsOf)) {
      planUnit(wholePayer === undefined ? unit : { ...unit, wholePayer });
    }
  }

  for (const [key, invoices] of lost.vanished) {
    const scenario = scenarioOf(customerOf(directory, key)).name;
    lines.push(vanishedLine(key, invoices, usualCurrency(itemsOf(key)), scenario));
  }
  return inOrder(lines);
}

/** Lines in the order of the plan: by customer first, so that long plans are sorted customer by customer. */
function inOrder(lines: readonly PlanLine[]): readonly PlanLine[] {
  const byCustomer = byAccount(lines, ({ customer }) => customer);
  const sorted: PlanLine[] = [];
  for (const key of [...byCustomer.keys()].sort()) {
    for (const line of (byCustomer.get(key) ?? []).sort(inPlanOrder)) sorted.push(line);
  }
  return sorted;
}

/** The currency that a customer is invoiced in, as far as its rows tell: euros when any is. */
function usualCurrency(items: readonly LedgerItem[]): string {
  const currencies = [...new Set(items.map(({ currency }) => currency))].sort();
  return currencies.includes("EUR") ? "EUR" : (currencies[0] ?? "EUR");
}

/** The units of a payer: the accounts reminded together, then each of those reminded alone. */
function unitsOf(
  group: PayerGroup,
  eventsOf: ReadonlyMap<CustomerKey, readonly JournalEvent[]>,
  itemsOf: (key: CustomerKey) => readonly LedgerItem[],
): readonly Unit[] {
  const payer = group.payer.key;
  const keys = group.accounts.map(({ key }) => key);
  const together: Unit = {
    customer: group.payer,
    accounts: group.accounts,
    keys,
    payer,
    events: mergedEvents(eventsOf, [payer, ...keys]),
  };
  const alone = group.apart.map(({ key }) => key);
  if (alone.length === 0) return [together];
  const events = eventsByAccount(
    mergedEvents(eventsOf, [payer, ...alone]),
    payer,
    alone,
    alone.flatMap(itemsOf),
  );
  return [
    together,
    ...group.apart.map(
      (customer): Unit => ({ customer, keys: [customer.key], payer, events: events.get(customer.key) ?? [] }),
    ),
  ];
}
