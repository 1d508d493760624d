import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { projectRoot } from "../tools/project-root.ts";

/**
 * A script of test/bench as one file of plain JavaScript, as production runs the core: no transpiler stands in the
 * measured process.
 * @returns the path of the file, in a folder of its own
 */
export async function bundled(script: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "crescendo-bench-"));
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: join(projectRoot, "test/bench", script),
      outDir,
      target: "es2022",
      minify: false,
      rolldownOptions: { output: { entryFileNames: "measure.mjs" } },
    },
  });
  return join(outDir, "measure.mjs");
}

/** Runs a bundled measure some times, each in a process of its own, and gives what each printed. */
export function measuresOf<T>(file: string, size: number, runs: number): T[] {
  return Array.from({ length: runs }, (): T => {
    const out = execFileSync(
      process.execPath,
      ["--expose-gc", "--max-old-space-size=4096", file, String(size)],
      { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
    );
    return JSON.parse(out.trim().split("\n").pop() ?? "");
  });
}
