/** Headings of the printed call sheet. */
export const CALL_PAGE = {
  title: "Fiche d'appel",
  on: "au",
  askFor: "À demander",
  phone: "Téléphone",
  circuit: "Circuit de paiement",
  means: "Moyen de paiement",
  escalation: "Si besoin, au-dessus",
  habits: "Habitudes",
  exposure: "Ce que doit ce client",
  currency: "Devise",
  owed: "Total dû",
  overdue: "Échu",
  claimed: "Réclamé",
  disputed: "En litige",
  promised: "Promis",
  credits: "Avoirs et règlements à rapprocher",
  share: "Part de l'encours",
  invoices: "Factures",
  invoice: "Facture",
  order: "Commande",
  due: "Échéance",
  late: "Retard",
  open: "Reste dû",
  step: "Étape",
  history: "Derniers échanges",
  promises: "Promesses",
  disputes: "Litiges",
  plans: "Échéanciers",
  opening: "Pour commencer",
  questions: "À demander avant de raccrocher",
  acceptable: "Ce qui peut être accepté, du moins au plus coûteux",
  cautions: "À ne pas dire ni faire",
  objections: "Réponses prêtes",
  answer: "Répondre",
  ask: "Demander",
  note: "Noter",
  after: "Après l'appel",
  who: "Personne jointe",
  notes: "Notes",
  nothing: "Aucun échange noté.",
} as const;

/** How the call ended: boxes to tick, in the words of the panel. */
export const CALL_PAGE_OUTCOMES = [
  "Promesse",
  "Litige",
  "Pas de réponse",
  "Annoncé payé",
  "À rappeler",
  "Mauvais interlocuteur",
  "Difficultés de trésorerie",
  "Refus",
  "Joint",
] as const;

/** « 12 j ». */
export const daysLateWords = (days: number | undefined): string =>
  days === undefined ? "–" : days > 0 ? `${days}\u00a0j` : "non échue";

/** « paie d'ordinaire à l'échéance », « 14 jours après l'échéance (6 factures en un an) ». */
export function habitWords(usualLateness: number | undefined, paidInvoices: number): string {
  if (usualLateness === undefined) return "aucune facture payée connue sur un an";
  const on = paidInvoices < 2 ? `${paidInvoices}\u00a0facture` : `${paidInvoices}\u00a0factures`;
  const when =
    usualLateness <= 0
      ? "à l'échéance"
      : `${usualLateness}\u00a0${usualLateness < 2 ? "jour" : "jours"} après l'échéance`;
  return `paie d'ordinaire ${when} (${on} en un an)`;
}

/** What is left out of a list that the page cuts. */
export const othersWords = (count: number): string =>
  count < 2 ? `et ${count}\u00a0autre` : `et ${count}\u00a0autres`;
