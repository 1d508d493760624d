import type { Sandbox } from "../types.ts";
import { driveFileScope, scopeWords, splitScopes } from "./scopes.ts";

/** What an application asks of the authorisation page. */
export interface Authorisation {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly responseType: "token" | "code";
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  readonly prompt: readonly string[];
  readonly loginHint: string | undefined;
  readonly onePick: boolean;
  readonly fileIds: readonly string[];
  readonly includeGranted: boolean;
  readonly offline: boolean;
  readonly challenge: string | undefined;
  readonly challengeMethod: string | undefined;
}

/** A request that Google answers with an error page, because there is no address to send the answer to. */
export interface AuthorisationFault {
  readonly error: string;
  readonly explanation: string;
}

const extensionAddress = /^https:\/\/[a-p]{32}\.chromiumapp\.org(\/|$)/;
const loopback = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$)/;

/** Reads the query of `/o/oauth2/v2/auth`, or says what is wrong with it. */
export function readAuthorisation(query: URLSearchParams): Authorisation | AuthorisationFault {
  const clientId = query.get("client_id") ?? "";
  const redirectUri = query.get("redirect_uri") ?? "";
  const responseType = query.get("response_type");
  const scopes = splitScopes(query.get("scope") ?? "");
  const onePick = query.get("trigger_onepick") === "true";
  if (clientId === "") return missing("client_id");
  if (redirectUri === "") return missing("redirect_uri");
  if (!extensionAddress.test(redirectUri) && !loopback.test(redirectUri)) {
    return {
      error: "redirect_uri_mismatch",
      explanation: `L'adresse de retour «\u00a0${redirectUri}\u00a0» n'est pas celle d'une extension (https://….chromiumapp.org/).`,
    };
  }
  if (responseType !== "token" && responseType !== "code") {
    return { error: "unsupported_response_type", explanation: "response_type doit être token ou code." };
  }
  if (scopes.length === 0) return missing("scope");
  const unknown = scopes.filter((scope) => scopeWords[scope] === undefined);
  if (unknown.length > 0) {
    return { error: "invalid_scope", explanation: `Portée inconnue\u00a0: ${unknown.join(", ")}` };
  }
  if (onePick && (scopes.length !== 1 || scopes[0] !== driveFileScope)) {
    return {
      error: "invalid_request",
      explanation: "trigger_onepick demande la portée drive.file, et elle seule.",
    };
  }
  return {
    clientId,
    redirectUri,
    responseType,
    scopes,
    state: query.get("state") ?? undefined,
    prompt: (query.get("prompt") ?? "").split(/\s+/).filter((word) => word !== ""),
    loginHint: query.get("login_hint") ?? undefined,
    onePick,
    fileIds: (query.get("file_ids") ?? "").split(",").filter((id) => id !== ""),
    includeGranted: query.get("include_granted_scopes") === "true",
    offline: query.get("access_type") === "offline",
    challenge: query.get("code_challenge") ?? undefined,
    challengeMethod: query.get("code_challenge_method") ?? undefined,
  };
}

function missing(name: string): AuthorisationFault {
  return { error: "invalid_request", explanation: `Paramètre obligatoire absent\u00a0: ${name}` };
}

/**
 * The address to go back to without asking anybody, or `undefined` when the person must be asked.
 * `prompt=none` never asks: without an earlier consent it comes back with `interaction_required`.
 */
export function answerAtOnce(request: Authorisation, sandbox: Sandbox): string | undefined {
  const granted = sandbox.tokens.granted(request.clientId);
  const known = request.scopes.every((scope) => granted.includes(scope));
  const account = sandbox.tokens.account.email;
  const otherAccount =
    request.loginHint?.includes("@") === true && request.loginHint.toLowerCase() !== account;
  if (request.prompt.includes("none")) {
    if (!known || otherAccount || request.onePick) return backWithError(request, "interaction_required");
    return accept(request, sandbox, request.scopes, []);
  }
  const mustAsk = request.prompt.length > 0 || request.onePick || otherAccount;
  return known && !mustAsk ? accept(request, sandbox, request.scopes, []) : undefined;
}

/**
 * The person agreed to `scopes` (perhaps not all that was asked) and picked `fileIds`: the address to go back to,
 * with the token (in the fragment) or the code (in the query). Agreeing to nothing is a refusal.
 */
export function accept(
  request: Authorisation,
  sandbox: Sandbox,
  scopes: readonly string[],
  fileIds: readonly string[],
): string {
  const agreed = request.scopes.filter((scope) => scopes.includes(scope));
  if (agreed.length === 0) return backWithError(request, "access_denied");
  const { tokens } = sandbox;
  tokens.grant(request.clientId, agreed);
  tokens.pick(request.clientId, fileIds);
  const opened = request.includeGranted
    ? [...new Set([...agreed, ...tokens.granted(request.clientId)])]
    : agreed;
  const picked = request.onePick && fileIds.length > 0 ? { picked_file_ids: fileIds.join(",") } : {};
  const common = {
    state: request.state,
    scope: opened.join(" "),
    authuser: "0",
    prompt: request.prompt[0] ?? "consent",
  };
  if (request.responseType === "code") {
    const code = tokens.issueCode({
      clientId: request.clientId,
      redirectUri: request.redirectUri,
      scopes: opened,
      challenge: request.challenge,
      challengeMethod: request.challengeMethod,
    });
    sandbox.changed();
    return back(request, { ...common, code, ...picked });
  }
  const token = tokens.issue(opened, { clientId: request.clientId });
  sandbox.changed();
  return back(request, {
    ...common,
    access_token: token.value,
    token_type: "Bearer",
    expires_in: String(tokens.secondsLeft(token)),
    ...picked,
  });
}

/** The address to go back to with an error: `access_denied`, `interaction_required` … */
export function backWithError(request: Authorisation, error: string): string {
  return back(request, { error, state: request.state });
}

function back(request: Authorisation, values: Readonly<Record<string, string | undefined>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) parameters.set(name, value);
  if (request.responseType === "token") return `${request.redirectUri}#${parameters}`;
  return `${request.redirectUri}${request.redirectUri.includes("?") ? "&" : "?"}${parameters}`;
}
