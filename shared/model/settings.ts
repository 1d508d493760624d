import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";

/** The creditor as its letters name it. Empty cells are `undefined`: a letter that needs one names the gap. */
export interface Sender {
  readonly name?: string;
  readonly legalForm?: string;
  readonly siren?: string;
  readonly address?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly iban?: string;
  readonly bic?: string;
  readonly signatory?: string;
  readonly formalNoticeSignatory?: string;
}

/** Rates of a half-year that the owner added (`Taux 2027 S1`), in hundredths of a percent. */
export interface OwnerRates {
  /** `2027 S1`. */
  readonly halfYear: string;
  readonly refi: number;
  readonly legal: number;
  readonly source: string;
}

/** `Réglages`, read and completed with the defaults of the contract. */
export interface Settings {
  readonly asOf?: Day;
  readonly minimumMessage: Cents;
  readonly minimumCall: Cents;
  readonly minimumRegistered: Cents;
  /** Days between two contacts. */
  readonly contactSpacing: number;
  /** Days after which the payments count as stale. */
  readonly paymentFreshness: number;
  /** Upper bounds of the buckets, in days: 30, 60, 90. */
  readonly bucketBounds: readonly number[];
  readonly defaultTerms?: string;
  readonly allocation: "intérêts d'abord" | "principal d'abord";
  /** Days of a year in interest: 365 or 366. */
  readonly dayBase: number;
  /** Contract rate in hundredths of a percent a year; `undefined`: the legal default. */
  readonly penaltyRate?: number;
  /**
   * What replaces a contract rate in the half-years whose floor it is under (C.com L441-10 II); `undefined`: nothing
   * is computed, and both amounts are shown.
   */
  readonly underFloor?: UnderFloor;
  readonly costOfCall: Cents;
  readonly costOfEmail: Cents;
  readonly costOfRegistered: Cents;
  readonly callsPerDay: number;
  readonly messagesPerDay: number;
  readonly sender: Sender;
  /** `Médiateur de la consommation`: name and address, for a consumer's letters (Conso L616-1). */
  readonly consumerMediator?: string;
  readonly author?: string;
  /** The owner's trade: which preset of scenarios rules where `Scénarios` holds one (`Métier`). */
  readonly trade?: Trade;
  /** `Mode de priorité`; `mixte` when empty. */
  readonly priorityMode?: "retard" | "montant" | "mixte";
  /** Who chases, when it is not who is responsible for the customer (`Relances confiées à`). */
  readonly chaser?: string;
  /** Who solves disputes when none is named (`Litiges confiés à`). */
  readonly disputeSolver?: string;
  /** `Objectif · <indicateur>`: targets that the owner set. */
  readonly targets?: readonly IndicatorMark[];
  /** `Moyenne publiée · <indicateur>`: a published average with its source (the row's `Explication`). */
  readonly publishedAverages?: readonly IndicatorMark[];
  readonly ownerRates: readonly OwnerRates[];
}

export const UNDER_FLOOR = ["plancher", "taux légal par défaut"] as const;
export type UnderFloor = (typeof UNDER_FLOOR)[number];

export const TRADES = ["bâtiment", "services", "commerce", "transport"] as const;
export type Trade = (typeof TRADES)[number];

/** A figure to compare an indicator with. */
export interface IndicatorMark {
  /** Name of the indicator, as `Indicateurs` writes it. */
  readonly indicator: string;
  readonly value: number;
  /** Where the figure comes from; empty when the owner named none. */
  readonly source: string;
}
