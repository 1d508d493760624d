import type { Day } from "../base/day.ts";

/** A notice of the BODACC about insolvency, as it was published. */
export interface InsolvencyNotice {
  /** `A202600451234`: publication, issue, number. */
  readonly id: string;
  readonly published: Day | undefined;
  readonly type: "announcement" | "correction" | "cancellation";
  /** « Jugement d'ouverture », « Jugement de clôture », … */
  readonly family: string;
  /** « Jugement d'ouverture de liquidation judiciaire », … */
  readonly nature: string;
  readonly judged: Day | undefined;
  readonly more: string;
  readonly court: string;
  /** Page of the notice; empty when the address is not the publisher's. */
  readonly url: string;
  /**
   * What later notices make of it · `in-doubt`: a later cancellation does not say which notice it cancels.
   */
  readonly standing: "stands" | "corrected" | "cancelled" | "in-doubt";
}
