/** Writes what the Chrome Web Store asks beside the zip: listing, justifications, data use, privacy policy, pictures. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { escaped, htmlPage } from "../../apps-script/store/html.ts";
import { PERMISSIONS } from "../../extension/platform/permissions.ts";
import { CATEGORY, DATA_USE, LISTINGS } from "../../extension/store/listing.ts";
import { EXTENSION_POLICIES } from "../../extension/store/privacy-policy.ts";
import { projectRoot } from "./project-root.ts";

type Language = "fr" | "en";

/** Name and short text of the listing: the store takes them from the manifest's own words. */
export function manifestWords(language: Language): { readonly name: string; readonly short: string } {
  const path = join(projectRoot, "extension", "public", "_locales", language, "messages.json");
  const words = JSON.parse(readFileSync(path, "utf8"));
  return { name: words.name.message, short: words.description.message };
}

/** Why each permission, host and scope is asked, as the review's form takes it. */
export function justification({ words }: (typeof PERMISSIONS)[number], language: Language): string {
  const { feature, asked, why } = words[language];
  const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  return [feature, asked, why].map(sentence).join(" ");
}

/** Every text of the store, by file name. */
export function extensionStoreTexts(): Readonly<Record<string, string>> {
  const listings = LISTINGS.map(({ language, detailed, purpose }) => {
    const { name, short } = manifestWords(language);
    return [
      `listing.${language}.txt`,
      `${[name, short, CATEGORY, detailed, purpose].join("\n\n")}\n`,
    ] as const;
  });
  const permissions = (["fr", "en"] as const).map(
    (language) =>
      [
        `permissions.${language}.txt`,
        `${PERMISSIONS.map((one) => `${one.kind} ${one.name}\n${justification(one, language)}`).join("\n\n")}\n`,
      ] as const,
  );
  const use = DATA_USE.map(([kind, used, why]) => `${kind}: ${used ? `yes, ${why}` : "no"}`).join("\n");
  return Object.fromEntries([...listings, ...permissions, ["data-use.txt", `${use}\n`]]);
}

const PAGE_NAMES = { fr: "confidentialite.html", en: "privacy.html" } as const;

/** The privacy policy as pages, by file name; each leads to the other language. */
export function extensionPolicyPages(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    EXTENSION_POLICIES.map(({ language, title, description, lead, sections }) => {
      const other = language === "fr" ? "en" : "fr";
      const parts = sections.map(
        (section) =>
          `<h2>${escaped(section.title)}</h2>\n${section.paragraphs.map((one) => `<p>${escaped(one)}</p>`).join("\n")}`,
      );
      const body = [
        `<header>\n<h1>${escaped(title)}</h1>\n<p class="lead">${escaped(lead)}</p>\n</header>`,
        `<main id="contenu">\n${parts.join("\n")}\n</main>`,
        `<footer>\n<p><a href="${PAGE_NAMES[other]}" lang="${other}" hreflang="${other}">${other === "fr" ? "En français" : "In English"}</a></p>\n</footer>`,
      ].join("\n");
      return [PAGE_NAMES[language], htmlPage({ language, title, description, body })];
    }),
  );
}

/** Writes all of it to a folder, emptied first. @returns how many files of text were written */
export function writeExtensionStore(folder: string): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = Object.entries({ ...extensionStoreTexts(), ...extensionPolicyPages() });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  const pictures = join(projectRoot, "extension", "store", "pictures", "store");
  if (existsSync(pictures)) cpSync(pictures, join(folder, "pictures"), { recursive: true });
  return files.length;
}
