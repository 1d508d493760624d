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

/** What was kept last, as far as it has the form of it: another version of ours may have written it. */
export async function readGmailKnown(session: KeyValueStore): Promise<GmailKnown | undefined> {
  const found = await session.get(KEY);
  if (typeof found !== "object" || found === null) return undefined;
  const { customers, stale } = found as { readonly customers?: unknown; readonly stale?: unknown };
  if (!Array.isArray(customers) || !Array.isArray(stale)) return undefined;
  return { customers: customers.filter(isCustomer), stale: stale.filter(isDraft) };
}

function isCustomer(value: unknown): value is KnownCustomer {
  if (typeof value !== "object" || value === null) return false;
  const { key, name, overdue, addresses, numbers } = value as Partial<KnownCustomer>;
  return [key, name, overdue].every(isText) && isTexts(addresses) && isTexts(numbers);
}

function isDraft(value: unknown): value is KnownDraft {
  if (typeof value !== "object" || value === null) return false;
  const { draftId, subject, to, sentence } = value as Partial<KnownDraft>;
  return [draftId, subject, sentence].every(isText) && isTexts(to);
}

const isText = (value: unknown): value is string => typeof value === "string";
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
