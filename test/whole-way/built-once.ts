import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildPart, isStale, type Part } from "../tools/build.ts";
import { projectRoot } from "../tools/project-root.ts";

const lock = join(projectRoot, "dist", ".building");
const longestBuildMs = 120_000;

/**
 * Builds what is missing or older than its sources, one test file at a time: test files run side by side and would
 * otherwise rewrite the built add-on while another runs it.
 */
export async function ensureBuilt(wanted: readonly Part[]): Promise<void> {
  if (!wanted.some(isStale)) return waitForOthers();
  while (!takeLock()) await pause();
  try {
    for (const part of wanted.filter(isStale)) await buildPart(part, true);
  } finally {
    rmdirSync(lock);
  }
}

async function waitForOthers(): Promise<void> {
  while (lockAge() !== undefined) await pause();
}

function takeLock(): boolean {
  try {
    mkdirSync(join(projectRoot, "dist"), { recursive: true });
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds since another file began to build; a lock left by a killed run is taken away. */
function lockAge(): number | undefined {
  try {
    const age = Date.now() - statSync(lock).mtimeMs;
    if (age <= longestBuildMs) return age;
    rmdirSync(lock);
  } catch {
    // No lock, or another file has just taken it away.
  }
  return undefined;
}

function pause(): Promise<void> {
  lockAge();
  return new Promise((resolve) => setTimeout(resolve, 200));
}
