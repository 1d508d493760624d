import type { NewEvent } from "../dunning/events.ts";
import { customerRefusals } from "../texts/customer-refusals.ts";
import type { Book } from "../workbook/book.ts";
import { undoOf } from "../workbook/customer-timeline.ts";
import { isRunNote } from "../workbook/match-runs.ts";
import { unsettledDrafts } from "../workbook/unsettled-drafts.ts";
import { cancellationOf } from "./cancellation.ts";

/** The row that cancels an event, or why it is not cancelled, in a French sentence. */
export type UndoRow =
  | { readonly kind: "row"; readonly row: NewEvent }
  /** A row cancels it already: asked twice, or on two computers. */
  | { readonly kind: "already" }
  | { readonly kind: "refused"; readonly message: string };

/**
 * Cancels one event of the journal by a row `annulation`. What has its own way back is refused with where to find it: a
 * run of matching, a draft that waits for « Envoyé » or « Pas envoyé ».
 */
export function undoRow(book: Book, id: string): UndoRow {
  const texts = customerRefusals.notCancelled;
  const event = book.journal.find((one) => one.id === id);
  const row = cancellationOf(book, id, book.asOf);
  if (event === undefined) return { kind: "refused", message: texts.unknown };
  if (row === undefined) return { kind: "refused", message: texts.cancellation };
  if (isRunNote(event)) return { kind: "refused", message: texts.run };
  if (book.journal.some(({ kind, reference }) => kind === "annulation" && reference === id)) {
    return { kind: "already" };
  }
  const drafts = new Set(unsettledDrafts(book.journal).map((draft) => draft.id));
  if (undoOf(event, drafts) === "draft") return { kind: "refused", message: texts.draft };
  return { kind: "row", row };
}
