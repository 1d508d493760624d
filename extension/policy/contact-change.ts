import { contactChanges } from "#shared/entry/contact-changes.ts";
import type { ContactChange } from "#shared/entry/contact-form.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { clientTexts } from "#shared/texts/panel/client.ts";
import type { Book } from "#shared/workbook/book.ts";
import type { DraftingPorts } from "../drafting/ports.ts";
import { applyChange } from "../matching/apply-change.ts";
import type { SheetTab } from "../reading/sheets-port.ts";

/** What became of a contact; `writes`: the workbook changed and is to be read again. */
export interface ContactChanged {
  readonly kind: "done" | "refused";
  /** A complete French sentence. */
  readonly said: string;
  readonly writes: boolean;
  /** What takes it back; empty: nothing was written. */
  readonly undo: readonly ContactChange[];
}

/** A workbook as it was read. */
export interface ReadBook {
  readonly book: Book;
  readonly tabs: readonly SheetTab[];
}

/**
 * Computes the change of a customer's contact from the open book and writes it once: the cells named, where they still
 * hold what the owner was shown; a row for a customer that has none. One refusal refuses all. When the tab moved under
 * the change (rows sorted, other cells edited), it is computed once more from the workbook as it now stands.
 * @param readAgain `undefined`: the workbook cannot be read as a book any more
 */
export async function changeContact(
  ports: DraftingPorts,
  open: ReadBook,
  readAgain: () => Promise<ReadBook | undefined>,
  customer: CustomerKey,
  changes: readonly ContactChange[],
): Promise<ContactChanged> {
  const first = await tried(ports, open, customer, changes);
  if (first !== "moved") return first;
  const now = await readAgain();
  const second = now === undefined ? "moved" : await tried(ports, now, customer, changes);
  return second === "moved" ? refused(clientTexts.contact.moved) : second;
}

const refused = (message: string): ContactChanged => ({
  kind: "refused",
  said: message,
  writes: false,
  undo: [],
});

async function tried(
  ports: DraftingPorts,
  { book, tabs }: ReadBook,
  customer: CustomerKey,
  changes: readonly ContactChange[],
): Promise<ContactChanged | "moved"> {
  const wanted = contactChanges(book, customer, changes);
  if (wanted.kind === "refused") {
    const { message, cell } = wanted;
    // The page is read again at once: what stands in the cell is shown beside what was typed.
    return refused(cell === undefined ? message : clientTexts.contact.cellChanged(cell.name, cell.now));
  }
  const { writes, said } = wanted;
  if (writes.length === 0) return { kind: "done", said, writes: false, undo: [] };
  const applied = await applyChange(ports, book, tabs, writes);
  return applied === "changed" ? "moved" : { kind: "done", said, writes: true, undo: takenBack(changes) };
}

/** What gives back what a change replaced: the same cells, where they still hold what was written. */
function takenBack(changes: readonly ContactChange[]): readonly ContactChange[] {
  return changes
    .map(({ header, before, value }) => ({ header, before: value.trim(), value: before }))
    .filter(({ before, value }) => before !== value);
}
