import type { Template } from "../../model/scenario.ts";
import {
  COUNTER_PROPOSAL_TEMPLATE,
  HAND_OVER_TEMPLATE,
  PLAN_TEMPLATE,
  PROMISE_CONFIRMATION_TEMPLATE,
  WRITTEN_CONFIRMATION_TEMPLATE,
} from "../../texts/side-letters.ts";
import { BANK_LINE, SEVERAL, template } from "./template.ts";

/** « de la facture FA-12 », « des factures FA-12 et FA-13 ». */
const OF_INVOICES =
  "{{#une_facture}}de la facture {{facture}}{{/une_facture}}{{#plusieurs_factures}}des factures {{factures}}{{/plusieurs_factures}}";

/** The promise in one sentence: what, when, how, who signs. */
const PROMISED =
  "{{#promesse_montant}}un règlement de {{promesse_montant}}{{/promesse_montant}}{{^promesse_montant}}votre règlement{{/promesse_montant}} pour le {{promesse_date}}{{#promesse_moyen}}, {{promesse_moyen}}{{/promesse_moyen}}{{#promesse_signataire}}, validé par {{promesse_signataire}}{{/promesse_signataire}}";

/** Names of the interest that a business owes, and of that of a public buyer. */
const INTEREST =
  "{{#public}}les intérêts moratoires{{/public}}{{^public}}les pénalités de retard{{/public}}{{#pénalités}} ({{pénalités}} au {{date}}){{/pénalités}} et l'indemnité forfaitaire de recouvrement{{#indemnité}} ({{indemnité}}){{/indemnité}}";

const ON_INVOICES =
  "{{#une_facture}}sur cette facture{{/une_facture}}{{#plusieurs_factures}}sur ces factures{{/plusieurs_factures}}";

const WAIVED_IF_KEPT = `{{#plan_pénalités_abandonnées_si_tenu}}Si l'échéancier est mené à son terme, nous renonçons à réclamer ${INTEREST}. Si la déchéance du terme joue (point 5), ces sommes restent dues en entier.{{/plan_pénalités_abandonnées_si_tenu}}`;
const WAIVED = `{{#plan_pénalités_abandonnées}}Par geste commercial, nous renonçons dès la signature à réclamer ${INTEREST} ${ON_INVOICES}, y compris pour la durée de l'échéancier, et à rien d'autre.{{/plan_pénalités_abandonnées}}`;
const KEPT = `{{#plan_pénalités_maintenues}}À la somme ci-dessus, qui est le principal, s'ajoutent ${INTEREST}. {{#public}}Les intérêts{{/public}}{{^public}}Les pénalités{{/public}} courent jusqu'au paiement complet. Ce qui restera dû après le dernier versement vous sera adressé dans un décompte, payable à réception.{{/plan_pénalités_maintenues}}`;

