/**
 * How likely each way of paying is before the amount and the label are looked at, and how likely an amount is in each.
 * They are orders of magnitude of ordinary bookkeeping, not measures of one ledger: what is sure stays sure when any of
 * them is three times larger or smaller.
 */

/** A payment pays one whole invoice; shared out among the open ones. */
export const PAYS_ONE = 0.7;
/** It pays the oldest ones, in a row, two or more. */
export const PAYS_OLDEST = 0.08;
/** It pays everything that is open. */
export const PAYS_ALL = 0.06;
/** It pays the invoices of one month, or all that is due that day. */
export const PAYS_A_MONTH = 0.05;
/** It pays some other set: shared out among the sets of each size, each further invoice half as likely. */
export const PAYS_A_SET = 0.06;
/** It deducts one given credit note, when there are some: shared out among them. */
export const DEDUCTS = 0.25;
/** It pays something that is not in the ledger, or on account. */
export const PAYS_ELSE = 0.03;

/** The amount, when it pays a set: exactly its sum. */
export const EXACT = 0.85;
/** One given difference of at most five cents. */
export const OFF_BY_CENTS = 0.003;
/** One given amount near a retention of 5 %. */
export const RETENTION = 0.003;
/** One given amount near a usual rate of discount. */
export const USUAL_DISCOUNT = 0.001;
/** Mass of an unusual discount, of bank fees, of a part, of too much: shared out over the range. */
export const OTHER_DISCOUNT = 0.003;
export const FEES = 0.01;
export const PART = 0.05;
export const TOO_MUCH = 0.01;

/** Odds that a payer whom no name tells is none of the customers, against all of them together. */
export const STRANGER = 0.3;

/** Of two items of one amount, how likely the younger is against the older. */
export const OLDER_FIRST = 0.85;

/** Each item of a set that the label does not name, when it names others. */
export const NOT_NAMED = 0.1;
/** An item issued after the payment. */
export const BEFORE_ISSUE = 0.002;

/**
 * A match is applied from here on: at most one in fifty would be wrong at the very edge; nearly all that pass are far
 * beyond it.
 */
export const SURE = 0.98;

/** How an amount groups on round values: how many cents there are, in effect, between two amounts as likely. */
function roundness(amount: number): number {
  if (amount % 100 !== 0) return 1;
  if (amount % 1_000 !== 0) return 20;
  return amount % 10_000 !== 0 ? 60 : 150;
}

/** How likely exactly this amount is, when nothing explains it: amounts spread by their size, round ones more often. */
export function anyAmount(amount: number): number {
  const size = Math.abs(amount);
  return Math.min(0.02, roundness(size) / (4 * Math.max(1, size)));
}

/** The same, when the amount is a part of a sum. */
export function partOf(amount: number, sum: number): number {
  return Math.min(0.3, roundness(Math.abs(amount)) / Math.max(1, Math.abs(sum)));
}
