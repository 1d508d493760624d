/** A part of ours that the page should show now. */
export interface Wanted {
  /** The same place and the same words have the same key: what is there already stays untouched. */
  readonly key: string;
  readonly make: () => HTMLElement;
  /** Puts it into the page. */
  readonly put: (host: HTMLElement) => void;
  /** Whether it still stands where it belongs. */
  readonly stands: (host: HTMLElement) => boolean;
}

/** What stands in the page; it is changed only where it must be, so that looking again costs nothing. */
export interface Placed {
  show(wanted: readonly Wanted[]): void;
  clear(): void;
}

/** Takes a part of ours out of the page; what the page moved into it stays in its place: it is not ours. */
export function takenOut(host: Element): void {
  host.replaceWith(...host.childNodes);
}

/** Keeps the parts of ours in a page that throws them away, moves them, and draws itself again. */
export function placed(): Placed {
  let standing = new Map<string, HTMLElement>();
  return {
    show(wanted) {
      const next = new Map<string, HTMLElement>();
      for (const { key, make, put, stands } of wanted) {
        if (next.has(key)) continue;
        const known = standing.get(key);
        const host = known ?? make();
        if (known === undefined || !host.isConnected || !stands(host)) {
          takenOut(host);
          put(host);
        }
        next.set(key, host);
      }
      for (const [key, host] of standing) if (next.get(key) !== host) takenOut(host);
      standing = next;
    },
    clear() {
      for (const host of standing.values()) takenOut(host);
      standing = new Map();
    },
  };
}
