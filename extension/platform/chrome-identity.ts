import type { WebAuthFlow } from "./ports.ts";

/** Google's authorisation window, in the browser's own web-auth flow. */
export const webAuthFlow: WebAuthFlow = async (url, interactive) => {
  const answer = await chrome.identity.launchWebAuthFlow({ url, interactive });
  if (answer === undefined) throw new Error("The authorization flow gave no address.");
  return answer;
};

/** `https://<extension id>.chromiumapp.org/`: the address to declare for the OAuth client. */
export function redirectAddress(): string {
  return chrome.identity.getRedirectURL();
}
