/** What the rest of the extension needs from the browser, so that everything else can be tried in Node. */

/** A small store of JSON values: `chrome.storage.local`, `chrome.storage.session`, or a Map in tests. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Opens Google's window at `url` and gives the address it came back to. */
export type WebAuthFlow = (url: string, interactive: boolean) => Promise<string>;

export type Sleep = (milliseconds: number) => Promise<void>;
