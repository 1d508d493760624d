import { plural } from "../base/french-format.ts";

/** Words of the call sheet in the panel. */
export const callSheetTexts = {
  title: "Fiche d'appel",
  open: "Appeler ce client",
  print: "Imprimer la fiche",
  frame: (name: string): string => `Fiche d'appel à imprimer, ${name}`,
  dial: (phone: string): string => `Appeler le ${phone}`,
  noPhone: "Numéro absent : complétez la colonne « Téléphone » de l'onglet « Clients ».",
  askFor: "Demander",
  escalation: "Sinon",
  circuit: "Circuit",
  means: "Paie par",
  habits: "Paie d'habitude",
  late: (days: number, paid: number): string =>
    days <= 0
      ? `à l'échéance (${plural(paid, "facture payée", "factures payées")})`
      : `${plural(days, "jour")} après l'échéance (${plural(paid, "facture payée", "factures payées")})`,
  owed: "Dû",
  overdue: "Échu",
  claimed: "Réclamé",
  disputed: "En litige",
  promised: "Promis",
  credits: "Avoirs et règlements non lettrés",
  share: "Part de votre encours",
  percent: (share: number): string => `${Math.round(share * 100)} %`,
  cautions: "Attention",
  opening: "Pour commencer",
  questions: "À demander avant de raccrocher",
  objections: (count: number): string => `S'il objecte (${count})`,
  toNote: "À noter :",
  acceptable: "Ce que vous pouvez accepter",
  invoices: (count: number): string => `Factures (${count})`,
  history: (count: number): string => `Historique (${count})`,
  order: "commande",
  openInvoice: "Voir la facture",
  seeInvoice: (number: string): string => `Voir la facture ${number}`,
  step: (step: number): string => `étape ${step}`,
  lateBy: (days: number): string => `${plural(days, "jour")} de retard`,
  more: (count: number): string => `Voir ${plural(count, "ligne")} de plus`,
  plans: "Échéanciers",
} as const;
