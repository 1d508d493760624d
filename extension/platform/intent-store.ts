import type { Intent } from "../drafting/intent.ts";
import type { IntentStore } from "../drafting/ports.ts";
import type { KeyValueStore } from "./ports.ts";

const KEY = "intents";

/**
 * Intents in `chrome.storage.local`: they survive a reload and a restart of the browser. `onKept` is told of each, so
 * that someone comes back to it if the panel closes.
 */
export function intentStore(store: KeyValueStore, onKept: () => void = () => undefined): IntentStore {
  async function all(): Promise<readonly Intent[]> {
    const value = await store.get(KEY);
    return Array.isArray(value) ? value.filter(isIntent) : [];
  }
  return {
    all,
    async keep(intent) {
      const others = (await all()).filter((one) => one.id !== intent.id);
      await store.set(KEY, [...others, intent]);
      onKept();
    },
    async forget(id) {
      await store.set(
        KEY,
        (await all()).filter((one) => one.id !== id),
      );
    },
  };
}

function isIntent(value: unknown): value is Intent {
  if (typeof value !== "object" || value === null) return false;
  const { id, spreadsheetId, purpose, event, customerName, draft } = value as Partial<Intent>;
  return (
    typeof id === "string" &&
    typeof spreadsheetId === "string" &&
    (purpose === "prepare" || purpose === "record") &&
    typeof event === "object" &&
    typeof customerName === "string" &&
    typeof draft === "object"
  );
}
