import { FakeEvent } from "./events.ts";

interface Asked {
  readonly permissions?: readonly string[];
  readonly origins?: readonly string[];
}

const key = "chrome.permissions";
const added = new FakeEvent();
const removed = new FakeEvent();

const granted = (): readonly string[] => JSON.parse(localStorage.getItem(key) ?? "[]") as string[];
const keep = (origins: readonly string[]): void => localStorage.setItem(key, JSON.stringify(origins));
const has = (origin: string): boolean => granted().includes(origin);

/** `chrome.permissions`: optional hosts, granted in a window of the browser's that stands for Chrome's. */
export const permissions: Record<string, unknown> = {
  contains: async ({ origins = [] }: Asked) => origins.every(has),
  request: async ({ origins = [] }: Asked) => {
    if (origins.every(has)) return true;
    const names = origins.map((origin) => new URL(origin.replace(/\*$/, "")).host).join(", ");
    if (!confirm(`Crescendo demande à lire des données sur\u00a0: ${names}`)) return false;
    keep([...new Set([...granted(), ...origins])]);
    added.fire({ origins });
    return true;
  },
  remove: async ({ origins = [] }: Asked) => {
    keep(granted().filter((origin) => !origins.includes(origin)));
    removed.fire({ origins });
    return true;
  },
  getAll: async () => ({ permissions: [], origins: granted() }),
  onAdded: added,
  onRemoved: removed,
};
