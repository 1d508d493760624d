import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { ActionKind, Reason } from "../model/plan.ts";
import { openDisputes } from "./disputed.ts";
import { concerns } from "./event-scope.ts";
import { wordsOf } from "./event-words.ts";
import type { Hold } from "./hold.ts";
import type { HoldReading } from "./hold-reading.ts";

/** Whether a dispute was acknowledged to the customer, by a row that names it or an acknowledgement sent since. */
function acknowledgement(
  events: readonly JournalEvent[],
  payer: CustomerKey | undefined,
): (dispute: JournalEvent) => boolean {
  const named = new Set<string>();
  const sentTo: JournalEvent[] = [];
  for (const event of events) {
    const sent = event.kind === "relance envoyée";
    if (event.kind !== "accusé de réception" && !sent) continue;
    if (event.reference !== undefined) named.add(event.reference);
    if (sent ? /\baccuse\w*\b/.test(wordsOf(event)) : event.direction === "sortant") sentTo.push(event);
  }
  return (dispute) =>
    (dispute.id !== "" && named.has(dispute.id)) ||
    sentTo.some((event) => event.day >= dispute.day && concerns(event, dispute.customer, payer));
}

/** Disputed parts, suspended until they are settled; a target day passed alerts, it never returns to the chase. */
export function readDisputes({ facts, ended, ledger }: HoldReading): void {
  const { events, index, today } = facts;
  const isAcknowledged = acknowledgement(events, index.payer);
  for (const { event, shares } of openDisputes(events, ended, index)) {
    const target = event.promisedDay;
    const overdue = target !== undefined && today > target;
    const acknowledged = isAcknowledged(event);
    const reason: Reason = { code: "dispute", day: target, text: event.motive };
    const action: ActionKind = overdue ? "dispute-overdue" : acknowledged ? "hold" : "acknowledge-dispute";
    const hold: Hold = {
      state: overdue ? "à vérifier" : "suspendue",
      action,
      reasons: [reason],
      day: target,
      reference: event.id,
    };
    for (const { open, amount } of shares) ledger.hold(open, amount, hold);
  }
}
