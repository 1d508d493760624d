import { authTexts } from "#shared/texts/panel/auth.ts";
import { AuthError } from "./auth-error.ts";
import type { TokenOptions } from "./token-provider.ts";

/** The part of `chrome.identity` that gives tokens of the browser's own account. */
export interface BrowserAccount {
  getAuthToken(details: {
    readonly interactive: boolean;
    readonly scopes: string[];
    readonly enableGranularPermissions: boolean;
  }): Promise<{ readonly token?: string; readonly grantedScopes?: string[] }>;
  removeCachedAuthToken(details: { readonly token: string }): Promise<unknown>;
  clearAllCachedAuthTokens(): Promise<unknown>;
}

/** Tokens of the account that the browser itself is signed in with: renewed by the browser, without any window. */
export interface BrowserAccountTokens {
  /**
   * @throws AuthError `interaction-needed` when that account has not agreed yet · `unavailable` when the browser has no
   * such account or no such service (Edge, Brave, Vivaldi) · `closed`, `partial` when its window gave nothing
   */
  get(scopes: readonly string[], options: Pick<TokenOptions, "interactive">): Promise<string>;
  invalidate(token: string): Promise<void>;
  signOut(): Promise<void>;
}

/** Tokens by `chrome.identity.getAuthToken`: Chrome only, and always its main account. */
export function browserAccountTokens(account: BrowserAccount): BrowserAccountTokens {
  return {
    async get(scopes, { interactive }) {
      let answer: Awaited<ReturnType<BrowserAccount["getAuthToken"]>>;
      try {
        answer = await account.getAuthToken({
          interactive,
          scopes: [...scopes],
          enableGranularPermissions: true,
        });
      } catch (error) {
        throw browserFailure(error, interactive, scopes);
      }
      const { token, grantedScopes = scopes } = answer;
      if (token === undefined || token === "") throw unavailable();
      const missing = scopes.filter((scope) => !grantedScopes.includes(scope));
      if (missing.length === 0) return token;
      if (!interactive) throw new AuthError("interaction-needed", authTexts.interactionNeeded);
      throw new AuthError("partial", authTexts.partial(missing), missing);
    },
    async invalidate(token) {
      await quietly(account.removeCachedAuthToken({ token }));
    },
    async signOut() {
      await quietly(account.clearAllCachedAuthTokens());
    },
  };
}

/** Chrome's words for a failure; what is not known means that this way does not exist here. */
function browserFailure(error: unknown, interactive: boolean, scopes: readonly string[]): AuthError {
  const words = error instanceof Error ? error.message : String(error);
  if (/did not approve|cancel/i.test(words) && interactive) {
    return new AuthError("closed", authTexts.closed, scopes);
  }
  if (/not granted|revoked|interaction required/i.test(words)) {
    return new AuthError("interaction-needed", authTexts.interactionNeeded);
  }
  return unavailable();
}

function unavailable(): AuthError {
  return new AuthError("unavailable", authTexts.interactionNeeded);
}

/** A browser that cannot forget a token has none of ours. */
async function quietly(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch {
    // Nothing is cached where the service does not exist.
  }
}
