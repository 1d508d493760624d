import type { NewEvent } from "../dunning/events.ts";
import type { Book } from "../workbook/book.ts";
import { uuidOf } from "./derived-id.ts";
import type { EntryOrder } from "./entry-order.ts";

/** Rows whose identifier the journal does not hold yet: sent a second time, an order adds what is missing of it. */
export function rowsToAppend(book: Pick<Book, "journal">, rows: readonly NewEvent[]): readonly NewEvent[] {
  const known = new Set(book.journal.map(({ id }) => id));
  return rows.filter(({ id }) => !known.has(id));
}

/** What a call brings besides itself has a row of its own. */
const BRINGS_A_ROW = ["promise", "announced-paid", "dispute"];

/**
 * Whether an order was carried out before: the page asks again when the answer was lost on the way. What it then says
 * may no longer be possible (the dispute is closed), so this is looked at first.
 */
export function isCarriedOut(book: Pick<Book, "journal">, order: EntryOrder): boolean {
  const { first, next } = order.ids;
  const holds = (wanted: string): boolean => book.journal.some(({ id }) => id === wanted);
  // Their last row is the one that cancels what they say in other words.
  if (order.kind === "confirm-promise" || order.kind === "retarget-dispute") {
    return holds(uuidOf(`cancelled ${order.about}`));
  }
  const brings = order.kind === "call" && BRINGS_A_ROW.includes(order.outcome);
  return holds(first) && (!brings || holds(next));
}
