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

/** Head of a formal notice: who claims, with its registered office, and from whom. */
export const FORMAL_SENDER =
  "{{société}}, {{forme}}\nSiège : {{adresse}}\nSIREN {{siren}} – {{téléphone}} – {{courriel}}";
export const FORMAL_DATE =
  "Le {{date_longue}}\n{{#recommandé}}Lettre recommandée avec avis de réception{{#recommandé_numéro}} n° {{recommandé_numéro}}{{/recommandé_numéro}}{{/recommandé}}";
/** A company is told by its SIREN, where it is known: names repeat, numbers do not. */
export const FORMAL_OBJECT =
  "Objet : mise en demeure de payer{{#société_cliente}}{{#client_siren}} – {{client}}, SIREN {{client_siren}}{{/client_siren}}{{/société_cliente}}";
export const FORMAL_SUBJECT =
  "{{société}} – mise en demeure – {{#une_facture}}facture {{facture}}{{/une_facture}}{{#plusieurs_factures}}{{nombre_factures}} échues{{/plusieurs_factures}}";
export const FORMAL_CLAIM =
  "{{#une_facture}}La facture suivante, échue et non contestée, reste impayée à ce jour :{{/une_facture}}{{#plusieurs_factures}}Les factures suivantes, échues et non contestées, restent impayées à ce jour :{{/plusieurs_factures}}";
/** « en rappelant le numéro de la facture : IBAN … ». */
export const FORMAL_PAYMENT =
  "en rappelant {{#une_facture}}le numéro de la facture{{/une_facture}}{{#plusieurs_factures}}les numéros des factures{{/plusieurs_factures}} :\nIBAN {{iban}}{{#bic}} – BIC {{bic}}{{/bic}}";
export const COPIES =
  "{{#une_facture}}copie de la facture{{/une_facture}}{{#plusieurs_factures}}copies des factures{{/plusieurs_factures}}";

/** Earlier reminders with their dates, where some are known. */
export const EARLIER =
  "{{#relances_précédentes}}Nos précédents rappels sont restés sans règlement :\n\n{{relances_précédentes}}{{/relances_précédentes}}";
export const EARLIER_CONTACTS =
  "{{#relances_précédentes}}Vos services ont été contactés aux dates suivantes :\n\n{{relances_précédentes}}{{/relances_précédentes}}";

/** One question, and nothing else to answer (method 8, courteous). */
export const CROSSING = "Si votre règlement est déjà parti, ne tenez pas compte de ce message.";

/** The table, where there are several invoices: the sentence names a single one. */
export const SEVERAL = "{{#plusieurs_factures}}{{tableau}}{{/plusieurs_factures}}";

/** « art. L441-10 » and « 2 mois » stay on one line. */
const bound = (text: string): string => text.replace(/\bart\. /g, "art.\u00a0");

/** A template of ours: paragraphs separated by a blank line, French spaces set. */
export function template(name: string, subject: string, ...paragraphs: readonly string[]): Template {
  return { name, subject: typeset(subject), body: `${bound(typeset(paragraphs.join("\n\n")))}\n` };
}
