const MONEY = "(?:virements?|reglements?|paiements?|cheques?|payments?|transfers?|solde)";
const PAID_WORD = "(?:regle|paye|solde|vire)(?:e|s|es)?";
const DONE_WORD = "(?:effectue|emis|envoye|execute|poste|lance|passe|fait|transmis)(?:e|s|es)?";

/** A payment to come, whoever makes it. */
const AHEAD: readonly RegExp[] = [
  /\b(?:reglerai|reglerons|reglera|regleront|paierai|paierons|paiera|paieront|payerai|payerons|payera|solderai|solderons|virerai|virerons)\b/,
  new RegExp(`\\b(?:sera|seront|va etre|vont etre|devrait etre|doit etre)\\b.{0,25}\\b${PAID_WORD}\\b`),
  new RegExp(
    `\\b${MONEY}\\b.{0,40}\\b(?:sera|seront|va etre|vont etre|devrait etre|devraient etre|doit etre|doivent etre|peut etre|peuvent etre|pourra etre|pourront etre)\\b.{0,25}\\b${DONE_WORD}\\b`,
  ),
  new RegExp(
    `\\b${MONEY}\\b.{0,40}\\b(?:prevu|programme|planifie|partira|interviendra|aura lieu|arrivera|suivra|scheduled|planned)\\b`,
  ),
  /\b(?:vais|allons|va|vont|compte|comptons|pense|pensons|peux|pouvons|pourrai|pourrons|prevu|prevois|prevoyons|m'engage a|engageons a|promets de)\b.{0,20}\b(?:regler|payer|solder|virer|faire (?:le|un|votre) (?:virement|reglement|cheque|paiement)|proceder au (?:reglement|paiement|virement))\b/,
  /(?:\b(?:will|shall|going to)\b|'ll\b).{0,25}\b(?:pay|paid|settle|settled|transfer|be made|be sent|go out)\b/,
];

/** « je vous règle … », « we are paying … »: to come only with a day that is. */
const NOW = /\b(?:regle|reglons|paie|paye|payons|solde|soldons|vire|virons|paying)\b/;

/** A payment that was made. */
const BEHIND: readonly RegExp[] = [
  new RegExp(`\\b(?:j'ai|avons|on a|a ete|ont ete|vient d'etre|deja|est|sont)\\b.{0,20}\\b${PAID_WORD}\\b`),
  /\b(?:viens|vient|venons|viennent) (?:tout juste )?de\b.{0,15}\b(?:regler|payer|solder|virer)\b/,
  new RegExp(
    `\\b${MONEY}\\b.{0,40}\\b(?:${DONE_WORD}|parti|partis|en cours|has been made|was made|has been sent|was sent)\\b`,
  ),
  new RegExp(`\\b(?:avons|j'ai|on a)\\b.{0,20}\\b${DONE_WORD}\\b.{0,25}\\b${MONEY}\\b`),
  /\b(?:have|has|had|was|were|been|already)\b.{0,15}\b(?:paid|settled|transferred)\b|\b(?:we|i) paid\b/,
];

/** « si … », « dès que … »: what follows is promised on a condition, or not at all. */
const CONDITION =
  /\b(?:si|s'il|s'ils|lorsque|quand|des que|des reception|une fois que|sous reserve|a condition|if|once|unless|provided|as soon as)\b/;

const DENIED =
  /\b(?:ne|n')\b.{0,40}\b(?:pas|plus|jamais|rien|aucun|aucune)\b|\bn'(?:ai|a|avons|est|ont)\b.{0,40}\b(?:pas|plus|jamais|rien|aucun|aucune)\b|\bpas encore\b|\b(?:impossible|incapable) de\b|\b(?:not|cannot|can't|won't|unable|never)\b/;

/** What a sentence says of a payment: to come, made, or coming if it has a day. */
export type PaymentSaid = "promise" | "promise-if-dated" | "announced-paid";

/**
 * What a sentence says of a payment. A question, a denial and a condition say nothing that could be noted.
 * @param words one sentence, without accents, in small letters (`ownWords`)
 */
export function paymentIn(words: string): PaymentSaid | undefined {
  if (/\?\s*$/.test(words) || DENIED.test(words) || CONDITION.test(words)) return undefined;
  if (AHEAD.some((said) => said.test(words))) return "promise";
  if (BEHIND.some((said) => said.test(words))) return "announced-paid";
  return NOW.test(words) ? "promise-if-dated" : undefined;
}
