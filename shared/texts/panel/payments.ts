/** Words of « Règlements » that only the extension's panel has; the others stand in shared/texts/payments.ts. */
export const paymentsTexts = {
  emptyHint:
    "Importez un relevé de banque depuis la feuille (Extensions › Crescendo), ou saisissez vos règlements dans l'onglet «\u00a0Règlements\u00a0», puis relisez le classeur.",
  emptyHintHere:
    "Ouvrez le relevé de votre banque (OFX, CAMT.053, CFONB 120 ou CSV) dans Réglages, «\u00a0Ouvrir un fichier plus récent\u00a0»\u00a0: ses règlements se rapprochent ici de vos factures.",
  workbookChanged:
    "Le classeur a changé depuis sa lecture\u00a0: rien n'a été écrit. Il vient d'être relu\u00a0; vérifiez, puis recommencez.",
} as const;
