import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Every TypeScript source below a folder, as paths from the root. */
export function sourcesIn(folder: string): readonly string[] {
  const found: string[] = [];
  for (const name of readdirSync(join(ROOT, folder))) {
    if (name === "node_modules" || name === "dist") continue;
    const path = join(folder, name);
    if (statSync(join(ROOT, path)).isDirectory()) found.push(...sourcesIn(path));
    else if (/\.tsx?$/.test(name) && !name.endsWith(".d.ts")) found.push(path);
  }
  return found;
}

/** A module's specifiers: imports with and without names, re-exports, dynamic imports and type imports. */
export function specifiersOf(path: string): readonly string[] {
  const source = readFileSync(join(ROOT, path), "utf8");
  const { program, module } = parseSync(path, source);
  const found = new Set<string>();
  for (const { moduleRequest } of module.staticImports) found.add(moduleRequest.value);
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest } of entries) if (moduleRequest) found.add(moduleRequest.value);
  }
  for (const { moduleRequest } of module.dynamicImports) {
    found.add(source.slice(moduleRequest.start, moduleRequest.end).replace(/^["'`]|["'`]$/g, ""));
  }
  // `import type` and `typeof import("…")` only exist in types; the text finds what the module record leaves out.
  for (const match of source.matchAll(/import\(\s*["']([^"']+)["']\s*\)/g)) found.add(match[1] ?? "");
  for (const match of source.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+type\s[^;]*?from\s+["']([^"']+)["']/g,
  )) {
    found.add(match[1] ?? "");
  }
  if (program.body.length === 0 && source.trim() === "") return [];
  return [...found];
}

/** Where a specifier leads: a path from the root, or the name of a package. */
export function targetOf(
  from: string,
  specifier: string,
): { readonly path?: string; readonly package?: string } {
  if (specifier.startsWith("#shared/")) return { path: join("shared", specifier.slice(8)) };
  if (specifier.startsWith(".")) return { path: relative(ROOT, resolve(ROOT, dirname(from), specifier)) };
  return { package: specifier };
}

/** The sources of ours that run as soon as a module does: what it imports at once, types and later imports apart. */
export function loadedWith(path: string): readonly string[] {
  const found = new Set<string>();
  const walk = (from: string): void => {
    if (found.has(from)) return;
    found.add(from);
    const { module } = parseSync(from, readFileSync(join(ROOT, from), "utf8"));
    const imported = module.staticImports.filter(
      ({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType),
    );
    for (const { moduleRequest } of imported) {
      const { path: next } = targetOf(from, moduleRequest.value);
      if (next !== undefined && /\.tsx?$/.test(next)) walk(next);
    }
  };
  walk(path);
  return [...found];
}
