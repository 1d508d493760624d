import type { KnownCustomer } from "#shared/workbook/gmail-known.ts";
import type { KeyValueStore } from "./ports.ts";

/** A draft that no longer says what is owed, as Gmail's page would show it. */
export interface KnownDraft {
  /** What Google calls it; empty: it was opened in Gmail's compose window. */
  readonly draftId: string;
  /** Empty when nobody kept it. */
  readonly subject: string;
  /** In small letters. */
  readonly to: readonly string[];
  readonly sentence: string;
}

/** What the open workbook lets Gmail's page be told, conversation by conversation. */
export interface GmailKnown {
  readonly customers: readonly KnownCustomer[];
  readonly stale: readonly KnownDraft[];
}

const KEY = "gmail-known";

/** Keeps what is known for Gmail, in memory only: it is gone when the browser closes. */
export async function keepGmailKnown(session: KeyValueStore, known: GmailKnown): Promise<void> {
  await session.set(KEY, known);
}

/** Nothing is told any more: another workbook, or signed out. */
export async function forgetGmailKnown(session: KeyValueStore): Promise<void> {
  await session.remove(KEY);
}

/** What was kept last; only our own pages can write it. */
export async function readGmailKnown(session: KeyValueStore): Promise<GmailKnown | undefined> {
  const found = await session.get(KEY);
  return typeof found === "object" && found !== null ? (found as GmailKnown) : undefined;
}
