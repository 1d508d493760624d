import { parseSync } from "vite";
import { freeIdentifiers } from "./free-identifiers.ts";
import { beyondScopes } from "./google-services.ts";
import { childAt, childrenAt, isFunction, isNode, nameOf, type SyntaxNode, walk } from "./syntax-tree.ts";

/** Globals of browsers and Node that Apps Script's server side lacks, and `Intl`, whose French data is unverified. */
const MISSING_GLOBALS = new Set(
  (
    "fetch XMLHttpRequest WebSocket EventSource Worker URL URLSearchParams Headers Request Response FormData Blob File " +
    "FileReader AbortController AbortSignal Event EventTarget MessageChannel BroadcastChannel setTimeout setInterval " +
    "clearTimeout clearInterval setImmediate queueMicrotask requestAnimationFrame structuredClone atob btoa crypto " +
    "performance TextEncoder TextDecoder Intl BigInt BigInt64Array BigUint64Array process Buffer require module exports " +
    "global __dirname __filename window document self navigator location history localStorage sessionStorage alert " +
    "confirm prompt importScripts WebAssembly"
  ).split(" "),
);

/** Methods whose answer depends on language data that nobody checked in Apps Script. */
const LOCALE_METHODS = new Set(["toLocaleString", "toLocaleDateString", "toLocaleTimeString"]);

/**
 * What makes a compiled Code.js fail in Apps Script: syntax its engine refuses, globals it lacks, services beyond the
 * manifest's scopes, an entry point that is no top-level function.
 * @returns one English sentence a fault, with its line; empty when the script is sound.
 */
export function scanCode(code: string, entryPoints: readonly string[]): readonly string[] {
  const { program, errors } = parseSync("Code.js", code);
  if (errors.length > 0) return errors.map((error) => `does not parse: ${error.message}`);
  if (!isNode(program)) return ["does not parse"];
  const line = (at: number): number => code.slice(0, at).split("\n").length;

  const faults = freeIdentifiers(program)
    .filter(({ name }) => MISSING_GLOBALS.has(name))
    .map(({ name, at }) => `line ${line(at)}: « ${name} » does not exist in Apps Script`);
  faults.push(...beyondScopes(program, line));
  walk(program, (node) => {
    const fault = refusedSyntax(node);
    if (fault !== undefined) faults.push(`line ${line(node.start)}: ${fault}`);
    return true;
  });
  if (awaitsOutside(program)) faults.push("top-level await");
  for (const name of entryPoints) {
    if (!topLevelFunctions(program).has(name)) faults.push(`entry point ${name} is not a top-level function`);
  }
  return faults;
}

function topLevelFunctions(program: SyntaxNode): ReadonlySet<string> {
  const functions = childrenAt(program, "body").filter((node) => node.type === "FunctionDeclaration");
  return new Set(functions.map((node) => nameOf(childAt(node, "id"))));
}

function refusedSyntax(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case "PrivateIdentifier":
      return "private #name";
    case "StaticBlock":
      return "static block";
    case "PropertyDefinition":
      if (childAt(node, "key")?.type === "PrivateIdentifier") return undefined; // said by its name
      return node.static === true ? "static field" : "class field";
    case "ImportExpression":
      return "dynamic import";
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportDefaultDeclaration":
    case "ExportAllDeclaration":
      return "module syntax";
    case "MetaProperty":
      return nameOf(childAt(node, "meta")) === "import" ? "import.meta" : undefined;
    case "MemberExpression":
      return node.computed !== true && LOCALE_METHODS.has(nameOf(childAt(node, "property")))
        ? `${nameOf(childAt(node, "property"))} depends on unverified language data`
        : undefined;
    case "Literal":
      return refusedLiteral(node);
    case "NewExpression":
    case "CallExpression":
      return nameOf(childAt(node, "callee")) === "RegExp" ? refusedRegExpCall(node) : undefined;
    default:
      return undefined;
  }
}

function refusedLiteral(node: SyntaxNode): string | undefined {
  if (typeof node.bigint === "string") return "BigInt literal";
  const regex = node.regex;
  if (typeof regex !== "object" || regex === null) return undefined;
  return refusedRegex(String(Reflect.get(regex, "pattern")), String(Reflect.get(regex, "flags")));
}

function refusedRegExpCall(call: SyntaxNode): string | undefined {
  const [pattern, flags] = childrenAt(call, "arguments").map((argument) =>
    argument.type === "Literal" && typeof argument.value === "string" ? argument.value : "",
  );
  return refusedRegex(pattern ?? "", flags ?? "");
}

function refusedRegex(pattern: string, flags: string): string | undefined {
  if (/\(\?<[=!]/.test(pattern)) return "regex lookbehind";
  return flags.includes("v") ? "regex v flag" : undefined;
}

/** An `await` that stands in no function. */
function awaitsOutside(program: SyntaxNode): boolean {
  let found = false;
  walk(program, (node) => {
    if (node.type === "AwaitExpression" || (node.type === "ForOfStatement" && node.await === true))
      found = true;
    return !isFunction(node);
  });
  return found;
}
