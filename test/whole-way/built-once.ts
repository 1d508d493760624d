import { buildStale, type Part } from "../tools/build.ts";

/** Builds what is missing or older than its sources, one test file at a time. */
export async function ensureBuilt(wanted: readonly Part[]): Promise<void> {
  await buildStale(true, wanted);
}
