const googleHosts = [
  "sheets.googleapis.com",
  "gmail.googleapis.com",
  "script.googleapis.com",
  "oauth2.googleapis.com",
  "www.googleapis.com",
  "accounts.google.com",
];

/** The public registers of the optional look-ups: the sandbox answers with invented companies, or not at all. */
const registerHosts = ["recherche-entreprises.api.gouv.fr", "bodacc-datadila.opendatasoft.com"];

/** The sandbox's address for an address of Google or of a register; any other is left as it is. */
export function mapped(address: string): string {
  const url = new URL(address, location.href);
  if (url.host === "docs.google.com") return `${location.origin}/`;
  if (registerHosts.includes(url.host)) {
    return `${location.origin}/registres/${url.host}${url.pathname}${url.search}`;
  }
  if (!googleHosts.includes(url.host) && url.host !== "mail.google.com") return url.href;
  return `${location.origin}${url.pathname}${url.search}${url.hash}`;
}

/** The browser's own fetch. */
export const realFetch = globalThis.fetch.bind(globalThis);
/** From now on `fetch` brings Google's addresses to the sandbox. */
export function installFetch(): void {
  globalThis.fetch = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    if (input instanceof Request) return realFetch(new Request(mapped(input.url), input), init);
    return realFetch(mapped(String(input)), init);
  };
}
