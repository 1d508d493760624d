import { privacyTexts } from "#shared/texts/panel/privacy.ts";
import { eraseBrowserData } from "../../platform/browser-data.ts";
import { localStore } from "../../platform/chrome-storage.ts";
import { intentStore } from "../../platform/intent-store.ts";
import { localBooks } from "../../platform/local-books.ts";
import { exclusively } from "../../platform/lock.ts";
import type { BrowserData, BrowserErased } from "../in-this-browser.ts";

/** What would be lost with the browser's data: notes that no workbook has yet, workbooks that exist only here. */
export async function browserData(): Promise<BrowserData> {
  const pending = (await intentStore(localStore).all()).length;
  const books = (await localBooks().heads()).length;
  return { pending, books };
}

/**
 * Erases all that this browser keeps, once no other work is under way. @param signOut gives Google's access back; what it
 * cannot do is no reason to keep the rest
 */
export function eraseBrowser(signOut: () => Promise<void>): Promise<BrowserErased> {
  return exclusively(async () => {
    await signOut().catch(() => undefined);
    const isErased = await eraseBrowserData();
    return isErased
      ? { kind: "done", said: privacyTexts.browser.done }
      : { kind: "refused", said: privacyTexts.browser.open };
  });
}
