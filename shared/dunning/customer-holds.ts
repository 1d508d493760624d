import type { OpenItem } from "../model/open-position.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import { readDisputes } from "./dispute-holds.ts";
import type { Ledger } from "./hold.ts";
import { newReading, type UrgentCall } from "./hold-reading.ts";
import { itemHold } from "./item-holds.ts";
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
  readonly insolvency: Insolvency | undefined;
  /** A hold on the whole customer: nothing preventive either. */
  readonly wholeCustomer: boolean;
}

/** Reads the holds of method 6 off a customer's journal, in the order that decides which one names a part. */
export function customerHolds(facts: CustomerFacts): CustomerHolds {
  const reading = newReading(facts);
  const insolvency = readStoppedClaims(reading);
  for (const open of facts.index.all) {
    const hold = itemHold(open);
    if (hold !== undefined) reading.ledger.hold(open, open.open, hold);
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
    insolvency,
    wholeCustomer: reading.isWholeCustomerHeld(),
  };
}
