import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { newestChange } from "../../tools/newest-change.ts";
import { projectRoot } from "../../tools/project-root.ts";

const FOLDER = join(projectRoot, "dist", ".sandbox");
const SCRIPT = join(FOLDER, "child.mjs");
/** What the child is made of. */
const SOURCES = ["test/sandbox", "shared", "package-lock.json"].map((path) => join(projectRoot, path));

let made: Promise<string> | undefined;

/**
 * The child process of a script run as one file of plain JavaScript, written again when its sources are newer: every run
 * starts a process, and a transpiler in each would cost three times the process itself.
 * @returns its path
 */
export function childScript(): Promise<string> {
  made ??= make();
  return made;
}

async function make(): Promise<string> {
  if (existsSync(SCRIPT) && SOURCES.every((path) => newestChange(path) <= statSync(SCRIPT).mtimeMs))
    return SCRIPT;
  // Loaded when there is something to build: it takes longer than all the rest of a start.
  const { build } = await import("vite");
  mkdirSync(FOLDER, { recursive: true });
  // Written aside, then put in place at once: several programs may come here at the same time.
  const outDir = mkdtempSync(join(FOLDER, "making-"));
  try {
    await build({
      configFile: false,
      root: projectRoot,
      logLevel: "error",
      ssr: { noExternal: true },
      build: {
        ssr: join(projectRoot, "test/sandbox/apps-script/child.ts"),
        outDir,
        target: "es2022",
        minify: false,
        rolldownOptions: { output: { entryFileNames: "child.mjs" } },
      },
    });
    renameSync(join(outDir, "child.mjs"), SCRIPT);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
  return SCRIPT;
}
