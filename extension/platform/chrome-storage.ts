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

/** Hears one value of `chrome.storage.local` change, from whatever part of the extension. Gives what stops hearing. */
export function onLocalChange(key: string, act: () => void): () => void {
  const hear = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
    if (area === "local" && key in changes) act();
  };
  chrome.storage.onChanged.addListener(hear);
  return () => chrome.storage.onChanged.removeListener(hear);
}

/** In memory only, hidden from web pages: access tokens. */
export const sessionStore: KeyValueStore = storeOf(() => chrome.storage.session);
