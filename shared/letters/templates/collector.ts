import type { Template } from "../../model/scenario.ts";
import { COLLECTOR_TEMPLATE } from "../../texts/templates.ts";
import { COPIES, template } from "./template.ts";

/**
 * The letter to an outside collector: facts, documents, mandate. Collecting for others is regulated (CPCEx L124-1,
 * R124-1 to R124-7): nothing is done before a written agreement, nothing else is claimed (L111-8).
 */
export const COLLECTOR: readonly Template[] = [
  template(
    COLLECTOR_TEMPLATE,
    "{{société}} – créance à recouvrer – {{client}} – {{#une_facture}}facture {{facture}}{{/une_facture}}{{#plusieurs_factures}}{{nombre_factures}}{{/plusieurs_factures}}",
    "À l'attention de {{collecteur}}",
    "Madame, Monsieur,",
    "Nous souhaitons vous confier le recouvrement amiable de la créance décrite ci-dessous.",
    "Créancier : {{société}}, {{forme}}, SIREN {{siren}}\n{{adresse}}",
    "Débiteur : {{client}}{{#société_cliente}}{{#client_siren}}, SIREN {{client_siren}}{{/client_siren}}{{/société_cliente}}{{#client_adresse}}\n{{client_adresse}}{{/client_adresse}}{{#client_contact}}\nContact : {{client_contact}}{{/client_contact}}",
    "1. La créance. {{#une_facture}}La facture suivante, échue, reste impayée au {{date}}, pour {{total}} :{{/une_facture}}{{#plusieurs_factures}}Les factures suivantes, échues, restent impayées au {{date}}, pour {{total}} :{{/plusieurs_factures}}",
    "{{tableau}}",
    "{{références}}",
    "{{#société_cliente}}{{#montants}}Les sommes suivantes sont dues de plein droit au {{date}} :\n\n{{montants}}{{/montants}}{{/société_cliente}}",
    "2. Ce qui a été fait. {{#relances_précédentes}}Le client a été contacté aux dates suivantes, sans règlement :\n\n{{relances_précédentes}}{{/relances_précédentes}}{{^relances_précédentes}}Les pièces jointes le montrent.{{/relances_précédentes}}",
    "{{#litige_motif}}Le client a soulevé ce point : « {{litige_motif}} ».{{/litige_motif}}",
    "3. Mandat. Ce message ne vaut pas mandat. Merci de nous adresser votre projet de convention écrite, avec les justificatifs de votre assurance, de votre compte dédié et de votre déclaration au procureur de la République (art. R124-1 à R124-7 du Code des procédures civiles d'exécution). N'entreprenez aucune démarche auprès du débiteur avant la signature de cette convention par les deux parties.",
    "Rien d'autre que ces sommes et les intérêts qui courent n'est à demander au débiteur (art. L111-8 du même code). S'il conteste, règle ou propose un échéancier, merci de nous en informer aussitôt.",
    "Nous vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.",
    "{{signature_mise_en_demeure}}",
    `Pièces jointes : ${COPIES}{{#relances_précédentes}}, copies des relances{{/relances_précédentes}}{{#mise_en_demeure_date}}, mise en demeure du {{mise_en_demeure_date}} et preuve de son envoi{{/mise_en_demeure_date}}{{#société_cliente}}{{#décompte}}, décompte (annexe){{/décompte}}{{/société_cliente}}`,
    "{{#société_cliente}}{{#décompte}}Annexe – décompte des sommes dues\n\n{{décompte}}{{/décompte}}{{/société_cliente}}",
  ),
];
