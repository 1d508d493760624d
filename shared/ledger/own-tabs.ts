import { TAB_NAMES } from "../model/tab-names.ts";

/** The tab of ledger lines that the imports fill. */
export const LEDGER_TAB = "Grand livre";

/** Titles of Crescendo's own tabs that are never a source of invoices; `Grand livre` is one. */
export const OWN_TABS: readonly string[] = TAB_NAMES.filter((name) => name !== LEDGER_TAB);
