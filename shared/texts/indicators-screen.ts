import type { Day } from "../base/day.ts";
import { formatDay } from "../base/french-format.ts";

/** Words of the screen « Indicateurs ». */
export const indicatorTexts = {
  title: "Indicateurs",
  asOf: (day: Day): string => `Au ${formatDay(day)}, et les six mois précédents`,
  empty: "Aucun indicateur ne peut encore être calculé.",
  emptyHint: "Il faut au moins une facture datée. Complétez le classeur, puis relisez-le.",
  groups: {
    delay: "Délais de paiement",
    overdue: "Retards",
    results: "Efficacité",
    disputes: "Litiges",
    cost: "Coût",
    actions: "Actions",
    apart: "Mis à part",
  },
  none: "non calculable",
  details: "Définition et mois par mois",
  definition: "Définition",
  month: "Mois",
  value: "Valeur",
  running: "en cours",
  target: (value: string): string => `Objectif\u00a0: ${value}`,
  published: (value: string): string => `Moyenne publiée\u00a0: ${value}`,
  chartTitle: (name: string): string => `${name}, mois par mois`,
  chartPoint: (period: string, value: string): string => `${period}\u00a0: ${value}`,
  volume: "Taille du classeur",
  setMarks:
    "Objectifs et moyennes publiées se fixent dans l'onglet «\u00a0Réglages\u00a0» (lignes «\u00a0Objectif · …\u00a0» et «\u00a0Moyenne publiée · …\u00a0», la source dans «\u00a0Explication\u00a0»).",
} as const;
