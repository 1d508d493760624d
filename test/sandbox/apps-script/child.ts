/**
 * One run of a script function, in a process of its own whose TZ is the manifest's. Reads `request.json` and
 * `workbook.json` in the folder given as its argument; writes `outcome.json` and the workbook back, also when
 * the script failed: what it wrote before stays, as in Google.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialise, serialise } from "../workbook/workbook.ts";
import { compiledCode } from "./compiled-code.ts";
import type { Outcome, ScriptFailure } from "./outcome.ts";
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
import { serialAt } from "./runtime/zoned-time.ts";

const folder = process.argv[2] ?? ".";
const request = JSON.parse(readFileSync(join(folder, "request.json"), "utf8")) as RunRequest;
const host = createHost(deserialise(readFileSync(join(folder, "workbook.json"), "utf8")), request);
const outcome = run(host);
writeFileSync(join(folder, "workbook.json"), serialise(host.workbook));
writeFileSync(join(folder, "outcome.json"), JSON.stringify(outcome));

function run(on: Host): Outcome {
  const lines = logger(on);
  Object.assign(on.globals, {
    SpreadsheetApp: spreadsheetApp(on),
    Utilities: utilities(on),
    Session: session(on),
    PropertiesService: propertiesService(on),
    CacheService: cacheService(on),
    LockService: lockService(on),
    HtmlService: htmlService(on),
    ScriptApp: scriptApp(on),
    Logger: lines.logger,
    console: lines.console,
  });
  const before = new Set(Object.keys(on.globals).concat("Date"));
  const told = (): Omit<Outcome, "result" | "error"> => ({
    calls: [...on.calls].map(([key, times]) => {
      const [kind = "", method = ""] = key.split(" ");
      return { kind, method, times };
    }),
    shown: on.shown,
    log: on.log,
  });
  try {
    const code = readFileSync(join(on.request.projectDir, "Code.js"), "utf8");
    const compiled = compiledCode(code, "Code.js", dirname(fileURLToPath(import.meta.url)));
    on.run(compiled.script);
    const name = on.request.functionName;
    if (before.has(name) || name.endsWith("_") || typeof on.globals[name] !== "function") {
      return {
        ...told(),
        error: { errorMessage: `Script function not found: ${name}`, errorType: "ScriptError" },
      };
    }
    const result = crossing(on, on.call(name, JSON.stringify(on.request.parameters)));
    compiled.keep();
    return { ...told(), ...(result !== undefined && { result }) };
  } catch (problem) {
    return { ...told(), error: failureOf(problem) };
  }
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
