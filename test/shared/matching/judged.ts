import type { Candidate } from "#shared/matching/candidate.ts";
import type { Judgement } from "#shared/matching/judge.ts";
import { payerIndex } from "#shared/matching/payer-index.ts";
import { type Receipt, receiptOf } from "#shared/matching/receipt.ts";
import type { OpenPayment, PayerNames } from "#shared/model/matching.ts";
import { paid } from "./builders.ts";

/** A payment as a run reads it, of a day and without customer unless said. */
export function aReceipt(
  euro: number,
  label: string,
  more: Partial<OpenPayment> = {},
  customers: readonly PayerNames[] = [],
): Receipt {
  return receiptOf(paid(euro, label, "2026-04-10", more), payerIndex(customers), new Set(), false);
}

/** A way that pays one invoice exactly, of which nothing else is known. */
export function aWay(more: Partial<Candidate> & Pick<Candidate, "shares">): Candidate {
  const [first] = more.shares;
  if (!first) throw new Error("no share");
  return {
    account: first.item.account,
    kind: "exact",
    found: "one",
    score: 0,
    named: [],
    weight: 0,
    allNamed: false,
    beforeIssue: false,
    residuals: [],
    incomplete: false,
    payer: undefined,
    confidence: 0.99,
    ...more,
  };
}

/** What a run thinks of a payment: these ways, and nobody named unless said. */
export function judged(ways: readonly Candidate[], more: Partial<Judgement> = {}): Judgement {
  return {
    who: { payers: [], anyOther: 0, stranger: 0 },
    ways,
    nothing: 0,
    accounts: [],
    numbers: { mentions: [], unknown: undefined },
    ...more,
  };
}
