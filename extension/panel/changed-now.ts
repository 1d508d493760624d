import type { ContactChange } from "#shared/entry/contact-form.ts";
import type { PolicyChange } from "../policy/policy-change.ts";
import type { OpenBook, Opened } from "./opened.ts";

/** The workbook read with the columns that the owner accepted; a refused answer wrote nothing. */
export type ColumnsNow =
  | { readonly kind: "done"; readonly opened: Opened }
  | { readonly kind: "refused"; readonly message: string };

/** The workbook after it was asked, read again; a refusal wrote nothing. Sentences are French and complete. */
export interface PaymentsNow {
  readonly kind: "done" | "refused";
  readonly said: string;
  /** What can be undone right after. */
  readonly runId: string | undefined;
  readonly opened: Opened;
}

/** `Clients` or `Scénarios` after a change, read again; a refusal wrote nothing. */
export interface PolicyNow {
  readonly kind: "done" | "refused";
  readonly said: string;
  /** What takes it back right after; `undefined`: nothing was written, or it is the owner's to delete. */
  readonly undo: PolicyChange | undefined;
  readonly opened: Opened;
}

/** `Clients` after a contact was changed, read again; a refusal wrote nothing. */
export interface ContactNow {
  readonly kind: "done" | "refused";
  /** A complete French sentence. */
  readonly said: string;
  /** What takes it back right after; empty: nothing was written. */
  readonly undo: readonly ContactChange[];
  readonly opened: Opened;
}

/** The workbook after personal data were erased, or their time of keeping changed; a refusal wrote nothing. */
export interface PrivacyNow {
  readonly kind: "done" | "unchanged" | "refused";
  /** A complete French sentence. */
  readonly said: string;
  readonly opened: Opened;
}

/** What became of the notes that waited. */
export interface QueueSent {
  readonly opened: OpenBook;
  /** Rows of the journal that were written now. */
  readonly sent: number;
  /** Notes that still wait. */
  readonly waiting: number;
}
