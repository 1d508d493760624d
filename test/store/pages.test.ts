import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { supportPage } from "../../apps-script/store/support-page.ts";
import { GUIDE } from "../../shared/texts/guide/guide.ts";
import { storePages } from "../tools/store-pages.ts";

const pages = storePages();
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    "no-inline-style": "error",
    "long-title": "off",
    "tel-non-breaking": "off",
    "no-trailing-whitespace": "off",
  },
});

const idsOf = (html: string): readonly string[] =>
  [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? "");
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

describe("Pages publiques", () => {
  it.each(Object.entries(pages))(
    "%s : HTML valide, titres dans l'ordre, liens qui mènent quelque part",
    async (_name, html) => {
      const report = await validator.validateString(html);
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(({ line, ruleId, message }) => `${line} ${ruleId} ${message}`),
        ),
      ).toEqual([]);
      const ids = new Set(idsOf(html));
      const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? "");
      const dead = links.filter((link) =>
        link.startsWith("#") ? !ids.has(link.slice(1)) : pages[link] === undefined,
      );
      expect(dead).toEqual([]);
    },
  );

  it.each(Object.entries(pages))("%s : ni script, ni rien qui se charge d'ailleurs", (_name, html) => {
    expect(html).not.toMatch(/<script|\bon[a-z]+="|<iframe|<img|<link|@import|url\(|https?:\/\//i);
  });

  it.each(Object.keys(pages))("%s : ni champ vide, ni adresse inventée", (name) => {
    expect(pages[name]).not.toMatch(/undefined|\bTODO\b|lorem|example\.com/i);
  });

  it("la page d'aide contient tout le guide, chaque page à son ancre", () => {
    const html = pages["aide.html"] ?? "";
    const ids = idsOf(html);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const sections = GUIDE.flatMap((chapter) => chapter.sections);
    expect(sections.filter(({ id }) => !html.includes(`<h3 id="${id}">`))).toEqual([]);
    expect(sections.filter(({ id }) => !html.includes(`href="#${id}"`))).toEqual([]);
    const text = textOf(html);
    const lost = sections.flatMap(({ paragraphs }) => paragraphs).filter((line) => !text.includes(line.text));
    expect(lost).toEqual([]);
  });

  it("un texte du guide ne devient jamais du HTML", () => {
    const html = supportPage([
      {
        id: "essai",
        title: "<b>Essai</b>",
        product: "both",
        sections: [
          { id: "page", title: "a & b", paragraphs: [{ kind: "item", text: '<script>alert("x")</script>' }] },
        ],
      },
    ]);
    expect(html).toContain("&lt;b&gt;Essai&lt;/b&gt;");
    expect(html).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
    expect(html).not.toContain("<script");
  });

  it("des points qui se suivent font une seule liste, des étapes une liste numérotée", () => {
    const line = (kind: "item" | "step" | "paragraph", text: string) => ({ kind, text });
    const html = supportPage([
      {
        id: "essai",
        title: "Essai",
        product: "both",
        sections: [
          {
            id: "page",
            title: "Page",
            paragraphs: [
              line("item", "un"),
              line("item", "deux"),
              line("step", "trois"),
              line("paragraph", "quatre"),
              line("item", "cinq"),
            ],
          },
        ],
      },
    ]);
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>")).replace(/\n/g, "");
    expect(main).toContain(
      "<ul><li>un</li><li>deux</li></ul><ol><li>trois</li></ol><p>quatre</p><ul><li>cinq</li></ul>",
    );
  });

  it("la politique de confidentialité dit l'essentiel dans les deux langues", () => {
    for (const words of [
      "utilisation limitée",
      "n'en envoie aucun",
      "pas de serveur",
      "SIREN",
      "solvabilité",
      "ni vendues",
    ]) {
      expect(textOf(pages["confidentialite.html"] ?? "")).toContain(words);
    }
    for (const words of ["Limited Use", "sends none", "no server", "SIREN", "creditworthiness", "not sold"]) {
      expect(textOf(pages["privacy.html"] ?? "")).toContain(words);
    }
  });
});
