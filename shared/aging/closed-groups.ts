import type { Day } from "../base/day.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";

interface Group {
  /** Sum of the lines of the day or before, in cents of each currency. */
  sum: number;
  /** Sum of all lines: a group that never balances is worth a word. */
  whole: number;
  currency: string;
  mixed: boolean;
  first: LedgerItem;
}

/**
 * The lettrage groups closed at a day: those whose lines dated by then sum to zero. A code alone closes nothing.
 * A group that does not balance whatever the day is named once; its lines stay open.
 */
export function closedGroups(
  items: readonly LedgerItem[],
  asOf: Day,
  problems: Problem[],
): ReadonlySet<string> {
  const groups = new Map<string, Group>();
  for (const item of items) {
    if (item.group === undefined) continue;
    let counted: number = item.amount;
    let whole: number = item.amount;
    for (const one of item.settlements) {
      whole -= one.amount;
      if (one.day === undefined || one.day <= asOf) counted -= one.amount;
    }
    if (item.issued !== undefined && item.issued > asOf) counted = 0;
    const group = groups.get(item.group);
    if (!group) {
      groups.set(item.group, { sum: counted, whole, currency: item.currency, mixed: false, first: item });
      continue;
    }
    group.sum += counted;
    group.whole += whole;
    if (group.currency !== item.currency) group.mixed = true;
  }
  const closed = new Set<string>();
  for (const [code, group] of groups) {
    if (group.sum === 0 && !group.mixed) closed.add(code);
    if (group.whole !== 0 || group.mixed) {
      problems.push({
        code: "lettrage-unbalanced",
        severity: "à savoir",
        place: group.first.origin,
        value: code.slice(code.indexOf("\u0000") + 1),
        data: { rest: String(group.whole) },
      });
    }
  }
  return closed;
}
