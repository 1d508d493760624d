import type { Day } from "../base/day.ts";
import { unsettledDrafts } from "../dunning/drafts.ts";
import { indexOpen } from "../dunning/event-scope.ts";
import { runningNotices } from "../dunning/formal-notices.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { Debtor } from "./debtor.ts";

/** The opening judgment of a debtor, as the journal has it. */
export function judgmentOf({ events, customer, payer }: Debtor): JournalEvent | undefined {
  const own = events.filter(({ kind }) => kind === "procédure collective");
  const its = own.filter((event) => event.customer === customer.key || payer === undefined);
  return its[its.length - 1];
}

/** Formal notices that run for a debtor: the open items they claim, with the printed deadline and the day they left. */
export function runningFor(
  debtor: Debtor,
): ReadonlyMap<OpenItem, { readonly deadline: Day; readonly sent: Day }> {
  const index = indexOpen(debtor.open, debtor.payer);
  const found = new Map<OpenItem, { deadline: Day; sent: Day }>();
  for (const event of debtor.events) {
    const one = runningNotices([event], index, debtor.customer.segment, () => false, debtor.steps);
    for (const [open, deadline] of one) found.set(open, { deadline, sent: event.day });
  }
  return found;
}

/** Prepared and unanswered formal notices of a debtor: nothing else may leave before « Envoyé ? ». */
export function preparedNotice(debtor: Debtor): Day | undefined {
  return unsettledDrafts(debtor.events, debtor.payer).find(({ formalNotice }) => formalNotice)?.event.day;
}
