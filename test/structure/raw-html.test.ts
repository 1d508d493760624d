import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";
import { ROOT, sourcesIn } from "./imports.ts";

/** Names by which a text becomes part of a page, or code: as a member, a key, an attribute of JSX. */
const NAMES = new Set([
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "dangerouslySetInnerHTML",
  "srcdoc",
  "srcDoc",
  "createContextualFragment",
  "parseFromString",
  "parseHTMLUnsafe",
  "setHTMLUnsafe",
  "setHTML",
  "execCommand",
  "writeln",
]);
/** Elements that load or run something: never made by hand. */
const ELEMENTS = new Set(["script", "iframe", "object", "embed", "base", "link", "meta", "style"]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Partial<Node>).type === "string";

/** The name of a member, a key or an attribute; a text in brackets counts as the name that it is. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return "";
  if (node.type === "Identifier" || node.type === "JSXIdentifier") return String(node.name);
  if (node.type === "JSXMemberExpression") return nameOf(node.property);
  return node.type === "Literal" ? String(node.value) : "";
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What one node does that turns a text into HTML or code; empty: nothing. */
function faultOf(node: Node): string {
  switch (node.type) {
    case "MemberExpression": {
      const name = nameOf(node.property);
      const isDocument = nameOf(node.object) === "document" && name === "write";
      return NAMES.has(name) || isDocument ? name : "";
    }
    case "Property":
    case "JSXAttribute": {
      const name = nameOf(node.type === "Property" ? node.key : node.name);
      return NAMES.has(name) ? name : "";
    }
    case "NewExpression":
      return nameOf(node.callee) === "Function" ? "new Function" : "";
    case "CallExpression":
      return faultOfCall(node);
    case "Literal":
    case "TemplateElement": {
      const { value } = node;
      const text =
        isNode(value) || typeof value === "string" ? value : (value as { raw?: unknown } | null)?.raw;
      return typeof text === "string" && /^\s*(?:javascript|vbscript):/i.test(text) ? "javascript:" : "";
    }
    default:
      return "";
  }
}

function faultOfCall(node: Node): string {
  const [first] = list(node.arguments);
  const word = isNode(first) && first.type === "Literal" ? String(first.value) : "";
  const { callee } = node;
  if (nameOf(callee) === "eval" || nameOf(callee) === "Function") return nameOf(callee);
  const called =
    isNode(callee) && callee.type === "MemberExpression" ? nameOf(callee.property) : nameOf(callee);
  if (called === "createElement" && ELEMENTS.has(word.toLowerCase())) return `createElement ${word}`;
  if (called === "setAttribute" && (/^on/i.test(word) || word.toLowerCase() === "srcdoc"))
    return `setAttribute ${word}`;
  const isTimer = called === "setTimeout" || called === "setInterval";
  return isTimer && isNode(first) && (first.type === "Literal" || first.type === "TemplateLiteral")
    ? called
    : "";
}

/** A source that says none of this has nothing to be looked at. */
const WORTH_READING = new RegExp(
  `${[...NAMES].join("|")}|document\\b[^;]{0,40}write|\\beval\\b|\\bFunction\\(|createElement|setAttribute|set(?:Timeout|Interval)|[sS]cript:`,
);

/** Every place of a source that turns a text into HTML or code, with its line. */
function faultsIn(path: string, source: string): readonly string[] {
  if (!WORTH_READING.test(source)) return [];
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (isNode(value)) {
      const fault = faultOf(value);
      if (fault !== "") found.push(`${path}:${source.slice(0, value.start).split("\n").length} ${fault}`);
      for (const [key, child] of Object.entries(value)) if (key !== "parent") walk(child);
    }
  };
  walk(parseSync(path, source).program);
  return found;
}

/** Pages, components and what writes into pages: everything that runs in a browser, and the core that feeds it. */
const FOLDERS = ["extension", "apps-script", "shared"];

/**
 * The two places where a page that the core composed, every text in it escaped, is shown as a page. In neither can
 * anything run: a frame without scripts, and a document that a parser made, which the extension's policy keeps from
 * running anything. What they show of a hostile workbook is looked at in test/e2e/hostile.test.ts.
 */
const CLOSED: readonly (readonly [path: string, fault: string, because: RegExp])[] = [
  ["extension/panel/parts/print-frame.tsx", "srcdoc", /sandbox="allow-same-origin allow-modals"/],
  ["extension/panel/parts/letter-body.tsx", "parseFromString", /new DOMParser\(\)/],
];

describe("Aucun texte ne devient du HTML ni du code", () => {
  it("le vérificateur voit chaque façon de le faire", () => {
    const samples: readonly (readonly [string, string])[] = [
      ["box.innerHTML = text", "innerHTML"],
      ['box["outerHTML"] = text', "outerHTML"],
      ['box.insertAdjacentHTML("beforeend", text)', "insertAdjacentHTML"],
      ["document.write(text)", "write"],
      ["const a = <p dangerouslySetInnerHTML={{ __html: text }} />", "dangerouslySetInnerHTML"],
      ["const a = <iframe srcdoc={text} />", "srcdoc"],
      ["const a = h('p', { innerHTML: text })", "innerHTML"],
      ["frame.srcdoc = text", "srcdoc"],
      ["range.createContextualFragment(text)", "createContextualFragment"],
      ["new DOMParser().parseFromString(text, 'text/html')", "parseFromString"],
      ["eval(text)", "eval"],
      ["new Function(text)", "new Function"],
      ["setTimeout('run()', 0)", "setTimeout"],
      ["document.createElement('script')", "createElement script"],
      ["box.setAttribute('onclick', text)", "setAttribute onclick"],
      ["const a = <a href='javascript:run()'>a</a>", "javascript:"],
      ["const a = `javascript:\u0024{text}`", "javascript:"],
    ];
    for (const [source, fault] of samples)
      expect([source, faultsIn("a.tsx", source)]).toEqual([source, [`a.tsx:1 ${fault}`]]);
    const calm =
      "box.textContent = text; setTimeout(() => run(), 0); const a = <a href={link}>{text}</a>; file.write(text)";
    expect(faultsIn("a.tsx", calm)).toEqual([]);
  });

  it.each(FOLDERS)("%s", (folder) => {
    const found = sourcesIn(folder).flatMap((path) => faultsIn(path, readFileSync(join(ROOT, path), "utf8")));
    const open = found.filter(
      (one) => !CLOSED.some(([path, fault]) => one.startsWith(`${path}:`) && one.endsWith(` ${fault}`)),
    );
    expect(open).toEqual([]);
  });

  it.each(CLOSED)("%s : %s une seule fois, là où rien ne peut tourner", (path, fault, because) => {
    const source = readFileSync(join(ROOT, path), "utf8");
    expect(faultsIn(path, source).filter((one) => one.endsWith(` ${fault}`))).toHaveLength(1);
    expect(source).toMatch(because);
    expect(source).not.toContain("allow-scripts");
  });

  it("aucune page ne porte de script ni de style dans ses balises, ni rien qui vienne d'ailleurs", () => {
    for (const path of ["extension/panel/index.html", "extension/options/index.html"]) {
      const html = readFileSync(join(ROOT, path), "utf8");
      expect([
        path,
        html.match(/<script(?![^>]*\ssrc="\.\/)|<style|\son\w+=|https?:\/\/|\sstyle=/gi),
      ]).toEqual([path, null]);
    }
  });
});
