import { randomBytes } from "node:crypto";
import { splitScopes } from "./scopes.ts";

/** What an access token opens, and for whom. */
export interface AccessToken {
  readonly value: string;
  readonly scopes: readonly string[];
  readonly clientId: string;
  /** Milliseconds since 1970; `undefined`: does not expire. */
  readonly expiresAt: number | undefined;
}

interface AuthorizationCode {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly challenge: string | undefined;
  readonly challengeMethod: string | undefined;
}

interface RefreshToken {
  readonly clientId: string;
  readonly scopes: readonly string[];
}

/** The store as it is kept in the state file. */
export interface TokenState {
  readonly access: readonly AccessToken[];
  readonly refresh: readonly (readonly [string, RefreshToken])[];
  readonly grants: readonly (readonly [string, readonly string[]])[];
  readonly picked: readonly (readonly [string, readonly string[]])[];
}

export type TokenLookup =
  | { readonly state: "valid"; readonly token: AccessToken }
  | { readonly state: "expired" | "unknown" };

const hourInSeconds = 3600;

/** The client name under which the sandbox itself holds its token. */
export const sandboxClient = "sandbox";

/** Plays Google's accounts server: who granted what to which client, and the tokens that say so. */
export class TokenStore {
  readonly account = { email: "camille@menuiserie-durand.example", name: "Camille Durand" };
  readonly #now: () => number;
  readonly #access = new Map<string, AccessToken>();
  readonly #refresh = new Map<string, RefreshToken>();
  readonly #codes = new Map<string, AuthorizationCode>();
  readonly #grants = new Map<string, Set<string>>();
  readonly #picked = new Map<string, Set<string>>();

  /** `now`: the real clock in milliseconds; tokens age with it, not with the sandbox's day. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** A new access token. `expiresIn` in seconds (default one hour); `Infinity`: never. */
  issue(
    scopes: readonly string[],
    options: { readonly expiresIn?: number; readonly clientId?: string } = {},
  ): AccessToken {
    const expiresIn = options.expiresIn ?? hourInSeconds;
    const token: AccessToken = {
      value: `ya29.${randomBytes(32).toString("base64url")}`,
      scopes: [...scopes],
      clientId: options.clientId ?? "application",
      expiresAt: Number.isFinite(expiresIn) ? this.#now() + expiresIn * 1000 : undefined,
    };
    this.#access.set(token.value, token);
    return token;
  }

  /** What is known of a token at this moment. */
  lookup(value: string): TokenLookup {
    const token = this.#access.get(value);
    if (token === undefined) return { state: "unknown" };
    if (token.expiresAt !== undefined && token.expiresAt <= this.#now()) return { state: "expired" };
    return { state: "valid", token };
  }

  /** Seconds a token still lives. */
  secondsLeft(token: AccessToken): number {
    if (token.expiresAt === undefined) return hourInSeconds;
    return Math.max(0, Math.round((token.expiresAt - this.#now()) / 1000));
  }

  /**
   * Withdraws the grant behind a token (access or refresh), as Google does: every token of the client dies
   * with it. Answers whether the token was known.
   */
  revoke(value: string): boolean {
    const known = this.#access.get(value) ?? this.#refresh.get(value);
    if (known === undefined) return false;
    if (known.clientId === sandboxClient) {
      this.#access.delete(value);
      this.#refresh.delete(value);
      return true;
    }
    for (const [key, token] of this.#access) if (token.clientId === known.clientId) this.#access.delete(key);
    for (const [key, token] of this.#refresh)
      if (token.clientId === known.clientId) this.#refresh.delete(key);
    this.#grants.delete(known.clientId);
    this.#picked.delete(known.clientId);
    return true;
  }

  /** Ends the life of every token that ages (not the sandbox's own): what an hour's wait would do. */
  expireAll(): void {
    for (const [key, token] of this.#access) {
      if (token.expiresAt !== undefined) this.#access.set(key, { ...token, expiresAt: this.#now() });
    }
  }

  /** The scopes the account has granted to a client so far. */
  granted(clientId: string): readonly string[] {
    return [...(this.#grants.get(clientId) ?? [])];
  }

  /** Notes a consent. */
  grant(clientId: string, scopes: readonly string[]): void {
    this.#grants.set(clientId, new Set([...this.granted(clientId), ...scopes]));
  }

  /** Notes the files that were picked for a client: `drive.file` opens these only. */
  pick(clientId: string, fileIds: readonly string[]): void {
    this.#picked.set(clientId, new Set([...(this.#picked.get(clientId) ?? []), ...fileIds]));
  }

  /** May a `drive.file` token of this client open the file? */
  hasPicked(clientId: string, fileId: string): boolean {
    return clientId === sandboxClient || (this.#picked.get(clientId)?.has(fileId) ?? false);
  }

  /** A one-time code of the authorisation page, to be exchanged at `/token`. */
  issueCode(code: AuthorizationCode): string {
    const value = `4/${randomBytes(24).toString("base64url")}`;
    this.#codes.set(value, code);
    return value;
  }

  /** Takes a code away: a second exchange finds nothing. */
  takeCode(value: string): AuthorizationCode | undefined {
    const code = this.#codes.get(value);
    this.#codes.delete(value);
    return code;
  }

  /** A refresh token for a client. */
  issueRefresh(clientId: string, scopes: readonly string[]): string {
    const value = `1//${randomBytes(24).toString("base64url")}`;
    this.#refresh.set(value, { clientId, scopes: [...scopes] });
    return value;
  }

  /** The grant behind a refresh token, if it was not revoked. */
  refreshGrant(value: string): RefreshToken | undefined {
    return this.#refresh.get(value);
  }

  /** Everything that must survive a restart. */
  save(): TokenState {
    return {
      access: [...this.#access.values()],
      refresh: [...this.#refresh],
      grants: [...this.#grants].map(([client, scopes]) => [client, [...scopes]] as const),
      picked: [...this.#picked].map(([client, files]) => [client, [...files]] as const),
    };
  }

  /** Takes back what `save` gave. */
  restore(state: TokenState): void {
    for (const token of state.access) this.#access.set(token.value, token);
    for (const [value, token] of state.refresh) this.#refresh.set(value, token);
    for (const [client, scopes] of state.grants) this.grant(client, splitScopes(scopes.join(" ")));
    for (const [client, files] of state.picked) this.pick(client, files);
  }
}
