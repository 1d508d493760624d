import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";
import { ROOT, sourcesIn } from "./imports.ts";

/** « art. 1344 » parted from its number at the end of a line. */
const ARTICLE = /\barts?\. (?=[\dLRDA])/;

/** An ordinary space where French wants one that does not break: before : ; ? ! » % €, and after «. */
const FAULT = /[\p{L}\d)}\]»%€.…’'"] (?=[:;?!»%€](?:[\s.,)"'’}»]|$))|« (?=\S)/u;

function textsOf(path: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const child of node) walk(child);
      return;
    }
    if (typeof node !== "object" || node === null) return;
    const one = node as { type?: string; value?: unknown };
    if (one.type === "Literal" && typeof one.value === "string") found.push(one.value);
    if (one.type === "TemplateElement") found.push((one.value as { cooked: string }).cooked);
    if (one.type === "JSXText") found.push(String(one.value));
    for (const [key, child] of Object.entries(node)) if (key !== "value") walk(child);
  };
  walk(parseSync(path, readFileSync(join(ROOT, path), "utf8")).program.body);
  return found;
}

describe("Typographie française", () => {
  it("le vérificateur voit une espace ordinaire avant deux-points, et accepte l'insécable", () => {
    expect(FAULT.test("Attention : rien")).toBe(true);
    expect(FAULT.test("« mot »")).toBe(true);
    expect(FAULT.test("Attention\u00a0: «\u00a0rien\u00a0» à 15\u00a0%")).toBe(false);
  });

  it("« art. » ne quitte jamais son numéro", () => {
    const faults = sourcesIn("shared/texts").flatMap((path) =>
      textsOf(path)
        .filter((text) => ARTICLE.test(text))
        .map((text) => `${path}: ${text.slice(0, 90)}`),
    );
    expect(faults).toEqual([]);
    expect(ARTICLE.test("(art. L441-10)")).toBe(true);
  });

  it.each(["shared/texts", "extension/panel", "apps-script/sidebar"])(
    "%s : espaces insécables devant les signes doubles et dans les guillemets",
    (folder) => {
      const faults = sourcesIn(folder).flatMap((path) =>
        textsOf(path)
          .filter((text) => FAULT.test(text))
          .map((text) => `${path}: ${text.slice(0, 90)}`),
      );
      expect(faults).toEqual([]);
    },
  );
});
