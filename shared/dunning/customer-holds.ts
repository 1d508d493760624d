import type { Day } from "../base/day.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { Reason } from "../model/plan.ts";
import { readCallOutcomes } from "./call-outcome-holds.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import { readDisputes } from "./dispute-holds.ts";
import { readGrantedCredits } from "./granted-credits.ts";
import type { Ledger } from "./hold.ts";
import { newReading, type UrgentCall } from "./hold-reading.ts";
import { itemHolds } from "./item-holds.ts";
import { readAnnouncedPayments, readPauses } from "./pauses.ts";
import { readRejectedPayments } from "./rejected-payments.ts";
import { type Insolvency, readStoppedClaims } from "./stopped-claims.ts";
import { readUndisputedParts } from "./undisputed-part.ts";
import { readWordGiven } from "./word-given.ts";

/** What is held of a customer's items, and what its holds ask for. */
export interface CustomerHolds {
  readonly ledger: Ledger;
  readonly calls: ReadonlyMap<OpenItem, UrgentCall>;
  /** Items whose broken word has had its call: the next step is a written one. */
  readonly writtenNext: ReadonlySet<OpenItem>;
  /** Never starts at the courteous step: a rejected payment. */
  readonly neverCourteous: ReadonlySet<OpenItem>;
  /** Rests of disputes that go on without acknowledgement, with the day of the dispute. */
  readonly unacknowledged: ReadonlyMap<OpenItem, Day>;
  /** What calls have left to say of an item, beside its step. */
  readonly remarks: ReadonlyMap<OpenItem, readonly Reason[]>;
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
  readGrantedCredits(reading);
  readWordGiven(reading);
  readAnnouncedPayments(reading);
  readPauses(reading);
  readRejectedPayments(reading);
  readCallOutcomes(reading);
  readUndisputedParts(reading);
  const { ledger, calls, writtenNext, neverCourteous, unacknowledged, remarks } = reading;
  return {
    ledger,
    calls,
    writtenNext,
    neverCourteous,
    unacknowledged,
    remarks,
    insolvencies,
    isWhollyHeld: reading.isWhollyHeld,
  };
}
