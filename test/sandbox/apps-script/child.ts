/**
 * Runs of script functions, one after the other, in a process whose TZ is the manifest's. For each folder it is told, it
 * reads `request.json` and `workbook.json` there, runs the function in a context of its own and writes `outcome.json`
 * and the workbook back, also when the script failed: what it wrote before stays, as in Google. It ends with the process
 * that started it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { peakMemoryMb } from "../../tools/peak-memory.ts";
import { deserialise, serialise } from "../workbook/workbook.ts";
import { type CompiledCode, compiledCode } from "./compiled-code.ts";
import type { Outcome } from "./outcome.ts";
import { runCode } from "./run-code.ts";
import type { RunRequest } from "./runtime/host.ts";

let former: { readonly code: string; readonly compiled: CompiledCode } | undefined;

function compiledOnce(code: string): CompiledCode {
  if (former?.code !== code) {
    former = { code, compiled: compiledCode(code, "Code.js", dirname(fileURLToPath(import.meta.url))) };
  }
  return former.compiled;
}

function run(folder: string): void {
  const request = JSON.parse(readFileSync(join(folder, "request.json"), "utf8")) as RunRequest;
  const workbook = deserialise(readFileSync(join(folder, "workbook.json"), "utf8"));
  const compiled = compiledOnce(readFileSync(join(request.projectDir, "Code.js"), "utf8"));
  const ended = runCode(workbook, request, compiled.script);
  if (ended.error === undefined) compiled.keep();
  const outcome: Outcome = { ...ended, peakMb: peakMemoryMb() };
  writeFileSync(join(folder, "workbook.json"), serialise(workbook));
  writeFileSync(join(folder, "outcome.json"), JSON.stringify(outcome));
}

process.on("disconnect", () => process.exit(0));
process.on("message", (folder: string) => {
  run(folder);
  process.send?.("done");
});
