import { authTexts } from "#shared/texts/panel/auth.ts";
import { AuthError } from "./auth-error.ts";
import { authorisationUrl, readAuthorisationAnswer } from "./authorisation.ts";
import type { ClientId } from "./client-id.ts";
import type { KeyValueStore, WebAuthFlow } from "./ports.ts";
import { SCOPES } from "./scopes.ts";

export interface TokenOptions {
  /** May Google's window open? Only after the owner was told what is asked, and why. */
  readonly interactive: boolean;
  /** The owner's business address. */
  readonly loginHint?: string;
}

/** Sign-in behind one interface: access tokens, an hour of life each. */
export interface TokenProvider {
  /** @throws AuthError when Google or the owner gives no token. */
  get(scopes: readonly string[], options: TokenOptions): Promise<string>;
  /** Forgets a token that Google no longer takes. */
  invalidate(token: string): Promise<void>;
  /** Forgets every token. Google keeps its own record, which the owner can withdraw there. */
  signOut(): Promise<void>;
  /** Google's window with its picker: a token for the workbook picked, and its identifier. */
  pick(options: Omit<TokenOptions, "interactive">): Promise<readonly string[]>;
}

export interface TokenProviderDeps {
  readonly flow: WebAuthFlow;
  readonly redirectUri: () => string;
  readonly clientId: () => Promise<ClientId>;
  /** In memory: dies with the browser. */
  readonly session: KeyValueStore;
  /** Milliseconds. */
  readonly now: () => number;
  readonly randomState: () => string;
}

interface KeptToken {
  readonly token: string;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
}

const TOKENS = "tokens";
/** A token this close to its end is not used any more: the call could outlive it. */
const MARGIN = 60_000;

/** Tokens by `launchWebAuthFlow`: works in Chrome, Edge and Brave with the account that the owner chooses. */
export function webAuthTokens(deps: TokenProviderDeps): TokenProvider {
  const running = new Map<string, Promise<string>>();

  async function kept(): Promise<readonly KeptToken[]> {
    const value = await deps.session.get(TOKENS);
    if (!Array.isArray(value)) return [];
    return value.filter(isKeptToken).filter((token) => token.expiresAt - MARGIN > deps.now());
  }

  async function keep(token: KeptToken): Promise<void> {
    await deps.session.set(TOKENS, [...(await kept()), token]);
  }

  async function ask(
    scopes: readonly string[],
    options: TokenOptions,
    silent: boolean,
    picker = false,
  ): Promise<{ token: string; picked: readonly string[] }> {
    const state = deps.randomState();
    const client = await deps.clientId();
    const url = authorisationUrl({
      clientId: client.value,
      redirectUri: deps.redirectUri(),
      scopes,
      state,
      ...(silent ? { prompt: "none" as const } : {}),
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
      throw new AuthError("failed", authTexts.failed(answer.error));
    }
    const granted = answer.scopes ?? scopes;
    if (answer.token !== undefined) {
      await keep({
        token: answer.token,
        scopes: granted,
        expiresAt: deps.now() + answer.expiresIn * 1000,
      });
    }
    const missing = scopes.filter((scope) => !granted.includes(scope));
    if (missing.length > 0) throw new AuthError("partial", authTexts.partial(missing), missing);
    return { token: answer.token ?? "", picked: answer.pickedFileIds };
  }

  async function obtain(scopes: readonly string[], options: TokenOptions): Promise<string> {
    const found = (await kept()).find((token) => scopes.every((scope) => token.scopes.includes(scope)));
    if (found !== undefined) return found.token;
    try {
      const { token } = await ask(scopes, options, true);
      if (token !== "") return token;
    } catch (error) {
      if (!options.interactive || !(error instanceof AuthError)) throw error;
    }
    if (!options.interactive) throw new AuthError("interaction-needed", authTexts.interactionNeeded);
    const { token } = await ask(scopes, options, false);
    if (token === "") throw new AuthError("failed", authTexts.failed("access_token"));
    return token;
  }

  return {
    get(scopes, options) {
      // Several calls at once share one window.
      const key = `${options.interactive} ${[...scopes].sort().join(" ")}`;
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
  return new AuthError("failed", authTexts.failed(words));
}

function isKeptToken(value: unknown): value is KeptToken {
  if (typeof value !== "object" || value === null) return false;
  const { token, scopes, expiresAt } = value as Partial<KeptToken>;
  return typeof token === "string" && Array.isArray(scopes) && typeof expiresAt === "number";
}
