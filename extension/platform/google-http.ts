import {
  GoogleError,
  googleErrorOf,
  noAnswer,
  notSent,
  type Subject,
  unusableAnswer,
} from "./google-error.ts";
import type { Fetch, Sleep } from "./ports.ts";

export interface HttpDeps {
  readonly fetch: Fetch;
  /** A token for the call; asked again after `invalidate`. */
  readonly token: () => Promise<string>;
  readonly invalidate: (token: string) => Promise<void>;
  readonly sleep: Sleep;
  /** The browser knows that it has no network: waiting for an answer would only make the owner wait. */
  readonly isOffline?: () => boolean;
  /** 0 to 1, for the jitter. */
  readonly random: () => number;
}

export interface GoogleCall {
  readonly method: "GET" | "POST" | "DELETE";
  readonly url: string;
  readonly body?: unknown;
  /** In the place of `body`: something heavy, as it is. */
  readonly upload?: { readonly type: string; readonly content: string };
  readonly subject: Subject;
  /**
   * Repeating it changes nothing (reading, deleting). Any other call is repeated only when Google said that it
   * was not done; when that is not known, the caller looks first.
   */
  readonly idempotent: boolean;
}

const TRIES = 5;
const LONGEST_WAIT = 64_000;
const TIMEOUT = 30_000;
/** Bytes a millisecond on a slow line (400 kbit/s): what is heavy gets the time that it takes. */
const SLOWEST_UPLOAD = 50;

/** Waiting time before a new try, in milliseconds: 1 s, 2 s, 4 s … and up to one more second. */
function backoff(attempt: number, random: () => number): number {
  return Math.min(LONGEST_WAIT, 1000 * 2 ** attempt) + Math.floor(random() * 1000);
}

/**
 * One call to a Google API. 401: the token is renewed once. 429: waits and tries again. 5xx, no answer: tries
 * again when repeating is harmless. Without any network nothing is sent, and no window of Google's opens.
 * @throws GoogleError with the French sentence to show.
 */
export async function callGoogle(deps: HttpDeps, call: GoogleCall): Promise<unknown> {
  let renewed = false;
  for (let attempt = 0; ; attempt += 1) {
    if (deps.isOffline?.() === true) throw notSent();
    const token = await deps.token();
    const error = await answerOf(deps, call, token);
    if (!(error instanceof GoogleError)) return error.body;
    if (error.failure === "unauthorised") {
      await deps.invalidate(token);
      if (renewed) throw error;
      renewed = true;
      continue;
    }
    const hopeless = error.failure === "offline" && deps.isOffline?.() === true;
    const again = error.failure === "rate-limited" || (error.uncertain && call.idempotent && !hopeless);
    if (!again || attempt >= TRIES - 1) throw error;
    await deps.sleep(backoff(attempt, deps.random));
  }
}

async function answerOf(
  deps: HttpDeps,
  call: GoogleCall,
  token: string,
): Promise<GoogleError | { readonly body: unknown }> {
  let response: Response;
  let text: string;
  const sent = contentOf(call);
  try {
    response = await deps.fetch(call.url, {
      method: call.method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(sent === undefined ? {} : { "Content-Type": sent.type }),
      },
      ...(sent === undefined ? {} : { body: sent.content }),
      signal: AbortSignal.timeout(TIMEOUT + Math.floor((call.upload?.content.length ?? 0) / SLOWEST_UPLOAD)),
      cache: "no-store",
      credentials: "omit",
    });
    text = await response.text();
  } catch (error) {
    return noAnswer(error, deps.isOffline?.() === true);
  }
  const body = parsed(text);
  if (!response.ok) return googleErrorOf(response.status, body, call.subject);
  // A success without Google's own words is somebody else's (a proxy, a page to sign in to a network) or was cut on its
  // way: taken for an empty answer, it would be a workbook without tabs or a journal without rows.
  const isGoogles = isAnswer(body) || (call.method === "DELETE" && text === "");
  return isGoogles ? { body } : unusableAnswer(response.status);
}

function isAnswer(body: unknown): boolean {
  return typeof body === "object" && body !== null && !Array.isArray(body) && !("error" in body);
}

function contentOf({ body, upload }: GoogleCall): GoogleCall["upload"] {
  if (upload !== undefined) return upload;
  return body === undefined ? undefined : { type: "application/json", content: JSON.stringify(body) };
}

function parsed(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
