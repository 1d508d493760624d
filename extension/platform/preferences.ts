import type { PriorityMode } from "#shared/priority/score.ts";
import type { KeyValueStore } from "./ports.ts";

/** `gmail`: drafts by the Gmail API (one more permission). `compose`: Gmail's own compose window. */
export type DraftingMode = "gmail" | "compose";

export interface Preferences {
  /** `undefined`: the owner was not asked yet. */
  readonly drafting: DraftingMode | undefined;
  /** The owner's business address: which Google account to use when several are signed in. */
  readonly account: string;
  /** The mailbox in which drafts are made, as Gmail named it; `undefined`: no draft was made yet. */
  readonly mailbox?: string | undefined;
  /** Order of the day's list in this browser; `undefined`: as `Mode de priorité` of the workbook says. */
  readonly priority?: PriorityMode | undefined;
}

const MODES: readonly PriorityMode[] = ["mixte", "montant", "retard"];

const KEY = "preferences";
const DEFAULTS: Preferences = { drafting: undefined, account: "" };

export async function readPreferences(store: KeyValueStore): Promise<Preferences> {
  const value = await store.get(KEY);
  if (typeof value !== "object" || value === null) return DEFAULTS;
  const { drafting, account, mailbox, priority } = value as Partial<Preferences>;
  return {
    drafting: drafting === "gmail" || drafting === "compose" ? drafting : undefined,
    account: typeof account === "string" ? account : "",
    mailbox: typeof mailbox === "string" && mailbox !== "" ? mailbox : undefined,
    priority: MODES.find((mode) => mode === priority),
  };
}

export async function keepPreferences(store: KeyValueStore, wanted: Preferences): Promise<void> {
  await store.set(KEY, wanted);
}
