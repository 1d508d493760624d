import type { MatchingInput } from "../matching/match-payments.ts";
import type { Match, PaymentMatches } from "../model/matching.ts";
import { applyMatches, type ToApply } from "./match-apply.ts";
import { type Prepared, prepareMatching, type Situation } from "./match-input.ts";

/** Finds matches; at most one sure match a payment. */
export type Matcher = (input: MatchingInput) => readonly PaymentMatches[];

/** A situation matched: what was found in it, nothing of which is applied. */
export interface Found extends Prepared {
  readonly situation: Situation;
  /** Sure matches, by rank of the payment. */
  readonly sure: ReadonlyMap<number, Match>;
  /** Proposals, by rank of the payment, best first. */
  readonly proposals: ReadonlyMap<number, readonly Match[]>;
}

/** Rounds after which what is still found waits for the next run: each one takes at least one payment off. */
const MOST_ROUNDS = 6;

const NONE: ReadonlySet<number> = new Set();

/** Looks for matches. `held`: payments whose sure match could not be applied; it becomes a proposal. */
export function findMatches(situation: Situation, matcher: Matcher, held: ReadonlySet<number> = NONE): Found {
  const prepared = prepareMatching(situation);
  const rankOf = new Map(situation.references.map((reference, rank) => [reference, rank]));
  const sure = new Map<number, Match>();
  const proposals = new Map<number, readonly Match[]>();
  for (const found of matcher(prepared.input)) {
    const rank = rankOf.get(found.payment);
    if (rank === undefined) continue;
    if (found.sure !== undefined && !held.has(rank)) sure.set(rank, found.sure);
    else {
      const all = found.sure === undefined ? found.proposals : [found.sure, ...found.proposals];
      if (all.length > 0) proposals.set(rank, all);
    }
  }
  return { ...prepared, situation, sure, proposals };
}

/** Whether each payment applied now holds what its match took: an odd order of days may read its row otherwise. */
function misread(before: Found, after: Found, applied: readonly ToApply[]): readonly ToApply[] {
  return applied.filter(({ payment, parts }) => {
    const taken = parts.reduce((sum, { amount }) => sum + amount, 0);
    return after.open.payments[payment]?.left !== (before.open.payments[payment]?.left ?? 0) - taken;
  });
}

/** The sure matches to apply; one that contradicts the account already credited is for the owner to decide. */
function wantedOf({ sure, situation }: Found, held: Set<number>): readonly ToApply[] {
  return [...sure].flatMap(([payment, { customer, parts }]) => {
    const credited = situation.payments[payment]?.customer;
    if (credited === undefined || credited === customer) return [{ payment, customer, parts }];
    held.add(payment);
    return [];
  });
}

/**
 * Applies the sure matches until none is left: one payment matched may tell the payer of another. What it ends with
 * is what the next run would find, so that running twice changes nothing more.
 */
export function applySureMatches(
  start: Situation,
  matcher: Matcher,
): { readonly end: Found; readonly applied: readonly ToApply[] } {
  const applied: ToApply[] = [];
  const held = new Set<number>();
  let found = findMatches(start, matcher, held);
  for (let round = 0; round < MOST_ROUNDS && found.sure.size > 0; round += 1) {
    const { situation, open } = found;
    const wanted = wantedOf(found, held);
    const done = applyMatches(situation.items, situation.payments, open, wanted);
    const taken = new Set(done.applied.map(({ payment }) => payment));
    for (const { payment } of wanted) if (!taken.has(payment)) held.add(payment);
    const next = findMatches({ ...situation, payments: done.payments }, matcher, held);
    const wrong = misread(found, next, done.applied);
    for (const { payment } of wrong) held.add(payment);
    if (wrong.length > 0) found = findMatches(situation, matcher, held);
    else {
      applied.push(...done.applied);
      found = next;
    }
  }
  return { end: found, applied };
}
