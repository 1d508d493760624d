import { readFileSync } from "node:fs";
import { type Plugin, parseSync } from "vite";
import { childAt, childrenAt, isNode, nameOf, type SyntaxNode } from "./syntax-tree.ts";

interface EntryPoint {
  readonly name: string;
  /** The source's JSDoc, which is what Sheets shows of a custom function; empty when there is none. */
  readonly doc: string;
  readonly parameters: readonly string[];
}

/** The exported functions of an entry file, with their JSDoc. */
export function entryPointsOf(file: string): readonly EntryPoint[] {
  const source = readFileSync(file, "utf8");
  const { program, comments } = parseSync(file, source);
  if (!isNode(program)) return [];
  const points: EntryPoint[] = [];
  for (const node of childrenAt(program, "body")) {
    const declared = node.type === "ExportNamedDeclaration" ? childAt(node, "declaration") : undefined;
    if (declared?.type !== "FunctionDeclaration") continue;
    const before = comments.filter((comment) => comment.type === "Block" && comment.end <= node.start).pop();
    const adjoins = before?.value.startsWith("*") && source.slice(before.end, node.start).trim() === "";
    points.push({
      name: nameOf(childAt(declared, "id")),
      doc: before && adjoins ? `/*${before.value}*/\n` : "",
      parameters: childrenAt(declared, "params").map(parameterName),
    });
  }
  return points;
}

function parameterName(parameter: SyntaxNode, index: number): string {
  return nameOf(parameter) || nameOf(childAt(parameter, "left")) || `argument${index + 1}`;
}

/**
 * Apps Script sees only real top-level functions: after the bundle, kept in one closure so that no helper becomes
 * callable from outside, one stub an export is added with the source's JSDoc.
 */
export function gasGlobals(options: { readonly entry: string; readonly namespace: string }): Plugin {
  return {
    name: "gas-globals",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_output, bundle) {
        const points = entryPointsOf(options.entry);
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== "chunk" || !chunk.isEntry) continue;
          const unknown = chunk.exports.filter((name) => !points.some((point) => point.name === name));
          if (unknown.length > 0) this.error(`not plain functions of the entry: ${unknown.join(", ")}`);
          chunk.code += `\n${points.map((point) => stub(point, options.namespace)).join("\n")}`;
        }
      },
    },
  };
}

function stub({ name, doc, parameters }: EntryPoint, namespace: string): string {
  return `${doc}function ${name}(${parameters.join(", ")}) {\n  return ${namespace}.${name}.apply(this, arguments);\n}\n`;
}
