import { toldByPayments } from "../aging/same-money.ts";
import type { Day } from "../base/day.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { CommitmentFacts } from "./commitment-units.ts";
import { concerns } from "./event-scope.ts";
import { byDay, isOfAll, type Lot, lotsNamedBy, type Receipt, receiptsOf } from "./receipts.ts";

/** What was taken for a word given, oldest first, in cents. */
export interface Taken {
  readonly day: Day;
  readonly amount: number;
}

/** The money received of one customer, given out once. */
export interface MoneyReceived {
  /**
   * Takes up to `need` of what came from a day to another (both included) on what an event speaks of: on its invoices,
   * else on all the customer's; money not yet matched counts, so that nobody is reproached with it.
   */
  take(event: JournalEvent, from: Day, until: Day, need: number): readonly Taken[];
}

/**
 * The currency of a word given: euros when some of what it speaks of is in euros, else the first one there is. The
 * journal states no currency, and amounts of two currencies never add up.
 */
export function currencyOfWord(event: JournalEvent, facts: CommitmentFacts): string {
  return currencyOf(lotsNamedBy(event, facts));
}

function currencyOf(lots: readonly Lot[]): string {
  let found: string | undefined;
  for (const { item } of lots) {
    if (item.currency === "EUR") return "EUR";
    if (found === undefined || item.currency < found) found = item.currency;
  }
  return found ?? "EUR";
}

/** First place of a sorted list on or after a day. */
function firstFrom(receipts: readonly Receipt[], from: Day): number {
  let low = 0;
  let high = receipts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((receipts[middle]?.day ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Steps over what is used up, remembering the way, so that many words of one customer do not walk it again. */
function stepper(length: number): { next(at: number): number; skip(at: number): void } {
  const to: number[] = [];
  for (let at = 0; at <= length; at += 1) to.push(at);
  const next = (at: number): number => {
    let end = at;
    for (let on = to[end]; on !== undefined && on !== end; on = to[end]) end = on;
    for (let walk = at; walk !== end; ) {
      const on = to[walk] ?? end;
      to[walk] = end;
      walk = on;
    }
    return end;
  };
  return {
    next,
    skip(at) {
      to[at] = at + 1;
    },
  };
}

/** A purse of all that was received of a customer, or of those that a payer pays for. */
export function moneyReceived(facts: CommitmentFacts): MoneyReceived {
  const receipts = receiptsOf(facts);
  const { payer } = facts.index;
  const used = new Map<number, number>();
  const steppers = new Map<string, ReturnType<typeof stepper>>();
  const leftOf = ({ amount, at }: Receipt): number => amount - (used.get(at) ?? 0);

  const draw = (receipt: Receipt, missing: number, taken: Taken[]): number => {
    const amount = Math.min(leftOf(receipt), missing);
    if (amount <= 0) return 0;
    used.set(receipt.at, (used.get(receipt.at) ?? 0) + amount);
    taken.push({ day: receipt.day, amount });
    return amount;
  };

  const takeOfAll = (currency: string, from: Day, until: Day, need: number): readonly Taken[] => {
    const sorted = receipts.sorted(currency);
    const steps = steppers.get(currency) ?? stepper(sorted.length);
    steppers.set(currency, steps);
    const taken: Taken[] = [];
    let missing = need;
    for (let at = steps.next(firstFrom(sorted, from)); missing > 0; at = steps.next(at + 1)) {
      const receipt = sorted[at];
      if (receipt === undefined || receipt.day > until) break;
      missing -= draw(receipt, missing, taken);
      if (leftOf(receipt) <= 0) steps.skip(at);
    }
    return taken;
  };

  return {
    take(event, from, until, need) {
      const lots = lotsNamedBy(event, facts);
      const currency = currencyOf(lots);
      if (isOfAll(event, payer)) return takeOfAll(currency, from, until, need);
      const usable: Receipt[] = [];
      const consider = (receipt: Receipt): void => {
        if (receipt.day >= from && receipt.day <= until && leftOf(receipt) > 0) usable.push(receipt);
      };
      for (const { item, receipts: own } of lots) if (item.currency === currency) own.forEach(consider);
      for (const { receipt, customer, currency: of } of receipts.unmatched) {
        // What a payer sent without saying for whom may be for any of its accounts.
        const isIts = customer === payer || concerns(event, customer, payer);
        if (of === currency && isIts) consider(receipt);
      }
      usable.sort(byDay);
      const taken: Taken[] = [];
      let missing = need;
      for (const receipt of usable) {
        if (missing <= 0) break;
        missing -= draw(receipt, missing, taken);
      }
      return taken;
    },
  };
}

const all = (): boolean => true;

/** What a row says was settled without saying when, in cents; not what receipts bring too. A deposit is other money. */
function settledUndated(item: LedgerItem, receipts: readonly Receipt[]): number {
  const amounts = receipts.map(({ amount }) => amount);
  const isTold = toldByPayments(item, amounts);
  let sum = 0;
  for (const { day, amount, of } of item.settlements)
    if (day === undefined && !(isTold && of === undefined)) sum += amount;
  return sum;
}

function sumOf(parts: readonly OpenItem[]): number {
  return parts.reduce((sum, { open }) => sum + open, 0);
}

/**
 * What an event's invoices owed on its day, in cents: what is open now and what came since. What was settled on a day
 * that nobody knows was settled before. `undefined`: no invoice of the ledger is named.
 * @param counts which of the invoices count
 */
export function owedOn(
  event: JournalEvent,
  facts: CommitmentFacts,
  counts: (item: LedgerItem) => boolean = all,
): number | undefined {
  const lots = lotsNamedBy(event, facts);
  const currency = currencyOf(lots);
  let owed = 0;
  let isNamed = false;
  for (const { item, receipts, open } of lots) {
    if (item.currency !== currency || !counts(item)) continue;
    isNamed = true;
    let settled = 0;
    for (const { day, amount } of receipts) {
      settled += amount;
      if (day >= event.day) owed += amount;
    }
    for (const part of open) if (counts(part.item)) owed += part.open;
    // The open part of an item without a due date is not always among those known.
    if (item.due === undefined)
      owed += Math.max(0, item.amount - settled - settledUndated(item, receipts) - sumOf(open));
  }
  return isNamed ? Math.max(0, owed) : undefined;
}
