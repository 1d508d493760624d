import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, sourcesIn } from "../../structure/imports.ts";
import { BUTTONS, NO_FAILURE, TELLING, TOLD, TOLD_INSIDE } from "./message-places.ts";
import { type Node, nameOf, part, parts, type Source, sourceOf, walk } from "./syntax.ts";

/** A sentence that may be shown when something fails; what varies in it stands as « … ». */
export interface Message {
  readonly text: string;
  readonly path: string;
}

const VARIES = "…";
const DEEPEST = 12;
/** Where a message only passes through: it is taken where it is made. */
const PASSED_ON = new Set(["message", "said", "messages", "errorMessage"]);

interface Found {
  readonly texts: readonly string[];
  /** What could not be followed, as `path: expression`. */
  readonly lost: readonly string[];
}

const NOTHING: Found = { texts: [], lost: [] };
const one = (text: string): Found => ({ texts: [text], lost: [] });
const all = (found: readonly Found[]): Found => ({
  texts: found.flatMap(({ texts }) => texts),
  lost: found.flatMap(({ lost }) => lost),
});

/** Every way to join what stands left with what stands right. */
function joined(left: Found, right: Found): Found {
  const lefts = left.texts.length === 0 ? [VARIES] : left.texts;
  const rights = right.texts.length === 0 ? [VARIES] : right.texts;
  return { texts: lefts.flatMap((a) => rights.map((b) => a + b)), lost: [] };
}

const isFunction = (node: Node): boolean => /Function/.test(node.type);

/** What a function may give back. */
function returned(fn: Node): readonly Node[] {
  const body = part(fn, "body");
  if (body === undefined) return [];
  if (body.type !== "BlockStatement") return [body];
  const values: Node[] = [];
  walk(body, (node) => {
    if (isFunction(node)) return false;
    const value = node.type === "ReturnStatement" ? part(node, "argument") : undefined;
    if (value) values.push(value);
    return undefined;
  });
  return values;
}

/** The value of a name: declared in the file (in a function of it as well), or imported. */
function named(name: string, source: Source): { readonly node: Node; readonly source: Source } | undefined {
  const own = source.declared.get(name);
  if (own) return { node: own, source };
  const from = source.imported.get(name);
  if (from !== undefined) return from.path === "" ? undefined : named(from.name, sourceOf(from.path));
  const inside = source.local.get(name);
  return inside && { node: inside, source };
}

/** The parts of an object that a member expression may mean. */
function members(node: Node, source: Source): readonly { readonly node: Node; readonly source: Source }[] {
  const object = part(node, "object");
  if (!object) return [];
  const holders =
    object.type === "MemberExpression"
      ? members(object, source)
      : [named(nameOf(object), source)]
          .flatMap((found) => (found ? [found] : []))
          .flatMap((found) =>
            bare(found.node).type === "MemberExpression" ? members(bare(found.node), found.source) : [found],
          );
  const wanted = node.computed === true ? undefined : nameOf(part(node, "property"));
  return holders.flatMap((holder) =>
    parts(bare(holder.node), "properties")
      .filter((property) => property.type === "Property")
      .filter((property) => wanted === undefined || nameOf(part(property, "key")) === wanted)
      .flatMap((property) => {
        const value = part(property, "value");
        return value ? [{ node: bare(value), source: holder.source }] : [];
      }),
  );
}

/** An expression without `as const`, `satisfies` and brackets. */
function bare(node: Node): Node {
  const inside = /^TS(As|Satisfies)Expression$|^ParenthesizedExpression$/.test(node.type)
    ? part(node, "expression")
    : undefined;
  return inside ? bare(inside) : node;
}

/** The text that a name always stands for: a no-break space, « Rien n'a été modifié. ». */
function constant(node: Node, source: Source): string | undefined {
  const value = node.type === "Identifier" ? named(nameOf(node), source)?.node : undefined;
  return value?.type === "Literal" && typeof value.value === "string" ? value.value : undefined;
}

