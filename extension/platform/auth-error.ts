/**
 * Why there is no token. `interaction-needed`: only Google's window can help, and it did not open, because it was not
 * allowed to or because the owner was not told yet · `wrong-account`: another mailbox than the owner's own ·
 * `unavailable`: the browser has no account to offer, another way remains · the others were met in the window.
 */
export type AuthFailure =
  | "interaction-needed"
  | "refused"
  | "partial"
  | "closed"
  | "answer-not-ours"
  | "nothing-picked"
  | "wrong-account"
  | "unavailable"
  | "failed";

/** Sign-in that did not succeed, with the sentence to show. */
export class AuthError extends Error {
  readonly failure: AuthFailure;
  /** What was asked for. */
  readonly scopes: readonly string[];

  constructor(failure: AuthFailure, message: string, scopes: readonly string[] = []) {
    super(message);
    this.name = "AuthError";
    this.failure = failure;
    this.scopes = scopes;
  }
}
