/** A line to be placed among others: how much it weighs, in its own currency. */
export interface Weighed {
  readonly currency: string;
  readonly weight: number;
}

/**
 * Where each entry stands among those of its own currency, from 0 (first) to 1: no rate of exchange is known here and
 * amounts of two currencies are never compared, so the heaviest of each come first and the lists are merged evenly.
 * With one currency this is the order by weight. Equal weights stand equal.
 */
export function standings<T extends Weighed>(entries: readonly T[]): ReadonlyMap<T, number> {
  const byCurrency = new Map<string, T[]>();
  for (const entry of entries) {
    const group = byCurrency.get(entry.currency);
    if (group === undefined) byCurrency.set(entry.currency, [entry]);
    else group.push(entry);
  }
  const standing = new Map<T, number>();
  for (const group of byCurrency.values()) {
    group.sort((a, b) => b.weight - a.weight);
    let rank = 0;
    group.forEach((entry, at) => {
      if (group[at - 1]?.weight !== entry.weight) rank = at;
      standing.set(entry, (rank + 0.5) / group.length);
    });
  }
  return standing;
}

/** The currency of most lines; on a tie, the first in the alphabet. */
export function mainCurrency(entries: readonly Pick<Weighed, "currency">[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { currency } of entries) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  let main: string | undefined;
  let most = 0;
  for (const currency of [...counts.keys()].sort()) {
    const count = counts.get(currency) ?? 0;
    if (count > most) {
      main = currency;
      most = count;
    }
  }
  return main;
}
