import type { CustomerKey } from "../model/customer.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import { readDisputes } from "./dispute-holds.ts";
import type { Ledger } from "./hold.ts";
import { newReading, type UrgentCall } from "./hold-reading.ts";
import { itemHolds } from "./item-holds.ts";
import { readAnnouncedPayments, readPauses } from "./pauses.ts";
import { readRejectedPayments } from "./rejected-payments.ts";
import { type Insolvency, readStoppedClaims } from "./stopped-claims.ts";
import { readPlans, readPromises } from "./word-given.ts";

/** What is held of a customer's items, and what its holds ask for. */
export interface CustomerHolds {
  readonly ledger: Ledger;
  readonly calls: ReadonlyMap<OpenItem, UrgentCall>;
  /** Items whose broken word has had its call: the next step is a written one. */
  readonly writtenNext: ReadonlySet<OpenItem>;
  /** Never starts at the courteous step: a rejected payment. */
  readonly neverCourteous: ReadonlySet<OpenItem>;
  /** At most one an account. */
  readonly insolvencies: readonly Insolvency[];
  /** A hold on a whole account: nothing preventive either. */
  readonly isWhollyHeld: (account: CustomerKey) => boolean;
}

/** Reads the holds of method 6 off a customer's journal, in the order that decides which one names a part. */
export function customerHolds(facts: CustomerFacts): CustomerHolds {
  const reading = newReading(facts);
  const insolvencies = readStoppedClaims(reading);
  for (const open of facts.index.all) {
    for (const { amount, hold } of itemHolds(open, facts)) reading.ledger.hold(open, amount, hold);
  }
  readDisputes(reading);
  readPlans(reading);
  readPromises(reading);
  readAnnouncedPayments(reading);
  readPauses(reading);
  readRejectedPayments(reading);
  const { ledger, calls, writtenNext, neverCourteous } = reading;
  return {
    ledger,
    calls,
    writtenNext,
    neverCourteous,
    insolvencies,
    isWhollyHeld: reading.isWhollyHeld,
  };
}
