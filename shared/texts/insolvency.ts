import type { Day } from "../base/day.ts";
import { formatDay, formatLongDay } from "../base/french-format.ts";

export const DECLARATION_SUBJECT = "Déclaration de créance";

/** What the owner completes by hand: nobody can know it from the workbook. */
export const DECLARATION_GAPS = {
  receiver:
    "Nom et adresse du mandataire judiciaire ou du liquidateur\u00a0: ils figurent dans l'annonce du BODACC.",
  court: "Tribunal et numéro de la procédure\u00a0: ils figurent dans l'annonce du BODACC.",
  published:
    "Date de publication au BODACC\u00a0: notez-la dans le Journal, colonne Détail de la procédure («\u00a0publié le JJ/MM/AAAA\u00a0»). En attendant, le délai est compté depuis le jugement, plus tôt.",
  security:
    "Sûretés éventuelles (réserve de propriété, caution, nantissement)\u00a0: à indiquer si vous en avez, avec leur preuve.",
  creditor:
    "Votre identité est incomplète\u00a0: complétez Réglages (Raison sociale, Forme et capital, SIREN, Adresse).",
  signatory: "Signataire\u00a0: remplissez Réglages, ligne Signataire mise en demeure.",
} as const;

/** « [à compléter : tribunal] » in the model, in the place of what is not known. */
export function toComplete(what: string): string {
  return `[à compléter\u00a0: ${what}]`;
}

/** Sentences of the model of declaration (C.com L622-24, L622-25, R622-24). */
export const DECLARATION = {
  /** What only the creditor knows, left to fill in. */
  blanks: {
    company: "raison sociale",
    court: "tribunal et numéro de la procédure",
    receiver: "mandataire judiciaire ou liquidateur, adresse",
    rank: "réserve de propriété, autre sûreté, ou aucune",
    dated: "lieu et date",
  },
  to: (receiver: string): string => `À l'attention de ${receiver}`,
  proceedings: (debtor: string, judgment: Day, court: string): string =>
    `Procédure collective de ${debtor}, ouverte par jugement du ${formatLongDay(judgment)}, ${court}.`,
  published: (on: Day): string => `Publication au BODACC le ${formatLongDay(on)}.`,
  claim: (company: string, amount: string): string =>
    `${company} déclare à cette procédure, selon les articles L622-24 et L622-25 du Code de commerce, une créance de ${amount} au jour du jugement, née avant celui-ci.`,
  interest:
    "Les intérêts de retard sont arrêtés au jour du jugement (art.\u00a0L622-28)\u00a0; l'indemnité de 40\u00a0€ (art.\u00a0D441-5) ne porte que sur les factures déjà en retard avant ce jour.",
  interestConsumer: "Les intérêts sont arrêtés au jour du jugement (art.\u00a0L622-28).",
  withoutInterest: "Aucun intérêt n'est déclaré.",
  /** C.com L622-25: a claim without an enforceable title is certified by its creditor. */
  certified: (company: string): string =>
    `${company} certifie sincère la créance ainsi déclarée (art.\u00a0L622-25).`,
  dated: (place: string): string => `Fait à ${place}.`,
  rank: (security: string): string =>
    `Nature de la créance\u00a0: chirographaire, sauf sûreté\u00a0: ${security}.`,
  enclosures: [
    "factures",
    "commandes et bons de livraison",
    "décompte des intérêts et indemnités",
    "relevé de compte",
  ],
  enclosed: (list: string): string => `Pièces jointes\u00a0: ${list}.`,
  columns: ["Facture", "Émise le", "Échéance", "Principal TTC", "Intérêts", "Indemnité"],
  overdue: "Principal échu",
  toCome: "Principal à échoir",
  interestTotal: "Intérêts de retard échus",
  indemnity: "Indemnités forfaitaires",
  total: "Total déclaré",
} as const;

/** The deadline as the owner reads it: what it is counted from. */
export function declareBy(deadline: Day, published: Day | undefined, judgment: Day): string {
  return published === undefined
    ? `À déclarer au plus tard le ${formatDay(deadline)}, compté depuis le jugement du ${formatDay(judgment)} (la publication au BODACC, d'où courent les deux mois, n'est pas notée\u00a0: la date ne peut être que plus tard).`
    : `À déclarer au plus tard le ${formatDay(deadline)}\u00a0: deux mois après la publication au BODACC du ${formatDay(published)} (art.\u00a0R622-24 du Code de commerce)\u00a0; la date d'envoi compte.`;
}

export const INSOLVENCY_STOP =
  "Plus aucune relance des créances nées avant le jugement\u00a0: le débiteur ne peut plus les payer (art.\u00a0L622-7 du Code de commerce), les poursuites individuelles sont arrêtées (art.\u00a0L622-21\u00a0; redressement L631-14, liquidation L641-3).";

export const INSOLVENCY_LATER =
  "Les livraisons et prestations postérieures au jugement suivent leur propre règle (art.\u00a0L622-17 du Code de commerce)\u00a0: elles se facturent et se relancent à part. Crescendo les reconnaît à la date de la facture\u00a0: ce qui a été livré avant le jugement et facturé après se déclare aussi.";

export const DEADLINE_PASSED =
  "Ce jour est passé. Le Code de commerce prévoit un relevé de forclusion (art.\u00a0L622-26)\u00a0: ses conditions et son délai sont à vérifier auprès du mandataire.";
