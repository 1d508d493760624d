/** Opens an address in a new tab: Gmail's compose window, the workbook, a page of Google's. */
export async function openTab(url: string): Promise<void> {
  await chrome.tabs.create({ url });
}

/** Opens the options page. */
export async function openOptions(): Promise<void> {
  await chrome.runtime.openOptionsPage();
}

/** The extension's version, as its manifest says. */
export function extensionVersion(): string {
  return chrome.runtime.getManifest().version;
}

/** Puts a text on the clipboard, with its formatted form when the browser takes it. */
export async function copyText(text: string, html?: string): Promise<void> {
  if (html !== undefined && typeof ClipboardItem !== "undefined") {
    try {
      const item = new ClipboardItem({
        "text/plain": new Blob([text], { type: "text/plain" }),
        "text/html": new Blob([html], { type: "text/html" }),
      });
      await navigator.clipboard.write([item]);
      return;
    } catch {
      // A browser that refuses the formatted form still takes the plain one.
    }
  }
  await navigator.clipboard.writeText(text);
}
