import { isAlsaceMoselle } from "../base/working-days.ts";
import { customerRanks, itemsByCustomer } from "../ledger/items-by-customer.ts";
import { payerOfEach } from "../ledger/payers.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { CommitmentInput } from "./commitment-input.ts";
import { customerOf, type WordFacts } from "./customer-facts.ts";
import { completeSent } from "./drafts.ts";
import { narrowedByEnds } from "./ended-events.ts";
import { concerns, indexOpen } from "./event-scope.ts";
import { numberKey } from "./invoice-number.ts";
import { itemsByNumber } from "./items-by-number.ts";
import { eventsByCustomer } from "./known-events.ts";
import { followMoved, type LostInvoices, lostInvoices } from "./lost-invoices.ts";
import { paidHistory } from "./paid-history.ts";
import { byAccount, mergedEvents } from "./unit-events.ts";

/** What a promise or a plan is judged with: the part of a customer's facts that says what was owed and received. */
export type CommitmentFacts = WordFacts;

/** All that a workbook's commitments are read from, by payer. */
interface Grouped {
  readonly input: CommitmentInput;
  readonly payerOf: (key: CustomerKey) => CustomerKey;
  readonly eventsOf: ReadonlyMap<CustomerKey, readonly JournalEvent[]>;
  /** The accounts of each payer of whom the journal speaks. */
  readonly accounts: ReadonlyMap<CustomerKey, ReadonlySet<CustomerKey>>;
  readonly items: ReadonlyMap<CustomerKey, readonly LedgerItem[]>;
}

/** The last workbook read: promises, disputes and plans of one day, customer by customer, ask for the same. */
const known = new WeakMap<CommitmentInput["journal"], Grouped>();

const isSame = (a: CommitmentInput, b: CommitmentInput): boolean =>
  a.items === b.items &&
  a.directory === b.directory &&
  a.today === b.today &&
  a.payerOf === b.payerOf &&
  a.standing === b.standing;

function payersOf({ directory, payerOf }: CommitmentInput): (key: CustomerKey) => CustomerKey {
  if (payerOf !== undefined) return payerOf;
  const payers = payerOfEach(directory.all(), (cell) => directory.keyOf(cell));
  return (key) => payers.get(key) ?? key;
}

/** The events as the plan of reminders follows them: an invoice that moved to another customer takes its events along. */
function followedEvents(
  { journal, items, today, standing }: CommitmentInput,
  payerOf: (key: CustomerKey) => CustomerKey,
): ReadonlyMap<CustomerKey, readonly JournalEvent[]> {
  const written = eventsByCustomer(journal, today);
  const own = itemsByCustomer(items);
  const accountsOf = byAccount(customerRanks(items).keys, payerOf);
  const lost = lostInvoices(
    written,
    own,
    items,
    (key) => (payerOf(key) === key ? [...new Set([key, ...(accountsOf.get(key) ?? [])])] : [key]),
    standing ?? new Set(),
  );
  return withoutMoved(followMoved(written, own, lost), lost, own);
}

/** What went to another customer is said of that one only: a promise that moved is one promise. */
function withoutMoved(
  eventsOf: ReadonlyMap<CustomerKey, readonly JournalEvent[]>,
  { moved }: LostInvoices,
  itemsOf: (key: CustomerKey) => readonly LedgerItem[],
): ReadonlyMap<CustomerKey, readonly JournalEvent[]> {
  if (moved.length === 0) return eventsOf;
  const kept = new Map(eventsOf);
  for (const [from, gone] of byAccount(moved, (one) => one.from)) {
    const numbers = new Set(gone.map(({ number }) => numberKey(number)));
    const isRenamed = itemsOf(from).length === 0 && new Set(gone.map(({ to }) => to)).size === 1;
    const isGone = ({ invoices }: JournalEvent): boolean =>
      invoices.length === 0 ? isRenamed : invoices.every(({ number }) => numbers.has(numberKey(number)));
    kept.set(
      from,
      (kept.get(from) ?? []).filter((event) => !isGone(event)),
    );
  }
  return kept;
}

function grouped(input: CommitmentInput): Grouped {
  const found = known.get(input.journal);
  if (found !== undefined && isSame(found.input, input)) return found;
  const payerOf = payersOf(input);
  const eventsOf = followedEvents(input, payerOf);
  const accounts = new Map<CustomerKey, Set<CustomerKey>>();
  for (const key of eventsOf.keys()) {
    const payer = payerOf(key);
    const own = accounts.get(payer);
    if (own === undefined) accounts.set(payer, new Set([key]));
    else own.add(key);
  }
  const items = byAccount(
    input.items.filter(({ customer }) => accounts.has(payerOf(customer))),
    ({ customer }) => payerOf(customer),
  );
  const read: Grouped = { input, payerOf, eventsOf, accounts, items };
  known.set(input.journal, read);
  return read;
}

/** Whether a word counts for a customer: its own, its payer's, and for a payer those of all it pays for. */
export function isWordOf(
  event: JournalEvent,
  customer: CustomerKey | undefined,
  { index: { payer } }: CommitmentFacts,
): boolean {
  return customer === undefined || customer === payer || concerns(event, customer, payer);
}

/**
 * The facts of those of whom the journal speaks, one unit a customer, or a payer with all it pays for; in the order of
 * their keys. With a customer: its own unit alone.
 */
export function commitmentUnits(input: CommitmentInput, only?: CustomerKey): readonly CommitmentFacts[] {
  const { directory, position, today } = input;
  const { payerOf, eventsOf, accounts, items } = grouped(input);
  const wanted = only === undefined ? undefined : payerOf(only);
  const isWanted = (customer: CustomerKey): boolean =>
    wanted === undefined ? accounts.has(payerOf(customer)) : payerOf(customer) === wanted;
  const openOf = byAccount(
    position.items.filter(({ item, open }) => open > 0 && isWanted(item.customer)),
    ({ item }) => payerOf(item.customer),
  );
  const creditsOf = byAccount(
    position.credits.filter(({ customer }) => isWanted(customer)),
    ({ customer }) => payerOf(customer),
  );
  const history = paidHistory(input.items, input.payments, today);
  return [...accounts.keys()]
    .filter((payer) => wanted === undefined || payer === wanted)
    .sort()
    .map((payer) => {
      const speaking = accounts.get(payer) ?? new Set<CustomerKey>();
      const own = items.get(payer) ?? [];
      const isAlone =
        speaking.size === 1 && speaking.has(payer) && own.every(({ customer }) => customer === payer);
      const shared = isAlone ? undefined : payer;
      const customer = customerOf(directory, payer);
      return {
        customer,
        events: narrowedByEnds(completeSent(mergedEvents(eventsOf, speaking)), shared),
        index: indexOpen(openOf.get(payer) ?? [], shared),
        credits: creditsOf.get(payer) ?? [],
        items: itemsByNumber(own, shared),
        history,
        today,
        alsace: isAlsaceMoselle(customer.address),
      };
    });
}
