import type { Day } from "../base/day.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { Account, Accounts, Item } from "./accounts.ts";
import type { Candidate } from "./candidate.ts";
import { candidateSets } from "./candidate-sets.ts";
import { anyAmount, PAYS_ELSE, SURE } from "./chances.ts";
import { type LabelNumbers, labelNumbers } from "./label-numbers.ts";
import type { NumberIndex } from "./number-index.ts";
import type { Mention } from "./number-reading.ts";
import type { LearnedPayers, WhoPays } from "./payer.ts";
import { type Receipt, refusedKey } from "./receipt.ts";
import { whoPays } from "./who-pays.ts";

/** What a run looks things up in. */
export interface Room {
  readonly accounts: Accounts;
  readonly numbers: NumberIndex;
  readonly learned: LearnedPayers;
  /** How many customers there are. */
  readonly customers: number;
  /** Only whole groups: ledger lines. */
  readonly exactOnly: boolean;
  /** A further condition for a sure match, by the number of its items, whether the label names them, and their days. */
  readonly accept?: (
    count: number,
    named: boolean,
    payment: string,
    days: readonly (Day | undefined)[],
  ) => boolean;
}

/** What can be said of one payment, as things stand. */
export interface Judgement {
  readonly who: WhoPays;
  /** The likeliest first. */
  readonly ways: readonly Candidate[];
  /** Chance that it pays nothing that is open. */
  readonly nothing: number;
  /** The accounts that were looked at: it stands while they do not change. */
  readonly accounts: readonly Account[];
  readonly numbers: LabelNumbers;
}

const MOST_ACCOUNTS = 24;
const MOST_NAMESAKES = 8;
const MOST_ITEMS_FOR_CUT = 500;
/** From here on a number says by itself whose account it is. */
const POINTS = 2;
const NEAR_NAME = 0.1;
const UNSURE_NAME = 0.01;
/** A number that nobody has: something that is not in the ledger is paid so much more often. */
const UNKNOWN_NUMBER = 5;
/** A number alone, without a name, must be at least so specific. */
const SPECIFIC = 2.5;
/** A number so long and so well announced that it stands against another name. */
const STRONG = 5;

/** Numbers of the label; read again only when other customers are thought of. */
function numbersOf(receipt: Receipt, who: WhoPays, room: Room): LabelNumbers {
  if (receipt.numbers?.who === who) return receipt.numbers.found;
  const named = who.payers.map(({ customer }) => customer);
  const { open, day } = receipt.source;
  const itemsOf = (customer: string): readonly Item[] => {
    const items = room.accounts.of(customer as CustomerKey, receipt.source.currency)?.items ?? [];
    return items.length <= MOST_ITEMS_FOR_CUT ? items : [];
  };
  const found = labelNumbers(receipt.tokens, open, day, room.numbers, new Set<string>(named), itemsOf);
  receipt.numbers = { who, found };
  return found;
}

/** Accounts that the payment may be for: of the customers named, then of the numbers. */
function accountsToTry(
  receipt: Receipt,
  who: WhoPays,
  mentions: readonly Mention[],
  room: Room,
): readonly Account[] {
  const { currency } = receipt.source;
  const found = new Set<Account>();
  const top = who.payers[0]?.chance ?? 0;
  for (const { customer, chance } of who.payers) {
    const account = room.accounts.of(customer, currency);
    // A name much less likely than another counts only with a number or with the very amount.
    if (!account || account.open === 0) continue;
    if ((chance >= top * NEAR_NAME && found.size < MOST_NAMESAKES) || account.byAmount.has(receipt.left))
      found.add(account);
  }
  if (receipt.customer !== undefined) return [...found];
  const byNumber = new Map<Account, number>();
  for (const { candidates } of mentions)
    for (const { item, weight } of candidates)
      if (weight >= POINTS && item.account.currency === currency)
        byNumber.set(item.account, Math.max(byNumber.get(item.account) ?? 0, weight));
  const ranked = [...byNumber].sort((a, b) => b[1] - a[1] || a[0].rank - b[0].rank);
  for (const [account] of ranked) if (found.size < MOST_ACCOUNTS) found.add(account);
  return [...found];
}

/** Weighs all the ways in which a payment may be matched as things stand. */
export function judge(receipt: Receipt, room: Room): Judgement {
  const who = whoPays(receipt, room.customers, room.learned);
  const numbers = numbersOf(receipt, who, room);
  const accounts = accountsToTry(receipt, who, numbers.mentions, room);
  const payerOf = new Map(who.payers.map((payer) => [payer.customer, payer]));
  const ask = {
    amount: receipt.left,
    day: receipt.source.day,
    mentions: numbers.mentions,
    months: receipt.months,
    exactOnly: room.exactOnly,
  };
  const ways: Candidate[] = [];
  let total = (who.stranger + (1 - who.stranger) * PAYS_ELSE) * anyAmount(receipt.left);
  if (numbers.unknown !== undefined) total *= UNKNOWN_NUMBER;
  const nothing = total;
  for (const account of accounts) {
    const payer = payerOf.get(account.customer);
    const chance = payer?.chance ?? who.anyOther;
    for (const candidate of candidateSets(account, ask)) {
      if (isRefused(receipt, candidate)) continue;
      candidate.payer = payer;
      candidate.confidence = candidate.score * chance;
      total += candidate.confidence;
      addWay(ways, candidate);
    }
  }
  for (const way of ways) way.confidence /= total;
  ways.sort((a, b) => b.confidence - a.confidence || inStableOrder(a, b));
  return { who, ways, nothing: nothing / total, accounts, numbers };
}

