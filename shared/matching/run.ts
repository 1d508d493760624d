import type { Cents } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { Match } from "../model/matching.ts";
import { take } from "./accounts.ts";
import type { Candidate } from "./candidate.ts";
import { type Judgement, judge, type Room, type Strength, sureStrength } from "./judge.ts";
import { matchOf } from "./reasons.ts";
import { type Receipt, refusedKey } from "./receipt.ts";
import type { Share } from "./short-payments.ts";

interface Judged {
  readonly judgement: Judgement;
  readonly strength: Strength | undefined;
  /** It stands while this does. */
  readonly stamp: number;
}

/** Payments being matched, strongest evidence first. */
export interface Run {
  readonly room: Room;
  /** By day and identifier. */
  readonly receipts: readonly Receipt[];
  readonly judged: Map<Receipt, Judged>;
  readonly sure: Map<Receipt, Match>;
  /** Payments that were rejected since: what is left of them pays nothing. */
  readonly closed: Set<string>;
}

const STRENGTHS: readonly Strength[] = [1, 2, 3, 4, 5, 6, 7];
/** A stop for ledgers made to go on for ever: ordinary ones need a few rounds. */
const MOST_ROUNDS = 200;

export function runOf(room: Room, receipts: readonly Receipt[], closed = new Set<string>()): Run {
  const all = refusedKey([]);
  return {
    room,
    receipts: receipts.filter(({ refused }) => !refused.has(all)),
    judged: new Map(),
    sure: new Map(),
    closed,
  };
}

/** Everything that a judgement rests on and that only goes up. */
function stampOf({ accounts, numbers }: Judgement, { signature, left }: Receipt, room: Room): number {
  let stamp = room.learned.versionOf(signature);
  for (const { version, changes } of accounts) stamp += version + (changes.get(left) ?? 0);
  for (const { candidates } of numbers.mentions) for (const { item } of candidates) stamp += item.touched;
  return stamp;
}

function judged(run: Run, receipt: Receipt): Judged {
  const known = run.judged.get(receipt);
  if (known && known.stamp === stampOf(known.judgement, receipt, run.room)) return known;
  const judgement = judge(receipt, run.room);
  const strength = sureStrength(receipt, judgement, run.room);
  const now: Judged = { judgement, strength, stamp: stampOf(judgement, receipt, run.room) };
  run.judged.set(receipt, now);
  return now;
}

/** What can be said of a payment as things stand now. */
export function judgeNow(run: Run, receipt: Receipt): Judgement {
  return judged(run, receipt).judgement;
}

/**
 * Applies sure matches, those of the strongest evidence first, each strength in order of day, until none is left: a
 * match applied may make another one the only way, or tell who a payer is. A weak match never takes what a strong one
 * wants.
 */
export function applySure(
  run: Run,
  onApplied: (receipt: Receipt, match: Match, shares: readonly Share[]) => void,
): void {
  let pending = run.receipts.filter(({ left, source }) => left > 0 && !run.closed.has(source.id));
  let rounds = 0;
  let at = 0;
  while (at < STRENGTHS.length && rounds < MOST_ROUNDS) {
    const strength = STRENGTHS[at] ?? 7;
    rounds += 1;
    let applied = false;
    for (const receipt of pending) {
      const { judgement, strength: own } = judged(run, receipt);
      const [way] = judgement.ways;
      if (!way || own === undefined || own > strength) continue;
      onApplied(receipt, applyOne(run, receipt, way, judgement), way.shares);
      applied = true;
    }
    if (applied) pending = pending.filter(({ left }) => left > 0);
    // What a match leaves may make a stronger one: those come first again.
    at = applied ? 0 : at + 1;
  }
}

function applyOne(run: Run, receipt: Receipt, way: Candidate, judgement: Judgement): Match {
  const match = matchOf(receipt, way, judgement, true);
  const before = run.sure.get(receipt);
  run.sure.set(receipt, before ? joined(before, match) : match);
  for (const { item, amount } of way.shares) {
    take(item, amount);
    receipt.left -= amount;
  }
  const customer: CustomerKey = way.account.customer;
  receipt.customer = customer;
  receipt.started = true;
  run.judged.delete(receipt);
  run.room.learned.learn(receipt.signature, customer);
  return match;
}

/** What is left of a payment may find another item: both are one match. */
function joined(first: Match, second: Match): Match {
  const reasons = first.reasons.filter(({ code }) => code !== "overpayment");
  const said = new Set(reasons.map(({ code, text }) => `${code}${text ?? ""}`));
  const parts = first.parts.map((part) => {
    const more = second.parts.find(({ number }) => number === part.number);
    return more ? { number: part.number, amount: (part.amount + more.amount) as Cents } : part;
  });
  return {
    ...first,
    parts: [...parts, ...second.parts.filter(({ number }) => !parts.some((part) => part.number === number))],
    confidence: Math.min(first.confidence, second.confidence),
    reasons: [...reasons, ...second.reasons.filter(({ code, text }) => !said.has(`${code}${text ?? ""}`))],
    residuals: [...first.residuals, ...second.residuals],
  };
}
