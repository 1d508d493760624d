/** What the service worker and the content script need of the browser. */

/** The toolbar button opens the side panel. */
export function openPanelOnToolbarClick(): Promise<void> {
  return chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
}

/**
 * Opens the one side panel of a window. It must be called first thing in the gesture: any `await` before it
 * loses the click that Chrome wants to see.
 */
export function openPanel(windowId: number): Promise<void> {
  return chrome.sidePanel.open({ windowId });
}

export interface MessageSource {
  /** The extension's own id when it comes from one of its parts. */
  readonly extensionId: string | undefined;
  readonly url: string | undefined;
  readonly windowId: number | undefined;
}

/** Hears messages of the extension's other parts; `hear` must act without waiting. */
export function onMessage(hear: (message: unknown, source: MessageSource) => void): void {
  chrome.runtime.onMessage.addListener((message: unknown, sender) => {
    hear(message, { extensionId: sender.id, url: sender.url, windowId: sender.tab?.windowId });
    return false;
  });
}

/** Sends a message to the service worker. It is lost in silence when the extension was just updated. */
export async function sendMessage(message: unknown): Promise<void> {
  await chrome.runtime.sendMessage(message);
}

export function ownId(): string {
  return chrome.runtime.id;
}

export function onInstalledOrStarted(act: () => void): void {
  chrome.runtime.onInstalled.addListener(act);
  chrome.runtime.onStartup.addListener(act);
}
