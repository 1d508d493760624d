import type { Template } from "../../../model/scenario.ts";
import { COLLECTOR_TEMPLATE } from "../../../texts/templates.ts";
import { COPIES, english } from "./template.ts";

/** The letter to an outside collector in English. */
export const COLLECTOR_EN: readonly Template[] = [
  english(
    COLLECTOR_TEMPLATE,
    "{{société}} – claim to be collected – {{client}} – {{#une_facture}}invoice {{facture}}{{/une_facture}}{{#plusieurs_factures}}{{nombre_factures}}{{/plusieurs_factures}}",
    "For the attention of {{collecteur}}",
    "Dear Sir or Madam,",
    "We would like to entrust you with the amicable collection of the claim described below.",
    "Creditor: {{société}}, {{forme}}, SIREN {{siren}}\n{{adresse}}",
    "Debtor: {{client}}{{#société_cliente}}{{#client_siren}}, SIREN {{client_siren}}{{/client_siren}}{{/société_cliente}}{{#client_adresse}}\n{{client_adresse}}{{/client_adresse}}{{#client_contact}}\nContact: {{client_contact}}{{/client_contact}}",
    "1. The claim. {{#une_facture}}The following invoice has fallen due and remains unpaid as at {{date}}, for {{total}}:{{/une_facture}}{{#plusieurs_factures}}The following invoices have fallen due and remain unpaid as at {{date}}, for {{total}}:{{/plusieurs_factures}}",
    "{{tableau}}",
    "{{références}}",
    "{{#société_cliente}}{{#montants}}The following sums are owed by operation of law as at {{date}}:\n\n{{montants}}{{/montants}}{{/société_cliente}}",
    "2. What has been done. {{#relances_précédentes}}The customer has been contacted on these dates, without payment:\n\n{{relances_précédentes}}{{/relances_précédentes}}{{^relances_précédentes}}The enclosed documents show it.{{/relances_précédentes}}",
    "{{#litige_motif}}The customer has raised this point: “{{litige_motif}}”.{{/litige_motif}}",
    "3. Mandate. This message is not a mandate. Please send us your draft written agreement, with evidence of your insurance, of your dedicated account and of your declaration to the public prosecutor (articles R124-1 to R124-7 of the French Code of Civil Enforcement Procedures). Please make no approach to the debtor before both parties have signed that agreement.",
    "Nothing but these sums and the interest that accrues is to be claimed from the debtor (article L111-8 of the same code). If the debtor disputes anything, pays or proposes a plan, please tell us at once.",
    "Yours faithfully,",
    "{{signature_mise_en_demeure}}",
    `Enclosures: ${COPIES}{{#relances_précédentes}}, copies of our reminders{{/relances_précédentes}}{{#mise_en_demeure_date}}, formal notice (mise en demeure) of {{mise_en_demeure_date}} and proof of posting{{/mise_en_demeure_date}}{{#société_cliente}}{{#décompte}}, statement (annex){{/décompte}}{{/société_cliente}}`,
    "{{#société_cliente}}{{#décompte}}Annex – statement of the sums owed\n\n{{décompte}}{{/décompte}}{{/société_cliente}}",
  ),
];
