import { cpSync, existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { forProduction } from "../../apps-script/bundle/for-production.ts";
import { underBuildLock } from "./build-lock.ts";
import { newestChange } from "./newest-change.ts";
import { projectRoot } from "./project-root.ts";

export type Part = "apps-script" | "extension";

export const parts: readonly Part[] = ["apps-script", "extension"];

/** Written when a build has succeeded; its time says how fresh the build is. */
function stampOf(part: Part): string {
  return join(projectRoot, "dist", `.built-${part}`);
}

/** The folder a part is built into. */
export function builtDir(part: Part): string {
  return join(projectRoot, "dist", part);
}

/** Is the part not built, or older than its sources? */
export function isStale(part: Part): boolean {
  const stamp = stampOf(part);
  if (!existsSync(stamp) || !existsSync(builtDir(part))) return true;
  const builtAt = statSync(stamp).mtimeMs;
  const sources = [
    join(projectRoot, "shared"),
    join(projectRoot, part),
    join(projectRoot, "package-lock.json"),
  ];
  return sources.some((source) => newestChange(source) > builtAt);
}

/**
 * Builds one part with its own configuration. Throws what vite throws. The builder is loaded here: most who ask whether
 * something is stale have nothing to build, and it takes longer to load than they take to run.
 */
export async function buildPart(part: Part, quiet = false): Promise<void> {
  const startedAt = new Date();
  rmSync(stampOf(part), { force: true });
  if (part === "apps-script") {
    const { buildAppsScript } = await import("../../apps-script/build.ts");
    await buildAppsScript(builtDir(part));
  } else await buildExtension(quiet);
  writeFileSync(stampOf(part), `${startedAt.toISOString()}\n`);
}

async function buildExtension(quiet: boolean): Promise<void> {
  const { build } = await import("vite");
  await forProduction(() =>
    build({
      root: join(projectRoot, "extension"),
      configFile: join(projectRoot, "extension", "vite.config.ts"),
      logLevel: quiet ? "warn" : "info",
    }),
  );
}

/** Builds what is missing or older than its sources, while nobody else builds. */
export function buildStale(quiet = false, wanted: readonly Part[] = parts): Promise<readonly Part[]> {
  return underBuildLock(() => builtNow(quiet, wanted));
}

/** A copy of a built part, made anew first when it is stale: a build that runs meanwhile is waited for. */
export function copyBuilt(part: Part, folder: string): Promise<void> {
  return underBuildLock(async () => {
    await builtNow(true, [part]);
    cpSync(builtDir(part), folder, { recursive: true });
  });
}

async function builtNow(quiet: boolean, wanted: readonly Part[]): Promise<readonly Part[]> {
  const stale = wanted.filter(isStale);
  for (const part of stale) await buildPart(part, quiet);
  return stale;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await underBuildLock(async () => {
    for (const part of parts) await buildPart(part);
  });
}
