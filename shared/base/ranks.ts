/**
 * Values numbered by the group they are of. Sums by group then stand in plain arrays: on a million rows, looking a text
 * key up again in each pass costs more than all the sums.
 */
export interface Ranks<K> {
  /** The groups, in the order met. */
  readonly keys: readonly K[];
  /** The rank of each value's group among `keys`; −1: it is in none. */
  readonly of: Int32Array;
}

/** Numbers values by group; a value whose key is `undefined` is in none. */
export function ranksOf<T, K>(values: readonly T[], keyOf: (value: T) => K | undefined): Ranks<K> {
  const of = new Int32Array(values.length);
  const keys: K[] = [];
  const known = new Map<K, number>();
  for (let at = 0; at < values.length; at += 1) {
    const key = keyOf(values[at] as T);
    if (key === undefined) {
      of[at] = -1;
      continue;
    }
    let rank = known.get(key);
    if (rank === undefined) {
      rank = keys.length;
      keys.push(key);
      known.set(key, rank);
    }
    of[at] = rank;
  }
  return { keys, of };
}

/** The same values without those left out, the groups that remain numbered in the order met. */
export function ranksAmong<K>({ keys, of }: Ranks<K>, isKept: (at: number) => boolean): Ranks<K> {
  const kept = new Int32Array(of.length).fill(-1);
  const met: K[] = [];
  const renumbered = new Int32Array(keys.length).fill(-1);
  for (let at = 0; at < of.length; at += 1) {
    const rank = of[at] ?? -1;
    if (rank < 0 || !isKept(at)) continue;
    if ((renumbered[rank] ?? -1) < 0) {
      renumbered[rank] = met.length;
      met.push(keys[rank] as K);
    }
    kept[at] = renumbered[rank] ?? -1;
  }
  return { keys: met, of: kept };
}

/** The places of the values of each group, in order: those of the group of a rank stand from `starts[rank]` on. */
export interface Groups {
  readonly places: Int32Array;
  /** One more than there are groups: where the next one would begin. */
  readonly starts: Int32Array;
}

/** Brings the values of each group together (a counting sort). */
export function groupsOf({ keys, of }: Ranks<unknown>): Groups {
  const starts = new Int32Array(keys.length + 1);
  for (const rank of of) if (rank >= 0) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  for (let rank = 0; rank < keys.length; rank += 1) {
    starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
  }
  const next = starts.slice();
  const places = new Int32Array(starts[keys.length] ?? 0);
  for (let at = 0; at < of.length; at += 1) {
    const rank = of[at] ?? -1;
    if (rank < 0) continue;
    const place = next[rank] ?? 0;
    places[place] = at;
    next[rank] = place + 1;
  }
  return { places, starts };
}
