import type { Cents } from "../base/money.ts";
import type { LedgerItem, Settlement } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";

const RANK = /(?:sit|situation)s?[^\d]{0,6}(\d{1,6})/i;

/** The rank of a progress invoice, from its number or its label: `SIT-2`, « Situation n° 2 ». */
function rankOf({ number, label }: LedgerItem): number | undefined {
  const found = RANK.exec(number)?.[1] ?? RANK.exec(label ?? "")?.[1];
  return found === undefined ? undefined : Number(found);
}

function inOrder(a: LedgerItem, b: LedgerItem): number {
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  if (rankA !== undefined && rankB !== undefined && rankA !== rankB) return rankA - rankB;
  if (a.issued !== b.issued) return (a.issued ?? "") < (b.issued ?? "") ? -1 : 1;
  return a.amount - b.amount || (a.origin.row ?? 0) - (b.origin.row ?? 0);
}

/**
 * What the row says was paid, brought down to the invoice's own part: a row wholly paid stays so, *reste dû* stays what
 * it is, and a payment greater than the own part can only be a total to date too.
 */
function ownSettlements(item: LedgerItem, before: number, own: number): readonly Settlement[] {
  let paid = 0;
  for (const { amount } of item.settlements) paid += amount;
  if (paid === 0) return item.settlements;
  const toDate = item.cumulative === "remaining" || paid > own;
  const amount = toDate ? Math.max(0, paid - before) : paid;
  const last = item.settlements[item.settlements.length - 1];
  return amount === 0 ? [] : [{ day: last?.day, amount: amount as Cents }];
}

/**
 * Progress invoices (situations de travaux) whose amounts are totals to date: each counts for what it adds to the one
 * before, of the same customer, site and currency. An amount lower than the one before is no total to date: it counts
 * whole, and is named. The same list when there is nothing to change.
 */
export function ownAmounts(items: readonly LedgerItem[]): {
  readonly items: readonly LedgerItem[];
  readonly problems: readonly Problem[];
} {
  const jobs = new Map<string, number[]>();
  items.forEach((item, at) => {
    if (item.cumulative === undefined || item.amount <= 0) return;
    const job = [item.customer, item.currency, item.site ?? ""].join("\u0000");
    const ranks = jobs.get(job);
    if (ranks) ranks.push(at);
    else jobs.set(job, [at]);
  });
  if (jobs.size === 0) return { items, problems: [] };

  const changed = [...items];
  const problems: Problem[] = [];
  for (const ranks of jobs.values()) {
    const works = ranks.flatMap((at) => {
      const item = items[at];
      return item ? [{ item, at }] : [];
    });
    works.sort((a, b) => inOrder(a.item, b.item));
    let before: LedgerItem | undefined;
    for (const { item, at } of works) {
      const own = item.amount - (before?.amount ?? 0);
      if (before !== undefined) problems.push(said(item, before, own));
      if (own < 0) continue;
      changed[at] = {
        ...item,
        amount: own as Cents,
        settlements: ownSettlements(item, before?.amount ?? 0, own),
        amountExclTax: undefined,
      };
      before = item;
    }
  }
  return { items: changed, problems };
}

function said(item: LedgerItem, before: LedgerItem, own: number): Problem {
  return {
    code: own < 0 ? "progress-decreasing" : "progress-cumulated",
    severity: own < 0 ? "à corriger" : "à savoir",
    place: item.origin,
    value: item.number,
    data: {
      number: item.number,
      before: before.number,
      amount: String(item.amount),
      own: String(own),
      currency: item.currency,
    },
  };
}
