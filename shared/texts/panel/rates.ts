import type { Day } from "../../base/day.ts";
import { formatDay } from "../../base/french-format.ts";

/** Words of the legal rates that the owner completes. */
export const ratesTexts = {
  title: (halfYear: string): string => `Taux du semestre ${halfYear}`,
  missing: (halfYear: string, begins: Day): string =>
    `Les taux du semestre ${halfYear}, qui a commencé le ${formatDay(begins)}, ne sont pas connus de cette version\u00a0: aucune pénalité n'est calculée pour ces jours tant qu'ils manquent.`,
  coming: (halfYear: string, begins: Day): string =>
    `Le semestre ${halfYear} commence le ${formatDay(begins)}\u00a0: ses taux ne sont pas encore connus de cette version. Dès leur publication, ajoutez-les ici.`,
  where:
    "Le taux de la BCE (opérations principales de refinancement) est celui en vigueur le premier jour du semestre\u00a0; le taux de l'intérêt légal, colonne «\u00a0tous les autres cas\u00a0», est fixé par un arrêté publié au Journal officiel fin décembre et fin juin.",
  before: (begins: Day): string =>
    `Avant le ${formatDay(begins)}, le taux de la BCE peut encore changer\u00a0: vérifiez-le ce jour-là.`,
  open: "Ajouter ces taux",
  refi: "Taux de la BCE (%)",
  refiHint: "Par exemple 2,65",
  legal: "Taux légal, tous les autres cas (%)",
  legalHint: "Par exemple 2,80",
  source: "Source",
  sourceHint: "Par exemple\u00a0: arrêté du 20 décembre 2026 (JO du 28), BCE au 1er janvier",
  save: (halfYear: string): string => `Ajouter «\u00a0Taux ${halfYear}\u00a0» à Réglages`,
  saved: (halfYear: string): string => `La ligne «\u00a0Taux ${halfYear}\u00a0» est ajoutée à Réglages.`,
  undo: "Annuler",
  undone: (halfYear: string): string => `La ligne «\u00a0Taux ${halfYear}\u00a0» est effacée.`,
  gone: "Cette ligne ne porte plus ce qui avait été inscrit\u00a0: elle est à vous, rien n'a été effacé.",
  emptyRow: (halfYear: string, row: number): string =>
    `La ligne «\u00a0Taux ${halfYear}\u00a0» existe déjà dans Réglages (ligne ${row}), mais elle est vide\u00a0: remplissez sa colonne Valeur, par exemple 2,65 / 2,80, et notez la source dans Explication. Crescendo ne modifie pas une ligne que vous avez écrite.`,
  filledRow: (halfYear: string, row: number): string =>
    `La ligne «\u00a0Taux ${halfYear}\u00a0» de Réglages (ligne ${row}) ne se lit pas\u00a0: écrivez les deux taux sous la forme 2,65 / 2,80.`,
  already: (halfYear: string): string =>
    `La ligne «\u00a0Taux ${halfYear}\u00a0» est déjà dans Réglages\u00a0: rien n'a été écrit.`,
  errors: {
    rate: "Indiquez un taux en pour cent, par exemple 2,65.",
    legalZero: "Le taux légal n'est pas nul\u00a0: vérifiez l'arrêté.",
    source: "Dites d'où viennent ces taux\u00a0: ils peuvent être produits devant un juge.",
  },
} as const;
