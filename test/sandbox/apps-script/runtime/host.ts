import { createContext, runInContext, type Script } from "node:vm";
import type { ServiceKind } from "../../control/calls.ts";
import type { Workbook } from "../../workbook/workbook.ts";

/** What a run is given. */
export interface RunRequest {
  readonly projectDir: string;
  readonly functionName: string;
  /** JSON values; lists of lists stand for the ranges of a custom function. */
  readonly parameters: readonly unknown[];
  /** The sandbox's day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly scriptTimeZone: string;
  readonly userEmail: string;
  /** Whether `getUi()` works: it does from a menu or the sidebar, not through the API. */
  readonly ui: boolean;
  /** The n-th counted service call throws: a test of what a cut in the middle leaves behind. */
  readonly failAtCall?: number;
}

/** One entry of a menu; without a function it is a separator. */
export interface MenuEntry {
  readonly caption: string;
  readonly functionName?: string;
}

/** What was shown to the person during a run. */
export interface ShownUi {
  sidebar?: { readonly title: string; readonly html: string };
  dialog?: { readonly title: string; readonly html: string };
  menus: { readonly caption: string; readonly items: readonly MenuEntry[] }[];
  alerts: string[];
  toasts: string[];
}

/** A failure of a Google service, thrown into the script as an `Exception`. */
export class ServiceFailure extends Error {}

export type Method = (...args: unknown[]) => unknown;
export type MethodGroups = Readonly<
  Partial<Record<ServiceKind | "uncounted", Readonly<Record<string, Method>>>>
>;

/** The context of one run, and the bridge between it and the services that live outside it. */
export interface Host {
  readonly workbook: Workbook;
  readonly request: RunRequest;
  readonly shown: ShownUi;
  readonly log: string[];
  /** Calls made, `kind method` → times. */
  readonly calls: Map<string, number>;
  /** The tab a person would see, by id. */
  activeSheetId: number;
  /** A service object: its known methods, each counted by kind; any other name throws when called. */
  service(name: string, groups: MethodGroups, constants?: Readonly<Record<string, unknown>>): object;
  /** What stands behind a service object, as it was given to `link`. */
  link<T extends object>(service: object, inside: T): object;
  inside(service: unknown): object | undefined;
  isService(value: unknown): boolean;
  /** A date of the script's own kind. */
  date(ms: number): unknown;
  /** Moves the clock on, as waiting does. */
  advance(ms: number): void;
  now(): number;
  readonly globals: Record<string, unknown>;
  run(script: Script): void;
  call(name: string, parametersJson: string): unknown;
}

interface Bridge {
  readonly list: (items: readonly unknown[]) => unknown;
  readonly date: (ms: number) => unknown;
  readonly fail: (message: string, name: string) => never;
  readonly call: (name: string, parametersJson: string) => unknown;
}

/** Runs first in the context: `Date` on the sandbox's clock, and the makers of values of the script's own kind. */
const bridgeCode = `(function (now) {
  "use strict";
  const RealDate = Date;
  function SandboxDate(...args) {
    if (!new.target) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, args.length === 0 ? [now()] : args, new.target);
  }
  SandboxDate.prototype = RealDate.prototype;
  Object.defineProperty(SandboxDate, "name", { value: "Date" });
  Object.defineProperty(SandboxDate, "length", { value: 7 });
  SandboxDate.now = () => now();
  SandboxDate.parse = RealDate.parse;
  SandboxDate.UTC = RealDate.UTC;
  Object.defineProperty(RealDate.prototype, "constructor", { value: SandboxDate, writable: true, configurable: true });
  globalThis.Date = SandboxDate;
  const list = (items) => Array.from(items, (item) => (Array.isArray(item) ? list(item) : item));
  return {
    list,
    date: (ms) => new RealDate(ms),
    fail: (message, name) => {
      const error = new Error(message);
      error.name = name;
      throw error;
    },
    call: (name, json) => globalThis[name].apply(undefined, JSON.parse(json)),
  };
})`;

/** The instant of a run: the sandbox's day at nine in the morning, in the process's zone (the manifest's). */
function startOf(today: string): number {
  const [year = 1970, month = 1, day = 1] = today.split("-").map(Number);
  return new Date(year, month - 1, day, 9).getTime();
}

/** A context that holds the language and nothing of Node's; services are added to `globals`. */
export function createHost(workbook: Workbook, request: RunRequest): Host {
  const globals: Record<string, unknown> = {};
  const context = createContext(globals, { name: "apps-script" });
  let instant = startOf(request.today);
  const make = runInContext(bridgeCode, context) as (now: () => number) => Bridge;
  const bridge = make(() => instant);
  const insides = new WeakMap<object, object>();
  const services = new WeakSet<object>();
  const calls = new Map<string, number>();
  let counted = 0;

  const count = (kind: ServiceKind | "uncounted", method: string) => {
    if (kind === "uncounted") return;
    const key = `${kind} ${method}`;
    calls.set(key, (calls.get(key) ?? 0) + 1);
    counted += 1;
    if (counted === request.failAtCall) {
      throw new ServiceFailure(`Service Spreadsheets failed while accessing document (call ${counted}).`);
    }
  };
  const handOver = (value: unknown): unknown => {
    if (Array.isArray(value)) return bridge.list(value);
    return value;
  };
  const guarded =
    (kind: ServiceKind | "uncounted", name: string, method: Method): Method =>
    (...args) => {
      try {
        count(kind, name);
        return handOver(method(...args));
      } catch (problem) {
        if (problem instanceof Error) return bridge.fail(problem.message, "Exception");
        throw problem;
      }
    };

  const host: Host = {
    workbook,
    request,
    shown: { menus: [], alerts: [], toasts: [] },
    log: [],
    calls,
    activeSheetId: workbook.sheets[0]?.sheetId ?? 0,
    globals,
    service(name, groups, constants = {}) {
      const known = new Map<string, unknown>(Object.entries(constants));
      for (const [kind, methods] of Object.entries(groups) as [ServiceKind, Record<string, Method>][]) {
        for (const [method, body] of Object.entries(methods)) {
          known.set(method, guarded(kind, `${name}.${method}`, body));
        }
      }
      const proxy = new Proxy(
        {},
        {
          get(_target, property) {
            if (property === "toString") return () => name;
            if (typeof property !== "string" || property === "then" || property === "toJSON")
              return undefined;
            if (known.has(property)) return known.get(property);
            // An unknown name is only an error once it is called: scripts test for features by reading them.
            return () =>
              bridge.fail(`${name}.${property} is not a method that the local Google imitates.`, "TypeError");
          },
          has: (_target, property) => known.has(String(property)),
          set: (_target, property) => bridge.fail(`${name}.${String(property)} cannot be set.`, "TypeError"),
        },
      );
      services.add(proxy);
      return proxy;
    },
    link(service, inside) {
      insides.set(service, inside);
      return service;
    },
    inside: (service) => (typeof service === "object" && service !== null ? insides.get(service) : undefined),
    isService: (value) => typeof value === "object" && value !== null && services.has(value),
    date: (ms) => bridge.date(ms),
    now: () => instant,
    advance(ms) {
      instant += ms;
    },
    run(script) {
      script.runInContext(context);
    },
    call: (name, json) => bridge.call(name, json),
  };
  return host;
}

/** Whether a value is a date, of whichever context. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}