/** The texts that an expression may give. */
function textsOf(given: Node | undefined, source: Source, depth = 0): Found {
  if (given === undefined || depth > DEEPEST) return NOTHING;
  const node = bare(given);
  const next = (value: Node | undefined): Found => textsOf(value, source, depth + 1);
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" ? one(node.value) : NOTHING;
    case "TemplateLiteral": {
      const cooked = parts(node, "quasis").map((quasi) => String(Reflect.get(Object(quasi.value), "cooked")));
      const between = parts(node, "expressions").map((inner) => constant(inner, source) ?? VARIES);
      return one(cooked.map((text, at) => text + (between[at] ?? "")).join(""));
    }
    case "BinaryExpression":
      return joined(next(part(node, "left")), next(part(node, "right")));
    case "LogicalExpression":
      return all([next(part(node, "left")), next(part(node, "right"))]);
    case "ConditionalExpression":
      return all([next(part(node, "consequent")), next(part(node, "alternate"))]);
    case "ArrayExpression":
      return all(parts(node, "elements").map(next));
    case "Identifier": {
      const found = named(nameOf(node), source);
      if (!found || isFunction(found.node)) return { texts: [], lost: [`${source.path}: ${nameOf(node)}`] };
      return textsOf(found.node, found.source, depth + 1);
    }
    case "MemberExpression": {
      const name = nameOf(part(node, "property"));
      if (PASSED_ON.has(name)) return NOTHING;
      const found = members(node, source);
      if (found.length === 0) return { texts: [], lost: [`${source.path}: ….${name}`] };
      return all(found.map((value) => called(value.node, value.source, depth)));
    }
    case "CallExpression": {
      const callee = part(node, "callee");
      if (callee?.type === "MemberExpression") return textsOf(callee, source, depth + 1);
      const found = callee && named(nameOf(callee), source);
      if (!found) return { texts: [], lost: [`${source.path}: ${nameOf(callee)}()`] };
      return called(found.node, found.source, depth);
    }
    default:
      return { texts: [], lost: [`${source.path}: ${node.type}`] };
  }
}

/** The texts of a value: what a function gives back, else the value's own. */
function called(node: Node, source: Source, depth: number): Found {
  return isFunction(node)
    ? all(returned(node).map((value) => textsOf(value, source, depth + 1)))
    : textsOf(node, source, depth + 1);
}

const property = (node: Node, name: string): Node | undefined => {
  const found = parts(node, "properties").find((entry) => nameOf(part(entry, "key")) === name);
  return found && part(found, "value");
};

/** The expressions of a file that become a message of failure. */
function sinks(source: Source): readonly Node[] {
  const found: Node[] = [];
  const take = (node: Node | undefined): void => {
    if (node) found.push(node);
  };
  walk(source.program, (node) => {
    const first = parts(node, "arguments");
    const callee = nameOf(part(node, "callee"));
    if (node.type === "CallExpression" && callee === "refusal" && source.path.startsWith("apps-script/")) {
      take(first[0]);
    }
    if (node.type === "NewExpression") {
      if (callee === "AuthError" || callee === "GoogleError") take(first[1]);
      if (
        callee === "Error" &&
        /custom-function|panel\/work\/|google-connector|prepare-reminder/.test(source.path)
      )
        take(first[0]);
    }
    if (node.type === "ObjectExpression") {
      const kind = property(node, "kind");
      if (kind && kind.type === "Literal" && kind.value === "refused") {
        for (const name of ["message", "messages", "said"]) take(property(node, name));
      }
      if (property(node, "steps") && property(node, "title") && /sidebar\/failure/.test(source.path)) {
        take(property(node, "message"));
      }
    }
    return undefined;
  });
  return found;
}

/** Only files with one of these can hold a sink: the others are not parsed. */
const MAKES_MESSAGES = /\brefusal\(|\bnew (?:Auth|Google)?Error\(|"refused"|\bsteps:/;

function told(node: Node, source: Source): Found {
  return all(
    parts(bare(node), "properties").map((entry) => {
      const value = part(entry, "value");
      if (!value) return NOTHING;
      return bare(value).type === "ObjectExpression" ? told(value, source) : called(bare(value), source, 0);
    }),
  );
}

/** Every message of failure of both products, and what of the sources could not be followed. */
export function messageSources(): {
  readonly messages: readonly Message[];
  readonly lost: readonly string[];
} {
  const messages: Message[] = [];
  const lost = new Set<string>();
  const take = (found: Found, path: string): void => {
    for (const text of found.texts) {
      const isWorded = /\p{L}{3}/u.test(text.replace(/«[^»]*»/g, ""));
      if (isWorded && !BUTTONS.has(text) && !NO_FAILURE.some((one) => one.test(text)))
        messages.push({ text, path });
    }
    for (const what of found.lost) lost.add(what);
  };
  for (const folder of ["apps-script", "extension", "shared"]) {
    for (const path of sourcesIn(folder)) {
      if (!MAKES_MESSAGES.test(readFileSync(join(ROOT, path), "utf8"))) continue;
      const source = sourceOf(path);
      for (const sink of sinks(source)) take(textsOf(sink, source), path);
    }
  }
  for (const [path, name] of TELLING) {
    const found = named(name, sourceOf(path));
    if (found) take(called(found.node, found.source, 0), path);
  }
  for (const [path, name] of TOLD) {
    const found = named(name, sourceOf(path));
    if (found) take(told(found.node, found.source), path);
  }
  for (const [path, name, inside] of TOLD_INSIDE) {
    const source = sourceOf(path);
    const holder = named(name, source)?.node;
    const found = holder && property(bare(holder), inside);
    if (found) take(told(found, source), path);
  }
  return { messages, lost: [...lost] };
}
