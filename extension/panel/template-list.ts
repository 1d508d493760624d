import { comparable } from "#shared/base/normalise.ts";
import { familyOf } from "#shared/letters/families.ts";
import { lintTemplate, type TemplateFinding, type TemplateUse } from "#shared/letters/lint-templates.ts";
import type { LetterLanguage } from "#shared/model/letter.ts";
import type { LetterFamily } from "#shared/model/letter-family.ts";
import type { Template } from "#shared/model/scenario.ts";
import { templateTexts } from "#shared/texts/panel/templates.ts";
import { frenchTemplateName } from "#shared/texts/templates.ts";
import type { Book } from "#shared/workbook/book.ts";
import { templateUses } from "#shared/workbook/template-problems.ts";
import { languageOf } from "./template-preview.ts";

/** The templates of one family in one language. */
export interface TemplateGroup {
  readonly family: LetterFamily;
  readonly templates: readonly Template[];
}

/** Where a template serves. */
export type Uses = ReadonlyMap<string, readonly TemplateUse[]>;

export function usesOf(uses: Uses, name: string): readonly TemplateUse[] {
  return uses.get(comparable(frenchTemplateName(name))) ?? [];
}

function familyOfTemplate(uses: Uses, name: string): LetterFamily {
  const [first] = usesOf(uses, name);
  return (
    first?.family ?? familyOf(frenchTemplateName(name), { action: "reminder", step: 1, channel: "e-mail" })
  );
}

/** The templates of the workbook in a language, by family, each family by name. */
export function templateGroups(book: Book, uses: Uses, language: LetterLanguage): readonly TemplateGroup[] {
  const groups = new Map<LetterFamily, Template[]>();
  for (const template of book.templates) {
    if (languageOf(template.name) !== language) continue;
    const family = familyOfTemplate(uses, template.name);
    groups.set(family, [...(groups.get(family) ?? []), template]);
  }
  const order = Object.keys(templateTexts.families) as LetterFamily[];
  return order.flatMap((family) => {
    const templates = groups.get(family);
    return templates === undefined
      ? []
      : [{ family, templates: [...templates].sort((a, b) => a.name.localeCompare(b.name, "fr")) }];
  });
}

/** Where every template of a book serves. */
export function bookUses(book: Book): Uses {
  return templateUses(book);
}

/** What a careful reader would object to in a template, as it is being written. */
export function findingsOf(book: Book, uses: Uses, template: Template): readonly TemplateFinding[] {
  const { name: company } = book.settings.sender;
  const names = [...new Set([...book.templates.map(({ name }) => name), template.name])];
  return lintTemplate(template, usesOf(uses, template.name), {
    names,
    ...(company === undefined ? {} : { company }),
  });
}

/** The segments that a template serves, in words. */
export function usesInWords(uses: readonly TemplateUse[]): string {
  return [...new Set(uses.map(({ segment }) => segment))].join(", ");
}
