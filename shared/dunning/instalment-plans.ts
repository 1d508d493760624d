import { addDays, type Day } from "../base/day.ts";
import { type Cents, cents } from "../base/money.ts";
import { addWorkingDays } from "../base/working-days.ts";
import type { InstalmentPlan, InstalmentStatus } from "../model/commitments.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { CommitmentFacts } from "./commitment-units.ts";
import { readInstalments, type StatedInstalment, statedInstalments } from "./instalment-reading.ts";
import { numberKey } from "./invoice-number.ts";
import { followers } from "./promise-followers.ts";
import { ownersIn } from "./receipts.ts";
import { type MoneyReceived, moneyReceived, owedOn, type Taken } from "./received-money.ts";

const GRACE = 2;

export type FollowedInstalment = InstalmentPlan["instalments"][number];

/** An instalment plan as it stands today. */
export interface PlanState {
  readonly events: readonly JournalEvent[];
  readonly state: InstalmentPlan["state"];
  readonly instalments: readonly FollowedInstalment[];
  /** Rank from 0 of the next instalment to pay, of the missed one when missed; `undefined`: none. */
  readonly next: number | undefined;
  /** The day on which the plan was first broken, even if it was paid since; `undefined`: never. */
  readonly firstMissed: Day | undefined;
}

/** The rows of a plan, in order; the first one names it. */
type Rows = readonly [JournalEvent, ...JournalEvent[]];

/**
 * Rows of one plan: those that refer to its first row, and those of one day about the same invoices that state one
 * instalment each (a row that states several is a plan of its own).
 */
function groupPlans(events: readonly JournalEvent[], payer: CustomerKey | undefined): readonly Rows[] {
  const plans: [JournalEvent, ...JournalEvent[]][] = [];
  const byId = new Map<string, JournalEvent[]>();
  const ofDay = new Map<string, JournalEvent[]>();
  for (const event of events) {
    const account = `${event.day}\u0000${payer === undefined ? "" : event.customer}`;
    const isPart = readInstalments(event.detail ?? "").length < 2;
    const keys =
      event.invoices.length === 0
        ? [`${account}\u0000\u0000any`]
        : [
            `${account}\u0000\u0000whole`,
            ...event.invoices.map(({ number }) => `${account}\u0000${numberKey(number)}`),
          ];
    const named = event.reference === undefined ? undefined : byId.get(event.reference);
    const sameDay = isPart ? keys.map((key) => ofDay.get(key)).find((plan) => plan !== undefined) : undefined;
    const own = named ?? sameDay;
    if (own !== undefined) {
      own.push(event);
      continue;
    }
    const plan: [JournalEvent, ...JournalEvent[]] = [event];
    plans.push(plan);
    if (event.id !== "") byId.set(event.id, plan);
    if (!isPart) continue;
    const borne =
      event.invoices.length === 0
        ? [`${account}\u0000\u0000whole`, ...keys]
        : [...keys.slice(1), `${account}\u0000\u0000any`];
    for (const key of borne) if (!ofDay.has(key)) ofDay.set(key, plan);
  }
  return plans;
}

/** One event that speaks of all that the rows of a plan name. */
function asOne(plan: Rows): JournalEvent {
  const [first] = plan;
  const whole = plan.some(({ invoices }) => invoices.length === 0);
  return { ...first, invoices: whole ? [] : plan.flatMap(({ invoices }) => invoices) };
}

/**
 * The amounts of a plan's instalments: as stated; those without one share equally what the others leave of the total
 * (the plan's `Montant`, else what its invoices owed), the last one taking the rest.
 */
function withAmounts(
  stated: readonly StatedInstalment[],
  total: number,
): readonly { readonly day: Day; readonly amount: Cents }[] {
  const open = stated.filter(({ amount }) => amount === undefined).length;
  const known = stated.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const rest = Math.max(0, total - known);
  const share = open === 0 ? 0 : Math.floor(rest / open);
  let left = open;
  return stated.map(({ day, amount }) => {
    if (amount !== undefined) return { day, amount: cents(amount) };
    left -= 1;
    return { day, amount: cents(left === 0 ? rest - share * (open - 1) : share) };
  });
}

