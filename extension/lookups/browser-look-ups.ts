import { localStore } from "../platform/chrome-storage.ts";
import { allowLookUps, forbidLookUps, lookUpsAllowed } from "../platform/optional-hosts.ts";
import type { PublicDataDeps } from "../platform/public-data.ts";
import { forgetLookUps, keepLookUp, keptLookUp } from "./kept-look-ups.ts";
import { type LookUp, lookUp } from "./look-up.ts";

/** The look-ups as the panel asks for them. */
export interface LookUps {
  /** Did the owner already allow them? */
  readonly allowed: () => Promise<boolean>;
  /** Chrome's own window; first thing in a click. */
  readonly allow: () => Promise<boolean>;
  /** The one made less than a day ago, without asking anybody. */
  readonly kept: (siren: string) => Promise<LookUp | undefined>;
  readonly make: (siren: string) => Promise<LookUp>;
  /** Erases what is kept and gives the permission back. */
  readonly stop: () => Promise<void>;
}

const deps: PublicDataDeps = {
  fetch: (url, init) => fetch(url, init),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  now: () => Date.now(),
};

/** The look-ups of this browser: what is found stays a day in its local storage, and nowhere else. */
export const browserLookUps: LookUps = {
  allowed: lookUpsAllowed,
  allow: allowLookUps,
  kept: (siren) => keptLookUp(localStore, siren, deps.now()),
  async make(siren) {
    const made = await lookUp(deps, siren);
    await keepLookUp(localStore, made, deps.now());
    return made;
  },
  async stop() {
    await forgetLookUps(localStore);
    await forbidLookUps();
  },
};
