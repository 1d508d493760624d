import { createHash } from "node:crypto";
import type { ApiRequest, ApiResponse, Sandbox } from "../types.ts";

/** `POST /token`: exchanges a code or a refresh token for an access token, as Google's OAuth server does. */
export function exchange(request: ApiRequest, sandbox: Sandbox): ApiResponse {
  const form = formOf(request);
  if (form.get("client_id") === null)
    return refused("invalid_request", "Could not determine client ID from request.");
  if (form.get("client_secret") === null) return refused("invalid_request", "client_secret is missing.");
  switch (form.get("grant_type")) {
    case "authorization_code":
      return fromCode(form, sandbox);
    case "refresh_token":
      return fromRefresh(form, sandbox);
    default:
      return refused("unsupported_grant_type", `Invalid grant_type: ${form.get("grant_type") ?? ""}`);
  }
}

function fromCode(form: URLSearchParams, sandbox: Sandbox): ApiResponse {
  const code = sandbox.tokens.takeCode(form.get("code") ?? "");
  if (code === undefined || code.clientId !== form.get("client_id"))
    return refused("invalid_grant", "Malformed auth code.");
  if (code.redirectUri !== form.get("redirect_uri")) return refused("redirect_uri_mismatch", "Bad Request");
  if (code.challenge !== undefined) {
    const verifier = form.get("code_verifier") ?? "";
    const derived =
      code.challengeMethod === "S256" ? createHash("sha256").update(verifier).digest("base64url") : verifier;
    if (derived !== code.challenge) return refused("invalid_grant", "Invalid code verifier.");
  }
  const refresh = sandbox.tokens.issueRefresh(code.clientId, code.scopes);
  return tokenAnswer(sandbox, code.clientId, code.scopes, { refresh_token: refresh });
}

function fromRefresh(form: URLSearchParams, sandbox: Sandbox): ApiResponse {
  const known = sandbox.tokens.refreshGrant(form.get("refresh_token") ?? "");
  if (known === undefined || known.clientId !== form.get("client_id")) {
    return refused("invalid_grant", "Token has been expired or revoked.");
  }
  return tokenAnswer(sandbox, known.clientId, known.scopes, {});
}

function tokenAnswer(
  sandbox: Sandbox,
  clientId: string,
  scopes: readonly string[],
  more: Readonly<Record<string, string>>,
): ApiResponse {
  const token = sandbox.tokens.issue(scopes, { clientId });
  sandbox.changed();
  return {
    status: 200,
    body: {
      access_token: token.value,
      expires_in: sandbox.tokens.secondsLeft(token),
      scope: scopes.join(" "),
      token_type: "Bearer",
      ...more,
    },
  };
}

/** `/tokeninfo`: what a token opens and for how long. */
export function tokenInfo(request: ApiRequest, sandbox: Sandbox): ApiResponse {
  const value =
    request.query.get("access_token") ??
    formOf(request).get("access_token") ??
    /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? "")?.[1] ??
    "";
  const known = sandbox.tokens.lookup(value);
  if (known.state !== "valid") return refused("invalid_token", "Invalid Value");
  const { token } = known;
  const left = sandbox.tokens.secondsLeft(token);
  return {
    status: 200,
    body: {
      azp: token.clientId,
      aud: token.clientId,
      scope: token.scopes.join(" "),
      exp: String(Math.round(Date.now() / 1000) + left),
      expires_in: String(left),
      email: sandbox.tokens.account.email,
      email_verified: "true",
      access_type: "online",
    },
  };
}

/** `POST /revoke`: withdraws a grant. */
export function revoke(request: ApiRequest, sandbox: Sandbox): ApiResponse {
  const token = request.query.get("token") ?? formOf(request).get("token") ?? "";
  if (!sandbox.tokens.revoke(token)) return refused("invalid_token", "Token expired or revoked");
  sandbox.changed();
  return { status: 200, body: {} };
}

function refused(error: string, description: string): ApiResponse {
  return { status: 400, body: { error, error_description: description } };
}

function formOf(request: ApiRequest): URLSearchParams {
  const text = Buffer.from(request.body).toString("utf8");
  if (!(request.headers["content-type"] ?? "").includes("json")) return new URLSearchParams(text);
  try {
    const parsed: unknown = JSON.parse(text);
    return new URLSearchParams(
      typeof parsed === "object" && parsed !== null ? (parsed as Record<string, string>) : {},
    );
  } catch {
    return new URLSearchParams();
  }
}
