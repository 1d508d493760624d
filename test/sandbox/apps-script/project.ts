import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A built Apps Script project: a folder with `Code.js`, `appsscript.json` and its HTML files. */
export interface ScriptProject {
  readonly dir: string;
}

/** What `npm run build` writes. */
export const builtProject: ScriptProject = {
  dir: fileURLToPath(new URL("../../../dist/apps-script", import.meta.url)),
};

export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes: readonly string[];
}

const scopePrefix = "https://www.googleapis.com/auth/";

/** The project's manifest; what it does not say is as for the add-on: Paris, its own file, its own sidebar. */
export function manifestOf(project: ScriptProject): Manifest {
  const path = join(project.dir, "appsscript.json");
  const given: { timeZone?: unknown; oauthScopes?: unknown } = existsSync(path)
    ? (JSON.parse(readFileSync(path, "utf8")) as object)
    : {};
  return {
    timeZone: typeof given.timeZone === "string" ? given.timeZone : "Europe/Paris",
    oauthScopes: Array.isArray(given.oauthScopes)
      ? given.oauthScopes.map(String)
      : [`${scopePrefix}spreadsheets.currentonly`, `${scopePrefix}script.container.ui`],
  };
}

/** Whether scopes that were granted hold one that is needed: `spreadsheets` holds `spreadsheets.currentonly`. */
export function holdsScope(granted: readonly string[], needed: string): boolean {
  if (granted.includes(needed)) return true;
  return (
    needed === `${scopePrefix}spreadsheets.currentonly` && granted.includes(`${scopePrefix}spreadsheets`)
  );
}
