import type { Script } from "node:vm";
import type { Workbook } from "../workbook/workbook.ts";
import type { Outcome, ScriptFailure } from "./outcome.ts";
import { chartsService } from "./runtime/chart-service.ts";
import { createHost, type Host, isDate, type RunRequest } from "./runtime/host.ts";
import {
  cacheService,
  htmlService,
  lockService,
  logger,
  propertiesService,
  scriptApp,
  session,
  utilities,
} from "./runtime/other-services.ts";
import { spreadsheetApp } from "./runtime/spreadsheet-app.ts";
import { spreadsheetService } from "./runtime/spreadsheet-service.ts";
import { serialAt } from "./runtime/zoned-time.ts";

/**
 * Runs one function of a compiled project on a workbook, which it changes in place, also when the script fails: what it
 * wrote before stays, as in Google. The context is new for each run and holds only what Apps Script has.
 */
export function runCode(workbook: Workbook, request: RunRequest, script: Script): Outcome {
  const host = createHost(workbook, request);
  const lines = logger(host);
  Object.assign(host.globals, {
    SpreadsheetApp: spreadsheetApp(host),
    Charts: chartsService(host),
    Utilities: utilities(host),
    Session: session(host),
    PropertiesService: propertiesService(host),
    CacheService: cacheService(host),
    LockService: lockService(host),
    HtmlService: htmlService(host),
    ScriptApp: scriptApp(host),
    Logger: lines.logger,
    console: lines.console,
  });
  const before = new Set(Object.keys(host.globals).concat("Date"));
  const started = performance.now();
  const told = (): Omit<Outcome, "result" | "error"> => ({
    calls: [...host.calls].map(([key, times]) => {
      const [kind = "", method = ""] = key.split(" ");
      return { kind, method, times };
    }),
    ownMs: Math.max(0, performance.now() - started - host.servicesMs()),
    shown: host.shown,
    log: host.log,
  });
  try {
    host.run(script);
    const name = request.functionName;
    if (before.has(name) || name.endsWith("_") || typeof host.globals[name] !== "function") {
      return {
        ...told(),
        error: { errorMessage: `Script function not found: ${name}`, errorType: "ScriptError" },
      };
    }
    const answered = host.call(name, JSON.stringify(request.parameters), eventOf(host));
    const end = told();
    const result = crossing(host, answered);
    return { ...end, ...(result !== undefined && { result }) };
  } catch (problem) {
    return { ...told(), error: failureOf(problem) };
  }
}

/** What Google gives to `onOpen` and `onInstall`; nothing when the run is told no mode. */
function eventOf(host: Host): object | undefined {
  const { functionName, authMode, userEmail } = host.request;
  if (authMode === undefined || (functionName !== "onOpen" && functionName !== "onInstall")) return undefined;
  return {
    authMode,
    ...(authMode !== "NONE" && { source: spreadsheetService(host) }),
    ...(authMode === "FULL" && {
      user: host.service("User", { uncounted: { getEmail: () => userEmail } }),
    }),
  };
}

/** A result as JSON carries it: a date becomes its serial number in the spreadsheet's zone. */
function crossing(on: Host, value: unknown): unknown {
  if (isDate(value)) return serialAt(value.getTime(), on.workbook.timeZone);
  if (Array.isArray(value)) return value.map((item) => crossing(on, item) ?? null);
  if (on.isService(value) || typeof value === "function" || typeof value === "symbol") {
    throw new Error("The script completed but the returned value is not a supported return type.");
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, item]) => [name, crossing(on, item)] as const)
        .filter(([, item]) => item !== undefined),
    );
  }
  return value;
}

/** The error as the API tells it: `Error: message`, and where in the script. */
function failureOf(problem: unknown): ScriptFailure {
  const { name, message, stack } = (typeof problem === "object" && problem !== null ? problem : {}) as {
    name?: unknown;
    message?: unknown;
    stack?: unknown;
  };
  const errorMessage = typeof message === "string" ? `${String(name)}: ${message}` : String(problem);
  const places = [
    ...String(stack ?? "").matchAll(/at (?:new )?(?:[\w$.]*\.)?([\w$<>]+) \(Code\.js:(\d+):\d+\)/g),
  ];
  return {
    errorMessage,
    errorType: "ScriptError",
    ...(places.length > 0 && {
      scriptStackTraceElements: places.map(([, called = "", line]) => ({
        function: called,
        lineNumber: Number(line),
      })),
    }),
  };
}
