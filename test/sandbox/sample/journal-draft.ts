import type { SampleEvent } from "./model.ts";

/** A journal row before it has an identifier. */
export interface JournalDraft extends Omit<SampleEvent, "id" | "reference"> {
  /** Name by which a later row refers to this one. */
  readonly as?: string;
  readonly refers?: string;
}
