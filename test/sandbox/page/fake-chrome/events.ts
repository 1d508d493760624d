export type Listener = (...values: unknown[]) => unknown;

/** One of Chrome's events. */
export class FakeEvent {
  readonly listeners = new Set<Listener>();
  addListener(listener: Listener): void {
    this.listeners.add(listener);
  }
  removeListener(listener: Listener): void {
    this.listeners.delete(listener);
  }
  hasListener(listener: Listener): boolean {
    return this.listeners.has(listener);
  }
  hasListeners(): boolean {
    return this.listeners.size > 0;
  }
  fire(...values: unknown[]): void {
    for (const listener of [...this.listeners]) listener(...values);
  }
}

/** What `chrome.runtime.lastError` shows while a callback runs. */
export const lastError: { current: { readonly message: string } | undefined } = { current: undefined };

/** Chrome's functions answer by promise, or by callback when one is given. */
export function both<T>(work: Promise<T>, callback: unknown): Promise<T> | undefined {
  if (typeof callback !== "function") return work;
  work.then(
    (value) => callback(value),
    (error: unknown) => {
      lastError.current = { message: error instanceof Error ? error.message : String(error) };
      callback(undefined);
      lastError.current = undefined;
    },
  );
  return undefined;
}
