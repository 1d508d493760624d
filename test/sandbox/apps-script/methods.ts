import { insufficientScopes } from "../control/google-errors.ts";
import { checkedBody, checkQuery, type Shape } from "../sheets/checked-body.ts";
import { InvalidRequest, refused } from "../sheets/invalid-request.ts";
import { type ApiMethod, type ApiRequest, type ApiResponse, googleError, type Sandbox } from "../types.ts";
import { builtProject, holdsScope, manifestOf, type ScriptProject } from "./project.ts";
import { type FunctionRun, runFunction } from "./run-function.ts";

const auth = "https://www.googleapis.com/auth/";
const runId = "script.scripts.run";
const bodyShape: Shape = {
  function: "string",
  parameters: ["any"],
  devMode: "boolean",
  sessionState: "string",
};

/** The methods of the Apps Script API for a built project. */
export function scriptMethodsOf(project: ScriptProject): readonly ApiMethod[] {
  return [
    {
      id: runId,
      httpMethod: "POST",
      path: /^\/v1\/scripts\/(?<scriptId>[^/:]+):run$/,
      // One of these opens the door; the run then asks for all that the manifest names.
      scopes: ["spreadsheets", "spreadsheets.currentonly", "script.container.ui"].map((name) => auth + name),
      run: (request, params, sandbox) => run(project, request, params, sandbox),
    },
  ];
}

/** The same for the add-on that `npm run build` writes. */
export const scriptMethods: readonly ApiMethod[] = scriptMethodsOf(builtProject);

async function run(
  project: ScriptProject,
  request: ApiRequest,
  params: Readonly<Record<string, string>>,
  sandbox: Sandbox,
): Promise<ApiResponse> {
  try {
    checkQuery(request.query, []);
    const body = checkedBody(request.body, bodyShape);
    if (params.scriptId !== sandbox.scriptId) {
      return googleError(404, "Requested entity was not found.", "NOT_FOUND", "notFound");
    }
    const { oauthScopes } = manifestOf(project);
    const granted = scopesOf(request, sandbox);
    if (!oauthScopes.every((needed) => holdsScope(granted, needed)))
      return insufficientScopes(runId, oauthScopes);
    if (typeof body.function !== "string" || body.function === "") {
      throw new InvalidRequest("Request contains an invalid argument.");
    }
    const parameters = Array.isArray(body.parameters) ? (body.parameters as unknown[]) : [];
    return {
      status: 200,
      body: operation(await runFunction(sandbox, body.function, parameters, { project })),
    };
  } catch (problem) {
    if (problem instanceof InvalidRequest) return refused(problem);
    throw problem;
  }
}

function scopesOf(request: ApiRequest, sandbox: Sandbox): readonly string[] {
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  const found = sandbox.tokens.lookup(bearer ?? request.query.get("access_token") ?? "");
  return found.state === "valid" ? found.token.scopes : [];
}

/** Google's `Operation`: an error of the script is an answer, not a failure of the call. */
function operation(done: FunctionRun): object {
  if (done.error !== undefined) {
    return {
      done: true,
      error: {
        code: 3,
        message: "ScriptError",
        details: [{ "@type": "type.googleapis.com/google.apps.script.v1.ExecutionError", ...done.error }],
      },
    };
  }
  return {
    done: true,
    response: {
      "@type": "type.googleapis.com/google.apps.script.v1.ExecutionResponse",
      ...(done.result !== undefined && { result: done.result }),
    },
  };
}
