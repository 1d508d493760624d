import { type Day, dayFrom } from "../base/day.ts";
import { centsFromEuros } from "../base/money.ts";
import { addWorkingDays } from "../base/working-days.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import { numberKey } from "./invoice-number.ts";
import { receivedSince } from "./promises.ts";

const GRACE = 2;

interface Instalment {
  readonly day: Day;
  /** `undefined`: whatever is left. */
  readonly amount: number | undefined;
}

/** An instalment plan as it stands today. */
export interface PlanState {
  readonly events: readonly JournalEvent[];
  readonly state: "in-force" | "missed" | "replaced";
  /** Next instalment day when in force, the missed one when missed; `undefined`: the plan states no day. */
  readonly day: Day | undefined;
  /** Last day of grace of the missed instalment. */
  readonly graceEnd: Day | undefined;
}

const LINE = /(\d{1,2})\/(\d{1,2})\/(\d{4})\s*[:=–-]?\s*(\d[\d \u00a0\u202f]*(?:[.,]\d{1,2})?)?/g;

/** Instalments of a row: those written in `Détail` (`10/07/2026 500,00 ; …`), else its own date and amount. */
function instalmentsOf(event: JournalEvent): readonly Instalment[] {
  const found: Instalment[] = [];
  for (const match of (event.detail ?? "").matchAll(LINE)) {
    const on = dayFrom(Number(match[3]), Number(match[2]), Number(match[1]));
    const euros =
      match[4] === undefined ? undefined : Number(match[4].replace(/[ \u00a0\u202f]/g, "").replace(",", "."));
    if (on !== undefined)
      found.push({ day: on, amount: euros === undefined ? undefined : centsFromEuros(euros) });
  }
  if (found.length > 0) return found;
  return event.promisedDay === undefined ? [] : [{ day: event.promisedDay, amount: event.amount }];
}

/** Whether a plan speaks of some invoices of an older one; a payer's newer plan of everything speaks of all. */
function overlap(a: readonly JournalEvent[], b: JournalEvent, payer: CustomerKey | undefined): boolean {
  const whole = b.invoices.length === 0 || a.some((event) => event.invoices.length === 0);
  const alike = payer === undefined || a.every((event) => event.customer === b.customer);
  if (whole && (alike || (b.invoices.length === 0 && b.customer === payer))) return true;
  const numbers = new Set(a.flatMap((event) => event.invoices.map(({ number }) => numberKey(number))));
  return b.invoices.some(({ number }) => numbers.has(numberKey(number)));
}

/** Rows of one plan: those of one day, and those that refer to its first row. */
function groupPlans(
  events: readonly JournalEvent[],
  payer: CustomerKey | undefined,
): readonly (readonly JournalEvent[])[] {
  const plans: JournalEvent[][] = [];
  for (const event of events) {
    const own = plans.find(
      ([first]) =>
        first !== undefined &&
        ((event.reference !== undefined && event.reference === first.id) ||
          (first.day === event.day && overlap([first], event, payer))),
    );
    if (own === undefined) plans.push([event]);
    else own.push(event);
  }
  return plans;
}

function stateOf(plan: readonly JournalEvent[], facts: CustomerFacts): PlanState {
  const first = plan[0];
  const instalments = plan
    .flatMap(instalmentsOf)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (first === undefined || instalments.length === 0) {
    return { events: plan, state: "in-force", day: undefined, graceEnd: undefined };
  }
  const named: JournalEvent = { ...first, invoices: plan.flatMap((event) => event.invoices) };
  const received = receivedSince(facts, named, facts.today);
  let expected = 0;
  for (const { day, amount } of instalments) {
    expected += amount ?? 0;
    const graceEnd = addWorkingDays(day, GRACE, facts.alsace);
    // An instalment without amount is the rest of the debt: the items would no longer be open.
    const paid = amount !== undefined && received >= expected;
    if (!paid && facts.today > graceEnd) return { events: plan, state: "missed", day, graceEnd };
    if (!paid) return { events: plan, state: "in-force", day, graceEnd: undefined };
  }
  // All that was agreed has come: what is left was outside the plan.
  return { events: plan, state: "replaced", day: undefined, graceEnd: undefined };
}

/** A customer's instalment plans, oldest first; a newer one about the same invoices replaces an older one. */
export function instalmentPlansOf(facts: CustomerFacts): readonly PlanState[] {
  const { payer } = facts.index;
  const plans = groupPlans(
    facts.events.filter((event) => event.kind === "échéancier"),
    payer,
  );
  return plans.map((plan, position) => {
    const newer = plans
      .slice(position + 1)
      .some((later) => later.some((event) => overlap(plan, event, payer)));
    if (newer) return { events: plan, state: "replaced", day: undefined, graceEnd: undefined };
    return stateOf(plan, facts);
  });
}
