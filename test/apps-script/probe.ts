import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { gasGlobals } from "../../apps-script/bundle/gas-globals.ts";
import type { ScriptProject } from "../sandbox/apps-script/project.ts";

const platform = fileURLToPath(new URL("../../apps-script/platform", import.meta.url));

const ENTRY = `
import { readWorkbook } from "${platform}/read-workbook.ts";
import { writeTabs } from "${platform}/write-tabs.ts";
import { withDocumentLock } from "${platform}/lock.ts";
export function probeRead() { const { input } = readWorkbook(); return input; }
export function probeMeddled(writes, tab, range, value) {
  withDocumentLock(function () {
    const snapshot = readWorkbook();
    SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getRange(range).setValue(value);
    writeTabs(snapshot, writes);
  });
  return true;
}
export function probeWrite(writes) { withDocumentLock(function () { writeTabs(readWorkbook(), writes); }); return true; }
`;

/** The add-on's own reading and writing of a workbook, built as the add-on is, to be driven with hand-made writes.
 * `probeMeddled`: somebody types in a cell between the reading and the writing. */
export async function platformProbe(): Promise<ScriptProject & { remove(): void }> {
  const dir = mkdtempSync(join(tmpdir(), "crescendo-probe-"));
  mkdirSync(join(dir, "source"));
  const entry = join(dir, "source", "entry.ts");
  writeFileSync(entry, ENTRY);
  await build({
    configFile: false,
    root: join(dir, "source"),
    logLevel: "warn",
    publicDir: false,
    plugins: [gasGlobals({ entry, namespace: "Probe_" })],
    build: {
      target: "es2019",
      minify: false,
      outDir: join(dir, "built"),
      emptyOutDir: false,
      lib: { entry, formats: ["iife"], name: "Probe_", fileName: () => "Code.js" },
    },
  });
  return { dir: join(dir, "built"), remove: () => rmSync(dir, { recursive: true, force: true }) };
}
