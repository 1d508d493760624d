/** Writes what the Marketplace listing needs: texts, pages of help and law, icons, pictures. */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CATEGORY, LISTINGS } from "../../apps-script/store/listing.ts";
import { SCOPES } from "../../apps-script/store/permissions.ts";
import { POLICY_PAGES } from "../../apps-script/store/policies.ts";
import { supportPage } from "../../apps-script/store/support-page.ts";
import { projectRoot } from "./project-root.ts";

/** The pages that a listing links to, by file name. */
export function storePages(): Readonly<Record<string, string>> {
  return { "aide.html": supportPage(), ...POLICY_PAGES };
}

/** The texts to paste into the listing and the review's form, by file name. */
export function storeTexts(): Readonly<Record<string, string>> {
  const listings = LISTINGS.map(({ language, name, short, detailed }) => [
    `listing.${language}.txt`,
    `${name}\n\n${short}\n\n${CATEGORY}\n\n${detailed}\n`,
  ]);
  const scopes = (language: "fr" | "en"): string =>
    SCOPES.map(
      ({ scope, feature, justification }) => `${scope}\n${feature[language]}\n${justification[language]}\n`,
    ).join("\n");
  return Object.fromEntries([
    ...listings,
    ["permissions.fr.txt", scopes("fr")],
    ["permissions.en.txt", scopes("en")],
  ]);
}

/** Writes all of it to a folder, emptied first. @returns how many files of text were written. */
export function writeStore(folder: string): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = Object.entries({ ...storePages(), ...storeTexts() });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  for (const part of ["icons", "pictures"]) {
    const from = join(projectRoot, "apps-script", "store", part);
    if (existsSync(from)) cpSync(from, join(folder, part), { recursive: true });
  }
  return files.length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.argv[2] ?? join(projectRoot, "dist", "store");
  console.log(`${writeStore(folder)} fichiers, ${folder}`);
}
