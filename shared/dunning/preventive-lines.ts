import { addDays, addMonths, type Day, laterOf } from "../base/day.ts";
import { workingDayFrom } from "../base/working-days.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { EventKind } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { PlanLine, Reason } from "../model/plan.ts";
import type { Step } from "../model/scenario.ts";
import { actionOn, channelOf, missingContact } from "./channel-of-step.ts";
import { type Contacts, spacingOf } from "./contacts.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import { isUnansweredCall } from "./event-words.ts";
import type { Ledger } from "./hold.ts";
import { itemKey, numberKey } from "./invoice-number.ts";
import { nextStatement, statementFor } from "./monthly-statement.ts";
import { groupedBy, lineOf, type Part } from "./plan-line.ts";
import { type Portfolio, preventiveCriterion } from "./targeting.ts";

/** What a preventive message is decided on. */
export interface PreventiveContext {
  readonly facts: CustomerFacts;
  readonly contacts: Contacts;
  readonly ledger: Ledger;
  readonly portfolio: Portfolio;
  /** Another message to the customer is to leave today, or waits for « Envoyé ? ». */
  readonly busy: boolean;
  /** The day of the customer's next reminder, when one waits. */
  readonly nextReminder: Day | undefined;
  /** Accounts of which nothing is to be raised. */
  readonly isWhollyHeld: (account: CustomerKey) => boolean;
}

interface Candidate extends Part {
  readonly criterion: string | undefined;
}

/** Invoices whose preventive step was done or prepared, and the last day of such a message. */
interface PreventiveDone {
  readonly numbers: ReadonlySet<string>;
  readonly whole: ReadonlyMap<CustomerKey, Day>;
  readonly last: Day | undefined;
}

const PREVENTIVE_KINDS: readonly EventKind[] = ["relance envoyée", "relance préparée", "appel", "note"];

function preventiveDone(facts: CustomerFacts): PreventiveDone {
  const numbers = new Set<string>();
  const whole = new Map<CustomerKey, Day>();
  let last: Day | undefined;
  for (const event of facts.events) {
    if (event.step !== 0 || isUnansweredCall(event)) continue;
    if (!PREVENTIVE_KINDS.includes(event.kind)) continue;
    last = event.day;
    if (event.invoices.length === 0) whole.set(event.customer, event.day);
    for (const { number } of event.invoices) numbers.add(numberKey(number));
  }
  return { numbers, whole, last };
}

/** Items not yet late whose preventive day has come, with the criterion that targets them. */
function candidates(
  { facts, ledger, portfolio, isWhollyHeld }: PreventiveContext,
  step: Step,
  { numbers, whole }: PreventiveDone,
): readonly Candidate[] {
  const wholeDay = (account: CustomerKey | undefined): string =>
    account === undefined ? "" : (whole.get(account) ?? "");
  const isDone = ({ item }: OpenItem): boolean =>
    numbers.has(itemKey(item)) ||
    [item.customer, facts.index.payer].some((account) => wholeDay(account) >= (item.issued ?? "0"));
  const found: Candidate[] = [];
  for (const open of facts.index.all) {
    const { item } = open;
    if (item.due === undefined || item.due <= facts.today || ledger.left(open) < open.open) continue;
    if (facts.today < addDays(item.due, step.offset) || isDone(open)) continue;
    if (isWhollyHeld(item.customer)) continue;
    const criterion =
      step.condition === "toujours"
        ? "always"
        : preventiveCriterion(item, facts.customer, portfolio, facts.today);
    if (criterion !== undefined) found.push({ open, amount: open.open, step: step.rank, criterion });
  }
  return found;
}

/** The customer's next reminder, when it falls too near a preventive message of a day: the reminder goes first. */
function reminderBefore(day: Day, { facts, nextReminder }: PreventiveContext): Day | undefined {
  if (nextReminder === undefined) return undefined;
  const spacing = spacingOf(facts.customer.segment, facts.settings.contactSpacing);
  return nextReminder < addDays(day, spacing) ? nextReminder : undefined;
}

/**
 * One grouped preventive message a customer and month, for the targeted items, with its criterion; it waits for the
 * contact spacing, also from the reminder that comes next, which it never delays, and falls silent once the due day is
 * there. A portal check is no message: it follows no spacing.
 */
export function preventiveLines(context: PreventiveContext): readonly PlanLine[] {
  const { facts, contacts } = context;
  const step = facts.preventive;
  if (step === undefined) return [];
  const done = preventiveDone(facts);
  const found = candidates(context, step, done);
  if (found.length === 0) return [];
  const { last } = done;
  const lines: PlanLine[] = [];
  let busy = context.busy;
  const groups = groupedBy(found, ({ open }) => open.item.currency);
  for (const [currency, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const total = group.reduce((sum, { amount }) => sum + amount, 0);
    const { channel } = channelOf(step, {
      customer: facts.customer,
      settings: facts.settings,
      claimable: total,
      attempts: contacts.attempts.length,
      writtenNext: false,
    });
    const portal = channel === "portail";
    if (
      !portal &&
      (total < facts.settings.minimumMessage || (last !== undefined && facts.today < addMonths(last, 1)))
    ) {
      continue;
    }
    let day = facts.today;
    if (!portal) {
      if (busy) day = addDays(day, facts.settings.contactSpacing);
      if (contacts.message !== undefined) day = laterOf(day, contacts.message.day);
      if (contacts.nextDay !== undefined) day = laterOf(day, contacts.nextDay);
      if (channel === "téléphone" && contacts.call !== undefined) day = laterOf(day, contacts.call);
    }
    const crowded = portal ? undefined : reminderBefore(day, context);
    if (crowded !== undefined)
      day = addDays(crowded, spacingOf(facts.customer.segment, facts.settings.contactSpacing));
    day = workingDayFrom(day, facts.alsace);
    const first = group[0]?.open.item.customer;
    const statement = portal || first === undefined ? undefined : statementFor(facts, first);
    // One statement a month, not a message beside it: what falls due before the next one is silent.
    if (statement !== undefined) day = nextStatement(day, statement, facts.alsace);
    const now = day === facts.today;
    const parts = now ? group : group.filter(({ open }) => (open.item.due ?? day) >= day);
    if (parts.length === 0) continue;
    if (now && !portal) busy = true;
    const criteria = [...new Set(parts.map(({ criterion }) => criterion))].sort();
    const reasons: Reason[] = criteria.map((text) => ({ code: "preventive-target", text }));
    if (statement !== undefined) reasons.push({ code: "monthly-statement", day });
    else if (crowded !== undefined) reasons.push({ code: "reminder-soon", day: crowded });
    else if (!now)
      reasons.push({
        code: day === workingDayFrom(facts.today, facts.alsace) ? "not-working-day" : "spacing",
        day,
      });
    lines.push(
      lineOf(facts, {
        state: now ? "à faire" : "en attente",
        action: portal ? actionOn(channel) : "preventive",
        parts,
        currency,
        day,
        step: step.rank,
        channel,
        template: step.template,
        reasons: [...reasons, ...(now ? missingContact(channel, facts.customer) : [])],
      }),
    );
  }
  return lines;
}
