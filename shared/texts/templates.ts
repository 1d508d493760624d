/**
 * Names of the templates of `Modèles`. Those of the steps stand in dunning/default-scenarios.ts, those of the exchanges
 * there and in texts/side-letters.ts; here are the ones that no step and no exchange of a negotiation names.
 */

/** The account as it stands, sent on demand: claims nothing, reproaches nothing. */
export const STATEMENT_OF_ACCOUNT_TEMPLATE = "Relevé de compte";
/** A short word once the money has come. */
export const THANKS_TEMPLATE = "Remerciement après règlement";
/** To an outside collector: facts, documents and mandate. Never to the customer. */
export const COLLECTOR_TEMPLATE = "Transmission au recouvrement";

/** What follows the name of a template in English. */
const ENGLISH_SUFFIX = " (EN)";

/** The row of `Modèles` that holds a template in English: « Oubli (EN) ». */
export function englishTemplateName(name: string): string {
  return `${name}${ENGLISH_SUFFIX}`;
}

/** Whether a row of `Modèles` is the English version of another. */
export function isEnglishTemplateName(name: string): boolean {
  return /\s\(EN\)\s*$/i.test(name);
}

/** The French row that an English one translates; the name itself when it is a French one. */
export function frenchTemplateName(name: string): string {
  return name.replace(/\s{1,5}\(EN\)\s*$/i, "").trim();
}
