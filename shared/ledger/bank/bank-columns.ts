import { withoutAccents } from "../../base/normalise.ts";

/** What a column of a bank's CSV holds. */
export type BankRole =
  | "date"
  | "amount"
  | "debit"
  | "credit"
  | "side"
  | "currency"
  | "balance"
  | "label"
  | "payer"
  | "means"
  | "bankId"
  | "status"
  | "account";

/** Where a bank's table stands in the rows of a CSV file, and what its columns are (counted from 0). */
export interface BankTable {
  /** First row of operations, from 0. */
  readonly from: number;
  /** The only column of these roles, when there is one. */
  readonly column: Readonly<Partial<Record<Exclude<BankRole, "label">, number>>>;
  /** Every column whose words tell of the operation, in order. */
  readonly labels: readonly number[];
  readonly headers: readonly string[];
}

interface Rule {
  readonly role: BankRole;
  /** Between columns of one role the heaviest wins; labels are all joined. */
  readonly weight: number;
  readonly words: RegExp;
}

const rule = (role: BankRole, weight: number, words: RegExp): Rule => ({ role, weight, words });

/** Never an amount, a date or a label of ours, whatever else the header says. */
const LEFT_ASIDE =
  /\b(?:tva|vat|ht|hors taxes?|taux|rate|exchange|original|orig|originale?|origine|etranger|etrangere|foreign|francs?|frf|fees?|commission|commissions|frais|budget|plafond|cumul|categorie|category|categoryparent|sous|tags?|justificatif|recus?|cartes? numero|initiales?|pointage|tresorerie|equipe|team)\b/;

/** Names that hold a word left aside and are what we look for. */
const KEPT = /^(?:avant commission|informations complementaires|total amount incl vat|montant total ttc)$/;

