import { comparable } from "../base/normalise.ts";
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
// Numbers are the life-cycle codes of the French e-invoicing reform (reference/legal.md 13.2).
const RULES: readonly (readonly [RegExp, StatusMeaning])[] = [
  [
    /\b(prelevement|cheque|lcr|virement|paiement|traite|reglement)s? (rejetee?|impayee?|refusee?|retourne)\b/,
    marked("rejected-payment"),
  ],
  [
    /\b(recue?s? )?non encaissee?\b|\bcheque (recu|en attente)\b|\ba encaisser\b/,
    marked("cheque-not-banked"),
  ],
  [
    /\b(non|pas|not|un|jamais|reste a) ?(payee?s?|reglee?s?|paid|soldee?s?|acquittee?s?|lettree?s?|encaissee?s?)\b|\bunpaid\b/,
    OPEN,
  ],
  [
    /\b(partiel|partielle|partiellement|partial|partially|partly|commence|commencee|en partie|acompte verse)\b/,
    OPEN,
  ],
  [
    /\b(litige|litigieux|litigieuse|conteste|contestee|dispute|disputed|reclamation|207)\b/,
    marked("disputed"),
  ],
  [
    /\b(annulee?s?|cancell?ed|void|voided|abandonnee?|abandoned|deleted|supprimee?|reversed|extournee?|written off|fermee impayee|passee? en perte|irrecouvrable)\b/,
    { kind: "cancelled" },
  ],
  [/\b(brouillon|draft|a valider|pro ?forma|devis|quote|provisoire)\b/, { kind: "draft" }],
  [/\b(refusee?s?|rejetee?s?|refused|rejected|210|213)\b/, marked("to-mend")],
  [/\b(suspendue?|suspended|208)\b/, marked("suspended")],
  [
    /\b(paiement transmis|annoncee? payee?|virement (annonce|en cours|emis)|paiement (annonce|en cours|emis)|in payment|en cours de paiement|payment announced|211)\b/,
    marked("payment-announced"),
  ],
  [/\b(affacturage|affacturee?|factor|factoree?|factored|cedee?|subrogee?)\b/, marked("factored")],
  [/\b(retenue de garantie|retention)\b/, marked("retention")],
  [/\b(douteux|douteuse|contentieux|doubtful|redressement|liquidation)\b/, marked("doubtful")],
  [
    /\b(payee?s?|paid|reglee?s?|soldee?s?|acquittee?s?|encaissee?s?|closed|cloturee?|lettree?|settled|completed|212)\b/,
    { kind: "paid" },
  ],
  [
    /\b(ouverte?|open|opened|envoyee?|sent|emise?|issued|en attente|attente|a payer|a regler|due|overdue|impayee?s?|retard|late|echue?|non echue?|a echoir|valide|validee?|approuvee?|approved|authorised|authorized|posted|comptabilisee?|finalisee?|finalised|finalized|transmise?|deposee?|recue?|received|viewed|vue?|mise a disposition|prise en charge|completee|active?|en cours|relancee?|relance|facturee?|normale?|ok|awaiting payment|outstanding|pending|200|201|202|203|204|205|206|209)\b/,
    OPEN,
  ],
];

// A cache of words already understood, not state.
const known = new Map<string, StatusMeaning>();

/** Reads a status cell, French or English or a life-cycle code; `yesMeansPaid`: the header asks « payée ? ». */
export function readStatus(text: string, yesMeansPaid: boolean): StatusMeaning {
  const key = `${yesMeansPaid ? "?" : ""}${text}`;
  const found = known.get(key);
  if (found) return found;
  const words = comparable(text);
  let meaning: StatusMeaning = { kind: "unknown" };
  if (words === "") meaning = OPEN;
  else if (/^(oui|yes|true|vrai|x|o|y|1)$/.test(words))
    meaning = yesMeansPaid ? { kind: "paid" } : { kind: "unknown" };
  else if (/^(non|no|false|faux|n|0)$/.test(words)) meaning = OPEN;
  else meaning = RULES.find(([pattern]) => pattern.test(words))?.[1] ?? meaning;
  if (known.size > 5000) known.clear();
  known.set(key, meaning);
  return meaning;
}

/** What a type cell says; `left-out`: not an invoice to customers at all (quote, order, supplier bill). */
export type KindMeaning = ItemKind | "left-out" | undefined;

/** Reads a document type: `Avoir`, `Credit Memo`, `381`, `Facture d'acompte`, `ACCREC` … `undefined`: says nothing. */
export function readKind(text: string): KindMeaning {
  const words = comparable(text);
  if (words === "") return undefined;
  if (
    /\b(avoirs?|credit ?notes?|credit ?memos?|cn|nc|note de credit|381|accreccredit|refund|remboursement|out refund)\b/.test(
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
