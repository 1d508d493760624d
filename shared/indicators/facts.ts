import { openPosition } from "../aging/open-position.ts";
import type { Day } from "../base/day.ts";
import type { CommitmentInput } from "../dunning/commitment-input.ts";
import { countingAmong, countingEvents } from "../dunning/known-events.ts";
import type { PaidHistory } from "../dunning/paid-history.ts";
import type { CustomerDirectory, CustomerKey } from "../model/customer.ts";
import type { EventKind, JournalEvent } from "../model/journal.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { OpenPosition } from "../model/open-position.ts";
import { type Action, actionsOf } from "./actions.ts";
import { type DatedDispute, DISPUTE_EVENTS, datedDisputes } from "./disputes.ts";
import { type FirstAction, firstActions } from "./first-actions.ts";
import { namedItems } from "./named-items.ts";
import { type JudgedPromise, judgedPromises, PROMISE_EVENTS } from "./promises-kept.ts";
import { type Recovery, recoveries } from "./recoveries.ts";
import { remindersOf } from "./reminders.ts";

/** What the journal and the ledger tell together, each fact with its day: any period is then a matter of counting. */
export interface DatedFacts {
  /** From the first day that any period needs. */
  readonly actions: readonly Action[];
  /** Messages and calls of ours since the same day: what costs. */
  readonly contacts: readonly JournalEvent[];
  /** Day of the first one ever; `undefined`: none was made. */
  readonly firstContact: Day | undefined;
  readonly firstActions: readonly FirstAction[];
  readonly recoveries: readonly Recovery[];
  readonly promises: readonly JudgedPromise[];
  readonly disputes: readonly DatedDispute[];
}

export interface FactsInput {
  readonly items: readonly LedgerItem[];
  readonly payments: readonly Payment[];
  readonly journal: readonly JournalEvent[];
  readonly history: PaidHistory;
  readonly payerOf: (account: CustomerKey) => CustomerKey;
  readonly directory: CustomerDirectory;
  /** What is open on the day; computed here when not known. */
  readonly position?: OpenPosition;
}

const CONTACTS: ReadonlySet<EventKind> = new Set<EventKind>([
  "appel",
  "relance envoyée",
  "mise en demeure envoyée",
  "contre-proposition envoyée",
]);

/**
 * The facts as known on a day: later events and later money do not exist.
 * @param since reminders and messages before that day are of no period that is told
 */
export function factsAt(input: FactsInput, since: Day, today: Day): DatedFacts {
  const { items, payments, history, payerOf, directory } = input;
  const events = countingEvents(input.journal, today);
  const contacts = events.filter(({ kind }) => CONTACTS.has(kind));
  const invoices = namedItems(contacts, items, payerOf);
  const reminders = remindersOf(contacts, invoices);
  const commitments: Omit<CommitmentInput, "journal" | "position"> = {
    items,
    payments,
    directory,
    settings: {},
    today,
    payerOf,
  };
  const promises = countingAmong(input.journal, today, ({ kind }) => PROMISE_EVENTS.has(kind));
  const disputes = countingAmong(input.journal, today, ({ kind }) => DISPUTE_EVENTS.has(kind));
  const nothing: OpenPosition = { asOf: today, items: [], credits: [] };
  const hasPromises = promises.some(({ kind }) => kind === "promesse");
  return {
    actions: actionsOf(events, since),
    contacts: contacts.filter(({ day }) => day >= since),
    firstContact: contacts[0]?.day,
    firstActions: firstActions(reminders, invoices, history),
    recoveries: recoveries(reminders, history, since),
    promises: hasPromises
      ? judgedPromises({
          ...commitments,
          journal: promises,
          position: input.position ?? openPosition(items, payments, today).position,
        })
      : [],
    // What a dispute is about plays no part in its days.
    disputes: datedDisputes({
      ...commitments,
      items: [],
      payments: [],
      journal: disputes,
      position: nothing,
    }),
  };
}

/** Two sets of facts about different customers. */
export function joined(a: DatedFacts, b: DatedFacts): DatedFacts {
  return {
    actions: [...a.actions, ...b.actions],
    contacts: [...a.contacts, ...b.contacts],
    firstContact:
      a.firstContact === undefined || (b.firstContact ?? a.firstContact) < a.firstContact
        ? b.firstContact
        : a.firstContact,
    firstActions: [...a.firstActions, ...b.firstActions],
    recoveries: [...a.recoveries, ...b.recoveries],
    promises: [...a.promises, ...b.promises],
    disputes: [...a.disputes, ...b.disputes],
  };
}
