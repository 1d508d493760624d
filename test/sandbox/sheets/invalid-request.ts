import type { ApiResponse } from "../types.ts";
import { googleError } from "../types.ts";

/** A request Google would refuse; its message is Google's. */
export class InvalidRequest extends Error {
  readonly details: readonly object[] | undefined;

  constructor(message: string, details?: readonly object[]) {
    super(message);
    this.details = details;
  }
}

/** The 400 answer for a refused request. */
export function refused(problem: InvalidRequest): ApiResponse {
  const answer = googleError(400, problem.message, "INVALID_ARGUMENT", "badRequest");
  if (problem.details === undefined || typeof answer.body !== "object") return answer;
  const error: unknown = Reflect.get(answer.body, "error");
  return { ...answer, body: { error: { ...(error as object), details: problem.details } } };
}

/** The detail Google joins to a refused field. */
export function fieldViolation(field: string, description: string): readonly object[] {
  return [
    { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: [{ field, description }] },
  ];
}
