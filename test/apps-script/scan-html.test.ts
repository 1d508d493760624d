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

  it("laisse passer une page saine : styles et images dans la page, liens vers un nouvel onglet", () => {
    const body =
      '<style>b{background:url(data:image/png;base64,AA)}</style><a href="#aide">a</a>' +
      '<a href="https://exemple.fr/" target="_blank" rel="noopener">b</a><form></form>';
    const script = "const top = 1, parent = { chrome: top }; parent.chrome; window.scrollTo(0, top);";
    expect(scanHtml(page(script, body))).toEqual([]);
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
    [page("let a = 1;", "<style>@import 'a.css';</style>"), "style outside"],
    [page("let a = 1;", "<style>b{background:url(https://exemple.fr/a.png)}</style>"), "style outside"],
    [page("let a = 1;", '<base href="https://exemple.fr/">'), "<base>"],
    [page("let a = 1;", '<form action="https://exemple.fr/"></form>'), "leaves the page"],
    [page("let a = 1;", '<a href="https://exemple.fr/">a</a>'), "inside the panel"],
    [page("let a = '</script>';"), "does not parse"],
    [page("let a = 1;", "<script>let b = 2;"), "does not end"],
    [page("let a = '<script>';"), "inside a script"],
    [page("import('./autre.js');"), "an import"],
    [page("window.top.location = 'x';"), "window.top"],
    [page("SpreadsheetApp.getUi();"), "« SpreadsheetApp »"],
    [page("chrome.storage.local;"), "« chrome »"],
    [page("eval('1');"), "« eval »"],
    [page("new Function('return 1');"), "made from a text"],
    [page("let a = ;"), "does not parse"],
  ])("refuse une page fautive (%#)", (html, fault) => {
    expect(scanHtml(html).join(" ")).toContain(fault);
  });
});
