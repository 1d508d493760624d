import { formatAmount, plural } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";

/** Conditions of a hand-over, as facts (CPCEx L111-8, L124-1, R124-1 to R124-7). */
export const COLLECTOR_FACTS: readonly string[] = [
  "Recouvrer pour autrui est réglementé (art.\u00a0L124-1 et R124-1 à R124-7 du Code des procédures civiles d'exécution)\u00a0: assurance, compte dédié aux fonds reçus, déclaration au procureur de la République.",
  "Le recouvreur agit sur mandat écrit\u00a0: il précise le fondement et le montant des sommes, sa rémunération, les conditions de garantie et de reversement.",
  "Ses frais restent à votre charge sans titre exécutoire\u00a0; rien ne s'ajoute à la dette du client, hors les 40\u00a0€ entre professionnels ou avec un acheteur public (art.\u00a0L111-8).",
  "Les coordonnées transmises sont des données personnelles\u00a0: seules celles utiles au recouvrement figurent dans la liste.",
];

export const NO_COLLECTOR_NAME = "Indiquez le nom du recouvreur (société ou commissaire de justice).";

export const NOTHING_TO_HAND_OVER =
  "Aucune facture échue et non contestée à transmettre pour ce client\u00a0: litiges, promesses et échéanciers en cours restent à vous.";

export const ALREADY_HANDED_OVER =
  "Ces factures sont déjà transmises à un recouvreur\u00a0: voyez le Journal, «\u00a0dossier transmis\u00a0».";

export const INSOLVENT_HAND_OVER =
  "Procédure collective\u00a0: les créances antérieures se déclarent, elles ne se recouvrent plus (art.\u00a0L622-21 et L622-24 du Code de commerce).";

/** What stays with the owner: disputed, promised, under a plan. */
export function staysWithUs(amount: Cents, currency: string, count: number): string {
  return `${formatAmount(amount, currency)} ne sont pas transmis (${plural(count, "facture")} en litige, promise, sous échéancier ou suspendue).`;
}

export const LIST_HEADERS = [
  "Créancier",
  "SIREN du créancier",
  "Débiteur",
  "SIREN du débiteur",
  "Adresse",
  "Interlocuteur",
  "E-mail",
  "Téléphone",
  "Facture",
  "Émise le",
  "Échéance",
  "Montant TTC",
  "Reste dû",
  "Devise",
  "Jours de retard",
  "Mise en demeure du",
  "Commande",
] as const;
