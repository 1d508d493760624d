import type { ApiRequest } from "../types.ts";
import { googleHosts } from "./certificate.ts";

/** This machine itself: the page of the sandbox, and the clients that the tests look with. */
const OWN = ["127.0.0.1", "localhost", "[::1]"];

/** What Chromium asks by itself, whatever is open: the time, its updates, who is signed in, what a field may hold … */
const BROWSER_ITSELF: readonly (readonly [host: string, path: string])[] = [
  ["clients2.google.com", "/time/"],
  ["update.googleapis.com", "/service/update2"],
  ["accounts.google.com", "/ListAccounts"],
  ["content-autofill.googleapis.com", "/v1/pages"],
  ["optimizationguide-pa.googleapis.com", "/v1:"],
  // A dictionary, when somebody types in a text area: a file, asked for with nothing in it.
  ["redirector.gvt1.com", "/edgedl/chrome/dict/"],
];

/** Does the stand-in answer for this name? Anything else is a name that nobody should have asked. */
export function isServedHost(host: string): boolean {
  return OWN.includes(host) || googleHosts.includes(host);
}

export const FOREIGN_ORIGIN =
  "Cette adresse du bac à sable ne répond qu'à sa propre page\u00a0: la demande vient d'un autre site.";

/**
 * Does a page of another site ask? A browser says which in `Origin`; a program that is no browser says nothing. The
 * built extension asks too: its name cannot be borrowed by a page.
 * @param host the `Host` of the request, port included
 */
export function isForeignOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined || origin.startsWith("chrome-extension://")) return false;
  try {
    return new URL(origin).host !== host?.toLowerCase();
  } catch {
    return true;
  }
}

/** Every name that was asked for, as the `Host` of each request tells it: the witness of what leaves the browser. */
export class HostLog {
  readonly #seen = new Map<string, string>();

  /** Notes one request; the first one to each name is kept with its method and path. */
  note({ method, host, path }: Pick<ApiRequest, "method" | "host" | "path">): void {
    const byItself = BROWSER_ITSELF.some(([name, start]) => host === name && path.startsWith(start));
    if (OWN.includes(host) || byItself || this.#seen.has(host)) return;
    this.#seen.set(host, `${method} ${path}`);
  }

  /** The names asked for so far, sorted. */
  hosts(): readonly string[] {
    return [...this.#seen.keys()].sort();
  }

  /** The first request to each name: `name: METHOD path`. */
  first(): readonly string[] {
    return [...this.#seen].map(([host, address]) => `${host}: ${address}`);
  }
}
