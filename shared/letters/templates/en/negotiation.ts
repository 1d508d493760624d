import type { Template } from "../../../model/scenario.ts";
import {
  COUNTER_PROPOSAL_TEMPLATE,
  HAND_OVER_TEMPLATE,
  PLAN_TEMPLATE,
  PROMISE_CONFIRMATION_TEMPLATE,
  WRITTEN_CONFIRMATION_TEMPLATE,
} from "../../../texts/side-letters.ts";
import { BANK_LINE, english, INVOICES, SEVERAL } from "./template.ts";

/** The promise in one sentence: what, when, how, who signs. */
const PROMISED =
  "{{#promesse_montant}}a payment of {{promesse_montant}}{{/promesse_montant}}{{^promesse_montant}}your payment{{/promesse_montant}} on {{promesse_date}}{{#promesse_moyen}}, {{promesse_moyen}}{{/promesse_moyen}}{{#promesse_signataire}}, approved by {{promesse_signataire}}{{/promesse_signataire}}";

const INTEREST =
  "late-payment interest{{#pénalités}} ({{pénalités}} as at {{date}}){{/pénalités}} and the fixed recovery indemnity{{#indemnité}} ({{indemnité}}){{/indemnité}}";

const ON_INVOICES =
  "{{#une_facture}}on this invoice{{/une_facture}}{{#plusieurs_factures}}on these invoices{{/plusieurs_factures}}";

const WAIVED_IF_KEPT = `{{#plan_pénalités_abandonnées_si_tenu}}If the plan is kept to its end, we give up claiming ${INTEREST}. If the whole falls due under point 5, these sums remain owed in full.{{/plan_pénalités_abandonnées_si_tenu}}`;
const WAIVED = `{{#plan_pénalités_abandonnées}}As a gesture of goodwill, from signature we give up claiming ${INTEREST} ${ON_INVOICES}, including for the duration of the plan, and nothing else.{{/plan_pénalités_abandonnées}}`;
const KEPT = `{{#plan_pénalités_maintenues}}The sum above is the principal; ${INTEREST} are owed in addition. Interest accrues until full payment. What remains owed after the last instalment will be sent to you in a statement, payable on receipt.{{/plan_pénalités_maintenues}}`;

