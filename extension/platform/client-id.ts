import type { KeyValueStore } from "./ports.ts";

const KEY = "client-id";

/** Filled by the build for a store or an organisation (`CRESCENDO_CLIENT_ID`). */
declare const BUILT_IN_CLIENT_ID: string | undefined;
const BUILT_IN = typeof BUILT_IN_CLIENT_ID === "string" ? BUILT_IN_CLIENT_ID : "";

/** Google refuses it by name: the sign-in then shows Google's own page and our explanation. */
const PLACEHOLDER_CLIENT_ID = "client-id-a-renseigner.apps.googleusercontent.com";

export interface ClientId {
  readonly value: string;
  readonly source: "build" | "options" | "placeholder";
}

/** The OAuth client: the one built in, else the one typed in the options, else a placeholder. */
export async function readClientId(store: KeyValueStore, builtIn = BUILT_IN): Promise<ClientId> {
  if (builtIn !== "") return { value: builtIn, source: "build" };
  const typed = await store.get(KEY);
  if (typeof typed === "string" && typed !== "") return { value: typed, source: "options" };
  return { value: PLACEHOLDER_CLIENT_ID, source: "placeholder" };
}

/** Whether a text has the form of a Google OAuth client id. */
export function looksLikeClientId(text: string): boolean {
  return /^[\w-]+\.apps\.googleusercontent\.com$/.test(text.trim());
}

/** Keeps the client id typed in the options; an empty text takes it away. */
export async function keepClientId(store: KeyValueStore, text: string): Promise<void> {
  const wanted = text.trim();
  if (wanted === "") await store.remove(KEY);
  else await store.set(KEY, wanted);
}
