import { storageTexts } from "#shared/texts/panel/storage.ts";
import { LocalError } from "../local/local-error.ts";
import type { KeyValueStore } from "./ports.ts";

function storeOf(area: () => chrome.storage.StorageArea): KeyValueStore {
  return {
    async get(key) {
      const found: Record<string, unknown> = await area().get(key);
      return found[key];
    },
    async set(key, value) {
      try {
        await area().set({ [key]: value });
      } catch (error) {
        // What is kept before any effect could not be: nothing was begun, and the owner reads why.
        if (/quota/i.test(String(error))) throw new LocalError(storageTexts.full);
        throw error;
      }
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

/**
 * Keeps both stores to our own pages and worker: a script that runs in a web page, ours included, reads neither. Chrome
 * lets it read the one on the disk otherwise, and the process of a web page is the first that an attack would take.
 */
export async function closeStoresToPages(): Promise<void> {
  const accessLevel = "TRUSTED_CONTEXTS";
  await Promise.all(
    [chrome.storage.local, chrome.storage.session].map((area) => area.setAccessLevel({ accessLevel })),
  );
}