/** Bank fees or a part: two ways to the same allocation are one, known by the likelier. */
function addWay(ways: Candidate[], candidate: Candidate): void {
  const at = ways.findIndex((way) => sameShares(way, candidate));
  const same = ways[at];
  if (!same) {
    ways.push(candidate);
    return;
  }
  const both = same.confidence + candidate.confidence;
  const likelier = candidate.confidence > same.confidence ? candidate : same;
  likelier.confidence = both;
  ways[at] = likelier;
}

function sameShares(a: Candidate, b: Candidate): boolean {
  if (a.shares.length !== b.shares.length) return false;
  return a.shares.every(
    ({ item, amount }, at) => item === b.shares[at]?.item && amount === b.shares[at]?.amount,
  );
}

function inStableOrder(a: Candidate, b: Candidate): number {
  for (let at = 0; at < Math.max(a.shares.length, b.shares.length); at += 1) {
    const gap = (a.shares[at]?.item.order ?? -1) - (b.shares[at]?.item.order ?? -1);
    if (gap !== 0) return gap;
  }
  return 0;
}

function isRefused({ refused }: Receipt, { shares }: Candidate): boolean {
  return refused.size > 0 && refused.has(refusedKey(shares.map(({ item }) => item.source.number)));
}

/** How strong the evidence of a sure match is: a lower rank is applied before a higher one. */
export type Strength = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The strength of a way that may be applied without a click; `undefined` when the owner must decide. */
export function sureStrength(
  receipt: Receipt,
  { who, ways, numbers }: Judgement,
  room: Room,
): Strength | undefined {
  const [best] = ways;
  if (!best || best.confidence < SURE || best.incomplete) return undefined;
  const days = best.shares.map(({ item }) => item.source.issued);
  if (room.accept && !room.accept(days.length, best.named.length > 0, receipt.source.id, days))
    return undefined;
  const chance = best.payer?.chance ?? 0;
  // Several customers of one payer or of one name: the amount tells which; a name much nearer speaks against.
  const named = chance >= (who.payers[0]?.chance ?? 0) * NEAR_NAME && chance >= UNSURE_NAME;
  // A payer who only paid for somebody else before is no other customer.
  const [first] = who.payers;
  const otherName = !named && first !== undefined && first.chance >= 0.5 && first.reason !== "payer-learned";
  const exact = best.kind === "exact" || best.kind === "over-by-cents";
  const cents =
    best.kind === "short" &&
    best.residuals.every(({ kind, amount }) => kind === "small-difference" && amount <= 5);
  if (best.named.length > 0) {
    if (otherName && !(exact && best.weight >= STRONG)) return undefined;
    if (!named && best.weight < SPECIFIC) return undefined;
    if ((exact || cents) && best.allNamed) return 1;
    if ((exact || cents) && best.weight >= 3 && named) return 2;
    // More is paid than what the numbers read account for: a number that was not understood may be paid with it.
    if (
      best.kind === "over" &&
      (numbers.unknown !== undefined || numbers.mentions.length > best.named.length)
    )
      return undefined;
    const little = named && best.weight >= POINTS && best.confidence >= 0.995;
    const clear = best.weight >= STRONG + 0.5 || (named && best.weight >= 3) || little;
    if (clear && best.allNamed && !(best.kind === "part" && best.shares.length > 1)) return exact ? 2 : 3;
    if (best.kind !== "exact") return undefined;
  }
  // Without a number: the customer must be named and the amount must fall right.
  if (!named || receipt.started || receipt.refused.size > 0 || best.beforeIssue) return undefined;
  if (numbers.unknown === "ours" || namesSettled(numbers, best.account)) return undefined;
  if (!exact && !cents) return undefined;
  // Words that others may use too (a notary who paid for this customer before, a name of common words) count with an
  // amount that nobody else has.
  const weak = chance < 0.3 || best.payer?.reason === "payer-learned";
  if (weak && room.accounts.owingOf(best.account.currency, receipt.left) > 1) return undefined;
  if (chance < 0.3 && anyAmount(receipt.left) > 1e-4) return undefined;
  if (cents || best.kind === "over-by-cents") return 7;
  if (best.found === "one") return chance >= 0.9 ? 4 : 5;
  return best.found === "set" ? 7 : 6;
}

/** The label names an item that is settled already: paid twice, or a number that another payment took. */
function namesSettled({ mentions }: LabelNumbers, account: Account): boolean {
  return mentions.some(({ candidates }) =>
    candidates.some(({ item, weight }) => weight >= 3 && item.left === 0 && item.account === account),
  );
}
