import type { Box } from "../workbook/workbook.ts";

/** One entry of a menu; without a function it is a separator. */
interface MenuItem {
  readonly caption: string;
  readonly functionName?: string;
}

/** What the page learns of one run of the add-on. */
export interface ScriptAnswer {
  readonly result?: unknown;
  /** The message of the exception that ended the run. */
  readonly error?: string;
  readonly alerts: readonly string[];
  readonly menus: readonly { readonly caption: string; readonly items: readonly MenuItem[] }[];
  /** The tab and the cells that the script selected. */
  readonly active?: { readonly sheetId: number; readonly box?: Box };
  readonly sidebar?: { readonly title: string; readonly html: string };
}
