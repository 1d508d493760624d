import type { Template } from "../../../model/scenario.ts";
import { ASIDE, BANK_LINE, CROSSING, english, SEVERAL } from "./template.ts";

const CLAIM =
  "{{#une_facture}}An amount of {{total}} is outstanding on our invoice {{facture}}, which fell due on {{échéance}}.{{/une_facture}}{{#plusieurs_factures}}An amount of {{total}} is outstanding on the overdue invoices below.{{/plusieurs_factures}}";

/** Customers at risk in English: sooner and firmer, a plan offered early, no penalty before the avis. */
export const AT_RISK_EN: readonly Template[] = [
  english(
    "Date et montant – à risque",
    "{{objet}}",
    "{{salutation}}",
    "{{#une_facture}}Our invoice {{facture}} fell due on {{échéance}}; {{total}} is still to be paid.{{/une_facture}}{{#plusieurs_factures}}The invoices below have fallen due; {{total}} is still to be paid.{{/plusieurs_factures}}",
    SEVERAL,
    ASIDE,
    `${CROSSING} Otherwise, could you confirm the date and the amount of your payment, or what is holding it up?`,
    BANK_LINE,
    "Regards,",
    "{{signature}}",
  ),
  english(
    "Date ferme – à risque",
    "{{objet}}",
    "{{salutation}}",
    CLAIM,
    SEVERAL,
    ASIDE,
    "We are counting on your payment by {{date_limite}} at the latest, by bank transfer to our account {{iban}}.",
    "If that date is impossible, please call us before then on {{téléphone}}: we will agree on one together and put it in writing.",
    BANK_LINE,
    "Regards,",
    "{{signature}}",
  ),
  english(
    "Plan de règlement – à risque",
    "{{objet}}",
    "{{salutation}}",
    CLAIM,
    SEVERAL,
    ASIDE,
    "If paying in one go is difficult, please propose to us, by {{date_limite}}, dates and amounts that you can keep: we will put them in writing.",
    "In the meantime we remain glad to serve you, new orders being paid for when they are placed. You can reach us on {{téléphone}}.",
    BANK_LINE,
    "Regards,",
    "{{signature}}",
  ),
];
