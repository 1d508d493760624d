import { GUIDE } from "#shared/texts/guide/guide.ts";
import type { GuideChapter, GuideLine, GuideProduct, GuideSection } from "#shared/texts/guide/line.ts";
import { escaped, htmlPage } from "./html.ts";

const FOR: Readonly<Record<Exclude<GuideProduct, "both">, string>> = {
  "add-on": "dans Google Sheets",
  extension: "dans Gmail",
};

/** A title with this word says by itself whom it is for. */
const SAID: typeof FOR = { "add-on": "Sheets", extension: "Gmail" };

/** The owner's guide as one page: contents, anchors, no script; it prints chapter by chapter. */
export function supportPage(chapters: readonly GuideChapter[] = GUIDE): string {
  return htmlPage({
    language: "fr",
    title: "Crescendo – aide",
    description:
      "Le guide de Crescendo : mise en route, dix minutes du matin, onglets, lettres, messages et données.",
    body: `<div class="with-contents">
<header>
<h1>Crescendo – aide</h1>
<p class="lead">Tout ce qu'il faut savoir pour suivre vos factures et relancer sans perdre vos clients. Pour chercher un mot : Ctrl + F (⌘ + F sur Mac).</p>
</header>
${contents(chapters)}
<main id="contenu">
${chapters.map(chapterHtml).join("\n")}
</main>
<footer>
<p>Cette page ne contient ni script, ni mesure d'audience. <a href="confidentialite.html">Confidentialité</a> · <a href="conditions.html">Conditions d'utilisation</a></p>
</footer>
</div>`,
  });
}

function contents(chapters: readonly GuideChapter[]): string {
  const entries = chapters.map(
    ({ title, sections }) =>
      `<li><details><summary>${escaped(title)}</summary><ul>${sections
        .map((section) => `<li><a href="#${section.id}">${escaped(section.title)}</a></li>`)
        .join("")}</ul></details></li>`,
  );
  return `<nav class="contents" id="sommaire" aria-label="Sommaire">
<ul>
${entries.join("\n")}
</ul>
</nav>`;
}

function chapterHtml(chapter: GuideChapter): string {
  const { id, title, product, sections } = chapter;
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escaped(title)}${forProduct(product, title)}</h2>
${sections.map((section) => sectionHtml(section, product)).join("\n")}
<p class="back"><a href="#sommaire">Retour au sommaire</a></p>
</section>`;
}

/** The product is named where a chapter of both has something for one of them alone. */
function sectionHtml({ id, title, product, paragraphs }: GuideSection, chapter: GuideProduct): string {
  const tag = chapter === "both" && product !== undefined ? forProduct(product, title) : "";
  return `<h3 id="${id}">${escaped(title)}${tag}</h3>
${linesHtml(paragraphs)}`;
}

const forProduct = (product: GuideProduct, title = ""): string =>
  product === "both" || title.includes(SAID[product]) ? "" : ` <span class="for">(${FOR[product]})</span>`;

/** Lines as HTML: items and steps that follow one another are one list. */
function linesHtml(lines: readonly GuideLine[]): string {
  const html: string[] = [];
  lines.forEach(({ kind, text }, at) => {
    const list = kind === "item" ? "ul" : kind === "step" ? "ol" : undefined;
    if (list !== undefined && lines[at - 1]?.kind !== kind) html.push(`<${list}>`);
    html.push(lineHtml(kind, escaped(text)));
    if (list !== undefined && lines[at + 1]?.kind !== kind) html.push(`</${list}>`);
  });
  return html.join("\n");
}

function lineHtml(kind: GuideLine["kind"], text: string): string {
  switch (kind) {
    case "item":
    case "step":
      return `<li>${text}</li>`;
    case "question":
      return `<h4>${text}</h4>`;
    case "warning":
      return `<p class="warning">${text}</p>`;
    case "example":
      return `<p class="example"><code>${text}</code></p>`;
    case "paragraph":
      return `<p>${text}</p>`;
  }
}
