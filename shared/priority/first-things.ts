import { addDays, type Day } from "../base/day.ts";
import { addWorkingDays, isAlsaceMoselle } from "../base/working-days.ts";
import { limitationDay } from "../law/limitation.ts";
import { type Customer, debtorQuality } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { PlanLine, Reason, ReasonCode } from "../model/plan.ts";

const SETTLE_WITHIN = 3;
const LIMITATION_WITHIN = 90;
/** Nothing of ours can be done any more about these before their limitation. */
const OUT_OF_HAND: readonly ReasonCode[] = ["written-off", "insolvency", "handed-over", "invoice-factored"];
/** A customer's message is settled by anything that follows it. */
const NOT_AN_ANSWER: readonly JournalEvent["kind"][] = ["message reçu", "solvabilité", "accusé de réception"];

/** Why a line stands in *À traiter avant tout*, and the date that orders it. */
export interface FirstThing {
  readonly day: Day;
  readonly reasons: readonly Reason[];
}

const reasonDay = (line: PlanLine, ...codes: readonly ReasonCode[]): Day | undefined =>
  line.reasons.find((reason) => codes.includes(reason.code))?.day;

function oldestDue(line: PlanLine): Day | undefined {
  return line.parts.flatMap(({ open }) => (open.item.due === undefined ? [] : [open.item.due])).sort()[0];
}

function limitationOf(line: PlanLine, customer: Customer, today: Day): Day | undefined {
  const due = oldestDue(line);
  if (due === undefined || line.reasons.some(({ code }) => OUT_OF_HAND.includes(code))) return undefined;
  const last = limitationDay(debtorQuality(customer.segment), due, customer.sector);
  return last < addDays(today, LIMITATION_WITHIN) ? last : undefined;
}

/** The day of a message of the customer that nothing has answered. */
function unansweredMessage(events: readonly JournalEvent[]): Day | undefined {
  let pending: Day | undefined;
  for (const event of events) {
    if (event.kind === "message reçu") pending = event.day;
    else if (!NOT_AN_ANSWER.includes(event.kind)) pending = undefined;
  }
  return pending;
}

/**
 * What comes before any score, by date (method 7): drafts and replies to settle, broken words and rejected payments,
 * legal dates, blockages that one gesture lifts. `undefined`: the line is scored.
 */
export function firstThing(
  line: PlanLine,
  customer: Customer,
  events: readonly JournalEvent[],
  today: Day,
): FirstThing | undefined {
  const ownDay = line.day ?? today;
  const limitation = limitationOf(line, customer, today);
  if (limitation !== undefined)
    return { day: limitation, reasons: [{ code: "limitation", day: limitation }] };
  switch (line.action) {
    case "settle-draft": {
      const late = addWorkingDays(ownDay, SETTLE_WITHIN, isAlsaceMoselle(customer.address));
      if (today >= late) return { day: ownDay, reasons: [] };
      break;
    }
    case "declare-claim":
      return { day: ownDay, reasons: [] };
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
  if (line.state !== "à faire") return undefined;
  const message = unansweredMessage(events);
  return message === undefined
    ? undefined
    : { day: message, reasons: [{ code: "reply-to-settle", day: message }] };
}
