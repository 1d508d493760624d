import type { GoogleSession } from "../../platform/google-session.ts";
import type { Connector } from "../connector.ts";
import { bookState } from "./book-state.ts";
import { type ChangesWork, changesWork } from "./changes-work.ts";
import { type DraftingWork, draftingWork } from "./drafting-work.ts";
import { type JournalWork, journalWork } from "./journal-work.ts";
import { type LettersWork, lettersWork } from "./letters-work.ts";

/** The part of the connector that works on the open workbook. */
export type BookWork = Pick<Connector, "open"> & DraftingWork & JournalWork & ChangesWork & LettersWork;

/** Every piece of work on the open workbook, over one state of it. */
export function bookWork(google: GoogleSession): BookWork {
  const state = bookState(google);
  return {
    open: state.open,
    ...draftingWork(state),
    ...journalWork(state),
    ...changesWork(state),
    ...lettersWork(state),
  };
}
