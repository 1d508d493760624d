import type { SheetsPort } from "../reading/sheets-port.ts";
import type { Intent } from "./intent.ts";

export { isUncertain } from "./uncertain.ts";

/** A draft, and the conversation that Gmail put it in. */
export interface MailDraft {
  readonly draftId: string;
  readonly threadId?: string;
}

/** Drafts in the owner's mailbox. Nothing here sends. */
export interface MailPort {
  /**
   * Creates a draft from a base64url message.
   * @param threadId the conversation that it goes on with; one that is gone is no error, the draft opens another
   */
  create(raw: string, threadId?: string): Promise<MailDraft>;
  /** The newest drafts. */
  newest(): Promise<readonly MailDraft[]>;
  /** A header of a draft; `undefined` when the draft or the header is not there. */
  header(draftId: string, name: string): Promise<string | undefined>;
  /** Deletes a draft; one that is gone already is no error. */
  remove(draftId: string): Promise<void>;
}

/** What is being done, kept on this computer from before the first effect until the journal knows. */
export interface IntentStore {
  all(): Promise<readonly Intent[]>;
  keep(intent: Intent): Promise<void>;
  forget(id: string): Promise<void>;
}

/** Everything that drafting touches outside itself. */
export interface DraftingPorts {
  readonly spreadsheetId: string;
  readonly sheets: SheetsPort;
  /** `undefined`: the owner works with Gmail's compose window. */
  readonly mail: MailPort | undefined;
  readonly intents: IntentStore;
  /** A new UUID. */
  readonly newId: () => string;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** One piece of work at a time on this computer. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
}
