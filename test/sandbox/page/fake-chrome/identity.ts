import { both, FakeEvent } from "./events.ts";
import { given } from "./given.ts";
import { mapped, realFetch } from "./network.ts";

async function launchWebAuthFlow(details: { url: string; interactive?: boolean }): Promise<string> {
  const auto = new URLSearchParams(location.search).has("auto");
  const answer = await realFetch("/sandbox/authorize", {
    method: "POST",
    body: JSON.stringify({ url: details.url, auto: auto && details.interactive === true }),
  });
  const said = (await answer.json()) as { redirect?: string; error?: { message: string } };
  if (said.redirect !== undefined) return said.redirect;
  if (said.error !== undefined)
    throw new Error(`Authorization page could not be loaded. ${said.error.message}`);
  if (details.interactive !== true) throw new Error("User interaction required.");
  const asked = new URL(details.url);
  const home = asked.searchParams.get("redirect_uri") ?? "";
  asked.searchParams.set("redirect_uri", `${location.origin}/sandbox/oauth-return`);
  const opened = window.open(mapped(asked.href), "_blank", "popup,width=520,height=680");
  if (opened === null) throw new Error("La fenêtre d’autorisation a été bloquée par le navigateur.");
  return new Promise((done, failed) => {
    const watch = setInterval(() => {
      if (opened.closed) finish(() => failed(new Error("The user did not approve access.")));
    }, 400);
    const heard = (event: MessageEvent): void => {
      const back: unknown = (event.data as { crescendoReturn?: unknown } | null)?.crescendoReturn;
      if (event.origin !== location.origin || typeof back !== "string") return;
      finish(() => done(`${home}${back}`));
    };
    const finish = (end: () => void): void => {
      clearInterval(watch);
      removeEventListener("message", heard);
      end();
    };
    addEventListener("message", heard);
  });
}

/** `chrome.identity`. */
export const identity = {
  getRedirectURL: (path = "") => `https://${given.extensionId}.chromiumapp.org/${path.replace(/^\//, "")}`,
  launchWebAuthFlow: (details: { url: string; interactive?: boolean }, callback?: unknown) =>
    both(launchWebAuthFlow(details), callback),
  getAuthToken: (_details?: unknown, callback?: unknown) =>
    both(Promise.reject(new Error("The user is not signed in.")), callback),
  removeCachedAuthToken: async () => undefined,
  clearAllCachedAuthTokens: async () => undefined,
  getProfileUserInfo: async () => ({ email: "", id: "" }),
  onSignInChanged: new FakeEvent(),
};
