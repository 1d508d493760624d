/**
 * `npm run package`: the two zips that the stores take, notices inside, one version number everywhere; and the listing of
 * the add-on with its pages of help and law.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { zipSync } from "fflate";
import { buildPart, builtDir, parts } from "./build.ts";
import { writeExtensionStore } from "./extension-store.ts";
import { thirdPartyNotices } from "./notices.ts";
import { projectRoot } from "./project-root.ts";
import { writeStore } from "./store-pages.ts";

const manifest = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));

/** Our licence, then those of the packages that the built files contain. */
function notices(): string {
  const own = readFileSync(join(projectRoot, "LICENSE"), "utf8").trim();
  const line = `\n\n${"-".repeat(72)}\n\n`;
  return `Crescendo ${manifest.version}\n\n${own}${line}${thirdPartyNotices().join(line)}\n`;
}

function filesIn(folder: string, base = folder): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (name === ".vite") continue;
    if (statSync(path).isDirectory()) Object.assign(files, filesIn(path, base));
    else files[relative(base, path)] = readFileSync(path);
  }
  return files;
}

for (const part of parts) {
  await buildPart(part, true);
  const files = filesIn(builtDir(part));
  files["THIRD-PARTY-NOTICES.txt"] = new TextEncoder().encode(notices());
  const built = files["manifest.json"] && JSON.parse(new TextDecoder().decode(files["manifest.json"]));
  if (built && built.version !== manifest.version) {
    throw new Error(`version ${built.version} in the extension, ${manifest.version} in package.json`);
  }
  const target = join(projectRoot, "dist", `crescendo-${part}-${manifest.version}.zip`);
  // A fixed time: the same sources give the same bytes.
  writeFileSync(target, zipSync(files, { level: 9, mtime: new Date("2026-01-01T00:00:00Z") }));
  console.log(`${relative(projectRoot, target)}  ${Object.keys(files).length} files`);
}

console.log(
  `dist/store  ${writeStore(join(projectRoot, "dist", "store"))} texts and pages, icons and pictures`,
);
const ofTheExtension = join(projectRoot, "dist", "store", "extension");
console.log(`dist/store/extension  ${writeExtensionStore(ofTheExtension)} texts and pages, pictures`);
