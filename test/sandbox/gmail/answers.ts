import { errorOfStatus, invalidArgument } from "../control/google-errors.ts";
import type { ApiRequest, ApiResponse } from "../types.ts";
import { MalformedMessage } from "./mime.ts";
import type { MessageFormat } from "./present.ts";

/** A successful answer. */
export function ok(body: object): ApiResponse {
  return { status: 200, body };
}

/** The `format` of the call, `full` by default. Throws MalformedMessage for any other word. */
export function formatOf(request: ApiRequest): MessageFormat {
  const format = (request.query.get("format") ?? "full").toLowerCase();
  if (format === "minimal" || format === "full" || format === "raw" || format === "metadata") return format;
  throw new MalformedMessage(
    `Invalid value at 'format' (type.googleapis.com/google.gmail.v1.MessageFormat), "${format}"`,
  );
}

/** One page of a list: `maxResults` (100 by default, 500 at most) and `pageToken`. */
export function listPage<T>(
  request: ApiRequest,
  name: string,
  found: readonly T[],
  present: (entry: T) => object,
): ApiResponse {
  const asked = Number(request.query.get("maxResults") ?? 100);
  if (!Number.isInteger(asked) || asked < 0) return errorOfStatus(400);
  const size = Math.min(asked === 0 ? 100 : asked, 500);
  const token = request.query.get("pageToken") ?? "";
  const from = token === "" ? 0 : Number(token);
  if (!Number.isInteger(from) || from < 0) return invalidArgument("Invalid pageToken");
  const entries = found.slice(from, from + size).map(present);
  return ok({
    ...(entries.length > 0 ? { [name]: entries } : {}),
    ...(from + size < found.length ? { nextPageToken: String(from + size) } : {}),
    resultSizeEstimate: found.length,
  });
}
