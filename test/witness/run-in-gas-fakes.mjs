/**
 * Runs functions of the built Code.js with gas-fakes for Google's services, one after the other, and writes what each
 * gave. Arguments: the calls and where the results go (JSON files), Code.js.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { runInThisContext } from "node:vm";
import "@mcpher/gas-fakes";
import { completed, used } from "./supplements.mjs";

const [callsFile, resultsFile, codeFile] = process.argv.slice(2);
const DAY = 86_400_000;

/** A value as the sandbox lets it cross: a day as its serial number. */
function crossing(value) {
  if (Object.prototype.toString.call(value) === "[object Date]") {
    return (Date.UTC(value.getFullYear(), value.getMonth(), value.getDate()) - Date.UTC(1899, 11, 30)) / DAY;
  }
  if (Array.isArray(value)) return value.map((item) => crossing(item) ?? null);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, crossing(item)]));
}

const SERVICES = [
  "SpreadsheetApp",
  "LockService",
  "PropertiesService",
  "Utilities",
  "ScriptApp",
  "HtmlService",
];
const calls = JSON.parse(readFileSync(callsFile, "utf8"));
const names = [...new Set(calls.map(({ name }) => name))];
const code = readFileSync(codeFile, "utf8");
// On the first line, so that lines of the stack are those of Code.js.
const made = runInThisContext(
  `(function (${SERVICES.join(", ")}) { ${code}\n; return { ${names.join(", ")} }; })`,
  {
    filename: "Code.js",
  },
);
const functions = made(
  ...SERVICES.map((name) => (globalThis[name] === undefined ? undefined : completed(globalThis[name], name))),
);
const results = calls.map(({ name, parameters }) => {
  try {
    return { result: crossing(functions[name](...parameters)) };
  } catch (problem) {
    const where = /\(Code\.js:\d+:\d+\)|gas-fakes\/src\/[^)]*/g;
    return {
      error: String(problem?.message ?? problem),
      at: (String(problem?.stack ?? "").match(where) ?? []).slice(0, 6),
    };
  }
});
writeFileSync(resultsFile, JSON.stringify({ results, supplements: [...used].sort() }));
process.exit(0);
