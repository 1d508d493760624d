import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the stub of Chrome's own account keeps under this name in `chrome.storage.local`. */
export const ACCOUNT_KEY = "compte-du-navigateur";

/** Chrome's own account as a test plays it: the tokens it has for each scope, and Chrome's words when it has none. */
export interface PlayedAccount {
  /** The tokens for a scope, in turn: a token that was given back makes place for the next one. */
  readonly tokens?: Readonly<Record<string, readonly string[]>>;
  /** Given only in a window, once the owner agreed. */
  readonly afterWindow?: Readonly<Record<string, readonly string[]>>;
  readonly error?: string;
}

/** The stub writes what it was asked beside it. */
export interface AskedAccount {
  readonly asked?: readonly { readonly interactive: boolean; readonly scopes: readonly string[] }[];
  readonly removed?: readonly string[];
}

const STUB = `
const KEY = ${JSON.stringify(ACCOUNT_KEY)};
const read = async () => (await chrome.storage.local.get(KEY))[KEY] ?? {};
const keep = async (more) => chrome.storage.local.set({ [KEY]: { ...(await read()), ...more } });
chrome.identity.getAuthToken = async ({ interactive = false, scopes = [] } = {}) => {
  const state = await read();
  await keep({ asked: [...(state.asked ?? []), { interactive, scopes }] });
  const all = { ...state.tokens, ...(interactive ? state.afterWindow : {}) };
  const token = (all[scopes[0]] ?? []).find((one) => !(state.removed ?? []).includes(one));
  if (token === undefined) throw new Error(state.error ?? "The user is not signed in.");
  if (interactive) await keep({ tokens: { ...state.tokens, ...state.afterWindow } });
  return { token, grantedScopes: scopes };
};
chrome.identity.removeCachedAuthToken = async ({ token }) => {
  await keep({ removed: [...((await read()).removed ?? []), token] });
};
chrome.identity.clearAllCachedAuthTokens = async () => keep({ tokens: {} });
`;

/**
 * Chromium has no account of Google's: a copy of the build gets a client for it in its manifest and a stub in the place of
 * \`chrome.identity.getAuthToken\`, in the worker and in the panel, as a build for Chrome would have.
 */
export function playBrowserAccount(extension: string): void {
  const edit = (path: string, change: (text: string) => string): void =>
    writeFileSync(join(extension, path), change(readFileSync(join(extension, path), "utf8")));
  writeFileSync(join(extension, "stub.js"), STUB);
  edit("manifest.json", (text) =>
    JSON.stringify({
      ...JSON.parse(text),
      oauth2: {
        client_id: "chrome.apps.googleusercontent.com",
        scopes: ["https://www.googleapis.com/auth/drive.file"],
      },
    }),
  );
  edit("service-worker-loader.js", (text) => `import "./stub.js";\n${text}`);
  edit("panel/index.html", (text) =>
    text.replace("<head>", '<head><script type="module" src="../stub.js"></script>'),
  );
}
