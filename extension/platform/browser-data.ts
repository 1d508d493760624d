import { forbidLookUps } from "./optional-hosts.ts";

/**
 * Erases everything that the extension keeps in this browser: databases, stores, alarms, optional permissions, the
 * page's own storage. Databases come first: when the browser cannot erase one, `false`, and nothing else is erased.
 */
export async function eraseBrowserData(): Promise<boolean> {
  for (const { name } of await indexedDB.databases()) {
    if (name !== undefined && !(await eraseDatabase(name))) return false;
  }
  await chrome.alarms.clearAll();
  await forbidLookUps();
  await chrome.storage.session.clear();
  await chrome.storage.local.clear();
  sessionStorage.clear();
  localStorage.clear();
  return true;
}

/** Another panel holds a workbook open for one transaction at a time: its end is waited for, since what is asked is done. */
function eraseDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
  });
}
