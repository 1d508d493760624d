/** Kinds of SpreadsheetApp calls: the budget counts `read`, `write` and `format`; the others only find their way. */
export const serviceKinds = ["read", "write", "format", "structure", "navigate"] as const;

export type ServiceKind = (typeof serviceKinds)[number];

/** What `GET /sandbox/calls` answers. */
export interface CallSnapshot {
  readonly api: { readonly total: number; readonly byMethod: Readonly<Record<string, number>> };
  readonly services: {
    readonly total: number;
    readonly byKind: Readonly<Record<ServiceKind, number>>;
    readonly byMethod: Readonly<Record<string, number>>;
  };
}

/** Counts what was asked of Google: API methods over HTTP, and service calls inside Apps Script. */
export class CallCounter {
  readonly #api = new Map<string, number>();
  readonly #kinds = new Map<ServiceKind, number>();
  readonly #services = new Map<string, number>();

  /** One API call, by Google's method id (`sheets.spreadsheets.values.get`). */
  api(methodId: string): void {
    add(this.#api, methodId);
  }

  /** One service call of a script, by kind and name (`Range.getValues`). */
  service(kind: ServiceKind, method: string): void {
    add(this.#kinds, kind);
    add(this.#services, method);
  }

  /** The counts since the start or the last reset. Every kind is present, at 0 when nothing was asked. */
  snapshot(): CallSnapshot {
    return {
      api: { total: sum(this.#api), byMethod: Object.fromEntries(this.#api) },
      services: {
        total: sum(this.#services),
        byKind: {
          read: this.#kinds.get("read") ?? 0,
          write: this.#kinds.get("write") ?? 0,
          format: this.#kinds.get("format") ?? 0,
          structure: this.#kinds.get("structure") ?? 0,
          navigate: this.#kinds.get("navigate") ?? 0,
        },
        byMethod: Object.fromEntries(this.#services),
      },
    };
  }

  /** Starts again from zero. */
  reset(): void {
    this.#api.clear();
    this.#kinds.clear();
    this.#services.clear();
  }
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sum<K>(counts: ReadonlyMap<K, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
