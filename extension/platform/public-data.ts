import type { Fetch, Sleep } from "./ports.ts";

export interface PublicDataDeps {
  readonly fetch: Fetch;
  readonly sleep: Sleep;
  /** Milliseconds since 1970, for a `Retry-After` that is a date. */
  readonly now: () => number;
}

/** An answer of a public register; anything else is « non vérifié », with why. */
export type PublicAnswer =
  | { readonly kind: "answer"; readonly body: unknown }
  | { readonly kind: "none"; readonly why: "offline" | "timeout" | "busy" | "refused" | "unreadable" };

const TIMEOUT = 8_000;
/** Longer, the owner is told rather than kept waiting. */
const LONGEST_WAIT = 5_000;
const TRIES = 2;
/** A register answers about one company in a few thousand characters. */
const LONGEST_ANSWER = 2_000_000;

/**
 * Asks a public register once, a second time when it says to wait a little (429 with `Retry-After`) or fails (5xx).
 * Nothing of the owner's goes with it: no cookie, no referrer.
 */
export async function askPublicData(deps: PublicDataDeps, url: string): Promise<PublicAnswer> {
  for (let attempt = 0; ; attempt += 1) {
    const { answer, wait } = await oneAnswer(deps, url);
    if (wait === undefined || wait > LONGEST_WAIT || attempt >= TRIES - 1) return answer;
    await deps.sleep(wait);
  }
}

interface OneAnswer {
  readonly answer: PublicAnswer;
  /** After how many milliseconds asking again makes sense; `undefined`: never. */
  readonly wait?: number;
}

const none = (why: Extract<PublicAnswer, { kind: "none" }>["why"], wait?: number): OneAnswer => ({
  answer: { kind: "none", why },
  ...(wait === undefined ? {} : { wait }),
});

async function oneAnswer(deps: PublicDataDeps, url: string): Promise<OneAnswer> {
  let response: Response;
  let text: string;
  try {
    response = await deps.fetch(url, {
      method: "GET",
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(TIMEOUT),
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    text = await response.text();
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    return none(name === "TimeoutError" || name === "AbortError" ? "timeout" : "offline");
  }
  if (response.status === 429) return none("busy", retryAfter(response, deps.now()));
  if (response.status >= 500) return none("busy", 1_000);
  if (!response.ok) return none("refused");
  if (text.length > LONGEST_ANSWER) return none("unreadable");
  try {
    return { answer: { kind: "answer", body: JSON.parse(text) as unknown } };
  } catch {
    return none("unreadable");
  }
}

/** `Retry-After`, in seconds or as a date, in milliseconds; without it, one second. */
function retryAfter(response: Response, now: number): number {
  const header = (response.headers.get("Retry-After") ?? "").trim();
  if (/^\d{1,6}$/.test(header)) return Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? 1_000 : Math.max(0, date - now);
}
