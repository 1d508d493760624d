import { type Cents, eurosFromCents } from "../base/money.ts";
import type { OpenItem, OpenPosition } from "../model/open-position.ts";

/** What is owed but set apart from what is chased, in euros of one currency; `undefined`: there is none. */
export interface SetApart {
  /** Invoices given to a factor: never chased, in the balance as long as the ledger has them. */
  readonly factored: number | undefined;
  /** Retentions not yet due. */
  readonly retention: number | undefined;
}

function total(
  position: OpenPosition,
  currency: string,
  keep: (open: OpenItem) => boolean,
): number | undefined {
  let sum = 0;
  for (const open of position.items) if (open.item.currency === currency && keep(open)) sum += open.open;
  return sum === 0 ? undefined : eurosFromCents(sum as Cents);
}

/** Totals of one currency at the day of the position. */
export function setApart(position: OpenPosition, currency: string): SetApart {
  return {
    factored: total(position, currency, ({ item }) => item.status === "factored"),
    retention: total(
      position,
      currency,
      ({ item, daysLate }) => item.status === "retention" && (daysLate ?? 0) <= 0,
    ),
  };
}
