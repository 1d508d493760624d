import type { Templates, Writing } from "./generated-labels.ts";

/** What a payment of the generator is like: one row of the table of figures each. */
export type Noise =
  | "number"
  | "number-abbreviated"
  | "number-cut"
  | "name-and-amount"
  | "several-with-numbers"
  | "several-without-number"
  | "whole-balance"
  | "credit-note-deducted"
  | "part-with-number"
  | "several-payments-for-one"
  | "cents"
  | "bank-fees"
  | "early-discount"
  | "retention"
  | "too-much"
  | "other-payer-with-number"
  | "other-payer-without-number"
  | "payer-of-clients"
  | "subscription"
  | "paid-twice"
  | "amount-alone"
  | "not-in-ledger"
  | "number-of-the-payer"
  | "nobody";

export interface Style {
  readonly templates: Templates;
  readonly customers: number;
  /** How often each kind of payment is met. */
  readonly weights: Readonly<Record<Noise, number>>;
  readonly writings: readonly Writing[];
  /** Share of amounts that are whole euros. */
  readonly round: number;
}

export const USUAL: Style = {
  templates: "usual",
  customers: 340,
  round: 0.25,
  writings: [
    "full",
    "full",
    "spaced",
    "compact",
    "digits",
    "fact-serial",
    "short-prefix",
    "with-year",
    "broken",
    "glued",
  ],
  weights: {
    number: 14,
    "number-abbreviated": 12,
    "number-cut": 2,
    "name-and-amount": 22,
    "several-with-numbers": 7,
    "several-without-number": 4,
    "whole-balance": 4,
    "credit-note-deducted": 3,
    "part-with-number": 4,
    "several-payments-for-one": 2,
    cents: 2,
    "bank-fees": 1.5,
    "early-discount": 1.5,
    retention: 1.5,
    "too-much": 2,
    "other-payer-with-number": 3,
    "other-payer-without-number": 1.5,
    "payer-of-clients": 2,
    subscription: 6,
    "paid-twice": 1,
    "amount-alone": 2,
    "not-in-ledger": 3,
    "number-of-the-payer": 2,
    nobody: 4,
  },
};

/** Other banks, other habits: more names without numbers, more round amounts, more noise. Never tuned to. */
export const HELD_OUT: Style = {
  templates: "others",
  customers: 420,
  round: 0.45,
  writings: [
    "compact",
    "digits",
    "fact-serial",
    "fact-serial",
    "short-prefix",
    "with-year",
    "broken",
    "glued",
    "full",
  ],
  weights: {
    number: 8,
    "number-abbreviated": 16,
    "number-cut": 4,
    "name-and-amount": 26,
    "several-with-numbers": 8,
    "several-without-number": 5,
    "whole-balance": 5,
    "credit-note-deducted": 4,
    "part-with-number": 5,
    "several-payments-for-one": 2,
    cents: 2,
    "bank-fees": 2,
    "early-discount": 2,
    retention: 2,
    "too-much": 3,
    "other-payer-with-number": 3,
    "other-payer-without-number": 3,
    "payer-of-clients": 3,
    subscription: 8,
    "paid-twice": 2,
    "amount-alone": 3,
    "not-in-ledger": 5,
    "number-of-the-payer": 4,
    nobody: 7,
  },
};
