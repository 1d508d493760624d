import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import manifest from "../../extension/manifest.config.ts";
import { PERMISSIONS } from "../../extension/platform/permissions.ts";
import { SCOPES } from "../../extension/platform/scopes.ts";
import { DATA_USE, LIMITS, LISTINGS } from "../../extension/store/listing.ts";
import {
  extensionPolicyPages,
  extensionStoreTexts,
  justification,
  manifestWords,
} from "../tools/extension-store.ts";
import { projectRoot } from "../tools/project-root.ts";
import { pngSize } from "./png-size.ts";

const written = JSON.parse(JSON.stringify(manifest)) as Record<string, unknown>;
const strings = (value: unknown): readonly string[] => (value as string[] | undefined) ?? [];
const plain = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&quot;/g, '"');

const pages = extensionPolicyPages();
const published = [...Object.values(pages).map(plain), ...Object.values(extensionStoreTexts())];

describe("Fiche du Chrome Web Store", () => {
  it.each(LISTINGS.map((one) => [one.language, one] as const))(
    "%s : chaque texte tient dans sa limite",
    (language, one) => {
      const { name, short } = manifestWords(language);
      expect(name.length).toBeLessThanOrEqual(LIMITS.name);
      expect(short.length).toBeLessThanOrEqual(LIMITS.short);
      expect(one.detailed.length).toBeLessThanOrEqual(LIMITS.detailed);
      expect(one.detailed.length).toBeGreaterThan(1_500);
      expect(one.purpose.length).toBeLessThanOrEqual(LIMITS.purpose);
    },
  );

  it("annonce avant le premier usage ce qui est lu, ce qui est gardé, et qui envoie", () => {
    const [fr = "", en = ""] = LISTINGS.map(({ detailed }) => detailed);
    for (const words of [
      "Avant la première utilisation",
      "n'envoie aucun message",
      "conversation ouverte",
      "utilisation limitée",
    ]) {
      expect(fr).toContain(words);
    }
    for (const words of ["Before first use", "sends no message", "open conversation", "Limited Use"])
      expect(en).toContain(words);
  });

  it("ne promet ni score, ni rang, ni envoi automatique", () => {
    const forbidden =
      /note de crédit|scor(?:e|ing)\b|credit rating|meilleur outil|number one|the best\b|free trial|envoi automatique|sends? automatically/i;
    expect(published.flatMap((text) => forbidden.exec(text)?.[0] ?? [])).toEqual([]);
    expect(forbidden.test("un score de crédit")).toBe(true);
  });
});

describe("Autorisations de l'extension, pour l'examen", () => {
  it("chacune de celles du manifeste et du code est justifiée dans les deux langues, et aucune autre", () => {
    const host = (pattern: string): string => new URL(pattern.replace("/*", "/")).host;
    const matches = (written.content_scripts as readonly { readonly matches: readonly string[] }[]).flatMap(
      (script) => script.matches,
    );
    const asked = [
      ...strings(written.permissions),
      ...strings(written.host_permissions).map(host),
      ...strings(written.optional_host_permissions).map(host),
      ...matches.map(host),
      ...Object.values(SCOPES).map((scope) => scope.split("/").pop()),
    ];
    expect(PERMISSIONS.map(({ name }) => name).sort()).toEqual([...new Set(asked)].sort());
    for (const language of ["fr", "en"] as const) {
      const text = extensionStoreTexts()[`permissions.${language}.txt`] ?? "";
      for (const one of PERMISSIONS) {
        const words = justification(one, language);
        expect(words.length).toBeLessThanOrEqual(LIMITS.justification);
        expect(words.length).toBeGreaterThan(40);
        expect(text).toContain(`${one.kind} ${one.name}\n${words}`);
      }
    }
  });

  it("ce qui peut quitter le navigateur est nommé dans la politique, dans les deux langues", () => {
    for (const page of Object.values(pages)) {
      for (const pattern of strings(written.optional_host_permissions)) {
        expect(page).toContain(new URL(pattern.replace("/*", "/")).host);
      }
    }
  });

  it("la déclaration d'usage des données répond à chaque nature, avec sa raison quand c'est oui", () => {
    expect(DATA_USE).toHaveLength(9);
    for (const [kind, used, why] of DATA_USE) expect([kind, why !== ""]).toEqual([kind, used]);
  });
});

describe("Politique de confidentialité de l'extension", () => {
  it.each(Object.entries(pages))("%s : HTML valide, sans script ni rien d'ailleurs", async (_name, html) => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: { "no-inline-style": "error", "long-title": "off", "no-trailing-whitespace": "off" },
    });
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)),
    ).toEqual([]);
    expect(html).not.toMatch(/<script|\bon[a-z]+="|<iframe|<img|<link|@import|url\(|https?:\/\//i);
    const links = [...html.matchAll(/href="([^"#]+)"/g)].map((match) => match[1] ?? "");
    expect(links.filter((link) => pages[link] === undefined)).toEqual([]);
  });

  it("dit l'essentiel dans les deux langues", () => {
    const [fr = "", en = ""] = [pages["confidentialite.html"], pages["privacy.html"]].map((page) =>
      plain(page ?? ""),
    );
    for (const words of [
      "utilisation limitée",
      "n'envoie aucun message",
      "ni serveur",
      "SIREN",
      "ni vendues",
      "dix ans",
      "Effacer tout",
    ]) {
      expect(fr).toContain(words);
    }
    for (const words of [
      "Limited Use",
      "sends no message",
      "no server",
      "SIREN",
      "not sold",
      "ten years",
      "Effacer tout",
    ]) {
      expect(en).toContain(words);
    }
  });
});

describe("Images de la fiche", () => {
  it("entre une et cinq captures de 1280 × 800", () => {
    const folder = join(projectRoot, "extension", "store", "pictures", "store");
    const names = existsSync(folder) ? readdirSync(folder) : [];
    expect(names.length).toBeGreaterThan(0);
    expect(names.length).toBeLessThanOrEqual(5);
    for (const name of names) expect(pngSize(join(folder, name))).toEqual({ width: 1280, height: 800 });
  });

  it.each([16, 32, 48, 128])("icône de %i pixels", (side) => {
    expect(pngSize(join(projectRoot, "extension", "public", "icons", `${side}.png`))).toEqual({
      width: side,
      height: side,
    });
  });
});
