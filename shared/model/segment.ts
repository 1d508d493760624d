import type { CustomerKey, Segment } from "./customer.ts";
import type { Reason } from "./plan.ts";

/** Why a segment is proposed; texts/segments.ts makes the sentences. */
export type SegmentClue =
  | "turnover" // among the customers that make 80 % of a year's turnover
  | "public-name" // mairie, commune, département, hôpital …
  | "public-siren" // SIREN beginning with 1 or 2
  | "public-domain" // an e-mail address of a public body
  | "large-company" // group, head office, domain of a large company
  | "person-name" // a first name and a name, no SIREN, a private e-mail address
  | "late-payer" // usual lateness
  | "broken-promises"
  | "rejected-payment"
  | "owner-answer"; // the owner's answer at set-up

/** A segment proposed for a customer whose `Typologie` is empty (or says otherwise); it counts once written there. */
export interface SegmentProposal {
  readonly customer: CustomerKey;
  readonly current: Segment | undefined;
  readonly segment: Segment;
  /** 0 to 1. */
  readonly confidence: number;
  readonly clues: readonly {
    readonly clue: SegmentClue;
    readonly data?: Pick<Reason, "amount" | "count" | "day" | "text" | "currency">;
  }[];
}
