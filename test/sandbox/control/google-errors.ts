import { type ApiResponse, googleError } from "../types.ts";

const words: Readonly<Record<number, readonly [status: string, message: string, reason: string]>> = {
  400: ["INVALID_ARGUMENT", "Request contains an invalid argument.", "badRequest"],
  403: ["PERMISSION_DENIED", "The caller does not have permission", "forbidden"],
  404: ["NOT_FOUND", "Requested entity was not found.", "notFound"],
  409: ["ABORTED", "The operation was aborted.", "aborted"],
  412: ["FAILED_PRECONDITION", "Precondition check failed.", "failedPrecondition"],
  429: ["RESOURCE_EXHAUSTED", "Quota exceeded for quota metric 'Requests'.", "rateLimitExceeded"],
  500: ["INTERNAL", "Internal error encountered.", "backendError"],
  501: ["UNIMPLEMENTED", "Operation is not implemented, or supported, or enabled.", "notImplemented"],
  503: ["UNAVAILABLE", "The service is currently unavailable.", "backendError"],
  504: ["DEADLINE_EXCEEDED", "Deadline expired before operation could complete.", "backendError"],
};

/** Google's error body for a bare HTTP status. */
export function errorOfStatus(status: number): ApiResponse {
  if (status === 401) return unauthenticated("invalid");
  const known = words[status] ?? ["UNKNOWN", `Error ${status}`, "unknown"];
  return googleError(status, known[1], known[0], known[2]);
}

const expected =
  "Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";

/** 401: no token, or one that is unknown or has expired. */
export function unauthenticated(why: "missing" | "invalid" | "expired"): ApiResponse {
  const message =
    why === "missing"
      ? `Request is missing required authentication credential. ${expected}`
      : `Request had invalid authentication credentials. ${expected}`;
  const reason = why === "missing" ? "CREDENTIALS_MISSING" : "ACCESS_TOKEN_EXPIRED";
  return {
    status: 401,
    headers: {
      "www-authenticate": `Bearer realm="https://accounts.google.com/"${why === "missing" ? "" : ', error="invalid_token"'}`,
    },
    body: {
      error: {
        code: 401,
        message,
        errors: [
          {
            message: why === "missing" ? "Login Required." : "Invalid Credentials",
            domain: "global",
            reason: why === "missing" ? "required" : "authError",
            location: "Authorization",
            locationType: "header",
          },
        ],
        status: "UNAUTHENTICATED",
        details: [
          {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            reason: why === "invalid" ? "ACCESS_TOKEN_TYPE_UNSUPPORTED" : reason,
            domain: "googleapis.com",
          },
        ],
      },
    },
  };
}

/** 403: the token's scopes do not open this method. */
export function insufficientScopes(methodId: string, scopes: readonly string[]): ApiResponse {
  const service = methodId.split(".")[0] ?? methodId;
  return {
    status: 403,
    headers: {
      "www-authenticate": `Bearer realm="https://accounts.google.com/", error="insufficient_scope", scope="${scopes.join(" ")}"`,
    },
    body: {
      error: {
        code: 403,
        message: "Request had insufficient authentication scopes.",
        errors: [{ message: "Insufficient Permission", domain: "global", reason: "insufficientPermissions" }],
        status: "PERMISSION_DENIED",
        details: [
          {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
            domain: "googleapis.com",
            metadata: { service: `${service}.googleapis.com`, method: methodId },
          },
        ],
      },
    },
  };
}

/** 404 as Google answers it for a thing that does not exist, or is not granted to this application. */
export function notFound(): ApiResponse {
  return errorOfStatus(404);
}

/** 400 with its reason. */
export function invalidArgument(message: string): ApiResponse {
  return googleError(400, message, "INVALID_ARGUMENT", "invalidArgument");
}
