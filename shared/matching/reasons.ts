import type { Cents } from "../base/money.ts";
import type { Match, MatchReason, MatchReasonCode } from "../model/matching.ts";
import type { Candidate, Found } from "./candidate.ts";
import type { Judgement } from "./judge.ts";
import type { Receipt } from "./receipt.ts";

const BY_FOUND: Readonly<Record<Found, MatchReasonCode>> = {
  one: "exact-amount",
  all: "whole-balance",
  month: "sum-of-invoices",
  oldest: "sum-of-invoices",
  set: "sum-of-invoices",
};

/** Everything that speaks for a match, and what stays open or unmatched after it. */
function reasonsOf(receipt: Receipt, way: Candidate, judgement: Judgement): readonly MatchReason[] {
  const reasons: MatchReason[] = [];
  const said = new Set<string>();
  for (const { text, abbreviated } of way.named) {
    if (said.has(text)) continue;
    said.add(text);
    reasons.push({ code: abbreviated ? "number-abbreviated" : "number", text });
  }
  const { payer } = way;
  if (payer) {
    const { reason, text } = payer;
    reasons.push(text === undefined ? { code: reason } : { code: reason, text });
  } else {
    const other = judgement.who.payers[0];
    const text = other && other.chance >= 0.5 ? (other.text ?? receipt.signature) : receipt.signature;
    if (text !== "") reasons.push({ code: "other-payer", text });
  }
  reasons.push(...amountReasons(receipt, way));
  const same = judgement.ways.filter(
    (one) => one.kind === way.kind && one !== way && one.confidence > way.confidence / 20,
  );
  if (same.length > 0) reasons.push({ code: "several-candidates", count: same.length + 1 });
  if (way.beforeIssue) reasons.push({ code: "before-issue" });
  return reasons;
}

function amountReasons(
  receipt: Receipt,
  { shares, kind, found, residuals }: Candidate,
): readonly MatchReason[] {
  const reasons: MatchReason[] = [];
  const count = shares.length;
  const taken = shares.reduce((sum, { amount }) => sum + amount, 0);
  const open = shares.reduce((sum, { item }) => sum + item.left, 0);
  if (kind === "exact") {
    const code = BY_FOUND[found];
    reasons.push(code === "exact-amount" ? { code } : { code, count });
  } else if (count > 1 && kind !== "part") reasons.push({ code: "sum-of-invoices", count });
  for (const { item, amount } of shares)
    if (amount < 0)
      reasons.push({ code: "credit-note-used", text: item.source.number, amount: -amount as Cents });
  if (kind === "part") reasons.push({ code: "partial", amount: (open - taken) as Cents });
  const [residual] = residuals;
  if (residual) {
    const amount = residuals.reduce((sum, one) => sum + one.amount, 0) as Cents;
    reasons.push({ code: residual.kind, amount });
  }
  if (taken < receipt.left) reasons.push({ code: "overpayment", amount: (receipt.left - taken) as Cents });
  return reasons;
}

/** A weighed way as the match that others read. */
export function matchOf(receipt: Receipt, way: Candidate, judgement: Judgement, sure: boolean): Match {
  return {
    payment: receipt.source.id,
    customer: way.account.customer,
    currency: way.account.currency,
    parts: way.shares.map(({ item, amount }) => ({ number: item.source.number, amount: amount as Cents })),
    confidence: roundChance(way.confidence),
    sure,
    reasons: reasonsOf(receipt, way, judgement),
    residuals: way.residuals,
  };
}

/** Four decimals, never quite 1: nothing read from a label is certain. */
export function roundChance(chance: number): number {
  return Math.max(0, Math.min(0.9999, Math.round(chance * 10_000) / 10_000));
}
