import type { Item } from "./accounts.ts";

/** Where the numbers of the items are found from what a label may hold of them. */
export interface NumberIndex {
  /** By all that follows the prefix, and by the texts that stand for it. */
  readonly byTail: ReadonlyMap<string, readonly Item[]>;
  /** By the running number without zeros. */
  readonly bySerial: ReadonlyMap<string, readonly Item[]>;
  /** Prefix and length of the tail of each series: what looks like a number of ours and is not known. */
  readonly series: ReadonlySet<string>;
}

const NONE: readonly Item[] = [];

/** Indexes items by number. Settled items count too: their numbers are known, and they settle nothing more. */
export function numberIndex(items: readonly Item[]): NumberIndex {
  const byTail = new Map<string, Item[]>();
  const bySerial = new Map<string, Item[]>();
  const series = new Set<string>();
  const add = (map: Map<string, Item[]>, key: string, item: Item): void => {
    const list = map.get(key);
    if (!list) map.set(key, [item]);
    else if (list[list.length - 1] !== item) list.push(item);
  };
  for (const item of items) {
    const { tail, bare, others, prefix } = item.forms;
    if (tail === "") continue;
    add(byTail, tail, item);
    for (const other of others) add(byTail, other, item);
    add(bySerial, bare, item);
    if (prefix.length >= 2) series.add(`${prefix}|${tail.length}`);
  }
  return { byTail, bySerial, series };
}

export const itemsOf = (map: ReadonlyMap<string, readonly Item[]>, key: string): readonly Item[] =>
  map.get(key) ?? NONE;
