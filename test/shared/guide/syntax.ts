import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "vite";
import { ROOT } from "../../structure/imports.ts";

/** A node of a syntax tree, its parts unknown until they are looked at. */
export interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof Reflect.get(value, "type") === "string";

/** A part of a node that is a node; `undefined` when there is none. */
export const part = (node: Node, name: string): Node | undefined => {
  const value = node[name];
  return isNode(value) ? value : undefined;
};

export const parts = (node: Node, name: string): readonly Node[] => {
  const value = node[name];
  return Array.isArray(value) ? value.filter(isNode) : [];
};

export const nameOf = (node: Node | undefined): string => String(node?.name ?? node?.value ?? "");

/** Calls `visit` on a node and all that it holds; nothing below a node for which it answers false. */
export function walk(node: unknown, visit: (node: Node) => boolean | undefined): void {
  if (Array.isArray(node)) {
    for (const one of node) walk(one, visit);
    return;
  }
  if (!isNode(node) || visit(node) === false) return;
  for (const value of Object.values(node)) if (typeof value === "object") walk(value, visit);
}

/** A source file: its tree, what it declares at its top level, what it imports. */
export interface Source {
  readonly path: string;
  readonly program: Node;
  readonly declared: ReadonlyMap<string, Node>;
  readonly imported: ReadonlyMap<string, { readonly path: string; readonly name: string }>;
  /** Names declared in functions. */
  readonly local: ReadonlyMap<string, Node>;
}

const read = new Map<string, Source>();

/** The path from the root that an import specifier names; empty for a package. */
function target(from: string, specifier: string): string {
  if (specifier.startsWith("#shared/")) return `shared/${specifier.slice("#shared/".length)}`;
  return specifier.startsWith(".") ? normalize(join(dirname(from), specifier)) : "";
}

/** Parses a file once. */
export function sourceOf(path: string): Source {
  const known = read.get(path);
  if (known) return known;
  const program = parseSync(path, readFileSync(join(ROOT, path), "utf8")).program as unknown as Node;
  const declared = new Map<string, Node>();
  const imported = new Map<string, { path: string; name: string }>();
  for (const statement of parts(program, "body")) {
    const from = String(part(statement, "source")?.value ?? "");
    if (statement.type === "ImportDeclaration") {
      for (const one of parts(statement, "specifiers")) {
        const name = nameOf(part(one, "imported") ?? part(one, "local"));
        imported.set(nameOf(part(one, "local")), { path: target(path, from), name });
      }
      continue;
    }
    if (from !== "") {
      for (const one of parts(statement, "specifiers")) {
        imported.set(nameOf(part(one, "exported")), {
          path: target(path, from),
          name: nameOf(part(one, "local")),
        });
      }
      continue;
    }
    const declaration = part(statement, "declaration") ?? statement;
    const own = part(declaration, "id");
    if (own) declared.set(nameOf(own), declaration);
    for (const one of parts(declaration, "declarations")) {
      const value = part(one, "init");
      const id = part(one, "id");
      if (id && value) declared.set(nameOf(id), value);
    }
  }
  const local = new Map<string, Node>();
  walk(program, (node) => {
    const value = node.type === "VariableDeclarator" ? part(node, "init") : undefined;
    if (value) local.set(nameOf(part(node, "id")), value);
    return undefined;
  });
  const source = { path, program, declared, imported, local };
  read.set(path, source);
  return source;
}
