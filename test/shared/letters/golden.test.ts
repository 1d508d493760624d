import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import { DEFAULT_TEMPLATES } from "#shared/letters/default-templates.ts";
import { englishTemplateName, frenchTemplateName, isEnglishTemplateName } from "#shared/texts/templates.ts";
import { CASES_BY_LANGUAGE } from "./english-cases.ts";
import type { LetterCase } from "./letter-builders.ts";
import { letterOf, type Medium, printedOn } from "./printed.ts";

const FOLDER = join(import.meta.dirname, "golden");
const UPDATE = process.env.UPDATE_GOLDEN === "1";

interface Copy {
  readonly file: string;
  readonly text: string;
}

const fileOf = (language: string, medium: Medium, name: string): string =>
  join(language, medium, `${name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/-$/, "")}.txt`);

const LANGUAGES = ["fr", "en"] as const;
const MEDIA: readonly Medium[] = ["e-mail", "papier", "sms"];

/** Every copy: each letter in each language, by e-mail, on paper where its step is posted, as a text message where it may be one. */
const COPIES: readonly Copy[] = LANGUAGES.flatMap((language) =>
  CASES_BY_LANGUAGE[language].flatMap((one) =>
    MEDIA.flatMap((medium) => {
      const text = printedOn(medium, one.input);
      return text === undefined ? [] : [{ file: fileOf(language, medium, one.name), text }];
    }),
  ),
);

if (UPDATE) {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const { file, text } of COPIES) {
    mkdirSync(dirname(join(FOLDER, file)), { recursive: true });
    writeFileSync(join(FOLDER, file), text);
  }
}

const EVERY: readonly (readonly [string, LetterCase])[] = LANGUAGES.flatMap((language) =>
  CASES_BY_LANGUAGE[language].map((one) => [`${one.name} (${language})`, one] as const),
);

describe("Copies de référence des lettres (UPDATE_GOLDEN=1 les réécrit, une personne les relit)", () => {
  it.each(COPIES.map((copy) => [copy.file, copy.text] as const))(
    "« %s » est la lettre relue",
    (file, text) => {
      expect(text).toBe(readFileSync(join(FOLDER, file), "utf8"));
    },
  );

  it.each(EVERY)("« %s » ne soulève aucune remarque", (_, { input }) => {
    expect(letterOf(input).findings).toEqual([]);
  });

  it("chaque modèle a sa copie, et chaque copie son cas", () => {
    const written = new Set(EVERY.map(([, { input }]) => input.template.name));
    expect(DEFAULT_TEMPLATES.map((one) => one.name).filter((name) => !written.has(name))).toEqual([]);
    const kept = LANGUAGES.flatMap((language) =>
      MEDIA.flatMap((medium) =>
        readdirSync(join(FOLDER, language, medium)).map((file) => join(language, medium, file)),
      ),
    );
    expect(kept.sort()).toEqual(COPIES.map(({ file }) => file).sort());
  });

  it("chaque étape des six scénarios qui écrit a son modèle, une seule fois", () => {
    const names = DEFAULT_TEMPLATES.map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    const wanted = DEFAULT_SCENARIOS.flatMap(({ steps }) => steps.map((step) => step.template));
    expect(wanted.filter((name) => name !== "" && !names.includes(name))).toEqual([]);
  });

  it("chaque lettre existe dans les deux langues, sous le même nom", () => {
    const names = DEFAULT_TEMPLATES.map(({ name }) => name);
    const french = names.filter((name) => !isEnglishTemplateName(name));
    expect(names.filter(isEnglishTemplateName).sort()).toEqual(french.map(englishTemplateName).sort());
    expect(names.filter(isEnglishTemplateName).map(frenchTemplateName).sort()).toEqual([...french].sort());
  });
});
