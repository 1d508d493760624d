import type { Intent } from "../drafting/intent.ts";
import { isWait } from "../drafting/later.ts";
import type { IntentStore } from "../drafting/ports.ts";
import type { KeyValueStore } from "./ports.ts";

/** Where intents stand in the store. */
export const INTENTS_KEY = "intents";

/**
 * Intents in `chrome.storage.local`: they survive a reload and a restart of the browser. `onKept` is told of each, so
 * that someone comes back to it if the panel closes.
 */
export function intentStore(store: KeyValueStore, onKept: () => void = () => undefined): IntentStore {
  async function all(): Promise<readonly Intent[]> {
    const value = await store.get(INTENTS_KEY);
    return Array.isArray(value) ? value.filter(isIntent) : [];
  }
  return {
    all,
    async keep(intent) {
      const before = await all();
      const known = before.some(({ id }) => id === intent.id);
      // It keeps its turn: notes reach the journal in the order in which they were made.
      const after = known ? before.map((one) => (one.id === intent.id ? intent : one)) : [...before, intent];
      await store.set(INTENTS_KEY, after);
      onKept();
    },
    async forget(id) {
      await store.set(
        INTENTS_KEY,
        (await all()).filter((one) => one.id !== id),
      );
    },
  };
}

function isIntent(value: unknown): value is Intent {
  if (!isObject(value)) return false;
  const { id, spreadsheetId, purpose, draft, waits, more, letterRow, removesDraft } = value;
  return (
    typeof id === "string" &&
    typeof spreadsheetId === "string" &&
    (purpose === "prepare" || purpose === "record") &&
    isRow(value) &&
    isDraftState(draft) &&
    (more === undefined || (Array.isArray(more) && more.every(isRow))) &&
    (letterRow === undefined || Array.isArray(letterRow)) &&
    (removesDraft === undefined || typeof removesDraft === "string") &&
    (waits === undefined || isWait(waits))
  );
}

function isRow(value: unknown): boolean {
  if (!isObject(value) || !isObject(value.event)) return false;
  const { id, day, customer, kind, invoices } = value.event;
  const named = [value.customerName, id, day, customer, kind].every((one) => typeof one === "string");
  return named && Array.isArray(invoices);
}

function isDraftState(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (value.kind === "created") return typeof value.draftId === "string";
  return value.kind === "none" || value.kind === "wanted" || value.kind === "creating";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
