import type { Cents } from "../base/money.ts";
import type { Match } from "../model/matching.ts";
import { type Item, openWindow } from "./accounts.ts";
import { isIssuedAfter } from "./candidate.ts";
import { oldestFirst } from "./candidate-sets.ts";
import { anyAmount, BEFORE_ISSUE, EXACT, PAYS_ONE } from "./chances.ts";
import { groupedKind, groupedMatches, type ItemsOn } from "./grouped-receipts.ts";
import type { Judgement, Room } from "./judge.ts";
import { matchOf, roundChance } from "./reasons.ts";
import { type Receipt, refusedKey } from "./receipt.ts";

const MOST = 3;
/** A way less likely than this is noise. */
const LEAST = 0.02;
const MOST_OF_ONE_AMOUNT = 3;
/** What a customer pays without saying what is the oldest, about once in three. */
const OLDEST_PAID = 0.35;

/** What is known of the whole ledger once the sure matches are applied. */
export interface WholeLedger {
  /** Open items by what is left of them, in each currency. */
  readonly byAmount: (currency: string, amount: number) => readonly Item[];
  readonly itemsOn: (currency: string) => ItemsOn;
}

/** At most three proposals for a payment that nothing sure settles, the likeliest first. */
export function proposalsFor(
  receipt: Receipt,
  judgement: Judgement,
  room: Room,
  ledger: WholeLedger,
): readonly Match[] {
  const found: Match[] = [];
  const seen = new Set<string>();
  const add = (match: Match): void => {
    const numbers = match.parts.map(({ number }) => number);
    const all = match.shares?.flatMap(({ parts }) => parts.map(({ number }) => number)) ?? numbers;
    const key = `${match.customer}\u0001${refusedKey(all)}`;
    if (seen.has(key) || receipt.refused.has(refusedKey(all))) return;
    seen.add(key);
    found.push(match);
  };
  for (const way of judgement.ways.slice(0, 2 * MOST))
    if (way.confidence >= LEAST) add(matchOf(receipt, way, judgement, false));
  const kind = groupedKind(receipt);
  if (kind)
    for (const match of groupedMatches(receipt, kind, ledger.itemsOn(receipt.source.currency))) add(match);
  if (receipt.customer === undefined)
    for (const match of uniqueAmount(receipt, judgement, ledger)) add(match);
  if (found.length < MOST) for (const match of oldest(receipt, judgement, room)) add(match);
  found.sort((a, b) => b.confidence - a.confidence);
  return found.slice(0, MOST);
}

/** Items of exactly this amount, whoever owes them: when there are few of them it may be one. */
function uniqueAmount(receipt: Receipt, judgement: Judgement, ledger: WholeLedger): readonly Match[] {
  const known = new Set(
    judgement.ways.flatMap(({ shares }) => (shares.length === 1 ? [shares[0]?.item] : [])),
  );
  const items = ledger.byAmount(receipt.source.currency, receipt.left).filter((item) => !known.has(item));
  if (items.length > MOST_OF_ONE_AMOUNT) return [];
  const weigh = (item: Item): number =>
    (judgement.who.anyOther *
      PAYS_ONE *
      EXACT *
      (isIssuedAfter(item, receipt.source.day) ? BEFORE_ISSUE : 1)) /
    Math.max(1, item.account.open);
  // What is unknown pays nothing that is open as often as not.
  const nothing = Math.max(judgement.who.stranger, 0.5) * anyAmount(receipt.left);
  const total = items.reduce((sum, item) => sum + weigh(item), nothing);
  const left = Math.max(judgement.nothing, 0.02);
  return items.map((item): Match => {
    const confidence = Math.min(0.95, (weigh(item) / total) * left);
    const other = judgement.who.payers[0];
    const text = (other?.chance ?? 0) >= 0.5 ? (other?.text ?? receipt.signature) : receipt.signature;
    return {
      payment: receipt.source.id,
      customer: item.account.customer,
      currency: item.account.currency,
      parts: [{ number: item.source.number, amount: item.left as Cents }],
      confidence: roundChance(confidence),
      sure: false,
      reasons: [
        items.length === 1 ? { code: "amount-unique" } : { code: "several-candidates", count: items.length },
        ...(text === "" ? [] : [{ code: "other-payer" as const, text }]),
        ...(isIssuedAfter(item, receipt.source.day) ? [{ code: "before-issue" as const }] : []),
      ],
      residuals: [],
    };
  });
}

/** The oldest items of the customers named, until nothing is left of the payment. */
function oldest(receipt: Receipt, judgement: Judgement, room: Room): readonly Match[] {
  return judgement.who.payers.slice(0, 2).flatMap((payer): Match[] => {
    const account =
      payer.chance >= 0.2 ? room.accounts.of(payer.customer, receipt.source.currency) : undefined;
    if (!account) return [];
    const byDue = [...openWindow(account, receipt.source.day)].sort((a, b) => {
      const first = a.source.due ?? a.source.issued ?? "";
      const second = b.source.due ?? b.source.issued ?? "";
      return first < second ? -1 : first > second ? 1 : 0;
    });
    const shares = oldestFirst(byDue, receipt.left);
    if (shares.length === 0) return [];
    const taken = shares.reduce((sum, { amount }) => sum + amount, 0);
    const open = shares.reduce((sum, { item }) => sum + item.left, 0);
    const match = matchOf(
      receipt,
      {
        account,
        shares,
        kind: open > taken ? "part" : "over",
        found: "oldest",
        score: 0,
        named: [],
        weight: 0,
        allNamed: false,
        beforeIssue: false,
        residuals: [],
        incomplete: false,
        confidence: payer.chance * OLDEST_PAID * Math.max(judgement.nothing, 0.05),
        payer,
      },
      judgement,
      false,
    );
    const [customer, ...others] = match.reasons;
    return [{ ...match, reasons: [...(customer ? [customer] : []), { code: "oldest-first" }, ...others] }];
  });
}
