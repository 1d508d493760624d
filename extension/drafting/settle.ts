import type { Day } from "#shared/base/day.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import { uuidOf } from "#shared/entry/derived-id.ts";
import { accountCell } from "#shared/workbook/account-names.ts";
import type { Book } from "#shared/workbook/book.ts";
import { settleOrder } from "#shared/workbook/draft-order.ts";
import type { PlaceSource } from "./carry-out.ts";
import type { DraftingPorts } from "./ports.ts";
import { recordEvent } from "./record-event.ts";

/** The owner's answer to « Envoyé ? ». */
export type Answer =
  | { readonly kind: "sent"; readonly on: Day; readonly registeredNumber?: string }
  | { readonly kind: "not-sent"; readonly on: Day }
  | { readonly kind: "later" };

/**
 * `nothing`: later, or settled already (here or on another computer) · `queued`: kept on this computer, to be written
 * when that is possible.
 */
export type Settled =
  | { readonly kind: "written" | "queued"; readonly event: NewEvent }
  | { readonly kind: "nothing" };

/**
 * Settles a prepared reminder: one row in the journal, whose identifier follows from the prepared one, so that the
 * first answer stands and a second click, or another computer, adds nothing. « Pas envoyé » deletes the draft.
 */
export async function settle(
  ports: DraftingPorts,
  place: PlaceSource,
  book: Book,
  preparedId: string,
  answer: Answer,
): Promise<Settled> {
  if (answer.kind === "later") return { kind: "nothing" };
  const order = settleOrder(book, preparedId, {
    answer: answer.kind,
    on: answer.on,
    newId: uuidOf(`settled ${preparedId}`),
    ...(answer.kind === "sent" && answer.registeredNumber !== undefined
      ? { registeredNumber: answer.registeredNumber }
      : {}),
  });
  if (order === undefined) return { kind: "nothing" };
  const prepared = book.journal.find((one) => one.id === preparedId);
  // The motive tells a recap or a copy from a reminder: it goes on to the row that settles it.
  const event = { ...order, motive: order.motive ?? prepared?.motive };
  const name = accountCell(book.ledger.directory, event.customer);
  const draftId = answer.kind === "not-sent" ? prepared?.reference : undefined;
  const done = await recordEvent(ports, place, event, name, draftId);
  return done.kind === "written" || done.kind === "queued" ? { kind: done.kind, event } : { kind: "nothing" };
}
