import { parseSync } from "vite";
import { freeIdentifiers } from "./free-identifiers.ts";
import { childAt, isNode, nameOf, type SyntaxNode, walk } from "./syntax-tree.ts";

const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g;

interface Fragment {
  readonly start: number;
  readonly end: number;
  readonly tagged: boolean;
}

/** @throws Error when a script of the page does not parse: an inner `</script` cuts it, among others. */
function parsed(script: string): SyntaxNode | undefined {
  const { program, errors } = parseSync("sidebar.js", script);
  const first = errors[0];
  if (first !== undefined) throw new Error(`a script of the page does not parse: ${first.message}`);
  return isNode(program) ? program : undefined;
}

/** The literal parts of template literals in a script: where HtmlService mistakes `//` and `/*` for comments. */
function templateFragments(program: SyntaxNode | undefined): readonly Fragment[] {
  const found: Fragment[] = [];
  const see = (tagged: boolean) => (node: SyntaxNode) => {
    if (node.type === "TemplateElement") found.push({ start: node.start, end: node.end, tagged });
    if (node.type !== "TaggedTemplateExpression") return true;
    walkChildren(node, see(true));
    return false;
  };
  if (program !== undefined) walk(program, see(false));
  return found;
}

function walkChildren(node: SyntaxNode, see: (node: SyntaxNode) => boolean): void {
  for (const value of [node.tag, node.quasi]) if (isNode(value)) walk(value, see);
}

/**
 * A page whose scripts HtmlService serves unharmed: `/` before `/` or `*` becomes `\/` inside template literals, which
 * is the same text to JavaScript.
 * @throws Error when a tagged template holds `//` or a comment opening: there the escape would change its raw text.
 */
export function htmlServiceSafe(html: string): string {
  return html.replace(SCRIPT, (whole, script: string) => {
    let safe = script;
    for (const { start, end, tagged } of [...templateFragments(parsed(script))].reverse()) {
      const text = script.slice(start, end);
      if (!/\/[/*]/.test(text)) continue;
      if (tagged) throw new Error(`a tagged template holds // or /*: ${text.slice(0, 60)}`);
      safe = safe.slice(0, start) + text.replace(/\/(?=[/*])/g, "/\\") + safe.slice(end);
    }
    const at = whole.indexOf(">") + 1;
    return whole.slice(0, at) + safe + whole.slice(at + script.length);
  });
}

/** What a page in HtmlService's frame cannot have: the frames around it are Google's, other files do not exist. */
const OUT_OF_THE_FRAME = new Set(["top", "parent", "frameElement", "opener"]);
/** Names of Apps Script's server side, or of extensions: not in the page. */
const NOT_IN_A_PAGE = new Set(
  "SpreadsheetApp HtmlService PropertiesService ScriptApp Utilities chrome browser require module process Buffer".split(
    " ",
  ),
);

function scriptFaults(program: SyntaxNode): readonly string[] {
  const faults = freeIdentifiers(program)
    .filter(({ name }) => NOT_IN_A_PAGE.has(name) || name === "importScripts" || name === "eval")
    .map(({ name }) => `« ${name} » does not exist in a page of HtmlService, or is not for it`);
  walk(program, (node) => {
    if (node.type === "ImportExpression" || node.type === "ImportDeclaration") {
      faults.push("an import: the page is one file");
    }
    if (node.type === "MemberExpression" && nameOf(childAt(node, "object")) === "window") {
      const member = nameOf(childAt(node, "property"));
      if (OUT_OF_THE_FRAME.has(member))
        faults.push(`window.${member}: the frame around the page is Google's`);
    }
    if (/^(New|Call)Expression$/.test(node.type) && nameOf(childAt(node, "callee")) === "Function") {
      faults.push("code made from a text");
    }
    return true;
  });
  return faults;
}

/** Faults of what stands around the scripts. */
function markupFaults(html: string): readonly string[] {
  const outside = html.replace(SCRIPT, (whole, script: string) => whole.replace(script, () => ""));
  const faults: string[] = [];
  if (/<(?:script|img|iframe)\b[^>]*\bsrc=/.test(outside) || /<link\b/.test(outside)) {
    faults.push("a resource outside the page: all must be inlined");
  }
  if (/@import\b|url\(\s*["']?(?!data:|#)[^)]/.test(outside)) faults.push("a style outside the page");
  if (/<base\b/.test(outside)) faults.push("« <base> »: Google sets its own");
  if (/<form\b[^>]*\baction=/.test(outside)) faults.push("a form that leaves the page");
  for (const [link] of outside.matchAll(/<a\b[^>]*\bhref=["'][^#"'][^>]*>/g)) {
    if (!/target=["']_blank["']/.test(link)) faults.push(`a link that would open inside the panel: ${link}`);
  }
  return faults;
}

/**
 * What makes a page fail in HtmlService.
 * @returns one English sentence a fault; empty when the page is sound.
 */
export function scanHtml(html: string): readonly string[] {
  const faults: string[] = [];
  if (html.includes("<?")) faults.push("« <? » opens a scriptlet");
  const scripts = [...html.matchAll(SCRIPT)].map(([, script = ""]) => script);
  if ((html.match(/<script\b/g) ?? []).length !== scripts.length) faults.push("a script that does not end");
  for (const script of scripts) {
    if (script.includes("<!--")) faults.push("« <!-- » inside a script");
    if (/<script/i.test(script)) faults.push("« <script » inside a script");
    try {
      const program = parsed(script);
      for (const { start, end } of templateFragments(program)) {
        const text = script.slice(start, end);
        if (/\/[/*]/.test(text)) faults.push(`a template literal holds // or /*: ${text.slice(0, 60)}`);
      }
      if (program !== undefined) faults.push(...scriptFaults(program));
    } catch (problem) {
      faults.push(problem instanceof Error ? problem.message : String(problem));
    }
  }
  faults.push(...markupFaults(html));
  return faults;
}
