import { both, FakeEvent } from "./events.ts";

/** `chrome.storage.onChanged`. */
export const storageChanged = new FakeEvent();

/** One area of `chrome.storage`, kept in the browser's own storage. */
export function storageArea(name: string, store: Storage): Record<string, unknown> {
  const prefix = `chrome.${name}.`;
  const changed = new FakeEvent();
  const tell = (changes: Record<string, unknown>): void => {
    if (Object.keys(changes).length === 0) return;
    storageChanged.fire(changes, name);
    changed.fire(changes, name);
  };
  const value = (text: string | null): unknown => (text === null ? undefined : JSON.parse(text));
  const keys = (): string[] =>
    Object.keys(store)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  const get = async (wanted?: unknown): Promise<Record<string, unknown>> => {
    const defaults = typeof wanted === "object" && wanted !== null && !Array.isArray(wanted) ? wanted : {};
    const names =
      wanted === undefined || wanted === null
        ? keys()
        : typeof wanted === "string"
          ? [wanted]
          : Array.isArray(wanted)
            ? (wanted as string[])
            : Object.keys(wanted as object);
    const found: Record<string, unknown> = { ...defaults };
    for (const key of names) {
      const kept = value(store.getItem(prefix + key));
      if (kept !== undefined) found[key] = kept;
    }
    return found;
  };
  const set = async (entries: Record<string, unknown>): Promise<void> => {
    const changes: Record<string, unknown> = {};
    for (const [key, next] of Object.entries(entries)) {
      const before = store.getItem(prefix + key);
      const after = JSON.stringify(next);
      if (after === undefined || after === before) continue;
      store.setItem(prefix + key, after);
      changes[key] = { oldValue: value(before), newValue: JSON.parse(after) as unknown };
    }
    tell(changes);
  };
  const remove = async (wanted: string | readonly string[]): Promise<void> => {
    const changes: Record<string, unknown> = {};
    for (const key of typeof wanted === "string" ? [wanted] : wanted) {
      const before = store.getItem(prefix + key);
      if (before === null) continue;
      store.removeItem(prefix + key);
      changes[key] = { oldValue: value(before) };
    }
    tell(changes);
  };
  addEventListener("storage", (event) => {
    if (event.storageArea !== store || event.key === null || !event.key.startsWith(prefix)) return;
    tell({
      [event.key.slice(prefix.length)]: { oldValue: value(event.oldValue), newValue: value(event.newValue) },
    });
  });
  return {
    get: (wanted?: unknown, callback?: unknown) =>
      typeof wanted === "function" ? both(get(), wanted) : both(get(wanted), callback),
    set: (entries: Record<string, unknown>, callback?: unknown) => both(set(entries), callback),
    remove: (wanted: string | readonly string[], callback?: unknown) => both(remove(wanted), callback),
    clear: (callback?: unknown) => both(remove(keys()), callback),
    getBytesInUse: async () =>
      keys().reduce((sum, key) => sum + (store.getItem(prefix + key)?.length ?? 0), 0),
    getKeys: async () => keys(),
    setAccessLevel: async () => undefined,
    onChanged: changed,
  };
}
