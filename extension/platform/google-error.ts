import { googleTexts } from "#shared/texts/panel/google.ts";

/** What a call was about: it decides the advice that goes with an error. */
export type Subject = "workbook" | "mail";

export type GoogleFailure =
  | "unauthorised"
  | "scope-missing"
  | "forbidden"
  | "not-found"
  | "invalid"
  | "rate-limited"
  | "unavailable"
  | "timeout"
  | "offline";

/**
 * A call to Google that failed, with the sentence to show. `uncertain`: the call may have had its effect all the
 * same, so a write is never repeated before looking.
 */
export class GoogleError extends Error {
  readonly failure: GoogleFailure;
  readonly status: number | undefined;
  readonly uncertain: boolean;

  /** @param unsent the call never left this computer, so it is sure that it had no effect */
  constructor(failure: GoogleFailure, message: string, status?: number, unsent = false) {
    super(message);
    this.name = "GoogleError";
    this.failure = failure;
    this.status = status;
    this.uncertain = !unsent && ["unavailable", "timeout", "offline"].includes(failure);
  }
}

interface GoogleErrorBody {
  readonly message: string;
  readonly reasons: readonly string[];
}

/** Reads Google's error body, whatever of it there is. */
function readErrorBody(body: unknown): GoogleErrorBody {
  const error = fieldOf(body, "error");
  const message = fieldOf(error, "message");
  const lists = [fieldOf(error, "errors"), fieldOf(error, "details")];
  const reasons = lists
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .map((one) => fieldOf(one, "reason"))
    .filter((reason) => typeof reason === "string");
  return { message: typeof message === "string" ? message : "", reasons };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** Translates an answer of Google that is not a success. */
export function googleErrorOf(status: number, body: unknown, subject: Subject): GoogleError {
  const { message, reasons } = readErrorBody(body);
  const has = (pattern: RegExp): boolean =>
    reasons.some((reason) => pattern.test(reason)) || pattern.test(message);
  if (status === 401) return new GoogleError("unauthorised", googleTexts.unauthorised, status);
  if (status === 429 || (status === 403 && has(/rateLimitExceeded|quotaExceeded|RATE_LIMIT_EXCEEDED/i))) {
    return new GoogleError("rate-limited", googleTexts.rateLimited, status);
  }
  if (status === 403 && has(/insufficient.*scope|insufficientPermissions|ACCESS_TOKEN_SCOPE_INSUFFICIENT/i)) {
    return new GoogleError("scope-missing", googleTexts.scopeMissing[subject], status);
  }
  if (status === 403) return new GoogleError("forbidden", googleTexts.forbidden[subject], status);
  if (status === 404) return new GoogleError("not-found", googleTexts.notFound[subject], status);
  if (status >= 500 || status === 408) return new GoogleError("unavailable", googleTexts.unavailable, status);
  return new GoogleError("invalid", googleTexts.invalid(status, message), status);
}

/** A call that was not even tried: the browser knows that it has no network. */
export function notSent(): GoogleError {
  return new GoogleError("offline", googleTexts.offline, undefined, true);
}

/** A success that says nothing of what was asked: nobody knows whether the call had its effect. */
export function unusableAnswer(status?: number): GoogleError {
  return new GoogleError("unavailable", googleTexts.unreachable, status);
}

/**
 * Translates a call that got no answer at all.
 * @param isOffline the browser knows that it has no network; else the call was lost on its way (a firewall, a proxy, a
 * cut), and nobody is told to bring back a connection that is there
 */
export function noAnswer(error: unknown, isOffline: boolean): GoogleError {
  const name = error instanceof Error ? error.name : "";
  if (name === "TimeoutError" || name === "AbortError")
    return new GoogleError("timeout", googleTexts.timeout);
  return isOffline
    ? new GoogleError("offline", googleTexts.offline)
    : new GoogleError("unavailable", googleTexts.unreachable);
}
