/** The French name, unit, period and definition of an indicator. */
export interface IndicatorWords {
  readonly name: string;
  readonly unit: string;
  readonly period: string;
  readonly definition: string;
}

export type IndicatorCode =
  | "dso-simple"
  | "dso-countback"
  | "average-delay"
  | "overdue-share"
  | "over-90-share"
  | "cei"
  | "factored"
  | "retention"
  | "promises-kept"
  | "actions";

/** What each indicator means; an empty value is explained by the last sentence of its definition. */
export const INDICATOR_WORDS: Readonly<Record<IndicatorCode, IndicatorWords>> = {
  "dso-simple": {
    name: "Délai moyen de paiement (DSO)",
    unit: "jours",
    period: "90 derniers jours",
    definition:
      "Encours client TTC ÷ facturation TTC des 90 derniers jours × 90. Vide sans facturation sur la période.",
  },
  "dso-countback": {
    name: "Délai moyen de paiement par épuisement des ventes",
    unit: "jours",
    period: "mois par mois en remontant",
    definition:
      "Nombre de jours de facturation, du plus récent au plus ancien, qu'il faut cumuler pour atteindre l'encours. Vide si les factures connues n'y suffisent pas.",
  },
  "average-delay": {
    name: "Retard moyen de règlement",
    unit: "jours",
    period: "factures soldées sur 90 jours",
    definition:
      "Jours entre l'échéance et le règlement complet, pondérés par les montants\u00a0; une avance compte en négatif. Vide sans règlement daté.",
  },
  "overdue-share": {
    name: "Part échue de l'encours",
    unit: "%",
    period: "à la date d'arrêté",
    definition: "Factures échues ÷ factures non soldées, avoirs exclus. Vide sans facture ouverte.",
  },
  "over-90-share": {
    name: "Part échue de plus de 90 jours",
    unit: "%",
    period: "à la date d'arrêté",
    definition: "Factures échues depuis plus de 90 jours ÷ factures non soldées. Vide sans facture ouverte.",
  },
  cei: {
    name: "Taux d'efficacité du recouvrement (CEI)",
    unit: "%",
    period: "dernier mois",
    definition:
      "(Encours initial + facturation − encours final) ÷ (encours initial + facturation − encours final non échu). Vide quand il n'y avait rien à recouvrer.",
  },
  factored: {
    name: "Factures cédées (affacturage)",
    unit: "€",
    period: "à la date d'arrêté",
    definition:
      "Ce qui reste ouvert des factures cédées à un factor. Comptées dans la balance tant qu'elles y figurent, jamais relancées\u00a0: le client paie le factor.",
  },
  retention: {
    name: "Retenues de garantie à libérer",
    unit: "€",
    period: "à la date d'arrêté",
    definition:
      "Retenues acceptées, 5\u00a0% au plus par facture, hors de l'échu jusqu'à leur libération (un an après la réception).",
  },
  "promises-kept": {
    name: "Promesses tenues à la date",
    unit: "%",
    period: "90 derniers jours",
    definition:
      "Promesses dont la date est passée et dont les factures (ou le montant promis) ont été réglées au plus tard ce jour-là et 2 jours ouvrés. Vide sans promesse échue.",
  },
  actions: {
    name: "Actions menées",
    unit: "actions",
    period: "30 derniers jours",
    definition: "Relances et mises en demeure envoyées, appels passés (avec ou sans réponse), par canal.",
  },
};
