import type { Template } from "../../model/scenario.ts";
import { typeset } from "../typeset.ts";

/** The line every message carries (method 8): a changed IBAN is how invoices are hijacked. */
export const BANK_LINE =
  "Nos coordonnées bancaires n'ont pas changé ; en cas de doute, appelez-nous au {{téléphone}}.";

/**
 * Overdue items that are not claimed yet, and credits already deducted (the table of several invoices has its own row
 * for them): shown only when there are some.
 */
export const ASIDE = "{{#une_facture}}{{avoirs_déduits}}{{/une_facture}}\n\n{{également_échues}}";

/** Head of a letter that goes by post: whom to, when it is known, and the day. */
export const POSTED =
  "{{#client_adresse}}{{client}}\n{{client_adresse}}\n\n{{/client_adresse}}Le {{date_longue}}";

/** One question, and nothing else to answer (method 8, courteous). */
export const CROSSING = "Si votre règlement est déjà parti, ne tenez pas compte de ce message.";

/** A template of ours: paragraphs separated by a blank line, French spaces set. */
export function template(name: string, subject: string, ...paragraphs: readonly string[]): Template {
  return { name, subject: typeset(subject), body: `${typeset(paragraphs.join("\n\n"))}\n` };
}
