import { parseSync } from "vite";
import { isNode, type SyntaxNode, walk } from "./syntax-tree.ts";

const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g;

interface Fragment {
  readonly start: number;
  readonly end: number;
  readonly tagged: boolean;
}

/** The literal parts of template literals in a script: where HtmlService mistakes `//` and `/*` for comments. */
function templateFragments(script: string): readonly Fragment[] {
  const { program, errors } = parseSync("sidebar.js", script);
  const first = errors[0];
  if (first !== undefined) throw new Error(`a script of the page does not parse: ${first.message}`);
  const found: Fragment[] = [];
  const see = (tagged: boolean) => (node: SyntaxNode) => {
    if (node.type === "TemplateElement") found.push({ start: node.start, end: node.end, tagged });
    if (node.type !== "TaggedTemplateExpression") return true;
    walkChildren(node, see(true));
    return false;
  };
  if (isNode(program)) walk(program, see(false));
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
    for (const { start, end, tagged } of [...templateFragments(script)].reverse()) {
      const text = script.slice(start, end);
      if (!/\/[/*]/.test(text)) continue;
      if (tagged) throw new Error(`a tagged template holds // or /*: ${text.slice(0, 60)}`);
      safe = safe.slice(0, start) + text.replace(/\/(?=[/*])/g, "/\\") + safe.slice(end);
    }
    const at = whole.indexOf(">") + 1;
    return whole.slice(0, at) + safe + whole.slice(at + script.length);
  });
}

/**
 * What makes a page fail in HtmlService.
 * @returns one English sentence a fault; empty when the page is sound.
 */
export function scanHtml(html: string): readonly string[] {
  const faults: string[] = [];
  if (html.includes("<?")) faults.push("« <? » opens a scriptlet");
  for (const [, script = ""] of html.matchAll(SCRIPT)) {
    if (script.includes("<!--")) faults.push("« <!-- » inside a script");
    for (const { start, end } of templateFragments(script)) {
      const text = script.slice(start, end);
      if (/\/[/*]/.test(text)) faults.push(`a template literal holds // or /*: ${text.slice(0, 60)}`);
    }
  }
  const outside = html.replace(SCRIPT, (whole, script: string) => whole.replace(script, ""));
  if (/<(?:script|img|iframe)\b[^>]*\bsrc=/.test(outside) || /<link\b/.test(outside)) {
    faults.push("a resource outside the page: all must be inlined");
  }
  return faults;
}
