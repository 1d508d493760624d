import { isAlsaceMoselle } from "../base/working-days.ts";
import { type ContactLoad, contactLoad, type PossibleDay } from "../dunning/contact-load.ts";
import { customerOf } from "../dunning/customer-facts.ts";
import { completeSent, unsettledDrafts } from "../dunning/drafts.ts";
import { indexOpen, itemsOf } from "../dunning/event-scope.ts";
import { eventsByCustomer } from "../dunning/known-events.ts";
import { payerGroups } from "../dunning/payer-groups.ts";
import { byAccount, eventsByAccount, mergedEvents } from "../dunning/unit-events.ts";
import type { Customer, CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import { reasonClause } from "../texts/reasons.ts";
import type { Book, Outcome } from "./book.ts";

/** A possible day with its reasons in French; empty: nothing to say. */
export interface SaidDay extends PossibleDay {
  readonly why: string;
}

/** How much a customer was reached, as its page shows it: the words are made here, once for both products. */
export interface CustomerLoad extends ContactLoad {
  readonly message: SaidDay;
  readonly call: SaidDay;
  readonly formalNotice: SaidDay;
}

/** Who is reminded when a customer is: itself, or the payer of its group with all that the group heard. */
interface Reminded {
  readonly customer: Customer;
  readonly accounts: readonly CustomerKey[];
  readonly payer?: CustomerKey;
  readonly events: readonly JournalEvent[];
}

const NO_ITEMS: readonly LedgerItem[] = [];

/** The unit of the plan that a customer belongs to. */
function remindedWith({ ledger, journal, asOf }: Book, key: CustomerKey): Reminded {
  const { directory, items } = ledger;
  const written = eventsByCustomer(journal, asOf);
  // Read only where somebody pays for somebody else.
  let known: ReadonlyMap<CustomerKey, readonly LedgerItem[]> | undefined;
  const ledgerOf = (one: CustomerKey): readonly LedgerItem[] => {
    known ??= byAccount(items, ({ customer }) => customer);
    return known.get(one) ?? NO_ITEMS;
  };
  const group = payerGroups(directory, ledgerOf).of(key);
  if (group === undefined) {
    return { customer: customerOf(directory, key), accounts: [key], events: written.get(key) ?? [] };
  }
  const payer = group.payer.key;
  if (group.apart.some((one) => one.key === key)) {
    const alone = group.apart.map((one) => one.key);
    const own = alone.flatMap(ledgerOf);
    const events = eventsByAccount(mergedEvents(written, [payer, ...alone]), payer, alone, own);
    return { customer: customerOf(directory, key), accounts: [key], payer, events: events.get(key) ?? [] };
  }
  const accounts = group.accounts.map((one) => one.key);
  return { customer: group.payer, accounts, payer, events: mergedEvents(written, [payer, ...accounts]) };
}

/** How much a customer was reached lately and when it may be again, with those who are reminded together with it. */
export function customerLoad(book: Book, outcome: Outcome, key: CustomerKey): CustomerLoad {
  const { customer, accounts, payer, events: told } = remindedWith(book, key);
  const events = completeSent(told);
  const wanted = new Set(accounts);
  const late = outcome.position.items.filter(
    ({ item, open, daysLate }) => wanted.has(item.customer) && open > 0 && (daysLate ?? 0) >= 1,
  );
  const index = indexOpen(late, payer);
  // A draft about nothing late any more holds nothing back (method 6).
  const blocking = unsettledDrafts(events, payer).find(
    ({ event, formalNotice }) => (formalNotice || (event.step ?? 0) >= 1) && itemsOf(event, index).length > 0,
  );
  const load = contactLoad(events, {
    segment: customer.segment,
    contactSpacing: book.settings.contactSpacing,
    today: book.asOf,
    alsace: isAlsaceMoselle(customer.address),
    draftDay: blocking?.event.day,
  });
  return {
    ...load,
    message: saidDay(load.message),
    call: saidDay(load.call),
    formalNotice: saidDay(load.formalNotice),
  };
}

function saidDay(possible: PossibleDay): SaidDay {
  const clause = possible.reasons.map((reason) => reasonClause(reason, "EUR")).join("\u00a0; ");
  return { ...possible, why: clause.charAt(0).toUpperCase() + clause.slice(1) };
}