function instalmentsOf(
  plan: readonly JournalEvent[],
  named: JournalEvent,
  facts: CommitmentFacts,
): readonly { readonly day: Day; readonly amount: Cents }[] {
  const stated = plan.flatMap(statedInstalments).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const amounts = plan.map(({ amount }) => amount);
  const total = amounts.some((amount) => amount !== undefined)
    ? amounts.reduce((sum: number, amount) => sum + (amount ?? 0), 0)
    : undefined;
  return withAmounts(stated, total ?? owedOn(named, facts) ?? 0);
}

function statusOf(
  amount: number,
  received: number,
  inTime: number,
  day: Day,
  graceEnd: Day,
  today: Day,
): InstalmentStatus {
  if (inTime >= amount) return "paid";
  if (received >= amount) return "paid-late";
  if (today <= day) return "to-come";
  if (today <= graceEnd) return "late";
  return received > 0 ? "partly-paid" : "missed";
}

/** Gives what was received to the instalments, oldest first. */
function followed(
  instalments: readonly { readonly day: Day; readonly amount: Cents }[],
  taken: readonly Taken[],
  facts: CommitmentFacts,
): readonly FollowedInstalment[] {
  const purse = taken.map(({ day, amount }) => ({ day, left: amount }));
  let at = 0;
  return instalments.map(({ day, amount }) => {
    const graceEnd = addWorkingDays(day, GRACE, facts.alsace);
    let received = 0;
    let inTime = 0;
    for (let coin = purse[at]; coin !== undefined && received < amount; coin = purse[at]) {
      const part = Math.min(coin.left, amount - received);
      coin.left -= part;
      received += part;
      if (coin.day <= graceEnd) inTime += part;
      if (coin.left === 0) at += 1;
    }
    const status = statusOf(amount, received, inTime, day, graceEnd, facts.today);
    return { day, amount, received: cents(received), status, graceEnd };
  });
}

const isPaid = ({ status }: FollowedInstalment): boolean => status === "paid" || status === "paid-late";
export const isMissed = ({ status }: FollowedInstalment): boolean =>
  status === "missed" || status === "partly-paid";

function stateOf(
  plan: Rows,
  named: JournalEvent,
  newer: JournalEvent | undefined,
  money: MoneyReceived,
  facts: CommitmentFacts,
): PlanState {
  const agreed = instalmentsOf(plan, named, facts);
  const total = agreed.reduce((sum, { amount }) => sum + amount, 0);
  // From the day of a newer plan on, money is for that one, and this one is judged no further.
  const until = newer === undefined ? facts.today : addDays(newer.day, -1);
  const instalments = followed(agreed, money.take(named, named.day, until, total), {
    ...facts,
    today: until,
  });
  const late = instalments.find((one) => isMissed(one) || one.status === "paid-late");
  const firstMissed = late === undefined ? undefined : addDays(late.graceEnd, 1);
  const next = instalments.findIndex((one) => !isPaid(one));
  const upcoming = next < 0 ? undefined : next;
  if (newer !== undefined)
    return { events: plan, state: "replaced", instalments, next: undefined, firstMissed };
  if (agreed.length === 0)
    return { events: plan, state: "in-force", instalments, next: undefined, firstMissed };
  // All that was agreed has come: what is left was outside the plan.
  const state = upcoming === undefined ? "done" : instalments.some(isMissed) ? "missed" : "in-force";
  return { events: plan, state, instalments, next: upcoming, firstMissed };
}

const NO_PLANS: readonly PlanState[] = [];

/**
 * A customer's instalment plans, oldest first; a newer one about the same invoices replaces an older one. Money received
 * counts for one plan only, and for its oldest instalments first.
 */
export function instalmentPlansOf(facts: CommitmentFacts): readonly PlanState[] {
  const { payer } = facts.index;
  const events = facts.events.filter((event) => event.kind === "échéancier");
  if (events.length === 0) return NO_PLANS;
  const plans = groupPlans(events, payer);
  const money = moneyReceived(facts);
  const named = plans.map((plan) => ({ plan, whole: asOne(plan) }));
  const newerOf = followers(
    named.map(({ whole }) => whole),
    payer,
    () => undefined,
    ownersIn(facts),
  );
  return named.map(({ plan, whole }) => stateOf(plan, whole, newerOf.get(whole), money, facts));
}
