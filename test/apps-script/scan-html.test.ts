import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { htmlServiceSafe, scanHtml } from "../../apps-script/bundle/scan-html.ts";

const page = (script: string, body = ""): string =>
  `<!doctype html><html><head><script type="module">${script}</script></head><body>${body}</body></html>`;

describe("Page du panneau servie par HtmlService", () => {
  it("échappe // et /* dans les gabarits sans changer le texte qu'ils donnent", () => {
    const sum = "$" + "{1 + 1}";
    const script = `result = \`http://www.w3.org/2000/svg\` + \`/* ${sum} */ //\` + '//';`;
    const safe = htmlServiceSafe(page(script));
    expect(scanHtml(safe)).toEqual([]);
    const inside = /<script type="module">([\s\S]*)<\/script>/.exec(safe)?.[1] ?? "";
    const context = { result: "" };
    runInNewContext(inside, context);
    expect(context.result).toBe("http://www.w3.org/2000/svg/* 2 */ ////");
  });

  it("refuse un gabarit étiqueté, dont l'échappement changerait le texte brut", () => {
    expect(() => htmlServiceSafe(page("String.raw`https://exemple.fr`;"))).toThrow("tagged template");
  });

  it.each([
    [page("let a = `http://exemple.fr`;"), "template literal"],
    [page("let a = `/* b */`;"), "template literal"],
    [page("let a = 1;", "<?= secret ?>"), "scriptlet"],
    [page("let a = '<!--';"), "<!--"],
    [page("let a = 1;", '<script src="https://exemple.fr/a.js"></script>'), "outside the page"],
    [page("let a = 1;", '<link rel="stylesheet" href="a.css">'), "outside the page"],
    [page("let a = 1;", '<img src="a.png">'), "outside the page"],
  ])("refuse une page fautive (%#)", (html, fault) => {
    expect(scanHtml(html).join(" ")).toContain(fault);
  });
});
