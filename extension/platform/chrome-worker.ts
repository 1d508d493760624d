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

/**
 * Hears messages of the extension's other parts; `hear` must act without waiting. What it promises is the answer; an
 * answer that fails is `undefined` for who asked.
 */
export function onMessage(
  hear: (message: unknown, source: MessageSource) => Promise<unknown> | undefined,
): void {
  chrome.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: unknown) => void) => {
    const source = { extensionId: sender.id, url: sender.url, windowId: sender.tab?.windowId };
    const answer = hear(message, source);
    answer?.then(respond, () => respond(undefined));
    return answer !== undefined;
  });
}

/**
 * Sends a message to the service worker and gives its answer.
 * @throws Error when the extension was updated or removed under the page
 */
export async function sendMessage(message: unknown): Promise<unknown> {
  return chrome.runtime.sendMessage(message);
}

/** The extension was updated or removed under a page: its old script can reach nothing any more. */
export function isOrphan(): boolean {
  return typeof chrome === "undefined" || chrome.runtime?.id === undefined;
}

export function ownId(): string {
  return chrome.runtime.id;
}

export function onInstalledOrStarted(act: () => void): void {
  chrome.runtime.onInstalled.addListener(act);
  chrome.runtime.onStartup.addListener(act);
}
