import { createContext, runInContext, type Script } from "node:vm";
import type { ServiceKind } from "../../control/calls.ts";
import { resolveA1 } from "../../workbook/a1.ts";
import type { Box, Sheet, Workbook } from "../../workbook/workbook.ts";
import {
  type AuthMode,
  protectedMessage,
  type RefusedPlace,
  refusalOf,
  refusedPlaces,
} from "./permissions.ts";

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
  /** The same, counting only calls that write, format, change the structure, or flush: the others leave no trace. */
  readonly failAtChange?: number;
  /**
   * The run is stopped before its n-th step that leaves a trace (a change, or a property kept or deleted): from there on no
   * service does anything, whatever the script catches or tidies up.
   */
  readonly killAtStep?: number;
  /** Default: `FULL`. With a mode, `onOpen` and `onInstall` receive their event. */
  readonly authMode?: AuthMode;
  /** Scopes of the manifest that the person did not grant, without their common beginning. */
  readonly withoutScopes?: readonly string[];
  /** The person may read the workbook and change nothing. */
  readonly viewOnly?: boolean;
  readonly protected?: readonly RefusedPlace[];
  /** Somebody else holds every lock. */
  readonly busy?: boolean;
  /** Scopes of the manifest. */
  readonly scopes?: readonly string[];
  /** The tab and the cells that the person has selected. */
  readonly selected?: Selected;
}

/** Cells of a tab. */
export interface Selected {
  readonly sheetId: number;
  readonly box?: Box;
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
  /** What the script selected: the tab is shown, its cells framed. */
  active?: Selected;
}

/** A failure of a Google service, thrown into the script as an `Exception`. */
export class ServiceFailure extends Error {}

export type Method = (...args: unknown[]) => unknown;
type MethodGroups = Readonly<Partial<Record<ServiceKind | "uncounted", Readonly<Record<string, Method>>>>>;

/** The context of one run, and the bridge between it and the services that live outside it. */
export interface Host {
  readonly workbook: Workbook;
  readonly request: RunRequest;
  readonly shown: ShownUi;
  readonly log: string[];
  /** Calls made, `kind method` → times. */
  readonly calls: Map<string, number>;
  /** What a person has selected: the tab, and cells of it. */
  readonly active: Selected;
  /** The tab a person sees, by id. */
  activeSheetId: number;
  /** Selects cells of a tab, as a click does. */
  select(sheet: Sheet, box: Box): void;
  /** Throws Google's refusal when the person may not edit cells (without a box: the whole tab). */
  mayEdit(sheet: Sheet, box?: Box): void;
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
  /** Time spent in services so far, in milliseconds. */
  servicesMs(): number;
  readonly globals: Record<string, unknown>;
  run(script: Script): void;
  /** Calls a function of the script; an event takes the place of the parameters. */
  call(name: string, parametersJson: string, event?: object): unknown;
}

interface Bridge {
  readonly list: (items: readonly unknown[]) => unknown;
  readonly date: (ms: number) => unknown;
  readonly fail: (message: string, name: string) => never;
  readonly call: (name: string, parametersJson: string, event?: object) => unknown;
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
    call: (name, json, event) =>
      globalThis[name].apply(undefined, event === undefined ? JSON.parse(json) : [Object.assign({}, event)]),
  };
})`;

/** What a run says that was stopped from outside. */
const killedMessage = "The script was stopped.";

const propertySteps: ReadonlySet<string> = new Set([
  "Properties.setProperty",
  "Properties.setProperties",
  "Properties.deleteProperty",
  "Properties.deleteAllProperties",
]);

/** Whether a call can leave a trace in the workbook, or brings earlier ones there. */
const isChangeOf = (kind: ServiceKind | "uncounted", method: string): boolean =>
  kind !== "uncounted" && ((kind !== "navigate" && kind !== "read") || method === "SpreadsheetApp.flush");

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
  let changes = 0;
  let steps = 0;
  let isKilled = false;
  let depth = 0;
  let inServices = 0;

  const stopAt = (isStep: boolean) => {
    if (isStep) steps += 1;
    if (isStep && steps === request.killAtStep) isKilled = true;
    if (isKilled) throw new ServiceFailure(killedMessage);
  };
  const count = (kind: ServiceKind | "uncounted", method: string) => {
    const keeps = kind === "uncounted" && propertySteps.has(method);
    stopAt(keeps || isChangeOf(kind, method));
    if (kind === "uncounted") return;
    const key = `${kind} ${method}`;
    calls.set(key, (calls.get(key) ?? 0) + 1);
    counted += 1;
    const isChange = isChangeOf(kind, method);
    if (isChange) changes += 1;
    if (counted === request.failAtCall || (isChange && changes === request.failAtChange)) {
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
      const started = performance.now();
      depth += 1;
      try {
        const refusal = refusalOf(request, kind, name);
        if (refusal !== undefined) throw new ServiceFailure(refusal);
        count(kind, name);
        return handOver(method(...args));
      } catch (problem) {
        if (problem instanceof Error) return bridge.fail(problem.message, "Exception");
        throw problem;
      } finally {
        depth -= 1;
        if (depth === 0) inServices += performance.now() - started;
      }
    };

  const atFirst: Selected = request.selected ?? { sheetId: workbook.sheets[0]?.sheetId ?? 0 };
  let active = atFirst;
  const activate = (selected: Selected) => {
    active = selected;
    if (active === atFirst) delete host.shown.active;
    else host.shown.active = active;
  };
  const host: Host = {
    workbook,
    request,
    shown: { menus: [], alerts: [], toasts: [] },
    log: [],
    calls,
    get active() {
      return active;
    },
    get activeSheetId() {
      return active.sheetId;
    },
    set activeSheetId(sheetId) {
      // Coming back to where the person was finds what they had selected.
      if (sheetId !== active.sheetId) activate(sheetId === atFirst.sheetId ? atFirst : { sheetId });
    },
    select(sheet, box) {
      activate({ sheetId: sheet.sheetId, box });
    },
    mayEdit(sheet, box) {
      const places = refusedPlaces(
        request,
        sheet,
        (text) => resolveA1({ ...workbook, sheets: [sheet] }, text)?.box,
      );
      const meets = (held: Box | undefined) => held === undefined || box === undefined || overlaps(held, box);
      if (places.some((place) => meets(place.box))) throw new ServiceFailure(protectedMessage);
    },
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
    servicesMs: () => inServices,
    advance(ms) {
      instant += ms;
    },
    run(script) {
      script.runInContext(context);
    },
    call: (name, json, event) => bridge.call(name, json, event),
  };
  return host;
}

/** Whether two boxes share a cell. */
export function overlaps(a: Box, b: Box): boolean {
  return (
    a.startRow < b.endRow &&
    b.startRow < a.endRow &&
    a.startColumn < b.endColumn &&
    b.startColumn < a.endColumn
  );
}

/** Whether a value is a date, of whichever context. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}
