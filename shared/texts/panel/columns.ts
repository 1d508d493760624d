/** What the panel says where the columns of the owner's tabs are to be confirmed. */
export const columnTexts = {
  why: "Pourquoi cette question",
  tab: (title: string): string => `Onglet «\u00a0${title}\u00a0»`,
  shape: "Cet onglet contient",
  asProposed: "ce que Crescendo propose",
  ignored: "autre chose\u00a0: ne pas le lire",
  none: "Aucune colonne",
  column: (letter: string, header: string): string =>
    header === "" ? `${letter} – sans titre` : `${letter} – ${header}`,
  samples: (samples: readonly string[]): string => `Exemples\u00a0: ${samples.join(" · ")}`,
  laterHere:
    "Ce n'est pas votre liste de factures\u00a0? Ouvrez-en une autre dans Réglages. Ces choix se corrigent ensuite dans l'onglet «\u00a0Réglages\u00a0» du classeur téléchargé, lignes «\u00a0Correspondance\u00a0·\u00a0…\u00a0».",
  later:
    "Vous pourrez encore corriger plus tard\u00a0: dans la feuille, Extensions › Crescendo › Ouvrir le panneau, ou les lignes «\u00a0Correspondance · …\u00a0» de l'onglet «\u00a0Réglages\u00a0».",
} as const;
