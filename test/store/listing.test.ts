import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CATEGORY, LIMITS, LISTINGS } from "../../apps-script/store/listing.ts";
import { LIMITED_USE, SCOPES } from "../../apps-script/store/permissions.ts";
import { GUIDE } from "../../shared/texts/guide/guide.ts";
import { sourcesIn } from "../structure/imports.ts";
import { projectRoot } from "../tools/project-root.ts";
import { storePages, storeTexts } from "../tools/store-pages.ts";
import { pngSize } from "./png-size.ts";

const store = join(projectRoot, "apps-script", "store");
const pages = storePages();
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
/** Everything that a visitor of the store, or a reviewer, reads. */
const published = [...Object.values(pages), ...Object.values(storeTexts())].map((text) =>
  plain(text.replace(/<style>[\s\S]*?<\/style>/g, " ").replace(/<[^>]*>/g, " ")),
);

/** What the stores forbid, with what each rule lets through. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["une note de crédit", /(?<!pas une )note de crédit|scor(?:e|ing)\b|credit rating|notation des clients/i],
  [
    "juger la solvabilité",
    /(?<!pas une évaluation de la |n'évalue la |information sur sa )solvabilité|(?<!assessment of the |assesses nobody's )creditworth/i,
  ],
  [
    "un rang ou un prix",
    /meilleur(?:e)? (?:logiciel|outil|application)|n° ?1\b|number one|the best\b|100 ?% gratuit|free trial|promotion/i,
  ],
  [
    "un partage entre utilisateurs",
    /(?:données|avis) (?:mutualisées|d'autres utilisateurs)|pooled data|other users' data/i,
  ],
  [
    "un envoi automatique",
    /envoi automatique|envoie (?:pour vous|automatiquement)|sends? automatically|auto-?send/i,
  ],
];

describe("Fiche du Marketplace", () => {
  it.each(LISTINGS.map((listing) => [listing.language, listing] as const))(
    "%s : nom, texte court et texte long tiennent dans leurs limites",
    (_language, { name, short, detailed }) => {
      expect(name.length).toBeLessThanOrEqual(LIMITS.name);
      expect(short.length).toBeLessThanOrEqual(LIMITS.short);
      expect(detailed.length).toBeLessThanOrEqual(LIMITS.detailed);
      expect(detailed.length).toBeGreaterThan(1_500);
      // A name that borrows one of Google's is refused.
      expect(name).not.toMatch(/google|sheets|gmail|workspace|chrome/i);
      expect(name.startsWith("Crescendo")).toBe(true);
    },
  );

  it("existe en français et en anglais, dans une catégorie", () => {
    expect(LISTINGS.map(({ language }) => language)).toEqual(["fr", "en"]);
    expect(CATEGORY).toContain("Accounting & finance");
  });

  it("annonce avant le premier usage ce qui est lu, où cela reste, et qui envoie", () => {
    const [fr, en] = LISTINGS.map(({ detailed }) => plain(detailed));
    for (const words of [
      "Avant la première utilisation",
      "factures, règlements et coordonnées",
      "Il n'envoie aucun message",
      "ni serveur",
      "AUTORISATIONS",
      LIMITED_USE.fr,
    ]) {
      expect(fr).toContain(plain(words));
    }
    for (const words of [
      "Before first use",
      "invoices, payments and customer contacts",
      "It sends no message",
      "no Crescendo server",
      "PERMISSIONS",
      LIMITED_USE.en,
    ]) {
      expect(en).toContain(plain(words));
    }
  });

  it.each(FORBIDDEN)("ne promet ni n'annonce : %s", (_what, pattern) => {
    const guide = GUIDE.flatMap(({ sections }) => sections).flatMap(({ paragraphs }) => paragraphs);
    const texts = [...published, ...guide.map(({ text }) => plain(text))];
    const found = texts.flatMap((text) => {
      const match = pattern.exec(text);
      return match === null ? [] : [text.slice(Math.max(0, match.index - 40), match.index + 60)];
    });
    expect(found).toEqual([]);
  });

  it("le vérificateur voit ce qu'il interdit", () => {
    const samples = [
      "un score de crédit",
      "la solvabilité de vos clients",
      "le meilleur outil",
      "pooled data",
      "envoi automatique",
    ];
    expect(samples.filter((sample, at) => !FORBIDDEN[at]?.[1].test(sample))).toEqual([]);
  });

  it("ne vante que ce que le produit fait : six fonctions, et les fichiers qu'il lit", () => {
    const entry = readFileSync(join(projectRoot, "apps-script/entry.ts"), "utf8");
    for (const { detailed } of LISTINGS) {
      const functions = detailed.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? [];
      expect(new Set(functions).size).toBe(6);
      expect(functions.filter((name) => !entry.includes(`export function ${name}(`))).toEqual([]);
      for (const format of ["OFX", "CAMT.053", "CFONB 120", "CSV", "FEC"]) expect(detailed).toContain(format);
    }
  });
});

describe("Autorisations", () => {
  const manifest = JSON.parse(readFileSync(join(projectRoot, "apps-script/appsscript.json"), "utf8")) as {
    readonly oauthScopes: readonly string[];
  };

  it("chaque autorisation du manifeste est justifiée, et aucune autre", () => {
    expect(SCOPES.map(({ scope }) => scope)).toEqual(manifest.oauthScopes);
    for (const { feature, justification } of SCOPES) {
      for (const text of [feature.fr, feature.en, justification.fr, justification.en]) {
        expect(text.length).toBeGreaterThan(40);
      }
    }
  });

  it("le module n'appelle ni réseau, ni mesure d'usage, ni code venu d'ailleurs", () => {
    const outside =
      /\bfetch\(|XMLHttpRequest|UrlFetchApp|sendBeacon|WebSocket|EventSource|\bimport\(["'`]https?:|analytics|sentry|eval\(|new Function\(/;
    const found = ["apps-script", "shared"]
      .flatMap((folder) => sourcesIn(folder))
      .filter((path) => !/apps-script\/(?:bundle|store)\//.test(path))
      .filter((path) => outside.test(withoutComments(readFileSync(join(projectRoot, path), "utf8"))));
    expect(found).toEqual([]);
    expect(outside.test('await fetch("https://exemple.fr")')).toBe(true);
  });
});

/** A source without its comments, which may name what is forbidden. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

describe("Images", () => {
  it.each([32, 48, 96, 128])("icône de %i pixels", (side) => {
    expect(pngSize(join(store, "icons", `${side}.png`))).toEqual({ width: side, height: side });
  });

  it("bannière de la fiche, 220 × 140", () => {
    expect(pngSize(join(store, "icons", "banner-220x140.png"))).toEqual({ width: 220, height: 140 });
  });

  it("entre une et cinq captures de 1280 × 800", () => {
    const folder = join(store, "pictures");
    const names = existsSync(folder) ? readdirSync(folder) : [];
    expect(names.length).toBeGreaterThan(0);
    expect(names.length).toBeLessThanOrEqual(5);
    for (const name of names) expect(pngSize(join(folder, name))).toEqual({ width: 1280, height: 800 });
  });
});
