import { composeLetter, type Letter } from "#shared/letters/compose.ts";
import { DEFAULT_TEMPLATES } from "#shared/letters/default-templates.ts";
import type { LetterLanguage } from "#shared/model/letter.ts";
import type { Template } from "#shared/model/scenario.ts";
import { englishTemplateName } from "#shared/texts/templates.ts";
import { CASES } from "../letters/cases.ts";

export interface WrittenLetter {
  readonly name: string;
  readonly language: LetterLanguage;
  readonly segment: string;
  readonly letter: Letter;
}

function english(name: string): Template {
  const found = DEFAULT_TEMPLATES.find((template) => template.name === englishTemplateName(name));
  if (found === undefined) throw new Error(`Modèle anglais absent : ${name}`);
  return found;
}

/** Every case of the letters, composed in French and in English. */
export const EVERY_LETTER: readonly WrittenLetter[] = CASES.filter(
  ({ input }) => (input.language ?? "fr") === "fr",
).flatMap(({ name, input }) =>
  (["fr", "en"] as const).map((language) => {
    const template = language === "fr" ? input.template : english(input.template.name);
    const result = composeLetter({ ...input, language, template });
    if (result.kind === "gaps") throw new Error(`${name} (${language}) : ${JSON.stringify(result.gaps)}`);
    return {
      name: `${name} (${language})`,
      language,
      segment: input.customer.segment,
      letter: result.letter,
    };
  }),
);
