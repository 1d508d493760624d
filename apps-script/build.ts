import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, mergeConfig } from "vite";
import { forProduction } from "./bundle/for-production.ts";
import sidebarConfig from "./sidebar/vite.config.ts";
import codeConfig from "./vite.config.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

/**
 * Builds the add-on as clasp pushes it: Code.js, sidebar.html and appsscript.json.
 * Always for production (`forProduction`).
 * @param outDir `dist/apps-script` of the repository unless said otherwise; emptied first.
 * @returns the folder built.
 * @throws Error when the output uses what Apps Script lacks.
 */
export async function buildAppsScript(outDir = join(here, "..", "dist", "apps-script")): Promise<string> {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  await forProduction(async () => {
    await build({ configFile: false, ...mergeConfig(codeConfig, { build: { outDir } }) });
    await build({ configFile: false, ...mergeConfig(sidebarConfig, { build: { outDir } }) });
  });
  copyFileSync(join(here, "appsscript.json"), join(outDir, "appsscript.json"));
  return outDir;
}
