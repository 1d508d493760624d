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
  if (typeof value !== "object" || value === null) return false;
  const { id, spreadsheetId, purpose, event, customerName, draft, waits } = value as Partial<Intent>;
  return (
    typeof id === "string" &&
    typeof spreadsheetId === "string" &&
    (purpose === "prepare" || purpose === "record") &&
    typeof event === "object" &&
    typeof customerName === "string" &&
    typeof draft === "object" &&
    (waits === undefined || isWait(waits))
  );
}
