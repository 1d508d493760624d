export interface TokenOptions {
  /** May Google's window open? Only after the owner was told what is asked, and why. */
  readonly interactive: boolean;
  /** The owner's business address. */
  readonly loginHint?: string;
  /** The address is only what an earlier answer told: the browser's own account may serve as well. */
  readonly anyAccount?: boolean;
  /** The account given before was not the right one: Google's window lets the owner choose again. */
  readonly chooseAccount?: boolean;
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
