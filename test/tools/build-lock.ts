import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project-root.ts";

const lock = join(projectRoot, "dist", ".building");
const longestBuildMs = 120_000;

/**
 * Runs `work` while nobody else builds or copies what is built: test files run side by side, and one would otherwise
 * rewrite the built parts while another reads them. Not to be nested.
 */
export async function underBuildLock<T>(work: () => T | Promise<T>): Promise<T> {
  while (!takeLock()) await pause();
  try {
    return await work();
  } finally {
    rmdirSync(lock);
  }
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

/** Takes away a lock that a killed run left. */
function removeOldLock(): void {
  try {
    if (Date.now() - statSync(lock).mtimeMs > longestBuildMs) rmdirSync(lock);
  } catch {
    // No lock, or another file has just taken it away.
  }
}

function pause(): Promise<void> {
  removeOldLock();
  return new Promise((resolve) => setTimeout(resolve, 50));
}
