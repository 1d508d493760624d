import { Script } from "node:vm";
import type { script_v1 } from "@googleapis/script";
import { type AsGoogle, servedAsGoogle } from "./as-google.ts";

type ScriptFile = Pick<script_v1.Schema$File, "name" | "type" | "source">;

/** A stand-in for Google's Apps Script API, as far as a push goes: a project's content, read and replaced whole. */
export interface ScriptApi extends AsGoogle {
  /** The project's files, as Google would hold them now. */
  files(): readonly ScriptFile[];
  /** What was asked, in order: `GET /v1/projects/…/content`. */
  readonly asked: string[];
  /** The next API call is answered by this error. */
  refuse(code: number, status: string, message: string): void;
}

/** What Google gives for a valid login. */
const ACCESS_TOKEN = "jeton-du-jour";

/**
 * Starts the stand-in on a free port.
 * @param scriptId the only project that exists
 * @param before its files before the push
 */
export async function scriptApi(scriptId: string, before: readonly ScriptFile[]): Promise<ScriptApi> {
  let files: readonly ScriptFile[] = before;
  let refusal: { readonly code: number; readonly status: string; readonly message: string } | undefined;
  const asked: string[] = [];

  const answer = (method: string, path: string, bearer: string, body: string): readonly [number, unknown] => {
    if (path === "/token" && method === "POST") {
      // A login that has expired is renewed with its refresh token.
      return new URLSearchParams(body).get("refresh_token") === "jeton-de-renouvellement"
        ? [200, { access_token: ACCESS_TOKEN, expires_in: 3599, token_type: "Bearer" }]
        : [400, { error: "invalid_grant", error_description: "Token has been expired or revoked." }];
    }
    if (bearer !== `Bearer ${ACCESS_TOKEN}`) {
      return error(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.");
    }
    if (refusal !== undefined) {
      const { code, status, message } = refusal;
      refusal = undefined;
      return error(code, status, message);
    }
    if (path !== `/v1/projects/${scriptId}/content`) {
      return error(404, "NOT_FOUND", "Requested entity was not found.");
    }
    if (method === "GET") return [200, { scriptId, files }];
    if (method !== "PUT") return error(405, "INVALID_ARGUMENT", `${method} is not a method of this path.`);
    const given: unknown = JSON.parse(body);
    const fault = faultOf(given);
    if (fault !== undefined) return error(400, "INVALID_ARGUMENT", fault);
    files = (given as { files: ScriptFile[] }).files;
    return [200, { scriptId, files }];
  };

  const served = await servedAsGoogle((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const path = (request.url ?? "/").replace(/\?.*$/, "");
      const method = request.method ?? "GET";
      asked.push(`${method} ${request.headers.host} ${path}`);
      const bearer = request.headers.authorization ?? "";
      const [status, body] = answer(method, path, bearer, Buffer.concat(pieces).toString("utf8"));
      response.writeHead(status, { "Content-Type": "application/json; charset=UTF-8" });
      response.end(JSON.stringify(body));
    });
  });
  return {
    files: () => files,
    asked,
    refuse: (code, status, message) => {
      refusal = { code, status, message };
    },
    ...served,
  };
}

function error(code: number, status: string, message: string): readonly [number, unknown] {
  return [
    code,
    { error: { code, status, message, errors: [{ message, domain: "global", reason: status }] } },
  ];
}

/** What Google refuses in a project's content; `undefined` when it is sound. */
function faultOf(given: unknown): string | undefined {
  const files = typeof given === "object" && given !== null ? Reflect.get(given, "files") : undefined;
  if (!Array.isArray(files)) return "Invalid value at 'files'.";
  const seen = new Set<string>();
  for (const file of files as readonly Record<string, unknown>[]) {
    const { name, type, source, ...others } = file;
    const unknown = Object.keys(others)[0];
    if (unknown !== undefined) return `Invalid JSON payload received. Unknown name "${unknown}" at 'files'.`;
    if (typeof name !== "string" || typeof source !== "string") return "A file needs a name and a source.";
    if (type !== "SERVER_JS" && type !== "HTML" && type !== "JSON") return `Invalid type of ${name}.`;
    if (seen.has(name)) return `A file with this name already exists in the current project: ${name}`;
    if (type === "JSON" && name !== "appsscript") return "JSON files must be named appsscript.";
    if (type === "SERVER_JS") {
      const syntax = syntaxFault(source);
      if (syntax !== undefined) return `Syntax error: ${syntax} file: ${name}.gs`;
    }
    seen.add(name);
  }
  return seen.has("appsscript") ? undefined : "The project manifest (appsscript.json) is missing.";
}

/** Google parses what it is given and refuses a file with a syntax error. */
function syntaxFault(source: string): string | undefined {
  try {
    new Script(source);
    return undefined;
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}
