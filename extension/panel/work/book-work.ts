import type { GoogleSession } from "../../platform/google-session.ts";
import type { Connector } from "../connector.ts";
import { type BookState, bookState } from "./book-state.ts";
import { type ChangesWork, changesWork } from "./changes-work.ts";
import { type ContactWork, contactWork } from "./contact-work.ts";
import { type DraftingWork, draftingWork } from "./drafting-work.ts";
import { type GmailWork, gmailWork } from "./gmail-work.ts";
import { type IbanWork, ibanWork } from "./iban-work.ts";
import { type JournalWork, journalWork } from "./journal-work.ts";
import { type LettersWork, lettersWork } from "./letters-work.ts";
import { type CarryWork, carryWork } from "./local-carry.ts";
import { type PrivacyWork, privacyWork } from "./privacy-work.ts";
import { type QueueWork, queueWork } from "./queue-work.ts";
import { type RedoWork, redoWork } from "./redo-work.ts";

/** The part of the connector that works on the open workbook. */
export type BookWork = Pick<BookState, "open"> &
  Pick<Connector, "isAnotherDay"> &
  DraftingWork &
  GmailWork &
  IbanWork &
  JournalWork &
  ChangesWork &
  CarryWork &
  ContactWork &
  LettersWork &
  PrivacyWork &
  QueueWork &
  RedoWork;

/** Every piece of work on the open workbook, over one state of it. */
export function bookWork(google: GoogleSession): BookWork {
  const state = bookState(google);
  return {
    open: state.open,
    isAnotherDay: async () => state.isAnotherDay(),
    ...draftingWork(state),
    ...gmailWork(state),
    ...ibanWork(state),
    ...journalWork(state),
    ...changesWork(state),
    ...carryWork(state),
    ...contactWork(state),
    ...lettersWork(state),
    ...privacyWork(state),
    ...queueWork(state),
    ...redoWork(state),
  };
}
