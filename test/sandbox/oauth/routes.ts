import { htmlPage, redirect } from "../control/html.ts";
import type { ApiRequest, ApiResponse, Sandbox } from "../types.ts";
import { accept, answerAtOnce, backWithError, readAuthorisation } from "./authorisation.ts";
import { consentPage, errorPage } from "./consent-page.ts";
import { exchange, revoke, tokenInfo } from "./token-endpoint.ts";

const pagePaths = ["/o/oauth2/v2/auth", "/o/oauth2/auth"];
const tokenPaths = ["/token", "/oauth2/v4/token", "/o/oauth2/token"];
const infoPaths = ["/tokeninfo", "/oauth2/v1/tokeninfo", "/oauth2/v2/tokeninfo", "/oauth2/v3/tokeninfo"];
const revokePaths = ["/revoke", "/o/oauth2/revoke"];

/** Google's accounts server; `undefined`: the request is not for it. */
export function oauthRoute(request: ApiRequest, sandbox: Sandbox): ApiResponse | undefined {
  const { path, method } = request;
  if (pagePaths.includes(path))
    return method === "POST" ? decided(request, sandbox) : authorise(request, sandbox);
  if (tokenPaths.includes(path) && method === "POST") return exchange(request, sandbox);
  if (infoPaths.includes(path)) return tokenInfo(request, sandbox);
  if (revokePaths.includes(path)) return revoke(request, sandbox);
  // Chromium asks /ListAccounts by itself; a redirection here would make it ask for ever.
  if (request.host === "accounts.google.com")
    return htmlPage(404, "<!doctype html><title>404</title><p>404</p>");
  return undefined;
}

function authorise(request: ApiRequest, sandbox: Sandbox): ApiResponse {
  const asked = readAuthorisation(request.query);
  if ("error" in asked) return htmlPage(400, errorPage(asked));
  const at = answerAtOnce(asked, sandbox);
  return at === undefined ? htmlPage(200, consentPage(asked, request.query, sandbox)) : redirect(at);
}

function decided(request: ApiRequest, sandbox: Sandbox): ApiResponse {
  const form = new URLSearchParams(Buffer.from(request.body).toString("utf8"));
  const asked = readAuthorisation(form);
  if ("error" in asked) return htmlPage(400, errorPage(asked));
  if (form.get("decision") !== "accept") return redirect(backWithError(asked, "access_denied"));
  const picked = asked.onePick ? form.getAll("picked") : [];
  if (asked.onePick && picked.length === 0) return redirect(backWithError(asked, "access_denied"));
  return redirect(accept(asked, sandbox, form.getAll("granted"), picked));
}
