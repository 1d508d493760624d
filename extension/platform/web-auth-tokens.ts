import { authTexts } from "#shared/texts/panel/auth.ts";
import { AuthError } from "./auth-error.ts";
import { authorisationUrl, readAuthorisationAnswer } from "./authorisation.ts";
import type { ClientId } from "./client-id.ts";
import { notSent } from "./google-error.ts";
import type { KeyValueStore, WebAuthFlow } from "./ports.ts";
import { SCOPES } from "./scopes.ts";
import type { TokenOptions, TokenProvider } from "./token-provider.ts";

export interface WebAuthDeps {
  readonly flow: WebAuthFlow;
  readonly redirectUri: () => string;
  readonly clientId: () => Promise<ClientId>;
  /** In memory: dies with the browser. */
  readonly session: KeyValueStore;
  /** Milliseconds. */
  readonly now: () => number;
  readonly randomState: () => string;
  /** The browser knows that it has no network. */
  readonly isOffline?: () => boolean;
}

/** Tokens by Google's window, and those already held. */
export interface WebAuthTokens extends TokenProvider {
  /** A token held for these scopes, without asking anybody. */
  held(scopes: readonly string[]): Promise<string | undefined>;
  /** Was the account of a held token chosen without the owner's address, or in a window where it could be changed? */
  accountIsUnsure(token: string): Promise<boolean>;
  /** The account of a held token was looked at, and is the right one. */
  accountIsSure(token: string): Promise<void>;
}

interface KeptToken {
  readonly token: string;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
  /** Given in silence for the address asked for, or looked at since. */
  readonly sure: boolean;
}

const TOKENS = "tokens";
/** A token this close to its end is not used any more: the call could outlive it. */
const MARGIN = 60_000;

const ADMINISTRATOR = /^(admin_policy_enforced|org_internal)$/;

