/** Words of « Règlements » that only the extension's panel has; the others stand in shared/texts/payments.ts. */
export const paymentsTexts = {
  emptyHint:
    "Importez un relevé de banque depuis la feuille (Extensions › Crescendo), ou saisissez vos règlements dans l'onglet «\u00a0Règlements\u00a0», puis relisez le classeur.",
  workbookChanged:
    "Le classeur a changé depuis sa lecture\u00a0: rien n'a été écrit. Il vient d'être relu\u00a0; vérifiez, puis recommencez.",
} as const;
