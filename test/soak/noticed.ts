import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "../tools/project-root.ts";
import { REGRESSIONS, type Regression } from "./regressions.ts";

/**
 * `npx tsx test/soak/noticed.ts [numbers]`: breaks a copy of the product on purpose, one place after the other, and lives
 * twenty-five days with it. Each must end with exit code 1 and say what differs; prints one row each, and fails when a
 * regression goes unnoticed.
 */
const LIVED = ["year", "--days", "25", "--rate", "0.3"];

const LEFT_OUT = new Set(["node_modules", ".git", join("test", "mutation", ".cache")]);

/** A copy of the tree whose packages are the project's own. */
function copied(): string {
  const dir = mkdtempSync(join(tmpdir(), "crescendo-broken-"));
  cpSync(projectRoot, dir, {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => !LEFT_OUT.has(relative(projectRoot, path)),
  });
  symlinkSync(join(projectRoot, "node_modules"), join(dir, "node_modules"));
  return dir;
}

/** What the soak says of a broken product: its exit code and the first thing that it names. */
function soaked(
  dir: string,
  { file, from, to }: Regression,
): { readonly code: number; readonly said: string } {
  const path = join(dir, file);
  const whole = readFileSync(path, "utf8");
  if (whole.split(from).length !== 2) throw new Error(`${file} no longer holds, once: ${from}`);
  writeFileSync(
    path,
    whole.replace(from, () => to),
  );
  const { status, stdout, stderr } = spawnSync("npx", ["tsx", join("test", "soak", "soak.ts"), ...LIVED], {
    cwd: dir,
    encoding: "utf8",
  });
  writeFileSync(path, whole);
  const lines = stdout.split("\n");
  const said =
    lines.find((line) => line.startsWith("EN DÉFAUT")) ?? lines.find((line) => line.includes("diffèrent"));
  if (said === undefined && status !== 0)
    throw new Error(`The soak itself fell: ${stderr.trim().slice(-600)}`);
  return { code: status ?? -1, said: said ?? "" };
}

const wanted = process.argv.slice(2).map(Number);
const dir = copied();
// Built once: most regressions are not in the add-on.
const own = (await import(
  pathToFileURL(join(dir, "test", "tools", "build.ts")).href
)) as typeof import("../tools/build.ts");
await own.buildStale(true, ["apps-script"]);
let unnoticed = 0;
try {
  for (const [index, regression] of REGRESSIONS.entries()) {
    if (wanted.length > 0 && !wanted.includes(index + 1)) continue;
    const { code, said } = soaked(dir, regression);
    if (code !== 1 || said === "") unnoticed += 1;
    console.log(`${index + 1} | ${regression.what} | exit ${code} | ${said}`);
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
process.exitCode = unnoticed === 0 ? 0 : 1;
