import { comparable } from "../base/normalise.ts";
import type { LetterLanguage } from "../model/letter.ts";
import type { Template } from "../model/scenario.ts";
import { englishTemplateName, frenchTemplateName, isEnglishTemplateName } from "../texts/templates.ts";

/** A template to write with. */
export interface TemplateChoice {
  readonly template: Template;
  /** The language that the letter is written in. */
  readonly language: LetterLanguage;
  /** The customer's language has no such letter: it is in French. */
  readonly missingTranslation: boolean;
}

/**
 * The template of a letter in a language: the row of that name with the mark of the language, else the French one.
 * `undefined`: no row has that name.
 */
export function templateFor(
  templates: readonly Template[],
  name: string,
  language: LetterLanguage,
): TemplateChoice | undefined {
  const find = (wanted: string): Template | undefined => {
    const form = comparable(wanted);
    return templates.find((template) => comparable(template.name) === form);
  };
  // A step may name the English row itself.
  const base = frenchTemplateName(name);
  if (language === "en") {
    const template = find(englishTemplateName(base));
    if (template !== undefined) return { template, language, missingTranslation: false };
  }
  const template = find(base) ?? find(name);
  if (template === undefined) return undefined;
  const written: LetterLanguage = isEnglishTemplateName(template.name) ? "en" : "fr";
  return { template, language: written, missingTranslation: written !== language };
}
