import type { Day } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import { readDay } from "../base/read-day.ts";
import type { ItemKind, ItemStatus } from "../model/ledger.ts";

/** What a status cell says of an invoice. */
export type StatusMeaning =
  | { readonly kind: "open" }
  | { readonly kind: "paid" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "draft" }
  | { readonly kind: "marked"; readonly status: ItemStatus }
  | { readonly kind: "unknown" };

const OPEN: StatusMeaning = { kind: "open" };
const marked = (status: ItemStatus): StatusMeaning => ({ kind: "marked", status });

// In order: a word found first decides (« non payée » before « payée », « rejetée » before « payée »).
const RULES: readonly (readonly [RegExp, StatusMeaning])[] = [
  [
    /\b(prelevement|cheque|lcr|virement|paiement|traite|reglement)s? (rejetee?|impayee?|refusee?|retourne)\b/,
    marked("rejected-payment"),
  ],
  // The payment was rejected (« rejeté », « rejet LCR », « retour impayé »); « rejetée » is the invoice (below).
  [
    /^rejete$|\brejets? ((de |du |d )?(banque|bancaire|prelevement|cheque|lcr|traite|effet|virement|paiement|reglement|sepa)|le|du|\d)|^rejet$|\bretour (impaye|prelevement|cheque|lcr|traite|effet)|\bimpaye (bancaire|banque)\b|\beffets? (rejetee?s?|impayee?s?|retourne)\b|\b(prelevement|cheque|lcr|traite|effet)s? (revenue?s?|en rejet)\b/,
    marked("rejected-payment"),
  ],
  [/\b(en attente d|remise? a l) encaissement\b/, marked("cheque-not-banked")],
  [
    /\bcheque\b.*\b(recu|attente|non encaisse|pas encaisse|a encaisser|a remettre|a deposer|en main)\b|\brecue?s? (mais )?(non|pas) (encore )?encaissee?s?\b/,
    marked("cheque-not-banked"),
  ],
  [
    /\b(non|pas|not|un|jamais|reste a|nicht) ?(encore )?(payee?s?|reglee?s?|paid|soldee?s?|acquittee?s?|lettree?s?|encaissee?s?|bezahlt)\b|\bunpaid\b|\bunbezahlt\b/,
    OPEN,
  ],
  [/\b(solde|reste|restant) (a|due?|restant|ouvert|debiteur|non|de|en attente|\d+)\b/, OPEN],
  [
    /\b(partiel|partielle|partiellement|partial|partially|partly|commence|commencee|en partie|teilweise|teilbezahlt)\b/,
    OPEN,
  ],
  [/\b(acomptes?|avance|arrhes|deposit) (paye|regle|recu|encaisse|verse|paid|received)e?s?\b/, OPEN],
  [
    /\b(litige|litigieux|litigieuse|conteste|contestee|dispute|disputed|reclamation|strittig)\b/,
    marked("disputed"),
  ],
  [
    /\b(annulee?s?|cancell?ed|void|voided|abandonnee?|abandoned|deleted|supprimee?|reversed|extournee?|written off|fermee impayee|passee? en perte|irrecouvrable|storniert)\b/,
    { kind: "cancelled" },
  ],
  [/\b(brouillon|draft|a valider|pro ?forma|devis|quote|provisoire|entwurf)\b/, { kind: "draft" }],
  [/\b(refusee?s?|rejetee?s?|refused|rejected)\b/, marked("to-mend")],
  [/\b(suspendue?s?|suspended)\b/, marked("suspended")],
  [
    /\b(paiement transmis|annoncee? payee?|(virement|paiement|reglement) (annonce|en cours|emis|programme|lance|effectue|envoye|fait)|in payment|en cours de (paiement|reglement|virement)|payment announced|mandatee?s?|mandat (emis|transmis)|mise? en paiement)\b/,
    marked("payment-announced"),
  ],
  [/\b(affacturage|affacturee?|factor|factoree?|factored|cedee?|subrogee?)\b/, marked("factored")],
  [/\b(retenue de garantie|retention)\b/, marked("retention")],
  [/\b(douteux|douteuse|contentieux|doubtful|redressement|liquidation)\b/, marked("doubtful")],
  // « à payer », « à encaisser » say what is still to come, whatever word follows.
  [/\ba (payer|regler|encaisser|recouvrer|relancer|percevoir)\b/, OPEN],
  [
    /\b(payee?s?|paid|reglee?s?|soldee?s?|acquittee?s?|encaissee?s?|closed|cloturee?|lettree?|settled|completed|bezahlt)\b/,
    { kind: "paid" },
  ],
  [
    /\b(ouverte?s?|open|opened|offen|envoyee?s?|sent|versendet|emise?s?|issued|en attente|attente|due|overdue|uberfallig|ueberfaellig|impayee?s?|retard|late|echue?s?|non echue?s?|a echoir|valide|validee?s?|approuvee?s?|approved|authorised|authorized|posted|comptabilisee?s?|finalisee?s?|finalised|finalized|transmise?s?|deposee?s?|recue?s?|received|viewed|vue?s?|mise a disposition|prise en charge|completee?|active?|en cours|relancee?s?|relances?|rappel|facturee?s?|normale?|ok|awaiting payment|outstanding|pending|mise en demeure|promesse|promise?|a jour|creee|created|accepted|acceptee|signee|livree)\b/,
    OPEN,
  ],
];

