import type { Template } from "../../model/scenario.ts";
import { ASIDE, BANK_LINE, CROSSING, SEVERAL, template } from "./template.ts";

/** Customers at risk: sooner and firmer, a plan offered early, still without penalty before the avis. */
export const AT_RISK: readonly Template[] = [
  template(
    "Date et montant – à risque",
    "{{objet}}",
    "{{salutation}}",
    "{{#une_facture}}Notre facture {{facture}} est arrivée à échéance le {{échéance}} ; il reste {{total}} à régler.{{/une_facture}}{{#plusieurs_factures}}Les factures ci-dessous sont arrivées à échéance ; il reste {{total}} à régler.{{/plusieurs_factures}}",
    SEVERAL,
    ASIDE,
    `${CROSSING} Sinon, pouvez-vous nous confirmer la date et le montant de votre règlement, ou ce qui le bloque ?`,
    BANK_LINE,
    "Cordialement,",
    "{{signature}}",
  ),
  template(
    "Date ferme – à risque",
    "{{objet}}",
    "{{salutation}}",
    "{{#une_facture}}Il reste {{total}} à régler sur notre facture {{facture}}, échue le {{échéance}}.{{/une_facture}}{{#plusieurs_factures}}Il reste {{total}} à régler sur les factures échues ci-dessous.{{/plusieurs_factures}}",
    SEVERAL,
    ASIDE,
    "Nous comptons sur votre règlement au plus tard le {{date_limite}}, par virement sur notre compte {{iban}}.",
    "Si cette date est impossible, appelez-nous avant au {{téléphone}} : nous en fixerons une ensemble, et nous l'écrirons.",
    BANK_LINE,
    "Cordialement,",
    "{{signature}}",
  ),
  template(
    "Plan de règlement – à risque",
    "{{objet}}",
    "{{salutation}}",
    "{{#une_facture}}Il reste {{total}} à régler sur notre facture {{facture}}, échue le {{échéance}}.{{/une_facture}}{{#plusieurs_factures}}Il reste {{total}} à régler sur les factures échues ci-dessous.{{/plusieurs_factures}}",
    SEVERAL,
    ASIDE,
    "Si un règlement en une fois vous est difficile, proposez-nous d'ici au {{date_limite}} des dates et des montants que vous pourrez tenir : nous les mettrons par écrit.",
    "Jusque-là, nous continuons volontiers à vous servir, les nouvelles commandes étant réglées comptant. Nous sommes joignables au {{téléphone}}.",
    BANK_LINE,
    "Cordialement,",
    "{{signature}}",
  ),
];
