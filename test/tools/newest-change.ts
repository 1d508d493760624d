import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The time of the last change under a path, in milliseconds; 0 when there is nothing. */
export function newestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  let newest = stat.mtimeMs;
  for (const name of readdirSync(path)) newest = Math.max(newest, newestChange(join(path, name)));
  return newest;
}
