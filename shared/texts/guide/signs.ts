import type { Sign } from "./sign.ts";
import { EXTENSION_SIGNS } from "./signs-extension.ts";
import { FILE_SIGNS } from "./signs-files.ts";
import { LETTER_SIGNS } from "./signs-letters.ts";
import { WORKBOOK_SIGNS } from "./signs-workbook.ts";

/** By which words a message is recognised; the first section of the list whose words are there explains it. */
export const SIGNS: readonly Sign[] = [...FILE_SIGNS, ...WORKBOOK_SIGNS, ...LETTER_SIGNS, ...EXTENSION_SIGNS];
