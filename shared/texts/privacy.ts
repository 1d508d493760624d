import { comparable } from "../base/normalise.ts";

/** « de Martin », « d'Odile Martin »: an h is taken as aspirated, which only ever sounds a little stiff. */
export const ofName = (name: string): string =>
  /^[aeiouyàâäéèêëîïôöùûüœæ]/i.test(name.trim()) ? `d'${name}` : `de ${name}`;

/** What stands in `Client` where a person asked to be erased, before the number. */
const ERASED = "Client effacé n°\u00a0";

/** The name that stands for an erased customer. @param rank from 1 */
export const erasedName = (rank: number): string => `${ERASED}${rank}`;

/** The rank of a name that stands for an erased customer; `undefined`: it is anybody else's. */
export function erasedRank(name: string): number | undefined {
  const found = /^client efface n (\d{1,7})$/.exec(comparable(name));
  return found?.[1] === undefined ? undefined : Number(found[1]);
}

/** `Motif` of the journal's note that says what was erased, and nothing of whom. */
export const ERASED_MOTIVE = "effacement";

/** Why the owner erases: somebody asked (RGPD art. 17), or the time of keeping is over (art. 5 § 1 e). */
export type ErasureCause = "request" | "retention";

/** The note's detail: figures and articles only. */
export function erasedDetail(cause: ErasureCause, rows: number, letters: number): string {
  const why =
    cause === "request"
      ? "à la demande de la personne (RGPD, art.\u00a017)"
      : "au terme de la durée de conservation (RGPD, art.\u00a05)";
  const counted = (count: number, one: string, several: string): string =>
    `${count}\u00a0${count < 2 ? one : several}`;
  const what = [
    counted(rows, "ligne du journal", "lignes du journal"),
    counted(letters, "courrier", "courriers"),
  ];
  return `Données effacées ${why}\u00a0: ${what.join(", ")}.`;
}

/** How long contacts are kept once nothing is owed: a row of `Réglages` that the owner may add. */
export const RETENTION_SETTING = "Conservation des contacts (ans)";
export const RETENTION_EXPLANATION =
  "Années sans facture ouverte ni échange après lesquelles Crescendo propose d'effacer un contact. Vide\u00a0: le temps de la prescription (5 ans entre entreprises, 2 ans pour un particulier, 4 ans pour un organisme public). Les factures et les pièces comptables se gardent 10 ans (art.\u00a0L123-22 du Code de commerce).";

/** What a part of the export holds. */
export const HELD_TITLES = {
  contacts: "Coordonnées et suivi",
  journal: "Journal des relances et des échanges",
  letters: "Messages préparés",
  payments: "Règlements",
  ledger: "Écritures comptables",
  invoices: "Factures",
} as const;

/** The words of the page that is handed to the person. */
export const EXPORT = {
  file: (name: string, day: string): string => `Données ${ofName(name)} au ${day}`,
  title: (name: string): string => `Données concernant ${name}`,
  made: (day: string): string => `Copie du ${day}`,
  intro: (controller: string): string =>
    `${controller} vous remet la copie des données qui vous concernent dans son suivi de facturation (RGPD, art.\u00a015 et 20).`,
  controller: "Votre fournisseur",
  facts: "À savoir sur ces données",
  why: "Finalités\u00a0: suivre les factures et leur paiement, relancer ce qui est dû, garder la preuve des créances.",
  basis:
    "Bases légales\u00a0: l'exécution du contrat, l'intérêt légitime à être payé, l'obligation légale pour les pièces comptables (RGPD, art.\u00a06).",
  recipients:
    "Destinataires\u00a0: les personnes chargées de la facturation, l'expert-comptable et, en cas d'impayé, les professionnels du recouvrement ou de la justice. Le classeur est hébergé par Google s'il est en ligne.",
  source:
    "Source\u00a0: nos documents commerciaux, nos échanges, notre banque et, le cas échéant, les registres publics des entreprises.",
  retention:
    "Durées\u00a0: jusqu'au paiement, puis le temps de la prescription\u00a0; les pièces comptables, 10 ans (art.\u00a0L123-22 du Code de commerce).",
  rights:
    "Vos droits\u00a0: accès, rectification, effacement, limitation, portabilité, opposition, et réclamation auprès de la CNIL (www.cnil.fr).",
  decision:
    "Aucune décision automatisée\u00a0: une personne décide de chaque relance et envoie chaque message.",
  row: "Ligne",
} as const;
