import { comparable } from "../base/normalise.ts";
import type { DisputeReason } from "../model/commitments.ts";

/** What `Journal.Motif` holds for each reason of a dispute. */
export const DISPUTE_WORDS: Readonly<Record<DisputeReason, string>> = {
  "invoice-not-received": "facture non reçue",
  "order-number": "numéro de commande manquant",
  price: "prix contesté",
  quantity: "quantité contestée",
  quality: "non conforme ou malfaçon",
  "works-unfinished": "travaux inachevés ou réserves",
  delivery: "livraison non reçue ou en retard",
  "not-ordered": "non commandé",
  duplicate: "facture en double",
  "credit-expected": "avoir attendu",
  "already-paid": "déjà payée",
  "wrong-addressee": "mauvais destinataire",
  other: "autre",
};

/** How a dispute ends, as `Motif` of its `litige clos` holds it. */
export const RESOLUTION_WORDS = {
  "credit-issued": "avoir émis",
  withdrawn: "réclamation retirée",
  "partial-agreement": "accord partiel",
  rejected: "contestation rejetée",
  other: "autre",
} as const;
export type DisputeResolution = keyof typeof RESOLUTION_WORDS;

/** How a `Motif` of `litige clos` says that it ended; `other` when its words say nothing known. */
export function disputeResolutionOf(motive: string | undefined): DisputeResolution {
  const words = comparable((motive ?? "").slice(0, 500));
  if (/\b(rejet\w*|non fonde\w*|injustifie\w*|refus\w*)\b/.test(words)) return "rejected";
  if (/\b(retir\w*|abandon\w*|reconnu\w*)\b/.test(words)) return "withdrawn";
  if (/\b(accord|transaction|partiel\w*|geste|remise)\b/.test(words)) return "partial-agreement";
  return /\bavoirs?\b/.test(words) ? "credit-issued" : "other";
}

/** `Motif` of the note that hands a dispute over to who answers it. */
export const HANDED_OVER_MOTIVE = "litige transmis";

// The first that matches decides: what names the document or its sending comes before what names the goods.
const READINGS: readonly (readonly [DisputeReason, RegExp])[] = [
  ["duplicate", /\b(doublons?|en double|deux fois|deja facture\w*|double facturation)\b/],
  ["already-paid", /\b(deja (ete )?(pay|regl|vire|solde|compense)\w*|paiement deja fait)\b/],
  ["credit-expected", /\b(avoirs?|note de credit|remboursement)\b/],
  [
    "order-number",
    /\b(bon de commande|bdc|bc|numero de commande|n de commande|no de commande|numero d engagement|engagement|code service|ref\w* (de )?commande)\b/,
  ],
  [
    "invoice-not-received",
    /\b(factures? (non|pas|jamais) \w{0,12} ?recue?s?|(pas|jamais|non) (eu |ete )?recue?s? (la |de |cette |votre |notre )?factures?|facture (perdue|introuvable|manquante|absente)|duplicata)\b/,
  ],
  [
    "wrong-addressee",
    /\b(mauvais(e)? (destinataire|adresse|client|societe|entite)|pas (a|pour) nous|erreur de (destinataire|client))\b/,
  ],
  ["not-ordered", /\b((non|pas|jamais) (ete )?command\w*|sans commande|aucune commande|non sollicite\w*)\b/],
  [
    "works-unfinished",
    /\b(reserves?|inachev\w*|(non|pas) (termin|acheve|fini)\w*|travaux restants|reste a faire|(pv de )?reception refusee|levee de reserves)\b/,
  ],
  [
    "quality",
    /\b(non conform\w*|pas conform\w*|malfacons?|defaut\w*|defectueu\w*|qualite|abime\w*|casse\w*|panne|vices?|mal (fait|pose|execute)\w*)\b/,
  ],
  ["quantity", /\b(quantites?|manquants?|manque|incomplet\w*|metres?|heures? contestee?s?|metre)\b/],
  [
    "delivery",
    /\b((non|pas|jamais) (ete )?(livre|recu)\w*|livraisons?|retard de livraison|delai\w*|colis|transport\w*)\b/,
  ],
  [
    "price",
    /\b(prix|tarif\w*|remises?|devis|montants?|surfactur\w*|trop (cher|eleve)\w*|taux|tva|facture erronee|erreur de facturation)\b/,
  ],
];

/**
 * The reason that a `Motif` (or the words of a dispute) names: one of ours, else by meaning, else `other`. Tolerant of
 * accents, capitals and plurals.
 */
export function disputeReasonOf(motive: string | undefined): DisputeReason {
  const words = comparable((motive ?? "").slice(0, 500));
  if (words === "") return "other";
  const exact = BY_WORDS.get(words);
  if (exact !== undefined) return exact;
  return READINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? "other";
}

const BY_WORDS: ReadonlyMap<string, DisputeReason> = new Map(
  (Object.keys(DISPUTE_WORDS) as DisputeReason[]).map((reason) => [
    comparable(DISPUTE_WORDS[reason]),
    reason,
  ]),
);