/** Tokens by `launchWebAuthFlow`: works in Chrome, Edge and Brave with the account that the owner chooses. */
export function webAuthTokens(deps: WebAuthDeps): WebAuthTokens {
  const running = new Map<string, Promise<string>>();

  async function kept(): Promise<readonly KeptToken[]> {
    const value = await deps.session.get(TOKENS);
    if (!Array.isArray(value)) return [];
    return value.filter(isKeptToken).filter((token) => token.expiresAt - MARGIN > deps.now());
  }

  async function held(scopes: readonly string[]): Promise<string | undefined> {
    return (await kept()).find((token) => scopes.every((scope) => token.scopes.includes(scope)))?.token;
  }

  async function keep(token: KeptToken): Promise<void> {
    // The newest first: a workbook picked with another account is read with that account.
    await deps.session.set(TOKENS, [token, ...(await kept())]);
  }

  async function ask(
    scopes: readonly string[],
    options: TokenOptions,
    silent: boolean,
    picker = false,
  ): Promise<{ token: string; picked: readonly string[] }> {
    if (deps.isOffline?.() === true) throw notSent();
    const state = deps.randomState();
    const client = await deps.clientId();
    const url = authorisationUrl({
      clientId: client.value,
      redirectUri: deps.redirectUri(),
      scopes,
      state,
      ...(silent ? { prompt: "none" as const } : {}),
      ...(!silent && options.chooseAccount === true ? { prompt: "select_account" as const } : {}),
      ...(options.loginHint === undefined ? {} : { loginHint: options.loginHint }),
      picker,
    });
    let address: string;
    try {
      address = await deps.flow(url, !silent);
    } catch (error) {
      if (silent) throw new AuthError("interaction-needed", authTexts.interactionNeeded);
      throw windowFailure(error, client, scopes);
    }
    const answer = readAuthorisationAnswer(address);
    if (answer.state !== state) throw new AuthError("answer-not-ours", authTexts.answerNotOurs);
    if (answer.error !== undefined) {
      if (silent) throw new AuthError("interaction-needed", authTexts.interactionNeeded);
      if (answer.error === "access_denied") throw new AuthError("refused", authTexts.refused, scopes);
      if (ADMINISTRATOR.test(answer.error)) throw new AuthError("failed", authTexts.administrator, scopes);
      throw new AuthError("failed", authTexts.failed(answer.error));
    }
    const granted = answer.scopes ?? scopes;
    if (answer.token !== undefined) {
      await keep({
        token: answer.token,
        scopes: granted,
        expiresAt: deps.now() + answer.expiresIn * 1000,
        sure: silent && (options.loginHint ?? "") !== "",
      });
    }
    const missing = scopes.filter((scope) => !granted.includes(scope));
    if (missing.length > 0) throw new AuthError("partial", authTexts.partial(missing), missing);
    return { token: answer.token ?? "", picked: answer.pickedFileIds };
  }

  async function obtain(scopes: readonly string[], options: TokenOptions): Promise<string> {
    const found = await held(scopes);
    if (found !== undefined) return found;
    if (!(options.interactive && options.chooseAccount === true)) {
      const quiet = await inSilence(scopes, options);
      if (quiet !== undefined) return quiet;
    }
    if (!options.interactive) throw new AuthError("interaction-needed", authTexts.interactionNeeded);
    const { token } = await ask(scopes, options, false);
    if (token === "") throw new AuthError("failed", authTexts.failed("access_token"));
    return token;
  }

  /** A token without any window; `undefined`: the window is needed, and may open. */
  async function inSilence(scopes: readonly string[], options: TokenOptions): Promise<string | undefined> {
    try {
      const { token } = await ask(scopes, options, true);
      if (token !== "") return token;
    } catch (error) {
      if (!options.interactive || !(error instanceof AuthError)) throw error;
    }
    return undefined;
  }

  return {
    get(scopes, options) {
      // Several calls at once share one window.
      const key = `${options.interactive} ${options.loginHint ?? ""} ${[...scopes].sort().join(" ")}`;
      const already = running.get(key);
      if (already !== undefined) return already;
      const started = obtain(scopes, options).finally(() => running.delete(key));
      running.set(key, started);
      return started;
    },
    async invalidate(token) {
      const left = (await kept()).filter((one) => one.token !== token);
      await deps.session.set(TOKENS, left);
    },
    held,
    async accountIsUnsure(token) {
      return (await kept()).some((one) => one.token === token && !one.sure);
    },
    async accountIsSure(token) {
      const seen = (await kept()).map((one) => (one.token === token ? { ...one, sure: true } : one));
      await deps.session.set(TOKENS, seen);
    },
    async signOut() {
      await deps.session.remove(TOKENS);
    },
    async pick(options) {
      const scopes = [SCOPES.file];
      const { picked } = await ask(scopes, { ...options, interactive: true }, false, true);
      if (picked.length === 0) throw new AuthError("nothing-picked", authTexts.nothingPicked);
      return picked;
    },
  };
}

function windowFailure(error: unknown, client: ClientId, scopes: readonly string[]): AuthError {
  // Google shows its own page for a client it does not know; closing it looks like any closed window.
  if (client.source === "placeholder") return new AuthError("failed", authTexts.noClientId);
  const words = error instanceof Error ? error.message : String(error);
  if (/did not approve|closed|cancel/i.test(words)) return new AuthError("closed", authTexts.closed, scopes);
  if (/could not be loaded/i.test(words)) return new AuthError("failed", authTexts.notLoaded, scopes);
  return new AuthError("failed", authTexts.failed(words));
}

function isKeptToken(value: unknown): value is KeptToken {
  if (typeof value !== "object" || value === null) return false;
  const { token, scopes, expiresAt, sure } = value as Partial<KeptToken>;
  const dated = typeof expiresAt === "number" && typeof sure === "boolean";
  return typeof token === "string" && Array.isArray(scopes) && dated;
}
