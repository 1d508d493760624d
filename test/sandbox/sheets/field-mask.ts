import { fieldViolation, InvalidRequest } from "./invalid-request.ts";

/** The fields asked for; an empty map asks for everything below. */
export interface FieldMask extends ReadonlyMap<string, FieldMask> {}

/** The names that exist at each level of an answer; `true` stands for anything below. */
export interface KnownFields {
  readonly [name: string]: KnownFields | true;
}

/**
 * Reads `properties(locale,timeZone),sheets(properties(sheetId,title))`, `sheets.properties.title` or
 * `sheets/properties/title`. Throws InvalidRequest for a text that is no mask or a name that does not exist.
 */
export function parseMask(text: string, known: KnownFields | true): FieldMask {
  const tokens = text.replace(/\s/g, "").match(/[A-Za-z0-9_]+|\*|[(),./]/g) ?? [];
  if (tokens.join("") !== text.replace(/\s/g, "")) refuse(text);
  const position = { at: 0 };
  const mask = readList(tokens, position, known, "", text);
  if (position.at !== tokens.length) refuse(text);
  return mask;
}

type Grown = Map<string, Grown>;

function readList(
  tokens: readonly string[],
  position: { at: number },
  known: KnownFields | true,
  path: string,
  whole: string,
): Grown {
  const mask: Grown = new Map();
  for (;;) {
    readPath(tokens, position, known, path, whole, mask);
    if (tokens[position.at] !== ",") return mask;
    position.at += 1;
  }
}

function readPath(
  tokens: readonly string[],
  position: { at: number },
  known: KnownFields | true,
  path: string,
  whole: string,
  mask: Grown,
): void {
  const name = tokens[position.at];
  if (name === undefined || !/^[A-Za-z0-9_*]+$/.test(name)) refuse(whole);
  position.at += 1;
  const here = path === "" ? name : `${path}.${name}`;
  const below = name === "*" || known === true ? true : known[name];
  if (below === undefined) refuse(here);
  const after = tokens[position.at];
  const before = mask.get(name);
  if (after === "." || after === "/") {
    position.at += 1;
    const inner: Grown = before ?? new Map();
    readPath(tokens, position, below, here, whole, inner);
    if (before === undefined || before.size > 0) mask.set(name, inner);
  } else if (after === "(") {
    position.at += 1;
    const inner = readList(tokens, position, below, here, whole);
    if (tokens[position.at] !== ")") refuse(whole);
    position.at += 1;
    if (before === undefined || before.size > 0) mask.set(name, new Map([...(before ?? []), ...inner]));
  } else {
    mask.set(name, new Map());
  }
}

function refuse(path: string): never {
  throw new InvalidRequest(
    "Request contains an invalid argument.",
    fieldViolation(
      path,
      `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
    ),
  );
}

/** The part of an answer a mask asks for. Lists are masked item by item; what is absent stays absent. */
export function masked(value: unknown, mask: FieldMask): unknown {
  if (mask.size === 0 || mask.has("*") || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => masked(item, mask));
  const kept: Record<string, unknown> = {};
  for (const [name, inner] of mask) {
    const field: unknown = Reflect.get(value, name);
    if (field !== undefined) kept[name] = masked(field, inner);
  }
  return kept;
}

/** Whether the mask asks for a field, or for something below it. */
export function asksFor(mask: FieldMask | undefined, ...path: readonly string[]): boolean {
  let level = mask;
  for (const name of path) {
    if (level === undefined || level.size === 0 || level.has("*")) return true;
    level = level.get(name);
    if (level === undefined) return false;
  }
  return true;
}