/** Life-cycle codes of the French e-invoicing reform, read only where no word says it. */
const CODES: Readonly<Record<string, StatusMeaning>> = {
  "200": OPEN,
  "201": OPEN,
  "202": OPEN,
  "203": OPEN,
  "204": OPEN,
  "205": OPEN,
  "206": OPEN,
  "207": marked("disputed"),
  "208": marked("suspended"),
  "209": OPEN,
  "210": marked("to-mend"),
  "211": marked("payment-announced"),
  "212": { kind: "paid" },
  "213": marked("to-mend"),
};

/** A text longer than this is a note: its words tell too much to mean one thing. */
const LONGEST = 200;

const YES = /^(oui|yes|true|vrai|x|o|y|1|ok|fait|done|ja)$/;
const NO = /^(non|no|false|faux|n|0|nein)$/;

function meaningOf(text: string, yesMeansPaid: boolean): StatusMeaning {
  if (text.length > LONGEST) return { kind: "unknown" };
  const said = text
    .replace(/[\u2713\u2714\u2611\u2705]/g, " oui ")
    .replace(/[\u2610\u2717\u2718\u274c]/g, " non ");
  const words = comparable(said);
  if (words === "") return OPEN;
  if (YES.test(words)) return yesMeansPaid ? { kind: "paid" } : words === "ok" ? OPEN : { kind: "unknown" };
  if (NO.test(words)) return OPEN;
  // « payé à 50 % »: a part is not the whole.
  if (/\d ?%/.test(said) && !/\b100(?:[.,]0+)? ?%/.test(said) && !/garantie/i.test(said)) return OPEN;
  const code = /(?:^|\D)(2(?:0\d|1[0-3]))(?!\d)/.exec(words)?.[1];
  // Some libraries number the statuses wrongly: the word beside the number wins.
  if (yesMeansPaid && dayWithin(text, false) !== undefined && !/[a-z]{4}/.test(words))
    return { kind: "paid" };
  const spoken = RULES.find(([pattern]) => pattern.test(words))?.[1];
  return spoken ?? (code === undefined ? undefined : CODES[code]) ?? { kind: "unknown" };
}

// A cache of words already understood, not state.
const known = new Map<string, StatusMeaning>();

/** Reads a status cell, French or English or a life-cycle code; `yesMeansPaid`: the header asks « payée ? ». */
export function readStatus(text: string, yesMeansPaid: boolean): StatusMeaning {
  const key = `${yesMeansPaid ? "?" : ""}${text}`;
  const found = known.get(key);
  if (found) return found;
  const meaning = meaningOf(text, yesMeansPaid);
  if (known.size > 5000) known.clear();
  known.set(key, meaning);
  return meaning;
}

const DRAWN = /\b(prelevements?|sepa|lcr|traites?|effets?|bor)\b/;

/**
 * Whether « impayé » means that the payment came back: a bill or a direct debit is drawn by the creditor, so one that
 * stays unpaid was rejected. By cheque or transfer it only means « not paid yet ».
 */
export function isDrawnAndUnpaid(status: string, means: string): boolean {
  return DRAWN.test(comparable(means)) && /\b(impayee?|rejetee?|unpaid|rejected)\b/.test(comparable(status));
}

const DATE_WITHIN = /(?:^|[^\d])(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})(?!\d)/;

/** The day that a text states among other words (« réglé le 12/02/2026 »); `undefined` when it states none. */
export function dayWithin(text: string, monthFirst: boolean): Day | undefined {
  const found = text.length > LONGEST ? undefined : DATE_WITHIN.exec(text)?.[1];
  const read = found === undefined ? undefined : readDay(found, monthFirst);
  return read?.kind === "day" ? read.day : undefined;
}

/** What a type cell says; `left-out`: not an invoice to customers at all (quote, order, supplier bill). */
export type KindMeaning = ItemKind | "left-out" | undefined;

/** Reads a document type: `Avoir`, `Credit Memo`, `381`, `Facture d'acompte`, `ACCREC` … `undefined`: says nothing. */
export function readKind(text: string): KindMeaning {
  if (text === "") return undefined;
  const words = comparable(text);
  if (words === "") return undefined;
  if (
    /\b(avoirs?|notes? de credit|credit ?notes?|gutschrift|credit ?memos?|cn|nc|av|381|accreccredit|refund|remboursement|out refund)\b/.test(
      words,
    )
  ) {
    return "credit-note";
  }
  if (
    /\b(devis|quote|estimate|pro ?forma|bon de (commande|livraison)|commande|sales order|accpay|accpaycredit|supplier|fournisseur|in invoice|bill payment)\b/.test(
      words,
    )
  ) {
    return "left-out";
  }
  if (/\b(acomptes?|deposit|down ?payment|prepayment|386|avance)\b/.test(words)) return "deposit";
  if (/\b(paiements?|payments?|reglements?|encaissements?|versements?)\b/.test(words)) return "payment";
  return /\b(factures?|invoices?|380|384|fac|fa|accrec|solde|situation)\b/.test(words)
    ? "invoice"
    : undefined;
}

/** `AV-12`, `AVOIR 3`, `CN0012`: a number that names a credit note by its prefix. */
export function hasCreditPrefix(number: string): boolean {
  return /^(?:AV|AVOIR|AVO|CN|NC|CRN|CM)[-_ /.]?\d/i.test(number);
}

/** `AC-12`, `ACPT 3`, `Acompte 2`: a number that names a deposit. */
export function hasDepositPrefix(number: string): boolean {
  return /^(?:ACPT|ACPTE|ACOMPTE)[-_ /.]?\d/i.test(number);
}
