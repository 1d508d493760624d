import type { Day } from "../base/day.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import { concerns } from "./event-scope.ts";
import { wordsOf } from "./event-words.ts";
import { numberKey } from "./invoice-number.ts";

/** A postal `accusé de réception` is of a registered letter; one of a dispute says so, or says that it went out. */
function isOfDispute(event: JournalEvent): boolean {
  if (event.kind === "relance envoyée") return /\baccuse\w*\b/.test(wordsOf(event));
  if (event.kind !== "accusé de réception") return false;
  return event.direction === "sortant" || /\b(litiges?|contestations?|reclamations?)\b/.test(wordsOf(event));
}

/** An acknowledgement that names invoices is of the disputes about some of them. */
function shareInvoices(a: JournalEvent, b: JournalEvent): boolean {
  if (a.invoices.length === 0 || b.invoices.length === 0) return true;
  const numbers = new Set(a.invoices.map(({ number }) => numberKey(number)));
  return b.invoices.some(({ number }) => numbers.has(numberKey(number)));
}

/**
 * The day on which a dispute was acknowledged to the customer: by a row that names it, by an `accusé de réception` that
 * speaks of a dispute, or by the letter of that name that was sent. `undefined`: not yet.
 * @param events one customer's counting events, in order, completed (drafts.ts)
 */
export function acknowledgements(
  events: readonly JournalEvent[],
  payer: CustomerKey | undefined,
): (dispute: JournalEvent) => Day | undefined {
  const named = new Map<string, Day>();
  const told: JournalEvent[] = [];
  for (const event of events) {
    if (event.kind !== "accusé de réception" && event.kind !== "relance envoyée") continue;
    const { reference = "" } = event;
    if (reference !== "" && !named.has(reference)) named.set(reference, event.day);
    if (isOfDispute(event)) told.push(event);
  }
  return (dispute) => {
    const byName = dispute.id === "" ? undefined : named.get(dispute.id);
    return (
      byName ??
      told.find(
        (event) =>
          event.day >= dispute.day &&
          concerns(event, dispute.customer, payer) &&
          shareInvoices(event, dispute),
      )?.day
    );
  };
}
