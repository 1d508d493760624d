import type { Template } from "../../../model/scenario.ts";
import { englishTemplateName } from "../../../texts/templates.ts";

/** The line every message carries (method 8). */
export const BANK_LINE =
  "Our bank details have not changed; if in any doubt, please call us on {{téléphone}}.";

/** Overdue items that are not claimed yet, and credits already deducted: shown only when there are some. */
export const ASIDE = "{{#une_facture}}{{avoirs_déduits}}{{/une_facture}}\n\n{{également_échues}}";

/** Head of a letter that goes by post. */
export const POSTED =
  "{{#client_adresse}}{{client}}\n{{client_adresse}}\n\n{{/client_adresse}}{{date_longue}}";

/** Head of a formal notice. */
export const FORMAL_SENDER =
  "{{société}}, {{forme}}\nRegistered office: {{adresse}}\nSIREN {{siren}} – {{téléphone}} – {{courriel}}";
export const FORMAL_DATE =
  "{{date_longue}}\n{{#recommandé}}Registered letter with acknowledgement of receipt{{#recommandé_numéro}} no. {{recommandé_numéro}}{{/recommandé_numéro}}{{/recommandé}}";
export const FORMAL_OBJECT =
  "Subject: formal notice to pay (mise en demeure){{#société_cliente}}{{#client_siren}} – {{client}}, SIREN {{client_siren}}{{/client_siren}}{{/société_cliente}}";
export const FORMAL_SUBJECT =
  "{{société}} – formal notice – {{#une_facture}}invoice {{facture}}{{/une_facture}}{{#plusieurs_factures}}{{nombre_factures}} overdue{{/plusieurs_factures}}";
export const FORMAL_CLAIM =
  "{{#une_facture}}The following invoice, due and undisputed, remains unpaid to date:{{/une_facture}}{{#plusieurs_factures}}The following invoices, due and undisputed, remain unpaid to date:{{/plusieurs_factures}}";
export const FORMAL_PAYMENT =
  "quoting {{#une_facture}}the invoice number{{/une_facture}}{{#plusieurs_factures}}the invoice numbers{{/plusieurs_factures}}:\nIBAN {{iban}}{{#bic}} – BIC {{bic}}{{/bic}}";
export const COPIES =
  "{{#une_facture}}copy of the invoice{{/une_facture}}{{#plusieurs_factures}}copies of the invoices{{/plusieurs_factures}}";

/** Earlier reminders with their dates, where some are known. */
export const EARLIER =
  "{{#relances_précédentes}}Our earlier reminders have not led to payment:\n\n{{relances_précédentes}}{{/relances_précédentes}}";
export const EARLIER_CONTACTS =
  "{{#relances_précédentes}}We have been in touch with your departments on the following dates:\n\n{{relances_précédentes}}{{/relances_précédentes}}";

export const CROSSING = "If your payment is already on its way, please disregard this message.";

/** The close of a formal letter: to a person by name, else to whoever opens it. */
export const YOURS =
  "{{#interlocuteur_connu}}Yours sincerely,{{/interlocuteur_connu}}{{^interlocuteur_connu}}Yours faithfully,{{/interlocuteur_connu}}";

export const SEVERAL = "{{#plusieurs_factures}}{{tableau}}{{/plusieurs_factures}}";

/** « invoice FA-12 », « invoices FA-12 and FA-13 ». */
export const INVOICES =
  "{{#une_facture}}invoice {{facture}}{{/une_facture}}{{#plusieurs_factures}}invoices {{factures}}{{/plusieurs_factures}}";

/** What a business owes by law since the due date: said with its articles, and kept. */
export const ACCESSORIES =
  "Since the due date, late-payment interest has been accruing by operation of law, currently at {{taux}} a year, and a fixed recovery indemnity of €40 is owed on each invoice (articles L441-10 and D441-5 of the French Commercial Code). We reserve our right to claim both.";

/** « article L441-10 », « no. 12 » stay on one line. */
const bound = (text: string): string =>
  text
    .replace(/\b(articles?|no\.) (?=[A-Z{]?\d|\{\{)/g, "$1\u00a0")
    .replace(/ and (?=[DR]\d)/g, " and\u00a0");

/** A template of ours in English, named after its French one. */
export function english(frenchName: string, subject: string, ...paragraphs: readonly string[]): Template {
  return { name: englishTemplateName(frenchName), subject, body: `${bound(paragraphs.join("\n\n"))}\n` };
}
