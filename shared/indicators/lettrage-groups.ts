import type { Day } from "../base/day.ts";
import type { LedgerItem } from "../model/ledger.ts";

/** The lettrage groups of a ledger, as they stand at several days. */
export interface LettrageGroups {
  /** Whether a group was closed at one of the days (by its rank), later lines being unknown. */
  isClosed(group: string, at: number): boolean;
  /** Whether it was closed at one of the days before its last line, or does not say when it closes. */
  mayReopen(group: string): boolean;
  /** Ranks of its lines. */
  membersOf(group: string): readonly number[];
}

interface Group {
  readonly currency: string;
  readonly members: number[];
  /** Sum of the lines that exist at each day. */
  readonly sums: number[];
  /** How many there are. */
  readonly counts: number[];
  isOdd: boolean;
}

/** Rank of the first of some days (in order) on which something of a day exists; their number when none does. */
export function firstOf(days: readonly Day[], on: Day | undefined): number {
  if (on === undefined) return 0;
  let at = 0;
  while (at < days.length && (days[at] ?? "") < on) at += 1;
  return at;
}

/**
 * The groups at each of some days, in one pass: a group is closed when its lines by then sum to zero (method 2).
 * @param days in order
 */
export function lettrageGroups(items: readonly LedgerItem[], days: readonly Day[]): LettrageGroups {
  const groups = new Map<string, Group>();
  items.forEach((item, rank) => {
    if (item.group === undefined) return;
    let group = groups.get(item.group);
    if (group === undefined) {
      const zeros = days.map(() => 0);
      group = { currency: item.currency, members: [], sums: zeros, counts: [...zeros], isOdd: false };
      groups.set(item.group, group);
    }
    group.members.push(rank);
    if (item.currency !== group.currency || item.settlements.length > 0) group.isOdd = true;
    for (let at = firstOf(days, item.issued); at < days.length; at += 1) {
      group.sums[at] = (group.sums[at] ?? 0) + item.amount;
      group.counts[at] = (group.counts[at] ?? 0) + 1;
    }
  });
  const isClosed = (group: Group, at: number): boolean => group.sums[at] === 0 && (group.counts[at] ?? 0) > 0;
  return {
    isClosed: (code, at) => {
      const group = groups.get(code);
      return group !== undefined && isClosed(group, at);
    },
    mayReopen: (code) => {
      const group = groups.get(code);
      if (group === undefined || group.isOdd) return true;
      const last = group.counts[days.length - 1];
      return days.some((_, at) => isClosed(group, at) && group.counts[at] !== last);
    },
    membersOf: (code) => groups.get(code)?.members ?? [],
  };
}