/** Messages of a negotiation and of a dispute handed over: right for a consumer and a public buyer too. */
export const NEGOTIATION: readonly Template[] = [
  template(
    PROMISE_CONFIRMATION_TEMPLATE,
    "{{société}} – règlement prévu le {{promesse_date}}",
    "{{salutation}}",
    `Merci de votre retour. Lors de notre échange du {{promesse_dite_le}}, au sujet ${OF_INVOICES}, vous nous avez annoncé ${PROMISED}.`,
    SEVERAL,
    "{{références}}",
    "Nous l'avons noté ainsi et referons le point le {{prochain_point}}. Si un élément n'est pas exact, corrigez-nous en répondant à ce message.",
    BANK_LINE,
    "Merci de votre confiance,",
    "{{signature}}",
  ),
  template(
    WRITTEN_CONFIRMATION_TEMPLATE,
    "{{société}} – votre proposition du {{offre_date}}",
    "{{salutation}}",
    `Merci de votre proposition du {{offre_date}}, au sujet ${OF_INVOICES}. Nous l'avons comprise ainsi :`,
    "{{offre_points}}",
    "{{références}}",
    "Pour que nous puissions l'étudier, confirmez-la-nous par écrit, en répondant à ce message : le montant, les dates, le moyen de paiement et le nom de la personne qui s'engage. Si un point de la facturation est en cause, écrivez-le aussi.",
    "Nous vous répondrons dès réception. Cette demande ne vaut pas acceptation.",
    BANK_LINE,
    "Bien cordialement,",
    "{{signature}}",
  ),
  template(
    COUNTER_PROPOSAL_TEMPLATE,
    "{{société}} – {{#offre_date}}notre réponse à votre proposition du {{offre_date}}{{/offre_date}}{{^offre_date}}notre proposition{{/offre_date}}",
    "{{salutation}}",
    `{{#offre_date}}Nous avons étudié votre proposition du {{offre_date}}, au sujet ${OF_INVOICES}, et vous remercions de l'avoir faite. Voici notre réponse, point par point :{{/offre_date}}{{^offre_date}}Voici ce que nous vous proposons, au sujet ${OF_INVOICES} :{{/offre_date}}`,
    "{{contre_proposition}}",
    "{{références}}",
    "{{#remise}}La somme proposée est inférieure à ce qui reste dû ({{total}}) : la différence ne serait abandonnée que par un accord écrit, signé des deux parties (art. 2044 du Code civil).{{/remise}}",
    "Cette proposition tient jusqu'au {{date_limite}}. Pour l'accepter ou en discuter, répondez à ce message ou appelez-nous au {{téléphone}} : nous mettrons ensuite l'accord par écrit. Sans accord écrit, chacun garde tous ses droits.",
    BANK_LINE,
    "Bien cordialement,",
    "{{signature}}",
  ),
  template(
    PLAN_TEMPLATE,
    "{{société}} – proposition d'échéancier{{#une_facture}} – facture {{facture}}{{/une_facture}}",
    "{{salutation}}",
    "Voici l'échéancier que nous vous proposons. Il s'applique une fois signé des deux côtés : renvoyez-le-nous signé au plus tard le {{date_limite}}, ou dites-nous d'ici là ce qu'il faut y changer.",
    "1. Somme due. {{client}} reconnaît devoir à {{société}} la somme de {{plan_total}} ({{plan_total_en_lettres}}), au titre {{#une_facture}}de la facture suivante{{/une_facture}}{{#plusieurs_factures}}des factures suivantes{{/plusieurs_factures}} :",
    "{{tableau}}",
    "{{^public}}Signée, cette reconnaissance interrompt la prescription (art. 2240 du Code civil).{{/public}}",
    "{{références}}",
    "2. Versements. Cette somme est réglée {{plan_moyen}}, aux dates suivantes{{#plan_virement}}{{#iban}}, sur le compte {{iban}}{{/iban}}{{/plan_virement}} :",
    "{{plan_échéances}}",
    `3. {{#particulier}}Sans supplément. Rien ne s'ajoute à la somme due tant que les dates sont tenues ; pour le reste, chacun garde ses droits.{{/particulier}}{{^particulier}}{{#public}}Intérêts moratoires{{/public}}{{^public}}Pénalités{{/public}} et indemnité. ${KEPT}${WAIVED_IF_KEPT}${WAIVED}{{/particulier}}`,
    "4. Imputation. Chaque versement est compté {{plan_imputation}}.",
    "5. Versement manqué. Si un versement n'est pas reçu à sa date, nous vous mettons en demeure de le régler, par une lettre recommandée qui rappelle cette clause. S'il n'est toujours pas reçu {{plan_délai}} après la première présentation de cette lettre, et seulement alors, tout ce qui reste dû devient immédiatement exigible (déchéance du terme).",
    "6. Portée. Cet échéancier règle les dates de paiement ; il n'emporte pas novation et ne vaut aucune autre renonciation.",
    BANK_LINE,
    "Le créancier :\n{{signature}}\nDate et signature : ……………………",
    "Le débiteur : {{client}}\nNom{{^particulier}} et qualité{{/particulier}} du signataire : ……………………\n{{^public}}Somme due, écrite de sa main en toutes lettres et en chiffres{{^particulier}} si le signataire n'est pas commerçant{{/particulier}} (art. 1376 du Code civil) :\n…………………………………………\n{{/public}}Date et signature : ……………………",
  ),
  template(
    HAND_OVER_TEMPLATE,
    "Litige à traiter – {{client}} – {{#une_facture}}facture {{facture}}{{/une_facture}}{{#plusieurs_factures}}{{nombre_factures}}{{/plusieurs_factures}}",
    "Bonjour {{litige_responsable}},",
    `{{#litige_date}}Le {{litige_date}}, {{/litige_date}}{{client}} nous a signalé un point au sujet ${OF_INVOICES} : « {{litige_motif}} ».`,
    "{{litige_faits}}",
    "{{tableau}}",
    "{{#litige_réponse}}Une réponse au client est attendue au plus tard le {{litige_réponse}}.{{/litige_réponse}}{{^litige_réponse}}Une réponse au client est attendue au plus tard le {{date_limite}}.{{/litige_réponse}} Merci de vérifier ce point, puis de nous dire ce qui est retenu : avoir (et son montant), explication à donner, reprise ou livraison à prévoir, ou contestation à écarter avec les pièces qui le montrent.",
    "D'ici là, la somme contestée n'est plus réclamée ; le reste suit son cours.",
    "{{#client_contact}}Contact chez le client : {{client_contact}}.{{/client_contact}}",
    "Merci,",
    "{{signature}}",
  ),
];
