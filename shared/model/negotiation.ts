import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { DisputeReport, Instalment } from "./commitments.ts";
import type { CustomerKey } from "./customer.ts";
import type { JournalEvent } from "./journal.ts";
import type { Allocation } from "./ledger.ts";

/** An offer or a counter-proposal, as the journal tells it. */
export interface Offer {
  readonly event: JournalEvent;
  readonly by: "debtor" | "us";
  readonly amount: Cents | undefined;
  readonly instalments: readonly Instalment[];
  /** Points of the offer, one a line of `Détail`. */
  readonly points: readonly string[];
  readonly confirmedInWriting: boolean;
}

/** A fact about the debtor's solvency, with its source and its day. */
export interface SolvencyFact {
  readonly event: JournalEvent;
  readonly day: Day;
  readonly fact: string;
  readonly source: string;
}

/** One way to go, as figures and not as advice. */
export interface NegotiationOption {
  readonly option: "accept-offer" | "plan" | "go-on";
  /** Principal expected in the end. */
  readonly amount: Cents;
  /** Of the principal given up. */
  readonly givenUp: Cents;
  /** Last expected day of payment; `undefined`: not known. */
  readonly expectedDay: Day | undefined;
  /** Cost of the contacts and letters still to come. */
  readonly cost: Cents;
  /** Late-payment interest and fixed indemnities that run, or are given up; `undefined`: the rate is not known. */
  readonly interest: Cents | undefined;
  readonly interestIsClaimed: boolean;
  /** How each figure was made: French sentences. */
  readonly because: readonly string[];
}

/** The negotiation card: the debtor's offer first. */
export interface NegotiationCard {
  readonly customer: CustomerKey;
  readonly currency: string;
  readonly invoices: readonly Allocation[];
  /** Open principal of those invoices. */
  readonly principal: Cents;
  readonly offers: readonly Offer[];
  readonly grounds: readonly DisputeReport[];
  readonly solvency: readonly SolvencyFact[];
  readonly options: readonly NegotiationOption[];
}
