import type { DisputeReason } from "../model/commitments.ts";

/** What a customer contests, by the words that say it; the first that fits wins, the most precise stands first. */
const REASONS: readonly (readonly [DisputeReason, RegExp])[] = [
  [
    "duplicate",
    /\b(?:en double|doublon|deja facture\w{0,2}|deux fois la meme facture|duplicate invoice|invoiced twice)\b/,
  ],
  [
    "invoice-not-received",
    /\b(?:pas|jamais|not|never)\b.{0,20}\b(?:recue?|received)\b.{0,25}\b(?:facture|invoice)\b|\b(?:facture|invoice)\b.{0,40}\b(?:pas|jamais|not|never)\b.{0,12}\b(?:recue?|received|parvenue)\b/,
  ],
  [
    "order-number",
    /\b(?:numero|reference|bon) (?:de commande|d'engagement)\b.{0,40}\b(?:manqu\w{1,4}|absent\w?|obligatoire|errone\w?|incorrect\w?)|\b(?:manqu\w{1,4}|sans|indiquer|preciser|ajouter|rappeler)\b.{0,25}\b(?:numero|reference|bon) (?:de commande|d'engagement)\b|\b(?:missing|without|wrong)\b.{0,15}\b(?:po|purchase order) number\b/,
  ],
  [
    "credit-expected",
    /\b(?:(?:un|notre|votre|cet) avoir\b|(?:demand\w{1,4}|attente|attendons|emission|etablir) (?:d'un |l'|d'|de l'|notre |votre )avoir\b(?! (?:l'|(?:l[ea]s?|une?|des?|du|votre|notre|vos|nos|plus|tous?|toutes?|ete|recue?s?|pu) ))|l'avoir (?:correspondant|demande|promis|prevu|convenu)|note de credit|credit note)/,
  ],
  [
    "wrong-addressee",
    /\b(?:mauvais destinataire|pas (?:pour nous|le bon service|notre societe)|ne nous concerne pas|wrong (?:company|recipient))\b/,
  ],
  ["not-ordered", /\b(?:pas|jamais|rien|never|not)\b.{0,10}\b(?:command\w{1,4}|ordered)\b/],
  [
    "works-unfinished",
    /\b(?:les|des|nos|vos) reserves\b|\binacheve\w{0,2}\b|\b(?:chantier|travaux|works?)\b.{0,40}\b(?:pas|not)\b.{0,12}\b(?:termine\w{0,2}|finis?|acheve\w{0,2}|finished|completed)\b/,
  ],
  [
    "quantity",
    /\b(?:quantites?|quantity)\b.{0,40}\b(?:errone\w{0,2}|incorrecte?s?|fausses?|wrong|pas|facture\w{0,2})\b|\b(?:il|nous) manque\b(?!.{0,20}\b(?:rib|iban|bic|coordonnees|facture|duplicata|accord|validation|signature)\b)|\bmanquant\w{0,2}\b/,
  ],
  [
    "quality",
    /\b(?:non|pas) conformes?\b|\bmalfacons?\b|\bdefectueu\w{1,3}\b|\b(?:un|des) (?:defauts?|vices?)\b(?! de (?:paiement|tresorerie))|\b(?:endommage|casse|abime)\w{0,2}\b|\bne fonctionne\w{0,2} pas\b|\b(?:damaged|faulty|defective)\b/,
  ],
  [
    "delivery",
    /\b(?:pas|jamais|toujours pas|not|never)\b.{0,20}\b(?:recue?s?|livree?s?|received|delivered)\b(?!.{0,20}\b(?:paiements?|reglements?|virements?|fonds|relances?|mails?|messages?|reponses?|rib|iban|payments?|funds|reply|reminders?)\b)|\bretard de livraison\b|\blivraison\b.{0,25}\bincomplete\b/,
  ],
  [
    "price",
    /\b(?:prix|tarifs?|montant|devis|tva|remise|price|amount|vat)\b.{0,50}\b(?:errone\w{0,2}|incorrect\w{0,2}|faux|fausse|trop eleve\w{0,2}|differ\w{2,5}|conteste\w{0,2}|wrong|pas (?:celui|le bon|appliquee?))\b|\bne correspond\w{0,3} pas\b|\berreur\b.{0,30}\b(?:prix|tarif|montant|facturation|tva)\b/,
  ],
  [
    "other",
    /\b(?:contest(?:e|ons|er|ation|ee)|litige|desaccord|reclamation|pas d'accord|(?:une erreur|des erreurs)(?! (?:interne|(?:de|chez) (?:notre|nous|ma|mon)\b))|refus\w{0,4} de (?:payer|regler)|bloqu(?:e|ee|ons)|dispute[ds]?|disagree|incorrect)\b/,
  ],
];

/** What takes the word back: « sans contestation », « nous ne contestons pas ». */
const NONE =
  /\b(?:sans|aucune?|pas de|no) (?:contestation|litige|reserves?|desaccord|reclamation|erreur|dispute)\b|\bne contest\w{1,4} (?:pas|plus)\b/;

/**
 * Why a sentence contests an invoice, by its own words.
 * @param words without accents, in small letters (`ownWords`)
 * @returns `undefined` when it contests nothing
 */
export function disputeIn(words: string): DisputeReason | undefined {
  if (NONE.test(words)) return undefined;
  return REASONS.find(([, said]) => said.test(words))?.[0];
}
