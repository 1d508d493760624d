import { NO_BREAK_SPACE } from "../base/french-format.ts";

/**
 * French no-break spaces in a template: before : ; ? ! » € %, after « and n°. Owners type ordinary spaces in a cell;
 * a letter must not end a line before a question mark. Only templates pass here, never customer data.
 */
export function typeset(template: string): string {
  return template
    .replace(/\r\n?/g, "\n")
    .replace(/ ([:;?!»€%])/g, `${NO_BREAK_SPACE}$1`)
    .replace(/(«|n°) /g, `$1${NO_BREAK_SPACE}`);
}
