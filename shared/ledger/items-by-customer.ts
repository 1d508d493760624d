import { type Groups, groupsOf, type Ranks, ranksOf } from "../base/ranks.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { LedgerItem } from "../model/ledger.ts";

interface Reading {
  readonly ranks: Ranks<CustomerKey>;
  groups?: Groups;
  /** The rank of each customer, and its items once somebody has asked for them. */
  rankOf?: ReadonlyMap<CustomerKey, number>;
  readonly lists: (readonly LedgerItem[] | undefined)[];
}

/** The last reading of a ledger: balance, plan, ranking and questions of one book all go by customer. */
const readings = new WeakMap<readonly LedgerItem[], Reading>();

function readingOf(items: readonly LedgerItem[]): Reading {
  const known = readings.get(items);
  // An array that has grown since is read again.
  if (known !== undefined && known.ranks.of.length === items.length) return known;
  const reading: Reading = { ranks: ranksOf(items, ({ customer }) => customer), lists: [] };
  readings.set(items, reading);
  return reading;
}

/** The customers of a ledger, and the rank of each item's. */
export function customerRanks(items: readonly LedgerItem[]): Ranks<CustomerKey> {
  return readingOf(items).ranks;
}

const NO_ITEMS: readonly LedgerItem[] = [];

/** The items of each customer, in order; only the lists that are asked for are made. */
export function itemsByCustomer(
  items: readonly LedgerItem[],
): (customer: CustomerKey) => readonly LedgerItem[] {
  const reading = readingOf(items);
  reading.groups ??= groupsOf(reading.ranks);
  reading.rankOf ??= new Map(reading.ranks.keys.map((key, rank) => [key, rank]));
  const { groups, rankOf, lists } = reading;
  return (customer) => {
    const rank = rankOf.get(customer);
    if (rank === undefined) return NO_ITEMS;
    const known = lists[rank];
    if (known !== undefined) return known;
    const list = listOf(items, groups, rank);
    lists[rank] = list;
    return list;
  };
}

function listOf(items: readonly LedgerItem[], { places, starts }: Groups, rank: number): LedgerItem[] {
  const list: LedgerItem[] = [];
  const end = starts[rank + 1] ?? 0;
  for (let place = starts[rank] ?? 0; place < end; place += 1) {
    const item = items[places[place] ?? 0];
    if (item !== undefined) list.push(item);
  }
  return list;
}
