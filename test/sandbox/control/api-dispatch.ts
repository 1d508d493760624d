import { driveFileScope } from "../oauth/scopes.ts";
import type { AccessToken } from "../oauth/tokens.ts";
import { type ApiMethod, type ApiRequest, type ApiResponse, googleError, type Sandbox } from "../types.ts";
import { applyFieldsMask, FieldsMaskError } from "./fields-mask.ts";
import {
  errorOfStatus,
  insufficientScopes,
  invalidArgument,
  notFound,
  unauthenticated,
} from "./google-errors.ts";

/** A request with the method it means and the values of its path. */
export interface Matched {
  readonly method: ApiMethod;
  readonly params: Readonly<Record<string, string>>;
}

/** Paths that Google knows: what is not one of our methods there is « not done », anything else « not found ». */
const googlePaths = [
  /^\/(upload\/)?gmail\/v1\/users\/[^/]+(\/(drafts|messages|threads|labels|history|settings|watch|stop)(\/.*)?)$/,
  /^\/v4\/spreadsheets(\/.*|:.*)?$/,
  /^\/v1\/(scripts|projects|processes)(\/.*|:.*)?$/,
  /^\/(upload\/)?drive\/v[23]\/.+$/,
  /^\/batch(\/.*)?$/,
];

/** Is the path one of Google's APIs, done here or not? */
export function isApiPath(request: ApiRequest): boolean {
  return (
    request.host.endsWith(".googleapis.com") ||
    googlePaths.some((path) => path.test(request.rawPath)) ||
    /^\/(v4|v1|gmail|upload)\//.test(request.path)
  );
}

/** The method a request means, if the stand-in has it. */
export function matchMethod(methods: readonly ApiMethod[], request: ApiRequest): Matched | undefined {
  for (const method of methods) {
    if (method.httpMethod !== request.method) continue;
    const found = method.path.exec(request.rawPath);
    if (found === null) continue;
    const params: Record<string, string> = {};
    for (const [name, value] of Object.entries(found.groups ?? {})) {
      if (value !== undefined) params[name] = decoded(value);
    }
    return { method, params };
  }
  return undefined;
}

/** Checks the token and its scopes, then runs the method, one at a time. */
export async function runMethod(
  matched: Matched,
  request: ApiRequest,
  sandbox: Sandbox,
): Promise<ApiResponse> {
  const { method, params } = matched;
  const value = tokenOf(request);
  if (value === undefined) return unauthenticated("missing");
  const known = sandbox.tokens.lookup(value);
  if (known.state !== "valid") return unauthenticated(known.state === "expired" ? "expired" : "invalid");
  const opening = method.scopes.filter((scope) => known.token.scopes.includes(scope));
  if (opening.length === 0) return insufficientScopes(method.id, method.scopes);
  if (closedFile(opening, params, known.token, sandbox)) return notFound();
  const answer = await sandbox.exclusive(() => method.run(request, params, sandbox));
  return masked(answer, request, method.id);
}

/** What a path without method answers: 501 for what Google has and the stand-in has not, else 404. */
export function unknownMethod(request: ApiRequest): ApiResponse {
  if (googlePaths.some((path) => path.test(request.rawPath))) {
    const message = `Le bac à sable ne sait pas faire\u00a0: ${request.method} ${request.path}`;
    return googleError(501, message, "UNIMPLEMENTED", "notImplemented");
  }
  return errorOfStatus(404);
}

/** `drive.file` alone opens only the files that were picked for the application: the others do not exist for it. */
function closedFile(
  opening: readonly string[],
  params: Readonly<Record<string, string>>,
  token: AccessToken,
  sandbox: Sandbox,
): boolean {
  const fileId = params.spreadsheetId;
  if (fileId === undefined || opening.some((scope) => scope !== driveFileScope)) return false;
  return !sandbox.tokens.hasPicked(token.clientId, fileId);
}

/** The access token of a request: header, or `access_token` in the query. */
export function tokenOf(request: ApiRequest): string | undefined {
  const header = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  return header ?? request.query.get("access_token") ?? undefined;
}

/** The Sheets room applies `fields` itself, because there it also decides what is computed. */
function masked(answer: ApiResponse, request: ApiRequest, methodId: string): ApiResponse {
  const fields = request.query.get("fields") ?? request.query.get("$fields");
  if (fields === null || fields === "" || answer.status !== 200 || methodId.startsWith("sheets."))
    return answer;
  try {
    return { ...answer, body: applyFieldsMask(answer.body, fields) as object };
  } catch (error) {
    if (error instanceof FieldsMaskError) return invalidArgument(error.message);
    throw error;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
