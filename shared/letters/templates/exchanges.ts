import {
  CALL_RECAP_TEMPLATE,
  DISPUTE_ACKNOWLEDGEMENT_TEMPLATE,
  FIRST_CONTACT_TEMPLATE,
  REGISTERED_COPY_TEMPLATE,
} from "../../dunning/default-scenarios.ts";
import type { Template } from "../../model/scenario.ts";
import { ASIDE, BANK_LINE, CROSSING, template } from "./template.ts";

/** Messages outside the steps, for every segment: they must stay right for a consumer and a public buyer. */
export const EXCHANGES: readonly Template[] = [
  template(
    FIRST_CONTACT_TEMPLATE,
    "{{objet}}",
    "{{salutation}}",
    "{{#une_facture}}En faisant le point sur votre compte, nous voyons qu'il reste {{total}} à régler sur notre facture {{facture}}, échue le {{échéance}}. Nous aurions dû vous en parler plus tôt.{{/une_facture}}{{#plusieurs_factures}}En faisant le point sur votre compte, nous voyons qu'il reste {{total}} à régler sur les factures ci-dessous. Nous aurions dû vous en parler plus tôt.{{/plusieurs_factures}}",
    "{{#plusieurs_factures}}{{tableau}}{{/plusieurs_factures}}",
    "{{références}}",
    ASIDE,
    `${CROSSING} Sinon, à quelle date pensez-vous pouvoir régler, ou qu'est-ce qui bloque de votre côté ?`,
    "Si vos comptes disent autre chose que les nôtres, envoyez-nous ce que vous voyez : nous rapprocherons les deux.",
    BANK_LINE,
    "Bien cordialement,",
    "{{signature}}",
  ),
  template(
    CALL_RECAP_TEMPLATE,
    "{{société}} – notre échange du {{appel_date}}",
    "{{salutation}}",
    "Merci de notre échange téléphonique du {{appel_date}}{{#appel_interlocuteur}} avec {{appel_interlocuteur}}{{/appel_interlocuteur}}, au sujet {{#une_facture}}de la facture {{facture}}{{/une_facture}}{{#plusieurs_factures}}des factures {{factures}}{{/plusieurs_factures}}. Voici ce que nous en avons retenu : « {{appel_propos}} ».",
    "{{#promesse_date}}Règlement annoncé{{#promesse_montant}} : {{promesse_montant}},{{/promesse_montant}} le {{promesse_date}}{{#promesse_moyen}}, {{promesse_moyen}}{{/promesse_moyen}}{{#promesse_signataire}}, validé par {{promesse_signataire}}{{/promesse_signataire}}.{{/promesse_date}}{{#appel_litige}}{{litige_responsable}} examine ce point{{#litige_réponse}} et vous répondra au plus tard le {{litige_réponse}}. D'ici là{{/litige_réponse}}{{^litige_réponse}}. Tant qu'une réponse ne vous a pas été donnée{{/litige_réponse}}, nous ne vous relancerons pas sur la somme contestée.{{/appel_litige}}{{#appel_règlement_annoncé}}Vous nous indiquez que le règlement est parti{{#promesse_montant}}, pour {{promesse_montant}}{{/promesse_montant}} : merci, nous guettons son arrivée.{{/appel_règlement_annoncé}}{{#appel_à_rappeler}}Comme convenu, nous vous rappellerons le {{prochain_point}}.{{/appel_à_rappeler}}{{#appel_trésorerie}}Si des versements échelonnés vous aident, proposez-nous des montants et des dates que vous êtes sûrs de tenir : nous les étudierons.{{/appel_trésorerie}}{{#appel_refus}}Si un point de la facturation est en cause, écrivez-le-nous en réponse à ce message : nous l'examinerons.{{/appel_refus}}",
    "{{références}}",
    "{{^appel_à_rappeler}}Nous referons le point le {{prochain_point}}. {{/appel_à_rappeler}}Si nous avons mal compris, corrigez-nous en répondant à ce message.",
    BANK_LINE,
    "Bien cordialement,",
    "{{signature}}",
  ),
  template(
    DISPUTE_ACKNOWLEDGEMENT_TEMPLATE,
    "{{société}} – votre message au sujet {{#une_facture}}de la facture {{facture}}{{/une_facture}}{{#plusieurs_factures}}des factures {{factures}}{{/plusieurs_factures}}",
    "{{salutation}}",
    "Nous avons bien reçu votre remarque au sujet {{#une_facture}}de la facture {{facture}}{{/une_facture}}{{#plusieurs_factures}}des factures {{factures}}{{/plusieurs_factures}} : « {{litige_motif}} ».",
    "{{litige_responsable}} l'examine et vous répondra au plus tard le {{litige_réponse}}. D'ici là, nous ne vous relancerons pas sur la somme contestée.",
    "{{#non_contesté}}La somme non contestée s'élève à {{non_contesté}} ; elle reste à régler comme prévu.{{/non_contesté}}{{^non_contesté}}Tout étant contesté, la somme non contestée est nulle : nous n'attendons aucun règlement avant cette réponse.{{/non_contesté}}",
    "{{références}}",
    "S'il vous revient un détail utile, répondez à ce message ou appelez-nous au {{téléphone}}.",
    BANK_LINE,
    "Bien cordialement,",
    "{{signature}}",
  ),
  template(
    REGISTERED_COPY_TEMPLATE,
    "{{société}} – copie de notre lettre recommandée n° {{recommandé_numéro}}",
    "{{salutation}}",
    "Vous trouverez ci-joint la copie de notre lettre recommandée n° {{recommandé_numéro}}, déposée à La Poste le {{recommandé_dépôt}}. Elle concerne {{#une_facture}}la facture {{facture}}{{/une_facture}}{{#plusieurs_factures}}les factures {{factures}}{{/plusieurs_factures}}, pour un principal de {{total}}.",
    "{{références}}",
    "Le paiement est attendu au plus tard le {{date_limite}}. Si un point reste à éclaircir, répondez à ce message ou appelez-nous au {{téléphone}} avant cette date.",
    BANK_LINE,
    "Cordialement,",
    "{{signature_mise_en_demeure}}",
    "Pièce jointe : copie de la lettre recommandée",
  ),
];
