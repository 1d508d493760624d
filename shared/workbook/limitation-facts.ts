import { concerns } from "../dunning/event-scope.ts";
import { isWrittenReminder } from "../dunning/event-words.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import { limitationRule, limitationStart } from "../law/limitation.ts";
import { type Interruption, type Limitation, limitationWith } from "../law/limitation-restarts.ts";
import { debtorQuality } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { Book } from "./book.ts";
import type { Debtor } from "./debtor.ts";

/** What the journal tells that may have interrupted a limitation: what the debtor said, or what a public one was written. */
function told(event: JournalEvent): Interruption["kind"] | undefined {
  switch (event.kind) {
    case "échéancier":
      return "plan";
    case "promesse":
    case "offre reçue":
      return "acknowledgement";
    case "mise en demeure envoyée":
      return "written-request";
    case "relance envoyée":
      return isWrittenReminder(event) ? "written-request" : undefined;
    default:
      return undefined;
  }
}

/** The facts about one invoice that may have interrupted its limitation: payments on it, and the journal's. */
function interruptionsOf(book: Book, debtor: Debtor, item: LedgerItem): readonly Interruption[] {
  const key = numberKey(item.number);
  const found: Interruption[] = [];
  for (const { day, of } of item.settlements) {
    if (day !== undefined && of === undefined) found.push({ kind: "part-payment", day });
  }
  for (const { day, allocations, amount, id } of debtor.payments) {
    const isIts = key !== "" && allocations.some(({ number }) => numberKey(number) === key);
    if (isIts && day !== undefined && amount > 0) {
      found.push({ kind: "part-payment", day, ...(id === "" ? {} : { reference: id }) });
    }
  }
  for (const event of debtor.events) {
    const kind = told(event);
    const isAbout =
      concerns(event, debtor.customer.key, debtor.payer) &&
      (event.invoices.length === 0 || event.invoices.some(({ number }) => numberKey(number) === key));
    if (kind !== undefined && isAbout) {
      found.push({ kind, day: event.day, ...(event.id === "" ? {} : { reference: event.id }) });
    }
  }
  return found.filter(({ day }) => day <= book.asOf);
}

/** The sector that rules a limitation: the owner's trade, else the customer's (C.com L133-6). */
function sectorOf(book: Book, debtor: Debtor): string | undefined {
  return book.settings.trade ?? debtor.customer.sector;
}

/** The limitation of one invoice: the earliest day, and where it may have moved to; `undefined` without a due day. */
export function limitationOfItem(book: Book, debtor: Debtor, item: LedgerItem): Limitation | undefined {
  if (item.due === undefined) return undefined;
  const sector = sectorOf(book, debtor);
  const quality = debtorQuality(debtor.customer.segment);
  const start = limitationStart(limitationRule(quality, sector), item.due, item.issued);
  return limitationWith(quality, start, interruptionsOf(book, debtor, item), sector);
}
