import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

/** A script compiled once for all the processes that run it. */
export interface CompiledCode {
  readonly script: Script;
  /** Keeps what the engine compiled so far, functions it met included; does nothing when it was kept before. */
  keep(): void;
}

/** The script of a code, from the engine's own cache beside the child's program when it is there. */
export function compiledCode(code: string, fileName: string, folder: string): CompiledCode {
  const path = join(folder, `${createHash("sha1").update(code).digest("hex")}-${process.version}.cache`);
  const cachedData = existsSync(path) ? readFileSync(path) : undefined;
  const script = new Script(code, { filename: fileName, ...(cachedData && { cachedData }) });
  let isKept = cachedData !== undefined && script.cachedDataRejected !== true;
  return {
    script,
    keep() {
      if (isKept) return;
      isKept = true;
      // One code at a time is built: what an older one left is of no use.
      for (const old of readdirSync(folder).filter((name) => name.endsWith(".cache"))) {
        rmSync(join(folder, old), { force: true });
      }
      const aside = `${path}.${process.pid}`;
      writeFileSync(aside, script.createCachedData());
      renameSync(aside, path);
    },
  };
}
