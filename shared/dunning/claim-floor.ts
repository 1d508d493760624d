import { cents } from "../base/money.ts";
import type { PlanLine, Reason } from "../model/plan.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import type { Entry } from "./entries.ts";
import { type CurrencyEntries, totalOf } from "./message-lines.ts";
import { type LineDraft, lineOf } from "./plan-line.ts";

const VERY_OLD_DAYS = 365;

/** What a line about some entries says of them. */
export type LineWords = Pick<LineDraft, "state" | "action" | "reasons" | "step" | "day">;

/** One line a currency about some entries. */
export function linesFor(
  facts: CustomerFacts,
  entries: readonly Entry[],
  { state, action, reasons, step, day }: LineWords,
): readonly PlanLine[] {
  if (entries.length === 0) return [];
  const byCurrency = new Map<string, Entry[]>();
  for (const entry of entries) {
    const list = byCurrency.get(entry.open.item.currency);
    if (list === undefined) byCurrency.set(entry.open.item.currency, [entry]);
    else list.push(entry);
  }
  return [...byCurrency].map(([currency, parts]) =>
    lineOf(facts, { state, action, reasons, step, day, parts, currency }),
  );
}

/** Net ≤ 0 or below the minimum: nothing is claimed in this currency (method 6). */
export function nothingToClaim(own: CurrencyEntries, facts: CustomerFacts): readonly PlanLine[] | undefined {
  const claimable = totalOf(own.entries) - own.credits;
  const { minimumMessage } = facts.settings;
  if (own.entries.length === 0) return [];
  if (claimable <= 0) return creditCovers(own.entries, own, facts);
  if (claimable >= minimumMessage) return undefined;
  const oldest = own.entries.reduce((days, { open }) => Math.max(days, open.daysLate ?? 0), 0);
  const reasons: Reason[] = [{ code: "below-minimum", amount: minimumMessage, currency: own.currency }];
  if (oldest > VERY_OLD_DAYS) reasons.push({ code: "write-off-proposed", count: oldest });
  return linesFor(facts, own.entries, { state: "suspendue", action: "hold", reasons });
}

/** Unmatched credits cover what would be claimed: nothing is. */
export function creditCovers(
  entries: readonly Entry[],
  own: CurrencyEntries,
  facts: CustomerFacts,
): readonly PlanLine[] {
  const reasons: Reason[] = [{ code: "credit-covers", amount: cents(own.credits), currency: own.currency }];
  return linesFor(facts, entries, { state: "suspendue", action: "hold", reasons });
}
