import type { NewEvent } from "#shared/dunning/events.ts";
import type { OutCell } from "#shared/workbook/book.ts";
import { createdRow } from "./draft-thread.ts";
import type { Wait } from "./later.ts";

/**
 * How far a draft went. `wanted`: nothing was done yet · `creating`: the mailbox was asked, its answer is not
 * known · `created`: the draft exists, or existed.
 */
type DraftState =
  | { readonly kind: "none" }
  | { readonly kind: "wanted" }
  | { readonly kind: "creating" }
  | { readonly kind: "created"; readonly draftId: string; readonly threadId?: string };

/** One row of the journal, and the name that its cell `Client` gets. */
export interface JournalRow {
  readonly event: NewEvent;
  readonly customerName: string;
}

/**
 * Something being done to the journal, kept on this computer before the first effect. `prepare`: a reminder is
 * being prepared, and dropping it harms nobody before its draft exists. `record`: the owner's own word (sent,
 * promised, called), always carried through.
 */
export interface Intent extends JournalRow {
  /** Identifier of the journal row; of the first one when there are several. */
  readonly id: string;
  readonly spreadsheetId: string;
  readonly purpose: "prepare" | "record";
  /** Rows that go with the first one, in the same call (a call and the promise it brought): all or nothing. */
  readonly more?: readonly JournalRow[];
  /** Row of `Courriers` that goes with it. */
  readonly letterRow?: readonly OutCell[];
  readonly draft: DraftState;
  /** A draft to delete before the row is written (« Pas envoyé »). */
  readonly removesDraft?: string;
  /** The last attempt failed and another one will be made: the owner sees it waiting. */
  readonly waits?: Wait;
}

/**
 * Whether an intent is bound to reach the journal: the owner's own word, or a draft that exists. What is shown then
 * already knows its rows, so that nothing is offered twice.
 */
export function isBoundToBeWritten({ purpose, draft }: Intent): boolean {
  return purpose === "record" || draft.kind === "created";
}

/** The rows of the journal that an intent stands for, in their order. */
export function rowsOf(intent: Intent): readonly JournalRow[] {
  const { draft, event, customerName, more = [] } = intent;
  const first = draft.kind === "created" ? createdRow(event, intent.letterRow, draft) : event;
  return [{ event: first, customerName }, ...more];
}