/** The first rule that fits a header gives its role: exact names first, single words last. */
const RULES: readonly Rule[] = [
  rule("balance", 90, /\b(?:solde|soldes|balance|accountbalance|running total)\b/),
  rule("date", 100, /\b(?:comptabilisation|comptable|booking date|bookingdate|booked)\b/),
  rule(
    "date",
    96,
    /^(?:date )?(?:de )?(?:l )?operation(?: date)?(?: local)?$|^date op$|^dateop$|^operation date/,
  ),
  rule("date", 94, /^dates?$|^date local$|^jour$/),
  rule(
    "date",
    90,
    /^date (?:de (?:la )?|d |du )?(?:transaction|ecriture|execution|paiement|reglement|encaissement|mouvement|versement)s?(?: local)?$/,
  ),
  rule(
    "date",
    90,
    /^(?:transaction|posting|posted|payment|execution|completed|arrival) date\b|^date (?:completed|posted|paid)\b|^date de fin\b/,
  ),
  rule("date", 86, /^date (?:de )?(?:l |d )?operation\b|^date de l operation\b/),
  rule("date", 70, /^settlement date\b|^created\b|^date de reglement\b/),
  rule("date", 60, /^(?:date )?(?:de )?(?:la )?valeur\b|^date val$|^dateval$|^value ?date\b|^date valeur\b/),
  rule("date", 50, /^date (?:started|initiation|creation)\b|^started date\b|^date de debut\b/),
  rule(
    "bankId",
    90,
    /\b(?:transaction id|identifiant (?:de )?(?:la )?transaction|fitid|id operation|id (?:de )?transaction|numero de transaction|reference de transaction)\b|^id$/,
  ),
  rule(
    "account",
    90,
    /^(?:iban du compte|account iban|account ?num|accountnum|numero de compte|n de compte|no compte|compte|account|account number|iban|compte n)$/,
  ),
  rule(
    "payer",
    90,
    /^(?:nom de la contrepartie|contrepartie|counterparty(?: name)?|partner name|payee|payer|beneficiaire|nom du beneficiaire|tiers|emetteur|nom de l emetteur|donneur d ordre|debiteur|debtor|nom|name|client|customer|client name|from|nom client|nom tiers)$/,
  ),
  rule(
    "means",
    90,
    /^(?:type(?: (?:de |d |de l )?(?:operation|transaction|paiement|mouvement))?|mode(?: de)? (?:paiement|reglement)|moyen(?: de)? (?:paiement|reglement)|(?:payment|transaction) (?:method|type)|methode de paiement|nature|mode)$/,
  ),
  rule(
    "side",
    90,
    /^(?:sens(?: de l operation)?|debit credit|credit debit|d c|c d|dc|cd|credit debit indicator)$/,
  ),
  rule("status", 90, /^(?:statut|status|state|etat)$/),
  rule(
    "currency",
    90,
    /^(?:devise|devises|currency|monnaie|code devise|payment currency|settlement currency|devise du compte)$/,
  ),
  rule(
    "debit",
    90,
    /^(?:montant )?(?:du |au |en )?debits?(?: (?:en )?(?:euros?|eur|e))?$|^(?:sorties?|depenses?|paid out|money out|withdrawals?|debit amount|montant debite?)$/,
  ),
  rule(
    "credit",
    90,
    /^(?:montant )?(?:du |au |en )?credits?(?: (?:en )?(?:euros?|eur|e))?$|^(?:entrees?|recettes?|encaissements?|paid in|money in|deposits?|credit amount|montant credite?)$/,
  ),
  rule(
    "amount",
    100,
    /^(?:montant|amount|somme|mouvement)(?: (?:de l |d |de la )?(?:operation|transaction|mouvement))?(?: en)?(?: (?:euros?|eur|e))?$/,
  ),
  rule(
    "amount",
    98,
    /^(?:total amount(?: incl vat)?|montant total(?: ttc)?|brut|gross|avant commission|montant brut|amount gross)$/,
  ),
  rule(
    "amount",
    80,
    /^(?:prix ttc|montant ttc|montant (?:paye|regle|recu|encaisse)|amount paid|paid amount|paid|payment amount|valeur|value)$/,
  ),
  rule("amount", 60, /\b(?:montant|amount)\b/),
  rule("amount", 40, /^(?:net|montant net)$/),
  rule(
    "label",
    50,
    /\b(?:libelle|libelles|label|description|intitule|designation|communication|motif|objet|remarque|remarques|memo|narrative|details?|message|nature|informations?|reference|references|ref|piece|invoice number|numero de facture|numero facture|facture|numero du cheque|transaction description|texte|text|wording)\b/,
  ),
  rule("date", 30, /\bdate\b/),
  rule("payer", 40, /\b(?:contrepartie|counterparty|partner|payee|payer|beneficiaire|tiers|client)\b/),
];

/** Accents lost in a wrong decoding are nearly always « é »: `Libell?` reads as `libelle`. `dateOp` is two words. */
export function headerWords(header: string): string {
  return withoutAccents(header.replace(/[?\ufffd]+/g, "e").replace(/([a-zé])([A-Z])/g, "$1 $2"))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** The role that a header names, with its weight; `undefined`: none that we use. */
export function roleOfHeader(
  header: string,
): { readonly role: BankRole; readonly weight: number } | undefined {
  const words = headerWords(header);
  if (words === "" || words.length > 60 || /\d{4,}/.test(words)) return undefined;
  // « (local) » is the day where the owner is; of an amount it is the other currency.
  const isLocalAmount = /\b(?:local)\b/.test(words) && !/\bdate\b/.test(words);
  if (isLocalAmount || LEFT_ASIDE.test(words)) {
    return KEPT.test(words) ? roleOf(words) : undefined;
  }
  const found = roleOf(words);
  if (!found) return undefined;
  if (found.role === "date" && /\butc\b/.test(words)) return { ...found, weight: found.weight - 5 };
  const ofAccount = /\b(?:iban|compte|account)\b/.test(words);
  if (ofAccount && (found.role === "label" || found.role === "payer")) return undefined;
  return found;
}

function roleOf(words: string): { readonly role: BankRole; readonly weight: number } | undefined {
  const found = RULES.find((one) => one.words.test(words));
  return found && { role: found.role, weight: found.weight };
}
