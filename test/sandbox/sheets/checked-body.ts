import { fieldViolation, InvalidRequest } from "./invalid-request.ts";

/** The JSON a method accepts: a kind of value, a list, or an object with these names only. */
export type Shape =
  | "any"
  | "string"
  | "integer"
  | "number"
  | "boolean"
  | readonly [Shape]
  | { readonly [name: string]: Shape };

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads a JSON body and checks its names and types, as Google's front end does before the method runs.
 * Throws InvalidRequest: `Invalid JSON payload received. Unknown name "x" at 'requests[0].add_sheet'…`.
 */
export function checkedBody(bytes: Uint8Array, shape: Shape): JsonObject {
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === "") return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new InvalidRequest("Invalid JSON payload received. Unexpected token.");
  }
  check(parsed, shape, "");
  return parsed as JsonObject;
}

function check(value: unknown, shape: Shape, at: string): void {
  if (shape === "any" || value === null) return;
  if (typeof shape === "string") {
    if (!matches(value, shape)) refuseValue(at, shape, value);
    return;
  }
  if (isList(shape)) {
    if (!Array.isArray(value)) refuseValue(at, "list", value);
    value.forEach((item, index) => {
      check(item, shape[0], `${at}[${index}]`);
    });
    return;
  }
  if (typeof value !== "object" || Array.isArray(value)) refuseValue(at, "object", value);
  for (const [name, item] of Object.entries(value)) {
    const inner = shape[name] ?? shape[camelCase(name)];
    if (inner === undefined) refuseName(name, at);
    else check(item, inner, at === "" ? snakeCase(name) : `${at}.${snakeCase(name)}`);
  }
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function matches(value: unknown, shape: "string" | "integer" | "number" | "boolean"): boolean {
  switch (shape) {
    case "integer":
      return Number.isInteger(typeof value === "string" && value !== "" ? Number(value) : value);
    case "number":
      return typeof value === "number";
    case "string":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
  }
}

const protoNames = {
  string: "TYPE_STRING",
  integer: "TYPE_INT32",
  number: "TYPE_DOUBLE",
  boolean: "TYPE_BOOL",
};

function refuseValue(at: string, shape: keyof typeof protoNames | "list" | "object", value: unknown): never {
  const description =
    shape === "list" || shape === "object"
      ? `Invalid value at '${at}' (${shape === "list" ? "repeated field" : "message"}), ${JSON.stringify(value)}`
      : `Invalid value at '${at}' (${protoNames[shape]}), ${JSON.stringify(value)}`;
  throw new InvalidRequest(description, fieldViolation(at, description));
}

function refuseName(name: string, at: string): never {
  const where = at === "" ? "" : ` at '${at}'`;
  const description = `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`;
  throw new InvalidRequest(description, fieldViolation(at, description));
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

const commonParameters = new Set([
  "access_token",
  "alt",
  "callback",
  "fields",
  "key",
  "oauth_token",
  "prettyPrint",
  "quotaUser",
  "uploadType",
  "upload_protocol",
  "$.xgafv",
]);

/** Refuses a query parameter the method does not have. */
export function checkQuery(query: URLSearchParams, names: readonly string[]): void {
  for (const name of query.keys()) {
    if (commonParameters.has(name) || names.includes(name)) continue;
    const description = `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`;
    throw new InvalidRequest(description, fieldViolation("", description));
  }
}

/** A choice given by name: the default when absent, InvalidRequest when it is none of the known ones. */
export function choice<T extends string>(
  given: unknown,
  known: readonly T[],
  fallback: T,
  parameter: string,
  type: string,
): T {
  if (given === undefined || given === null || given === "") return fallback;
  const found = known.find((name) => name === given);
  if (found !== undefined) return found;
  const description = `Invalid value at '${snakeCase(parameter)}' (type.googleapis.com/google.apps.sheets.v4.${type}), "${String(given)}"`;
  throw new InvalidRequest(description, fieldViolation(snakeCase(parameter), description));
}
