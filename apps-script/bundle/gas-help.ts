import type { Plugin } from "vite";
import { HELP_GUIDE } from "../help-guide.ts";

/**
 * Puts the guide into Code.js as one string in place of the modules it is made of: Apps Script reads the whole file for
 * each formula of the sheet, and a string is what costs it least.
 * @param module path of help-guide.ts
 */
export function gasHelp(module: string): Plugin {
  return {
    name: "gas-help",
    apply: "build",
    enforce: "pre",
    load: (id) => (id === module ? `export const HELP_GUIDE = ${JSON.stringify(HELP_GUIDE)};` : undefined),
  };
}
