import { NO_BREAK_SPACE } from "../base/french-format.ts";
import type { LetterLanguage } from "../model/letter.ts";

/**
 * French no-break spaces in a template: before : ; ? ! » € %, after « and n°; after « art. » in both languages. Owners type ordinary spaces in a cell;
 * a letter must not end a line before a question mark. An English template keeps its own. Only templates pass here,
 * never customer data.
 */
export function typeset(template: string, language: LetterLanguage = "fr"): string {
  const lines = template.replace(/\r\n?/g, "\n").replace(/\b(arts?\.) (?=[A-Z]?\d)/gi, `$1${NO_BREAK_SPACE}`);
  if (language === "en") return lines;
  return lines.replace(/ ([:;?!»€%])/g, `${NO_BREAK_SPACE}$1`).replace(/(«|n°) /g, `$1${NO_BREAK_SPACE}`);
}