/** Messages of a negotiation and of a dispute handed over, in English. */
export const NEGOTIATION_EN: readonly Template[] = [
  english(
    PROMISE_CONFIRMATION_TEMPLATE,
    "{{société}} – payment planned for {{promesse_date}}",
    "{{salutation}}",
    `Thank you for getting back to us. In our conversation of {{promesse_dite_le}} about ${INVOICES}, you told us to expect ${PROMISED}.`,
    SEVERAL,
    "{{références}}",
    "We have noted it as such and will look at it again on {{prochain_point}}. If anything is not right, please correct us by replying to this message.",
    BANK_LINE,
    "With thanks and kind regards,",
    "{{signature}}",
  ),
  english(
    WRITTEN_CONFIRMATION_TEMPLATE,
    "{{société}} – your proposal of {{offre_date}}",
    "{{salutation}}",
    `Thank you for your proposal of {{offre_date}} about ${INVOICES}. We understood it as follows:`,
    "{{offre_points}}",
    "{{références}}",
    "So that we can consider it, please confirm it in writing by replying to this message: the amount, the dates, the means of payment and the name of the person making the commitment. If a point on the invoice is in question, please write that too.",
    "We will answer you on receipt. This request is not an acceptance.",
    BANK_LINE,
    "Kind regards,",
    "{{signature}}",
  ),
  english(
    COUNTER_PROPOSAL_TEMPLATE,
    "{{société}} – {{#offre_date}}our answer to your proposal of {{offre_date}}{{/offre_date}}{{^offre_date}}our proposal{{/offre_date}}",
    "{{salutation}}",
    `{{#offre_date}}We have considered your proposal of {{offre_date}} about ${INVOICES}, and thank you for making it. Here is our answer, point by point:{{/offre_date}}{{^offre_date}}Here is what we propose to you about ${INVOICES}:{{/offre_date}}`,
    "{{contre_proposition}}",
    "{{références}}",
    "{{#remise}}The sum proposed is lower than what is owed ({{total}}): the difference would be given up only by a written agreement signed by both parties (article 2044 of the French Civil Code).{{/remise}}",
    "This proposal stands until {{date_limite}}. To accept it or discuss it, reply to this message or call us on {{téléphone}}: we will then put the agreement in writing. Without a written agreement, each party keeps all its rights.",
    BANK_LINE,
    "Kind regards,",
    "{{signature}}",
  ),
  english(
    PLAN_TEMPLATE,
    "{{société}} – proposed instalment plan{{#une_facture}} – invoice {{facture}}{{/une_facture}}",
    "{{salutation}}",
    "Here is the instalment plan that we propose to you. It applies once both parties have signed it: please return it signed by {{date_limite}} at the latest, or tell us by then what needs changing.",
    "1. Sum owed. {{client}} acknowledges owing {{société}} the sum of {{plan_total}} ({{plan_total_en_lettres}}) under the following {{#une_facture}}invoice{{/une_facture}}{{#plusieurs_factures}}invoices{{/plusieurs_factures}}:",
    "{{tableau}}",
    "{{^public}}Once signed, this acknowledgement interrupts the limitation period (article 2240 of the French Civil Code).{{/public}}",
    "{{références}}",
    "2. Instalments. This sum is to be paid {{plan_moyen}}, on the following dates{{#plan_virement}}{{#iban}}, to account {{iban}}{{/iban}}{{/plan_virement}}:",
    "{{plan_échéances}}",
    `3. {{#particulier}}Nothing added. Nothing is added to the sum owed as long as the dates are kept; for the rest, each party keeps its rights.{{/particulier}}{{^particulier}}Interest and indemnity. ${KEPT}${WAIVED_IF_KEPT}${WAIVED}{{/particulier}}`,
    "4. Allocation. Each instalment is applied {{plan_imputation}}.",
    "5. Missed instalment. If an instalment has not been received on its date, we will serve notice on you to pay it, by a registered letter that recalls this clause. If it has still not been received {{plan_délai}} after that letter is first presented, and only then, everything that remains owed falls due at once (acceleration, déchéance du terme).",
    "6. Scope. This plan settles the dates of payment; it is not a novation and waives nothing else.",
    BANK_LINE,
    "The creditor:\n{{signature}}\nDate and signature: ……………………",
    "The debtor: {{client}}\nName{{^particulier}} and capacity{{/particulier}} of the person signing: ……………………\n{{^public}}Sum owed, written by that person's own hand in words and in figures{{^particulier}}, unless the person signing is a trader (commerçant){{/particulier}} (article 1376 of the French Civil Code):\n…………………………………………\n{{/public}}Date and signature: ……………………",
  ),
  english(
    HAND_OVER_TEMPLATE,
    "Dispute to handle – {{client}} – {{#une_facture}}invoice {{facture}}{{/une_facture}}{{#plusieurs_factures}}{{nombre_factures}}{{/plusieurs_factures}}",
    "Hello {{litige_responsable}},",
    `{{#litige_date}}On {{litige_date}}, {{/litige_date}}{{client}} raised a point about ${INVOICES}: “{{litige_motif}}”.`,
    "{{litige_faits}}",
    "{{tableau}}",
    "{{#litige_réponse}}The customer expects a reply by {{litige_réponse}} at the latest.{{/litige_réponse}}{{^litige_réponse}}The customer expects a reply by {{date_limite}} at the latest.{{/litige_réponse}} Please check this point, then tell us what the outcome is: a credit note (and its amount), an explanation to give, work or a delivery to be planned, or a point to be set aside with the documents that show why.",
    "Until then, the disputed sum is no longer claimed; the rest follows its course.",
    "{{#client_contact}}Contact at the customer: {{client_contact}}.{{/client_contact}}",
    "Thank you,",
    "{{signature}}",
  ),
];
