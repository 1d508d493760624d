/** Words of « Règlements » that the sidebar in the sheet and the extension's panel share. */
export const PAYMENT_WORDS = {
  title: "Règlements",
  match: "Rapprocher les règlements",
  countersLabel: "État des règlements",
  counters: {
    lettered: "Lettrés",
    partial: "Partiels",
    toConfirm: "À confirmer",
    unmatched: "Sans facture",
    withoutCustomer: "Sans client",
    ignored: "Ignorés",
  },
  none: "Rien à confirmer.",
  others: (count: number): string => (count < 2 ? "Une autre possibilité" : `${count} autres possibilités`),
  accept: "Accepter",
  acceptResidual: {
    match: { rest: "Accepter et solder l'écart", retention: "Accepter avec la retenue de garantie" },
    residual: { rest: "Solder l'écart", retention: "Mettre la retenue de côté" },
  },
  releaseDay: "Retenue exigible le",
  refuse: { match: "Refuser", residual: "Laisser dû" },
  undo: "Annuler",
} as const;
