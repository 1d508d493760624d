import { familyOf } from "#shared/letters/families.ts";
import { lintLetter } from "#shared/letters/lint.ts";
import type { Segment } from "#shared/model/customer.ts";
import type { LetterLanguage } from "#shared/model/letter.ts";
import type { LetterFamily } from "#shared/model/letter-family.ts";
import { CASES_BY_LANGUAGE } from "./english-cases.ts";
import { letterOf } from "./printed.ts";

export interface Sound {
  readonly family: LetterFamily;
  readonly segment: Segment;
  readonly language: LetterLanguage;
  readonly subject: string;
  readonly text: string;
}

/** A letter of ours, sound by the golden test: the ground in which each fault is planted. */
export function soundLetter(name: string, language: LetterLanguage = "fr"): Sound {
  const found = CASES_BY_LANGUAGE[language].find((one) => one.name === name);
  if (!found) throw new Error(`Cas absent : ${name}`);
  const { subject, text } = letterOf(found.input);
  const family = familyOf(found.input.template.name, found.input.line);
  return { family, segment: found.input.customer.segment, language, subject, text };
}

/** Codes of what the lints find in a letter. */
export function codesOf({ family, segment, language, subject, text }: Sound): readonly string[] {
  return lintLetter({ family, segment, language, names: ["Menuiserie Valbois"] }, subject, text).map(
    (finding) => finding.code,
  );
}
