import { addDays, type Day, daysBetween, earlierOf } from "../base/day.ts";
import { addWorkingDays, isAlsaceMoselle } from "../base/working-days.ts";
import { limitationDay } from "../law/limitation.ts";
import { type Customer, debtorQuality } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { PlanLine, Reason, ReasonCode } from "../model/plan.ts";
import type { Trade } from "../model/settings.ts";

const SETTLE_WITHIN = 3;
const LIMITATION_WITHIN = 90;
/** No limitation is shorter than a year: a younger item needs no look at its own. */
const YOUNG_DAYS = 365 - LIMITATION_WITHIN;
/** Nothing of ours can be done any more about these before their limitation. */
const OUT_OF_HAND: readonly ReasonCode[] = ["written-off", "insolvency", "handed-over", "invoice-factored"];
/** What the customer said, to be answered: a message, an offer. */
export const asksForAnAnswer = ({ kind }: JournalEvent): boolean =>
  kind === "message reçu" || kind === "offre reçue";
/** What follows a message without answering it; anything else settles it. */
const NOT_AN_ANSWER: readonly JournalEvent["kind"][] = ["solvabilité", "accusé de réception"];

/** Why a line stands in *À traiter avant tout*, and the date that orders it. */
export interface FirstThing {
  readonly day: Day;
  readonly reasons: readonly Reason[];
}

export interface FirstThingContext {
  readonly customer: Customer;
  /** The customer's counting events, in order. */
  readonly events: readonly JournalEvent[];
  /** The same where this line is the one that tells of an unanswered message, else none. */
  readonly replies: readonly JournalEvent[];
  /** The owner keeps order numbers: a column holds some. */
  readonly ordersKnown: boolean;
  readonly trade: Trade | undefined;
  readonly today: Day;
}

const reasonDay = (line: PlanLine, ...codes: readonly ReasonCode[]): Day | undefined =>
  line.reasons.find((reason) => codes.includes(reason.code))?.day;

function oldestDue(line: PlanLine): Day | undefined {
  let oldest: Day | undefined;
  for (const { open } of line.parts) {
    const { due } = open.item;
    if (due !== undefined && (oldest === undefined || due < oldest)) oldest = due;
  }
  return oldest;
}

/** The earliest day that a limitation may be counted from: a carrier's, from the invoice's own day when that is earlier. */
const firstDay = ({ due, issued }: LedgerItem): Day | undefined =>
  due === undefined || issued === undefined ? due : earlierOf(due, issued);

/** The earliest limitation of the line's items, when it comes within 90 days (or has passed). */
function limitationOf(line: PlanLine, { customer, trade, today }: FirstThingContext): Day | undefined {
  const young = addDays(today, -YOUNG_DAYS);
  if (line.parts.every(({ open }) => (firstDay(open.item) ?? today) > young)) return undefined;
  if (line.reasons.some(({ code }) => OUT_OF_HAND.includes(code))) return undefined;
  // A carrier's claims last one year (C.com L133-6). While the owner's trade is not known, a customer of that sector
  // may be owing for carriage: the earliest day is told.
  const sector = trade ?? customer.sector;
  const quality = debtorQuality(customer.segment);
  let last: Day | undefined;
  for (const { open } of line.parts) {
    const { due: own, issued } = open.item;
    const end = own === undefined ? undefined : limitationDay(quality, own, sector, issued);
    if (end !== undefined && (last === undefined || end < last)) last = end;
  }
  return last !== undefined && last < addDays(today, LIMITATION_WITHIN) ? last : undefined;
}

/** The day of a message or offer of the customer that nothing has answered. */
function unansweredMessage(events: readonly JournalEvent[]): Day | undefined {
  let pending: Day | undefined;
  for (const event of events) {
    if (asksForAnAnswer(event)) pending ??= event.day;
    else if (!NOT_AN_ANSWER.includes(event.kind)) pending = undefined;
  }
  return pending;
}

/**
 * Invoices that a large or public debtor will not pay for want of an order number: asked only where the owner keeps
 * such numbers, else every one of their invoices would be.
 */
function withoutOrder(line: PlanLine, { customer, ordersKnown }: FirstThingContext): readonly string[] {
  const { segment } = customer;
  if (!ordersKnown || line.state !== "à faire" || (segment !== "grand compte" && segment !== "public"))
    return [];
  return line.parts.flatMap(({ open: { item } }) =>
    item.orderReference === undefined && item.number !== "" ? [item.number] : [],
  );
}

/**
 * What comes before any score, by date (method 7): drafts and replies to settle, broken words and rejected payments,
 * legal dates, blockages that one gesture lifts. `undefined`: the line is scored.
 */
export function firstThing(line: PlanLine, context: FirstThingContext): FirstThing | undefined {
  const { customer, today } = context;
  const ownDay = line.day ?? today;
  const limitation = limitationOf(line, context);
  if (limitation !== undefined) {
    const told = reasonDay(line, "limitation") === limitation;
    return {
      day: limitation,
      reasons: told
        ? []
        : [
            {
              code: "limitation",
              day: limitation,
              ...(limitation < today ? { count: daysBetween(limitation, today) } : {}),
            },
          ],
    };
  }
  switch (line.action) {
    case "settle-draft": {
      const late = addWorkingDays(ownDay, SETTLE_WITHIN, isAlsaceMoselle(customer.address));
      if (today >= late) return { day: ownDay, reasons: [] };
      break;
    }
    case "declare-claim":
      return { day: reasonDay(line, "declare-by") ?? ownDay, reasons: [] };
    case "broken-promise-call":
    case "missed-instalment-call":
    case "rejected-payment-call":
      return {
        day: reasonDay(line, "promise-broken", "instalment-missed", "rejected-payment") ?? ownDay,
        reasons: [],
      };
    case "mend-invoice":
      return { day: oldestDue(line) ?? ownDay, reasons: [] };
    default:
      break;
  }
  const expired = reasonDay(line, "formal-notice-expired");
  if (expired !== undefined && line.state !== "en attente") return { day: expired, reasons: [] };
  const message = unansweredMessage(context.replies);
  if (message !== undefined) return { day: message, reasons: [{ code: "reply-to-settle", day: message }] };
  const missing = withoutOrder(line, context);
  return missing.length === 0
    ? undefined
    : { day: oldestDue(line) ?? ownDay, reasons: [{ code: "order-missing", names: missing }] };
}
