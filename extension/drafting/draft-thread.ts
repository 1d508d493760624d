import type { NewEvent } from "#shared/dunning/events.ts";
import { sharesThread } from "#shared/dunning/thread.ts";
import { withThreadMark } from "#shared/dunning/thread-mark.ts";
import type { OutCell } from "#shared/workbook/book.ts";
import { columnIndex } from "#shared/workbook/tabs.ts";

/**
 * The row of a message whose draft exists: it names the draft, and the conversation that the next steps go on with.
 * @param letterRow its row of `Courriers`, which holds its subject
 */
export function createdRow(
  event: NewEvent,
  letterRow: readonly OutCell[] | undefined,
  { draftId, threadId }: { readonly draftId: string; readonly threadId?: string },
): NewEvent {
  const created = { ...event, reference: draftId };
  const subject = letterRow?.[columnIndex("Courriers", "Objet")];
  if (threadId === undefined || typeof subject !== "string" || subject === "" || !sharesThread(event))
    return created;
  return { ...created, detail: withThreadMark(event.detail, { threadId, subject }) };
}
