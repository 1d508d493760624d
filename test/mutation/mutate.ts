/**
 * `npm run mutate`: changes the core line by line, in a copy, and counts the changes that a test notices. One line a
 * folder; `npm run mutate -- base law` for some of them; `-- --survivors base` also lists what no test noticed. Stryker
 * has its own package.json and lock here and is installed by this command only.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FOLDERS, type MutatedFolder } from "./folders.ts";
import { type FolderResult, readReport } from "./report.ts";
import { reportFile, strykerOptions } from "./stryker-options.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = join(here, ".cache");
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

/** Mutates one folder; what Stryker says goes to the screen. */
function mutate(folder: MutatedFolder): FolderResult {
  const options = join(cache, `${folder.name}.options.json`);
  writeFileSync(options, JSON.stringify(strykerOptions(folder, cache), null, 2));
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

function asked(words: readonly string[]): readonly MutatedFolder[] {
  const unknown = words.filter((word) => !FOLDERS.some(({ name }) => name === word));
  if (unknown.length > 0) {
    const known = FOLDERS.map(({ name }) => name).join(", ");
    throw new Error(`Dossier inconnu\u00a0: ${unknown.join(", ")}. Dossiers possibles\u00a0: ${known}.`);
  }
  return words.length === 0 ? FOLDERS : FOLDERS.filter(({ name }) => words.includes(name));
}

const words = process.argv.slice(2);
const folders = asked(words.filter((word) => !word.startsWith("--")));
install();
mkdirSync(cache, { recursive: true });
const results = folders.map(mutate);
if (words.includes("--survivors")) {
  for (const { survivors } of results)
    for (const { place, mutator, replacement } of survivors)
      console.log(`${place}  ${mutator}  → ${replacement}`);
}
console.log(line(["folder", "mutants", "killed", "survived", "score"]));
for (const { folder, mutants, killed, survived, score } of results) {
  console.log(line([folder, String(mutants), String(killed), String(survived), `${score.toFixed(1)} %`]));
}
