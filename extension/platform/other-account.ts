import type { Fetch } from "./ports.ts";

export interface OtherAccountDeps {
  readonly fetch: Fetch;
  /** The browser's own account is left, if the token is of it. */
  readonly leave: (token: string) => Promise<boolean>;
  /** A token of the account of Google's window. */
  readonly token: () => Promise<string>;
}

const BEARER = "Bearer ";

/**
 * `fetch` for a workbook that the browser's own account may not open while another account of the owner's may: on 403
 * and 404 nothing was done, so the same call is made once with the account of Google's window.
 */
export function fetchWithOtherAccount({ fetch, leave, token }: OtherAccountDeps): Fetch {
  return async (url, init) => {
    const answer = await fetch(url, init);
    if (answer.status !== 403 && answer.status !== 404) return answer;
    const headers = new Headers(init.headers);
    const used = (headers.get("Authorization") ?? "").slice(BEARER.length);
    if (!(await leave(used))) return answer;
    let other: string;
    try {
      other = await token();
    } catch {
      // Without another account the first answer stands.
      return answer;
    }
    headers.set("Authorization", `${BEARER}${other}`);
    return fetch(url, { ...init, headers });
  };
}
