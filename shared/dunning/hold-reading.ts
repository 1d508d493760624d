import type { Day } from "../base/day.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { ActionKind, Reason, ReasonCode } from "../model/plan.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import { type Ended, endedEvents } from "./ended-events.ts";
import { isContact } from "./event-words.ts";
import { eventsAbout } from "./events-about.ts";
import { type Hold, type Ledger, newLedger } from "./hold.ts";

/** A call that a broken word or a rejected payment asks for, outside the spacing, once. */
export interface UrgentCall {
  readonly action: ActionKind;
  readonly reasons: readonly Reason[];
  readonly reference: string;
}

/** What the readers of holds share while one customer's journal is read. */
export interface HoldReading {
  readonly facts: CustomerFacts;
  readonly ended: Ended;
  readonly ledger: Ledger;
  readonly calls: Map<OpenItem, UrgentCall>;
  readonly writtenNext: Set<OpenItem>;
  readonly neverCourteous: Set<OpenItem>;
  /** Rests of disputes that go on without acknowledgement, with the day of the dispute. */
  readonly unacknowledged: Map<OpenItem, Day>;
  /** What calls have left to say of an item, beside its step. */
  readonly remarks: Map<OpenItem, readonly Reason[]>;
  /** Calls, promises and messages about an item, in order. */
  readonly contactsAbout: (open: OpenItem) => readonly JournalEvent[];
  isRunning(event: JournalEvent): boolean;
  /** Holds items whole; an event without invoices holds the customer. */
  holdWhole(event: JournalEvent, hold: Hold, targets: readonly OpenItem[]): void;
  /** Nothing of an account is to be raised, not even what falls due later. */
  holdsWholly(account: CustomerKey): void;
  /** Whether an account is held whole, by a word of its own or by one of its payer. */
  isWhollyHeld(account: CustomerKey): boolean;
}

export function newReading(facts: CustomerFacts): HoldReading {
  const { events } = facts;
  const { payer } = facts.index;
  const ended = endedEvents(events, payer);
  const ledger = newLedger();
  // Most customers have no broken word: what was said about each item is indexed when one asks.
  let about: ReturnType<typeof eventsAbout> | undefined;
  const whollyHeld = new Set<CustomerKey>();
  return {
    facts,
    ended,
    ledger,
    calls: new Map(),
    writtenNext: new Set(),
    neverCourteous: new Set(),
    unacknowledged: new Map(),
    remarks: new Map(),
    contactsAbout: (open) => {
      about ??= eventsAbout(
        events.filter((event) => event.kind === "appel" || event.kind === "promesse" || isContact(event)),
        payer,
      );
      return about(open);
    },
    isRunning: (event) => !ended.has(event),
    holdWhole(event, hold, targets) {
      if (event.invoices.length === 0) whollyHeld.add(event.customer);
      for (const open of targets) ledger.hold(open, open.open, hold);
    },
    holdsWholly(account) {
      whollyHeld.add(account);
    },
    isWhollyHeld: (account) => whollyHeld.has(account) || (payer !== undefined && whollyHeld.has(payer)),
  };
}

/** A suspension by an event, until a day when it has one. */
export function suspendedBy(
  event: JournalEvent,
  code: ReasonCode,
  more: Partial<Reason> = {},
  until?: Day,
): Hold {
  return {
    state: "suspendue",
    action: "hold",
    reasons: [{ code, ...more }],
    day: until,
    reference: event.id,
  };
}
