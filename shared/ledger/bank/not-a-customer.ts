import { comparable } from "../../base/normalise.ts";
import type { BankLine } from "../../model/bank.ts";

/** Why money received is no customer's payment. */
export type NotACustomer =
  | "internal-transfer"
  | "loan"
  | "owner-contribution"
  | "tax-refund"
  | "social-refund"
  | "insurance-refund"
  | "interest"
  | "bank-refund"
  | "purchase-refund"
  | "own-payment-returned"
  | "subsidy";

/**
 * A label that speaks of an invoice is a customer's, whoever pays: town halls pay through the Treasury, garages are
 * paid by insurers, carers by the CPAM. So a payer's name alone decides nothing here: a word for what the money is does.
 */
const INVOICE =
  /\b(?:factures?|fact|fac|fct|fa|fv|inv|invoices?|ref fact|f|acompte|devis|situation|mandat|bordereau)\b ?\d|\bfactures?\b|\binvoice\b/;

const RULES: readonly (readonly [NotACustomer, RegExp])[] = [
  [
    "internal-transfer",
    /\b(?:vir|virt|virement|transfert) (?:interne|de compte a compte|compte a compte|entre comptes|inter comptes?|depuis (?:mon|votre|le) (?:compte|livret)|du livret|de livret|livret|cpte a cpte|compte epargne|tresorerie interne)\b|\b(?:virement|vir) (?:permanent )?(?:mon|notre) compte\b|\bnivellement\b|\bequilibrage de comptes\b|\b(?:depuis|ex) (?:mon |votre |le )?(?:livret|compte epargne|compte a terme|csl)\b|\binternal transfer\b|\btop ?up\b|\balimentation (?:du |de )?compte\b/,
  ],
  [
    "loan",
    /\b(?:deblocages?|mise a disposition|versement|decaissement|realisation)\b.{0,25}\b(?:prets?|emprunt|pge|credit (?:immobilier|professionnel|equipement|bail))\b|\bpret (?:garanti par l etat|pge|numero)\b|\bdeblocages? (?:du |de )?(?:credit|fonds)\b|\bpge\b|\bavance (?:de )?tresorerie\b/,
  ],
  [
    "owner-contribution",
    /\b(?:apport|avance)\b.{0,15}\b(?:compte courant|c c|cca?|associes?|gerant|capital|personnel)\b|\bcompte courant (?:d )?associe\b|\bapport (?:en )?capital\b|\baugmentation (?:de )?capital\b|\bliberation (?:du )?capital\b/,
  ],
  [
    "tax-refund",
    /\b(?:remboursements?|rembt|rembours|rbt|remb|restitution|degrevement|excedent)\b.{0,40}\b(?:tva|impots?|taxes?|is|cfe|cvae|cir|cice|dgfip|drfip|ddfip|sie|sip|credit d impot)\b|\b(?:dgfip|drfip|ddfip|sie|sip|tresor public|impots?)\b.{0,40}\b(?:remboursements?|rembt|rbt|remb|restitution|degrevement|excedent|credit (?:de )?tva|credit d impot)\b|\bcredit (?:de )?tva\b/,
  ],
  [
    "social-refund",
    /\b(?:urssaf|cipav|cnbf|carpimko|carmf|ssi|rsi|msa|agirc|arrco|klesia|prevoyance|mutuelle)\b.{0,40}\b(?:remboursements?|rembt|rbt|remb|trop percu|regularisation|restitution)\b|\b(?:remboursements?|rembt|rbt|remb|trop percu|restitution)\b.{0,40}\b(?:urssaf|cipav|ssi|rsi|msa|cotisations?|charges sociales|retraite)\b|\b(?:ijss|indemnites? journalieres?|ij (?:cpam|secu|maladie)|cpam ij|activite partielle|chomage partiel)\b/,
  ],
  [
    "insurance-refund",
    /\b(?:remboursements?|rembt|rbt|remb|ristourne)\b.{0,30}\b(?:assurances?|prime|primes|contrat)\b|\b(?:assurances?)\b.{0,30}\b(?:remboursement (?:de )?(?:prime|cotisation)|ristourne)\b/,
  ],
  [
    "interest",
    /\binterets? (?:crediteurs?|acquis|livret|compte|annuels?|\d{4}|de l annee|capitalises?)\b|\binterets? sur livret\b|\bremuneration (?:(?:de |du )?compte|livret)\b|\bparts sociales\b|\bdividendes?\b|\binterest (?:earned|paid|received)\b/,
  ],
  [
    "bank-refund",
    /\b(?:remboursements?|rembt|rbt|remb|annulation|annul|ann|extourne|retrocession|regul|regularisation)\b.{0,25}\b(?:frais|commissions?|cotisation carte|agios|forfait|abonnement)\b|\bgeste commercial\b|\bcash ?back\b/,
  ],
  [
    "purchase-refund",
    /\b(?:avoir|remboursement|rembt|rbt|remb|annulation|annul|ann) (?:achat )?(?:cb|carte)\b|\b(?:cb|carte)\b.{0,20}\b(?:avoir|remboursement|rembt|annulation)\b|\brefund from\b|\bcard refund\b/,
  ],
  [
    // At the start only: a customer who pays late may write « règlement impayé » of its own transfer.
    "own-payment-returned",
    /^(?:rejet|rej|rjt|retour|annulation|annul|extourne|contre ?passation)\b.{0,12}\b(?:prlv|prelevement|sdd|vir|virement|cheque emis|chq emis)\b/,
  ],
  [
    "subsidy",
    /\bsubventions?\b|\baides? (?:unique |exceptionnelle )?(?:a l )?(?:embauche|apprentis?|apprentissage|contrat)\b|\bfonds de solidarite\b|\bprime (?:a l )?(?:embauche|apprentissage)\b/,
  ],
];

/**
 * Why a receipt is not a customer's payment, from its bank label: internal transfer, loan, tax or social refund,
 * interest, the owner's own payment returned … `undefined`: it may be a customer's, and in doubt it is. Credits only.
 */
export function notACustomer(label: string): NotACustomer | undefined {
  const words = comparable(label);
  if (INVOICE.test(words)) return undefined;
  return RULES.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Whether a line received is put aside from matching by its own words. */
export function isNoCustomersReceipt({ amount, label }: Pick<BankLine, "amount" | "label">): boolean {
  return amount > 0 && notACustomer(label) !== undefined;
}
