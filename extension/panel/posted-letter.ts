import type { Day } from "#shared/base/day.ts";
import type { Attachment } from "#shared/letters/mime.ts";
import type { JournalEvent } from "#shared/model/journal.ts";

/** A registered letter that was posted. */
export interface Posted {
  /** The row that prepared it. */
  readonly event: JournalEvent;
  readonly deposit: Day;
  readonly number: string;
}

/** A letter whose PDF was made here, kept for another download. */
export interface KeptFile {
  /** Its identifier in the journal. */
  readonly id: string;
  readonly file: Attachment;
}
