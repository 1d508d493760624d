import type { BrowserAccount } from "./get-auth-token.ts";
import type { WebAuthFlow } from "./ports.ts";

/** Milliseconds for a silent answer: Google's page may lead on by script rather than at once. */
const SILENT_WAIT = 4_000;

/** Google's authorisation window, in the browser's own web-auth flow. */
export const webAuthFlow: WebAuthFlow = async (url, interactive) => {
  const silence = { abortOnLoadForNonInteractive: false, timeoutMsForNonInteractive: SILENT_WAIT };
  const details = { url, interactive, ...(interactive ? {} : silence) };
  const answer = await chrome.identity.launchWebAuthFlow(details);
  if (answer === undefined) throw new Error("The authorization flow gave no address.");
  return answer;
};

/** `https://<extension id>.chromiumapp.org/`: the address to declare for the OAuth client. */
export function redirectAddress(): string {
  return chrome.identity.getRedirectURL();
}

/**
 * The browser's own account, where the build names a client for it (`oauth2` in the manifest) and the browser has such a
 * service; whether it works shows when it is asked.
 */
export function browserAccount(): BrowserAccount | undefined {
  const { oauth2 } = chrome.runtime.getManifest();
  if (oauth2 === undefined || typeof chrome.identity.getAuthToken !== "function") return undefined;
  return {
    getAuthToken: ({ interactive, scopes, enableGranularPermissions }) =>
      chrome.identity.getAuthToken({ interactive, scopes, enableGranularPermissions }),
    removeCachedAuthToken: (details) => chrome.identity.removeCachedAuthToken(details),
    clearAllCachedAuthTokens: () => chrome.identity.clearAllCachedAuthTokens(),
  };
}
