import type { PromiseStatus } from "../model/commitments.ts";

/** What a promise has become, in a few words. */
export const PROMISE_WORDS: Readonly<Record<PromiseStatus, string>> = {
  running: "en cours",
  kept: "tenue",
  "kept-late": "tenue en retard",
  "partly-kept": "tenue en partie",
  broken: "non tenue",
  replaced: "remplacée",
};
