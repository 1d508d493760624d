import type { KeyValueStore } from "./ports.ts";

function storeOf(area: () => chrome.storage.StorageArea): KeyValueStore {
  return {
    async get(key) {
      const found: Record<string, unknown> = await area().get(key);
      return found[key];
    },
    async set(key, value) {
      await area().set({ [key]: value });
    },
    async remove(key) {
      await area().remove(key);
    },
  };
}

/** Kept across restarts: the workbook chosen, the client id, what is being done. */
export const localStore: KeyValueStore = storeOf(() => chrome.storage.local);

/** In memory only, hidden from web pages: access tokens. */
export const sessionStore: KeyValueStore = storeOf(() => chrome.storage.session);
