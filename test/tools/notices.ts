import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { projectRoot } from "./project-root.ts";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const readPackage = (folder: string): Package =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** Where a package finds another: its own folder first, then those above it. */
function folderOf(name: string, from: string): string {
  for (let folder = resolve(from); `${folder}/`.startsWith(projectRoot); folder = join(folder, "..")) {
    const found = join(folder, "node_modules", name);
    if (existsSync(join(found, "package.json"))) return found;
  }
  throw new Error(`${name}: not installed`);
}

/** The folders of the packages that the built files may contain: those we depend on, and theirs. */
function packageFolders(): readonly string[] {
  const found = new Set<string>();
  const walk = (from: string): void => {
    for (const name of Object.keys(readPackage(from).dependencies ?? {})) {
      const folder = folderOf(name, from);
      if (found.has(folder)) continue;
      found.add(folder);
      walk(folder);
    }
  };
  walk(projectRoot);
  return [...found];
}

/** The licence of one package: its own file, else the text that its package.json names. */
function licenceText(folder: string, { name, license, author }: Package): string {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|-|$)/i.test(entry));
  if (file !== undefined) return readFileSync(join(folder, file), "utf8").trim();
  if (license !== "MIT") throw new Error(`${name}: no licence file`);
  const holder = typeof author === "string" ? author : author?.name;
  return `Copyright (c) ${holder ?? `the authors of ${name}`}\n\n${MIT}`;
}

/** Licence texts of everything that the built files contain, the letters' fonts among them. */
export function thirdPartyNotices(): readonly string[] {
  return packageFolders()
    .map((folder) => ({ folder, found: readPackage(folder) }))
    .sort((a, b) => (a.found.name < b.found.name ? -1 : 1))
    .map(
      ({ folder, found }) =>
        `${found.name} ${found.version} (${found.license ?? "?"})\n\n${licenceText(folder, found)}`,
    );
}
