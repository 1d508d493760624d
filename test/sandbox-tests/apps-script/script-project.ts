import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScriptProject } from "../../sandbox/apps-script/project.ts";

/** A small built project, written to a folder of its own; `remove` takes it away. */
export function scriptProject(code: string, manifest: object = {}): ScriptProject & { remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), "crescendo-project-"));
  writeFileSync(join(dir, "Code.js"), code);
  writeFileSync(join(dir, "sidebar.html"), "<p>Bonjour</p>");
  writeFileSync(
    join(dir, "appsscript.json"),
    JSON.stringify({
      timeZone: "Europe/Paris",
      oauthScopes: [
        "https://www.googleapis.com/auth/spreadsheets.currentonly",
        "https://www.googleapis.com/auth/script.container.ui",
      ],
      ...manifest,
    }),
  );
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
