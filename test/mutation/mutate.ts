/**
 * `npm run mutate`: changes the core line by line, in a copy, and counts the changes that a test notices. One line a
 * folder; `npm run mutate -- base law` for some of them, `-- law/routes law/rates` for some files of one; `--survivors`
 * also lists what no test noticed; `--kept=folder` keeps what was learned elsewhere than in `.cache/`. Stryker has its own
 * package.json and lock here and is installed by this command only.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { FOLDERS, type MutatedFolder } from "./folders.ts";
import { type FolderResult, readReport } from "./report.ts";
import { reportFile, strykerOptions } from "./stryker-options.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
const stryker = join(here, "node_modules/@stryker-mutator/core/bin/stryker.js");

/** Installs Stryker exactly as locked, when it is not there yet. */
function install(): void {
  if (existsSync(stryker)) return;
  console.log("Stryker s'installe (environ 60 Mo, une seule fois)…");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: here,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("Stryker n'a pas pu être installé\u00a0: vérifiez l'accès à Internet.");
}

/** What is asked for: a folder, whole or some files of it. */
interface Asked {
  readonly folder: MutatedFolder;
  /** Names of files without their `.ts`; none: the whole folder. */
  readonly files: readonly string[];
}

/** Mutates one folder, what it learned kept in `cache`; what Stryker says goes to the screen. */
function mutate({ folder, files }: Asked, cache: string): FolderResult {
  const options = join(cache, `${folder.name}.options.json`);
  writeFileSync(options, JSON.stringify(strykerOptions(folder, cache, files), null, 2));
  const { status } = spawnSync(process.execPath, [stryker, "run", options], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error(`Stryker s'est arrêté sur « ${folder.name} »\u00a0: voir plus haut.`);
  return readReport(folder.name, reportFile(cache, folder.name));
}

function line(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(10) : cell.padStart(9))).join("");
}

function asked(words: readonly string[]): readonly Asked[] {
  const unknown = words.filter((word) => !FOLDERS.some(({ name }) => name === word.split("/")[0]));
  if (unknown.length > 0) {
    const known = FOLDERS.map(({ name }) => name).join(", ");
    throw new Error(`Dossier inconnu\u00a0: ${unknown.join(", ")}. Dossiers possibles\u00a0: ${known}.`);
  }
  return FOLDERS.flatMap((folder) => {
    const files = words
      .filter((word) => word.startsWith(`${folder.name}/`))
      .map((word) => word.slice(folder.name.length + 1).replace(/\.ts$/u, ""));
    const whole = words.length === 0 || words.includes(folder.name);
    if (whole) return [{ folder, files: [] }];
    return files.length > 0 ? [{ folder, files }] : [];
  });
}

const words = process.argv.slice(2);
const wanted = asked(words.filter((word) => !word.startsWith("--")));
const kept = words.find((word) => word.startsWith("--kept="))?.slice("--kept=".length);
const cache = kept === undefined ? join(here, ".cache") : resolve(kept);
install();
mkdirSync(cache, { recursive: true });
const results = wanted.map((one) => mutate(one, cache));
if (words.includes("--survivors")) {
  for (const { survivors } of results)
    for (const { place, mutator, replacement } of survivors)
      console.log(`${place}  ${mutator}  → ${replacement}`);
}
console.log(line(["folder", "mutants", "killed", "survived", "score"]));
for (const { folder, mutants, killed, survived, score } of results) {
  console.log(line([folder, String(mutants), String(killed), String(survived), `${score.toFixed(1)} %`]));
}
