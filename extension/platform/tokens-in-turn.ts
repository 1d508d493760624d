import { AuthError } from "./auth-error.ts";
import type { BrowserAccountTokens } from "./get-auth-token.ts";
import type { KeyValueStore } from "./ports.ts";
import type { TokenOptions, TokenProvider } from "./token-provider.ts";
import type { WebAuthTokens } from "./web-auth-tokens.ts";

/** Two ways to a token, the one after the other, and what is known of the account behind it. */
export interface TokensInTurn extends TokenProvider {
  /**
   * The browser's own account proved to be another one than the owner's for a token's scopes: from now on they are
   * asked in Google's window. `false`: the token came from there already.
   */
  leaveBrowserAccount(token: string, scopes: readonly string[]): Promise<boolean>;
  /** Might the account of a token be another one than the owner's? */
  accountIsUnsure(token: string): Promise<boolean>;
  /** The account of a token was looked at, and is the right one. */
  accountIsSure(token: string): Promise<void>;
}

export interface TurnDeps {
  readonly web: WebAuthTokens;
  /** `undefined`: a build, or a browser, that knows nothing of its own account. */
  readonly browser: BrowserAccountTokens | undefined;
  readonly local: KeyValueStore;
  /** In memory: dies with the browser. */
  readonly session: KeyValueStore;
}

/** Scopes for which the browser's account is not the owner's. */
const LEFT = "scopes-of-other-account";
/** The last tokens of the browser's account, and whether their account was looked at. */
const GIVEN = "browser-tokens";
/** One a scope would do; older ones are Google's affair. */
const GIVEN_KEPT = 6;

interface Given {
  readonly token: string;
  readonly sure: boolean;
}

/**
 * A token held, else the browser's account in silence, else Google's in silence, else a window. The browser's account is
 * asked only while the owner wants no other address, and never by the browser's name: where it fails, the other way goes
 * on.
 */
export function tokensInTurn({ web, browser, local, session }: TurnDeps): TokensInTurn {
  async function browserFor(
    scopes: readonly string[],
    options: TokenOptions,
  ): Promise<BrowserAccountTokens | undefined> {
    const otherWanted = (options.loginHint ?? "") !== "" && options.anyAccount !== true;
    if (browser === undefined || otherWanted || options.chooseAccount === true) return;
    const left = await textsIn(local, LEFT);
    return scopes.some((scope) => left.includes(scope)) ? undefined : browser;
  }

  async function given(): Promise<readonly Given[]> {
    const value = await session.get(GIVEN);
    return Array.isArray(value) ? value.filter(isGiven) : [];
  }

  async function note(token: string, sure: boolean): Promise<string> {
    const others = (await given()).filter((one) => one.token !== token);
    await session.set(GIVEN, [{ token, sure }, ...others].slice(0, GIVEN_KEPT));
    return token;
  }

  /** Notes where a token came from; what is known of its account stays. */
  async function noted(token: string): Promise<string> {
    return (await given()).some((one) => one.token === token) ? token : note(token, false);
  }

  return {
    async get(scopes, options) {
      const held = await web.held(scopes);
      if (held !== undefined) return held;
      const own = await browserFor(scopes, options);
      if (own === undefined) return web.get(scopes, options);
      let failure = await failureOf(() => own.get(scopes, { interactive: false }));
      if (typeof failure === "string") return noted(failure);
      if (failure.failure === "unavailable" || !options.interactive) return web.get(scopes, options);
      // The browser has an account that was not asked yet: its window is the shorter one.
      failure = await failureOf(() => own.get(scopes, { interactive: true }));
      if (typeof failure === "string") return noted(failure);
      if (failure.failure === "unavailable" || failure.failure === "interaction-needed")
        return web.get(scopes, options);
      throw failure;
    },
    async invalidate(token) {
      await browser?.invalidate(token);
      await web.invalidate(token);
    },
    async signOut() {
      await browser?.signOut();
      await web.signOut();
      await local.remove(LEFT);
      await session.remove(GIVEN);
    },
    async pick(options) {
      const picked = await web.pick(options);
      await local.remove(LEFT);
      return picked;
    },
    async leaveBrowserAccount(token, scopes) {
      if (!(await given()).some((one) => one.token === token)) return false;
      await local.set(LEFT, [...new Set([...(await textsIn(local, LEFT)), ...scopes])]);
      return true;
    },
    async accountIsUnsure(token) {
      const found = (await given()).find((one) => one.token === token);
      return found === undefined ? web.accountIsUnsure(token) : !found.sure;
    },
    async accountIsSure(token) {
      if ((await given()).some((one) => one.token === token)) await note(token, true);
      else await web.accountIsSure(token);
    },
  };
}

async function failureOf(work: () => Promise<string>): Promise<string | AuthError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AuthError) return error;
    throw error;
  }
}

async function textsIn(store: KeyValueStore, key: string): Promise<readonly string[]> {
  const value = await store.get(key);
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function isGiven(value: unknown): value is Given {
  if (typeof value !== "object" || value === null) return false;
  const { token, sure } = value as Partial<Given>;
  return typeof token === "string" && typeof sure === "boolean";
}
