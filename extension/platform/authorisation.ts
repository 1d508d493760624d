/** Google's authorisation address and what comes back from it (OAuth 2.0, implicit grant). */

export interface AuthorisationRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  /** Random: the answer must bring it back. */
  readonly state: string;
  readonly prompt?: "none" | "consent" | "select_account";
  readonly loginHint?: string;
  /** Google's window also lets the owner pick a workbook (then the scope is `drive.file`, and it alone). */
  readonly picker?: boolean;
}

const ADDRESS = "https://accounts.google.com/o/oauth2/v2/auth";

/** The address to open. */
export function authorisationUrl(request: AuthorisationRequest): string {
  const query = new URLSearchParams({
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    response_type: "token",
    scope: request.scopes.join(" "),
    state: request.state,
  });
  if (request.prompt !== undefined) query.set("prompt", request.prompt);
  if (request.loginHint !== undefined && request.loginHint !== "") query.set("login_hint", request.loginHint);
  if (request.picker === true) {
    query.set("prompt", "consent");
    query.set("trigger_onepick", "true");
    query.set("mimetypes", "application/vnd.google-apps.spreadsheet");
  }
  return `${ADDRESS}?${query}`;
}

export interface AuthorisationAnswer {
  readonly state: string | undefined;
  readonly token: string | undefined;
  readonly scopes: readonly string[] | undefined;
  /** Seconds. */
  readonly expiresIn: number;
  readonly pickedFileIds: readonly string[];
  /** `access_denied`, `interaction_required` … */
  readonly error: string | undefined;
}

const ONE_HOUR = 3600;

/** Reads the address that Google came back to; values may stand in the fragment or in the query. */
export function readAuthorisationAnswer(address: string): AuthorisationAnswer {
  const url = new URL(address);
  const fragment = new URLSearchParams(url.hash.replace(/^#/, ""));
  const value = (name: string): string | undefined =>
    fragment.get(name) ?? url.searchParams.get(name) ?? undefined;
  const list = (text: string | undefined, separator: RegExp): readonly string[] | undefined =>
    text?.split(separator).filter((part) => part !== "");
  const expires = Number(value("expires_in"));
  return {
    state: value("state"),
    token: value("access_token"),
    scopes: list(value("scope"), /\s+/),
    expiresIn: Number.isFinite(expires) && expires > 0 ? expires : ONE_HOUR,
    pickedFileIds: list(value("picked_file_ids"), /[\s,]+/) ?? [],
    error: value("error"),
  };
}
