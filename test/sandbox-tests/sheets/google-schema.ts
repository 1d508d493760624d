import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

type Fields = ReadonlyMap<string, string>;

let schemas: ReadonlyMap<string, Fields> | undefined;

/** The schemas of Sheets v4 as Google's own client declares them: name → property → type. */
function googleSchemas(): ReadonlyMap<string, Fields> {
  if (schemas !== undefined) return schemas;
  const build = createRequire(import.meta.url).resolve("@googleapis/sheets");
  const text = readFileSync(build.replace(/index\.js$/, "v4.d.ts"), "utf8");
  const found = new Map<string, Fields>();
  for (const [, name = "", body = ""] of text.matchAll(/interface Schema\$(\w+) \{([\s\S]*?)\n {4}\}/g)) {
    const fields = [...body.matchAll(/^\s{8}(\w+)\?: (.+);$/gm)].map(
      ([, field = "", type = ""]) => [field, type.replace(" | null", "")] as const,
    );
    found.set(name, new Map(fields));
  }
  schemas = found;
  return found;
}

/** What an answer holds that Google's schema does not know, or holds in another type: its paths. */
export function unknownFields(value: unknown, schema: string, path = schema): string[] {
  const fields = googleSchemas().get(schema);
  if (fields === undefined) return [`${path}: unknown schema ${schema}`];
  if (typeof value !== "object" || value === null) return [`${path}: not an object`];
  return Object.entries(value).flatMap(([name, held]) => {
    const type = fields.get(name);
    if (type === undefined) return [`${path}.${name}: unknown`];
    return held === undefined ? [] : mismatches(held, type, `${path}.${name}`);
  });
}

function mismatches(value: unknown, type: string, path: string): string[] {
  if (type.endsWith("[]")) {
    if (!Array.isArray(value)) return [`${path}: not a list`];
    return value.flatMap((item, index) => mismatches(item, type.slice(0, -2), `${path}[${index}]`));
  }
  if (type.startsWith("Schema$")) return unknownFields(value, type.slice("Schema$".length), path);
  if (["string", "number", "boolean"].includes(type)) {
    return typeof value === type ? [] : [`${path}: ${typeof value}, wanted ${type}`];
  }
  return [];
}
